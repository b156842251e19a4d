import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { placeLabels } from '../../../web/graph/labels.ts';

const bounds = { left: 0, top: 0, right: 1000, bottom: 800 };
const candidate = fc.record({
  id: fc.uuid(),
  x: fc.integer({ min: 0, max: 1000 }),
  y: fc.integer({ min: 0, max: 800 }),
  radius: fc.integer({ min: 3, max: 20 }),
  width: fc.integer({ min: 10, max: 200 }),
  forced: fc.constant(false),
});

describe('names on the stage', () => {
  it('never cover each other and stay within the stage', () => {
    fc.assert(
      fc.property(fc.array(candidate, { maxLength: 60 }), (candidates) => {
        const widths = new Map(candidates.map((c) => [c.id, c.width]));
        const placed = placeLabels(candidates, 40, bounds);
        for (const [i, a] of placed.entries()) {
          expect(a.x).toBeGreaterThanOrEqual(0);
          expect(a.x + (widths.get(a.id) ?? 0)).toBeLessThanOrEqual(1000);
          for (const b of placed.slice(i + 1)) {
            const apart =
              a.x + (widths.get(a.id) ?? 0) <= b.x ||
              b.x + (widths.get(b.id) ?? 0) <= a.x ||
              Math.abs(a.y - b.y) >= 14;
            expect(apart).toBe(true);
          }
        }
      }),
    );
  });

  it('are written for the weightiest first', () => {
    const at = { x: 500, y: 400, radius: 10, forced: false };
    const crowd = Array.from({ length: 30 }, (_, i) => ({ ...at, id: `n${i}`, width: 120 }));
    expect(placeLabels(crowd, 10, bounds)[0]?.id).toBe('n0');
  });

  it('are written for what is selected, whatever they cover', () => {
    const at = { x: 500, y: 400, radius: 10, width: 300 };
    const crowd = Array.from({ length: 30 }, (_, i) => ({ ...at, id: `n${i}`, forced: false }));
    const placed = placeLabels([...crowd, { ...at, id: 'selected', forced: true }], 40, bounds);
    expect(placed.map((p) => p.id)).toContain('selected');
  });

  it('keep off the wording of a relation', () => {
    const at = { id: 'n', x: 500, y: 400, radius: 10, width: 50, forced: false };
    const [free] = placeLabels([at], 5, bounds);
    const [moved] = placeLabels([at], 5, bounds, [
      { left: 510, right: 570, top: 390, bottom: 410 },
    ]);
    expect(free?.x).toBeGreaterThan(500);
    expect(moved).not.toEqual(free);
  });
});
