import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { placeAll, pointOf } from '../../../web/layouts/positions.ts';

describe('places', () => {
  it('are the same for an id every time, and differ between ids', () => {
    expect(pointOf('e1', 100)).toEqual(pointOf('e1', 100));
    const points = Array.from({ length: 200 }, (_, i) => JSON.stringify(pointOf(`e${i}`, 100)));
    expect(new Set(points).size).toBe(200);
  });

  it('are kept by whatever has one', () => {
    const ids = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'));
    fc.assert(
      fc.property(ids, ids, (all, known) => {
        const before = new Map(known.map((id, i) => [id, { x: i * 10, y: -i }]));
        const { positions, placed } = placeAll(all, [], before);
        for (const id of all) {
          if (before.has(id)) expect(positions.get(id)).toEqual(before.get(id));
          expect(placed.has(id)).toBe(!before.has(id));
        }
      }),
    );
  });

  it('of new things lie beside what they are related to, each its own', () => {
    const known = new Map([['parent', { x: 500, y: 500 }]]);
    const ids = ['parent', 'x', 'y', 'z'];
    const edges = ['x', 'y', 'z'].map((target) => ({ source: 'parent', target }));
    const { positions } = placeAll(ids, edges, known);
    const places = ['x', 'y', 'z'].map((id) => positions.get(id));
    for (const p of places)
      expect(Math.hypot((p?.x ?? 0) - 500, (p?.y ?? 0) - 500)).toBeLessThan(120);
    expect(new Set(places.map((p) => JSON.stringify(p))).size).toBe(3);
  });
});
