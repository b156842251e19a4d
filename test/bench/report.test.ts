import { describe, expect, it } from '@jest/globals';
import { type Measured, plotOf, tableOf } from '../../bench/archive/report.ts';

const read = { what: 'search', p50: 3, p99: 20, bareP50: 2, bareP99: 12 };
const measured: Measured = {
  cores: 2,
  oneCore: 60,
  allCores: 110,
  conditions: '2 cores & a load of <1.',
  sizes: [
    { documents: 1_000, kilobytes: 1_400, seconds: 40, peakMegabytes: 380, reads: [read] },
    {
      documents: 5_000,
      kilobytes: 7_000,
      seconds: 260,
      peakMegabytes: 520,
      preparedSeconds: 130,
      reads: [{ ...read, p50: 3.2 }],
    },
  ],
};

/** The last two cells of the row that tells it. */
const measuredAndMet = (what: string): string[][] =>
  tableOf(measured)
    .split('\n')
    .filter((line) => line.includes(what))
    .map((line) =>
      line
        .split('|')
        .slice(-3, -1)
        .map((cell) => cell.trim()),
    );

describe('the report of a measured archive', () => {
  it('says of each figure whether its bar is met', () => {
    expect(measuredAndMet('most memory')).toEqual([
      ['380 MB', 'yes'],
      ['520 MB', 'no'],
    ]);
    expect(measuredAndMet('prepared rows')).toEqual([['2.00', 'no']]);
    expect(measuredAndMet('search').map(([, met]) => met)).toEqual(['yes', 'no']);
  });

  it('tells the cost of a document against that in the smallest archive', () => {
    expect(measuredAndMet('cost of a document')).toEqual([['1.30', 'no']]);
  });

  it('draws a bar for each size, the highest for the dearest, with its text escaped', () => {
    const plot = plotOf(measured);
    const heights = [...plot.matchAll(/height="([\d.]+)" fill="#3b6ea5"/g)].map(([, h]) =>
      Number(h),
    );
    expect(heights).toHaveLength(2);
    expect(heights[1]).toBeGreaterThan(heights[0] ?? 0);
    expect(plot).toContain('2 cores &amp; a load of &lt;1.');
  });
});
