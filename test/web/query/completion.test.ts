import { describe, expect, it } from '@jest/globals';
import { completionsAt, type KnownWords } from '../../../web/query/completion.ts';

const words: KnownWords = {
  labels: ['Actor', 'ArmedGroup', 'Weapon', 'Odd label'],
  relationshipTypes: ['USED', 'SUPPLIED'],
  propertyKeys: ['name', 'firstDate'],
  functions: [{ name: 'toLower', signature: '(input :: STRING) :: STRING' }],
  procedures: [{ name: 'db.labels', signature: '() :: (label)', returnItems: [] }],
  parameters: ['group'],
};

/** What is offered where `|>` stands. */
function offered(marked: string): string[] {
  const offset = marked.indexOf('|>');
  const { items } = completionsAt(marked.replace('|>', ''), offset, words);
  return items.map((c) => c.text);
}

describe('completion', () => {
  it.each([
    ['MATCH (a:|>', ['Actor', 'ArmedGroup', 'Weapon', '`Odd label`']],
    ['MATCH (a:|>) RETURN a', ['Actor', 'ArmedGroup', 'Weapon', '`Odd label`']],
    ['MATCH (a:Act|>)', ['Actor']],
    ['MATCH (a:Actor|Weap|>)', ['Weapon']],
    ['MATCH (a:Actor&!Weap|>)', ['Weapon']],
    ['MATCH (a) WHERE a:Weap|>', ['Weapon']],
    ['MATCH (a)-[r:|>', ['USED', 'SUPPLIED']],
    ['MATCH (a)-[r:USED|SUP|>]->(b)', ['SUPPLIED']],
    ['MATCH (a)<-[:US|>]-(b)', ['USED']],
    ['MATCH (a) WHERE a.|>', ['name', 'firstDate']],
    ['MATCH (a {na|>})', ['name']],
    ['MATCH (a:Actor {name: 1, first|>})', ['firstDate']],
    ['MATCH (a {name: $gr|>})', ['group']],
    ['CALL db.la|>', ['db.labels']],
    ['RETURN toL|>', ['toLower']],
    ['MATCH (actors) RETU|>', ['RETURN']],
  ])('offers for %s what may stand there', (marked, expected) => {
    expect(offered(marked)).toEqual(expected);
  });

  it('offers the variables of the statement before its functions', () => {
    expect(offered('MATCH (tower)-[r]->(b) RETURN to|>')[0]).toBe('tower');
    expect(offered('MATCH (a) WITH a AS group1 RETURN grou|>')[0]).toBe('group1');
  });

  it('is not misled by brackets that are no patterns', () => {
    expect(offered('RETURN [x IN xs | nam|>')).not.toContain('name');
    expect(offered('CALL (a) { RETU|>')).toEqual(['RETURN']);
    expect(offered('RETURN COUNT { MAT|>')).toContain('MATCH');
  });

  it('is silent in strings and comments', () => {
    expect(offered("RETURN 'a:|>'")).toEqual([]);
    expect(offered('// a:|>')).toEqual([]);
  });
});
