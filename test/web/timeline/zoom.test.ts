import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dayOf } from '../../../src/model/dayIntervals.ts';
import { emptyBins } from '../../../web/timeline/histogram.ts';
import { around, kept, panned, showing, zoomed } from '../../../web/timeline/zoom.ts';

const extent = { from: dayOf(2004), to: dayOf(2024) };
const day = fc.integer({ min: extent.from, max: extent.to });
const factor = fc.double({ min: 0.1, max: 10, noNaN: true });
const window = fc
  .tuple(day, fc.integer({ min: 14, max: 5000 }))
  .map(([from, days]) => kept(extent, { from, to: from + days }));

describe('the axis of time', () => {
  it('always shows whole days within what there is, and never fewer than two weeks', () => {
    fc.assert(
      fc.property(
        window,
        factor,
        day,
        fc.double({ min: -3, max: 3, noNaN: true }),
        (w, f, d, s) => {
          for (const next of [zoomed(extent, w, f, d), panned(extent, w, s), kept(extent, w)]) {
            if (!next) continue;
            expect(next.from).toBeGreaterThanOrEqual(extent.from);
            expect(next.to).toBeLessThanOrEqual(extent.to);
            expect(next.to - next.from).toBeGreaterThanOrEqual(14);
            expect(Number.isInteger(next.from) && Number.isInteger(next.to)).toBe(true);
          }
        },
      ),
    );
  });

  it('shows all again when one goes out far enough', () => {
    fc.assert(
      fc.property(window, day, (w, d) => expect(zoomed(extent, w, 0.0001, d)).toBeUndefined()),
    );
  });

  it('keeps in view what it goes into', () => {
    fc.assert(
      fc.property(window, fc.double({ min: 1, max: 10, noNaN: true }), fc.nat(), (w, f, at) => {
        const shown = w ?? extent;
        const point = shown.from + (at % (shown.to - shown.from));
        const next = zoomed(extent, w, f, point) ?? extent;
        expect(point).toBeGreaterThanOrEqual(next.from - 1);
        expect(point).toBeLessThanOrEqual(next.to + 1);
      }),
    );
  });

  it('goes from years over months to days', () => {
    const unit = (w: typeof extent | undefined) => emptyBins(w ?? extent, 100).unit;
    const middle = dayOf(2015, 6);
    const once = zoomed(extent, undefined, 4, middle);
    const twice = zoomed(extent, once, 20, middle);
    expect([unit(undefined), unit(once), unit(twice)]).toEqual(['quarter', 'month', 'day']);
  });

  it('does not lose what is played out of view', () => {
    const now = { from: dayOf(2010), to: dayOf(2011) };
    const later = { from: dayOf(2011, 3), to: dayOf(2011, 6) };
    const next = showing(extent, now, later);
    expect(next?.to).toBe(later.to);
    expect(showing(extent, now, { from: now.from + 3, to: now.to })).toBe(now);
    expect(around(extent, later)?.from).toBeLessThan(later.from);
  });
});
