import { describe, expect, it } from '@jest/globals';
import { ENDPOINTS } from '../../../src/model/contracts.ts';
import { detailOf, isTold, keyOf, type Read, titleOf, withRead } from '../../../web/cypher/read.ts';
import { readOf } from '../../../web/cypher/readOf.ts';

describe('the Cypher behind a click', () => {
  it('is told for reads of the graph, not for what is sent or streamed', () => {
    expect(isTold(ENDPOINTS.neighbours)).toBe(true);
    expect(isTold(ENDPOINTS.paths)).toBe(true);
    expect(isTold(ENDPOINTS.relationshipClaims)).toBe(false);
    expect(isTold(ENDPOINTS.health)).toBe(false);
    expect(isTold(ENDPOINTS.statements)).toBe(false);
  });

  it('is found by what is inspected, as it was asked of the server', () => {
    expect(readOf({ kind: 'relationship', id: 'r', claim: 'c' })).toEqual({
      endpoint: 'relationship',
      id: 'r',
    });
    expect(readOf({ kind: 'paths', from: 'a' })).toBeUndefined();
    expect(readOf({ kind: 'paths', from: 'a', to: 'b', through: 9 })).toEqual({
      endpoint: 'paths',
      query: { from: 'a', to: 'b', countries: 'yes', classes: 'yes', maxDegree: 9 },
    });
    expect(readOf({ kind: 'several', entities: ['a', 'b'], relationships: [] })?.query).toEqual({
      entities: ['a', 'b'],
      limit: 2,
    });
  });

  it('stands in a list of the last reads, newest first and each once', () => {
    const search: Read = { endpoint: 'search', query: { q: 'haftar', limit: 8 } };
    const other: Read = { endpoint: 'entity', id: 'e' };
    const reads = [other, search, other].reduce<readonly Read[]>(
      (list, read) => withRead(list, read, 2),
      [],
    );
    expect(reads.map(keyOf)).toEqual([other, search].map(keyOf));
    expect(withRead(reads, { endpoint: 'summary' }, 2)).toHaveLength(2);
  });

  it('is named by what was asked, without ids', () => {
    const read: Read = { endpoint: 'graph', query: { entities: ['a', 'b'], limit: 2, types: '' } };
    expect(`${titleOf(read)}: ${detailOf(read)}`).toBe('Part of the graph: 2 entities · limit 2');
    expect(detailOf({ endpoint: 'paths', query: { from: 'a', to: 'b', maxDegree: 9 } })).toBe(
      'maxDegree 9',
    );
  });
});
