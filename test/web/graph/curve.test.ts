import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { curvatures, middle } from '../../../web/graph/curve.ts';

describe('relations between the same two things', () => {
  it('run straight when there is only one', () => {
    expect(curvatures([{ id: 'r', source: 'a', target: 'b' }]).get('r')).toBeCloseTo(0);
  });

  it('never lie upon each other, whichever way they point', () => {
    const parallel = fc.array(fc.boolean(), { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(parallel, (directions) => {
        const edges = directions.map((forward, i) => ({
          id: `r${i}`,
          source: forward ? 'a' : 'b',
          target: forward ? 'b' : 'a',
        }));
        const at = { a: { x: 0, y: 0 }, b: { x: 100, y: 0 } };
        const bends = curvatures(edges);
        const heights = edges.map((e) => {
          const [s, t] = e.source === 'a' ? [at.a, at.b] : [at.b, at.a];
          return Math.round(middle(s, t, bends.get(e.id) ?? 0).y);
        });
        expect(new Set(heights).size).toBe(edges.length);
      }),
    );
  });
});
