import { describe, expect, it } from '@jest/globals';
import {
  foreignFunctions,
  isAllowedForeign,
  refuseForeignFunctions,
} from '../../../src/graph/queries/foreignFunctions.ts';
import { isReadOperator } from '../../../src/graph/queries/readOperators.ts';
import { testDatabase } from '../../support/database.ts';

/** As a Neo4j with plugins would name them. */
const FOREIGN = ['apoc.load.json', 'apoc.text.join', 'my.secret'];

describe('functions of plugins', () => {
  it.each([
    "RETURN apoc.load.json('x')",
    "RETURN APOC.Load.JSON ('x')",
    "RETURN apoc . load /* a */ . json // b\n ('x')",
    "RETURN `apoc`.`load`.`json`('x')",
    "RETURN apoc\\u002eload.json('x')",
    "RETURN apoc.loa\\u0064.json('x')",
    "RETURN 'http://' + apoc.load.json('x')",
    "RETURN '\\'' + my.secret()",
    'RETURN "\\\\" + my.secret()',
    'MATCH (n) WHERE any(x IN n.aliases WHERE my.secret(x)) RETURN n',
    "RETURN /* ' */ my.secret() /* ' */",
    'RETURN `a``b`, my.secret()',
  ])('are refused however they are written: %s', (cypher) => {
    expect(() => refuseForeignFunctions(cypher, FOREIGN)).toThrow('may not be called');
  });

  it.each([
    "RETURN apoc.text.join(['a'], ',')",
    "RETURN 'my.secret()' AS text",
    'MATCH (my) RETURN my.secret',
    "RETURN point.distance(point({x: 1, y: 2}), point({x: 2, y: 2})), date.truncate('year', date())",
    '// my.secret()\nRETURN 1',
  ])('let pass what calls none that is refused: %s', (cypher) => {
    expect(() => refuseForeignFunctions(cypher, FOREIGN)).not.toThrow();
  });

  it('are allowed by name only', () => {
    expect(FOREIGN.filter(isAllowedForeign)).toEqual(['apoc.text.join']);
  });

  it('are asked of the database, whose own functions are none of them', async () => {
    const names = await foreignFunctions(await testDatabase());
    expect(names).not.toContain('toLower');
    expect(names).not.toContain('point.distance');
  });
});

describe('operators of plans', () => {
  it.each([
    'Expand(All)',
    'NodeUniqueIndexSeekByRange',
    'UndirectedRelationshipIndexContainsScan',
    'PartitionedDirectedRelationshipTypeScan',
    'VarLengthExpand(Pruning,BFS,All)',
    'StatefulShortestPath(Into)',
  ])('%s reads', (operator) => {
    expect(isReadOperator(operator)).toBe(true);
  });
  it.each([
    'Create',
    'SetProperty',
    'NodeUniqueIndexSeek(Locking)',
    'LoadCSV',
    'SubqueryForeach',
    'TransactionForeach',
    'AssertingMultiNodeIndexSeek',
    'RunQueryAt',
    'SomethingNew',
  ])('%s does not, or is not known to', (operator) => {
    expect(isReadOperator(operator)).toBe(false);
  });
});
