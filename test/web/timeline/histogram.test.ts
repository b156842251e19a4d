import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dayOf, intervalOf } from '../../../src/model/dayIntervals.ts';
import { emptyBins, extentOf, fill, ticks } from '../../../web/timeline/histogram.ts';
import { isAtEnd, nextWindow } from '../../../web/timeline/play.ts';

const interval = fc
  .tuple(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 1, max: 800 }))
  .map(([from, length]) => ({ from, to: from + length }));
const intervals = fc.array(interval, { minLength: 1, maxLength: 40 });
const binsOf = (list: readonly { from: number; to: number }[], most: number) => {
  const extent = extentOf(list);
  return extent ? emptyBins(extent, most).bins : [];
};

describe('the histogram', () => {
  it('counts every claim once, however it is spread', () => {
    fc.assert(
      fc.property(intervals, fc.integer({ min: 12, max: 200 }), (list, most) => {
        const filled = fill(binsOf(list, most), list);
        const sum = filled.reduce((n, b) => n + b.exact + b.spread, 0);
        expect(sum).toBeCloseTo(list.length, 6);
      }),
    );
  });

  it('covers the extent with bins that touch, no more of them than there is room for', () => {
    fc.assert(
      fc.property(intervals, fc.integer({ min: 12, max: 200 }), (list, most) => {
        const bins = binsOf(list, most);
        const extent = extentOf(list);
        expect(bins.length).toBeLessThanOrEqual(most + 1);
        expect(bins[0]?.from).toBeLessThanOrEqual(extent?.from ?? 0);
        expect(bins.at(-1)?.to).toBeGreaterThanOrEqual(extent?.to ?? 0);
        bins.slice(1).forEach((b, i) => {
          expect(b.from).toBe(bins[i]?.to);
        });
      }),
    );
  });

  it('spreads a claim dated to a year over the year, apart from what is dated within a bin', () => {
    const { unit, bins } = emptyBins({ from: dayOf(2019), to: dayOf(2021) }, 30);
    expect(unit).toBe('month');
    const year = intervalOf('2019');
    const day = intervalOf('2020-05-03');
    const filled = fill(
      bins,
      [year, day].filter((d) => d !== undefined),
    );
    expect(filled.slice(0, 12).every((b) => b.exact === 0 && b.spread > 0.07)).toBe(true);
    expect(filled.slice(12).reduce((n, b) => n + b.spread, 0)).toBe(0);
    expect(filled.find((b) => b.exact > 0)?.label).toBe('2020-05');
  });

  it('labels as many bins as there is room for', () => {
    const { bins } = emptyBins({ from: dayOf(2010), to: dayOf(2020) }, 200);
    expect(ticks(bins, 560).length).toBeLessThanOrEqual(10);
    expect(ticks(bins, 560)[0]).toBe(bins[0]);
  });
});

describe('playing through time', () => {
  const { bins } = emptyBins({ from: dayOf(2010), to: dayOf(2020) }, 12);

  it('moves a window on, bin by bin, keeping its width, and ends at the end', () => {
    const first = nextWindow(bins, undefined);
    expect(first?.from).toBe(bins[0]?.from);
    const second = nextWindow(bins, first);
    expect(second?.from).toBe(bins[1]?.from);
    let now = second;
    for (let i = 0; i < 50 && !isAtEnd(bins, now); i++) now = nextWindow(bins, now);
    expect(now?.to).toBe(bins.at(-1)?.to);
    expect(nextWindow(bins, now)?.from).toBe(bins[0]?.from);
  });
});
