import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CERTAINTIES, RELATIONSHIP_REVIEWS } from '../../src/model/certainty.ts';
import { KIND_NAMES } from '../../src/model/kinds.ts';
import type { EntityRecord, RelationshipRecord } from '../../src/model/records.ts';
import { RELATION_TYPE_NAMES } from '../../src/model/relationTypes.ts';
import { columnsOf, graphColumnsSchema, subgraphOf } from '../../src/model/wholeGraph.ts';

const count = fc.nat({ max: 500 });
const text = fc.string({ maxLength: 8 });
const node = fc.record(
  {
    kind: fc.constantFrom(...KIND_NAMES),
    name: text,
    aliases: fc.array(text, { maxLength: 2 }),
    documents: count,
    claims: count,
    degree: count,
    date: fc.constant('2020-02-03'),
    latitude: fc.integer({ min: -90, max: 90 }),
  },
  { requiredKeys: ['kind', 'name', 'aliases', 'documents', 'claims', 'degree'] },
);
const edge = fc.record(
  {
    type: fc.constantFrom(...RELATION_TYPE_NAMES),
    ends: fc.tuple(count, count),
    claims: count,
    documents: count,
    sources: count,
    certainty: fc.constantFrom(...CERTAINTIES),
    confidence: fc.nat({ max: 100 }),
    review: fc.constantFrom(...RELATIONSHIP_REVIEWS),
    firstDate: fc.constant('2019'),
    weapons: fc.array(text, { minLength: 1, maxLength: 2 }),
  },
  {
    requiredKeys: [
      'type',
      'ends',
      'claims',
      'documents',
      'sources',
      'certainty',
      'confidence',
      'review',
    ],
  },
);
const graph = fc
  .tuple(fc.array(node, { minLength: 1, maxLength: 12 }), fc.array(edge, { maxLength: 20 }))
  .map(([nodes, edges]) => ({
    nodes: nodes.map((n, i): EntityRecord => ({ id: `e${i}`, ...n })),
    edges: edges.map(
      ({ ends: [a, b], ...rest }, i): RelationshipRecord => ({
        id: `r${i}`,
        source: `e${a % nodes.length}`,
        target: `e${b % nodes.length}`,
        ...rest,
      }),
    ),
  }));

describe('a graph in columns', () => {
  it('is the graph again, also by way of JSON', () => {
    fc.assert(
      fc.property(graph, (g) => {
        const columns = graphColumnsSchema.parse(JSON.parse(JSON.stringify(columnsOf(g))));
        expect(subgraphOf(columns)).toEqual(g);
      }),
    );
  });

  it('gives the first nodes, and the edges among them, where no more are asked for', () => {
    fc.assert(
      fc.property(graph, fc.nat({ max: 12 }), (g, most) => {
        const ids = new Set(g.nodes.slice(0, most).map((n) => n.id));
        const some = subgraphOf(columnsOf(g), most);
        expect(some.nodes).toEqual(g.nodes.slice(0, most));
        expect(some.edges).toEqual(g.edges.filter((e) => ids.has(e.source) && ids.has(e.target)));
      }),
    );
  });

  it('is refused where an edge leads nowhere, or a column is too short', () => {
    const [a] = fc.sample(
      graph.filter((g) => g.edges.length > 0),
      1,
    );
    if (!a) throw new Error('No graph was made up.');
    expect(() => columnsOf({ ...a, nodes: [] })).toThrow(/not among the nodes/);
    const columns = columnsOf(a);
    expect(() => subgraphOf({ ...columns, edges: { ...columns.edges, certainty: [] } })).toThrow(
      /certainty/,
    );
  });
});
