import { describe, expect, it } from '@jest/globals';
import {
  ENTITY_COLUMNS,
  RELATION_COLUMNS,
  type RelationRow,
  sorted,
} from '../../../web/table/columns.ts';
import { entity, relationship } from '../records.ts';

const row = (id: string, more: Parameters<typeof relationship>[3]): RelationRow => ({
  edge: relationship(id, 'a', 'b', more),
  source: entity('a'),
  target: entity('b'),
});
const rows = [
  row('one', { sources: 2, firstDate: '2020-01' }),
  row('two', { sources: 10 }),
  row('three', { sources: 1, firstDate: '2019' }),
];
const ids = (by: string, down: boolean) =>
  sorted(rows, RELATION_COLUMNS, { by, down }).map((r) => r.edge.id);

describe('the table', () => {
  it('sorts numbers as numbers, both ways', () => {
    expect(ids('sources', true)).toEqual(['two', 'one', 'three']);
    expect(ids('sources', false)).toEqual(['three', 'one', 'two']);
  });

  it('keeps empty cells last either way', () => {
    expect(ids('first', false)).toEqual(['three', 'one', 'two']);
    expect(ids('first', true)).toEqual(['one', 'three', 'two']);
  });

  it('names each column once', () => {
    for (const columns of [RELATION_COLUMNS, ENTITY_COLUMNS])
      expect(new Set(columns.map((c) => c.name)).size).toBe(columns.length);
  });
});
