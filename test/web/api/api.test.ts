import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ENDPOINTS } from '../../../src/model/contracts.ts';
import { addressOf } from '../../../web/api/client.ts';
import { chunkPairs, mergeSubgraphs } from '../../../web/api/subgraphs.ts';
import { entity, relationship } from '../records.ts';

describe('the address of a call', () => {
  it('carries parameters and lists escaped, and leaves out what is absent', () => {
    expect(addressOf(ENDPOINTS.document, { params: { id: 'a/b' } })).toBe('/api/documents/a%2Fb');
    expect(
      addressOf(ENDPOINTS.graph, { query: { entities: ['e1', 'e2'], limit: 2, kinds: undefined } }),
    ).toBe('/api/graph?entities=e1%2Ce2&limit=2');
    expect(addressOf(ENDPOINTS.health)).toBe('/api/health');
  });
});

describe('a subgraph read in parts', () => {
  it('asks for any two ids together at least once, never for too many', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 30 }),
        fc.integer({ min: 2, max: 9 }),
        (count, size) => {
          const ids = Array.from({ length: count }, (_, i) => `e${i}`);
          const lists = chunkPairs(ids, size);
          for (const list of lists) expect(list.length).toBeLessThanOrEqual(size);
          for (const a of ids)
            for (const b of ids)
              expect(lists.some((l) => l.includes(a) && l.includes(b))).toBe(true);
        },
      ),
    );
  });

  it('holds each node and edge once when put together', () => {
    const part = (ids: string[]) => ({
      nodes: ids.map((id) => entity(id)),
      edges: [relationship('r', 'a', 'b')],
      total: { nodes: ids.length, edges: 1 },
      truncated: false,
    });
    const whole = mergeSubgraphs([part(['a', 'b']), part(['b', 'c'])]);
    expect(whole.nodes.map((n) => n.id)).toEqual(['a', 'b', 'c']);
    expect(whole.edges).toHaveLength(1);
    expect(whole.total.nodes).toBe(3);
  });
});
