/**
 * How many claims speak of each stretch of time. A claim whose date is no more exact than a year is spread evenly
 * over the year: it adds a little to each of its bins, and is counted apart from what is dated within one bin. Pure.
 */
import { type DayInterval, dayOf, isoOf } from '../../src/model/dayIntervals.ts';

export interface Bin extends DayInterval {
  readonly label: string;
  /** Claims dated within it. */
  readonly exact: number;
  /** Shares of claims that are spread over several bins. */
  readonly spread: number;
}

export interface Histogram {
  readonly unit: Unit['name'];
  readonly bins: readonly Bin[];
}

interface Unit {
  readonly name: 'day' | 'month' | 'quarter' | 'year' | 'decade';
  /** About so many days. */
  readonly days: number;
  /** The beginning of the unit that a day lies in, and of the next. */
  readonly around: (day: number) => DayInterval;
  readonly label: (from: number) => string;
}

const calendar = (day: number) => {
  const [year = 1970, month = 1] = isoOf(day).split('-').map(Number);
  return { year, month };
};

/** Finest first. */
const UNITS: readonly Unit[] = [
  { name: 'day', days: 1, around: (d) => ({ from: d, to: d + 1 }), label: isoOf },
  {
    name: 'month',
    days: 30.4,
    around: (d) => {
      const { year, month } = calendar(d);
      return { from: dayOf(year, month), to: dayOf(year, month + 1) };
    },
    label: (d) => isoOf(d).slice(0, 7),
  },
  {
    name: 'quarter',
    days: 91.3,
    around: (d) => {
      const { year, month } = calendar(d);
      const first = Math.floor((month - 1) / 3) * 3 + 1;
      return { from: dayOf(year, first), to: dayOf(year, first + 3) };
    },
    label: (d) => {
      const { year, month } = calendar(d);
      return `${year} Q${Math.floor((month - 1) / 3) + 1}`;
    },
  },
  {
    name: 'year',
    days: 365.25,
    around: (d) => {
      const { year } = calendar(d);
      return { from: dayOf(year), to: dayOf(year + 1) };
    },
    label: (d) => String(calendar(d).year),
  },
  {
    name: 'decade',
    days: 3652.5,
    around: (d) => {
      const first = Math.floor(calendar(d).year / 10) * 10;
      return { from: dayOf(first), to: dayOf(first + 10) };
    },
    label: (d) => `${calendar(d).year}s`,
  },
];

/** From the first day spoken of to the last; nothing when none is dated. */
export function extentOf(intervals: readonly DayInterval[]): DayInterval | undefined {
  if (intervals.length === 0) return undefined;
  let [from, to] = [Infinity, -Infinity];
  for (const i of intervals) {
    from = Math.min(from, i.from);
    to = Math.max(to, i.to);
  }
  return { from, to };
}

/** Bins of the finest unit of which at most `most` cover the extent; none where there is none. */
export function emptyBins(extent: DayInterval | undefined, most: number): Histogram {
  if (!extent) return { unit: 'year', bins: [] };
  const length = extent.to - extent.from;
  const unit = UNITS.find((u) => length / u.days + 1 <= most) ?? UNITS.at(-1);
  const bins: Bin[] = [];
  if (!unit) return { unit: 'decade', bins };
  for (let day = extent.from; day < extent.to; ) {
    const { from, to } = unit.around(day);
    bins.push({ from, to, label: unit.label(from), exact: 0, spread: 0 });
    day = to;
  }
  return { unit: unit.name, bins };
}

/** The bins filled with these intervals. */
export function fill(bins: readonly Bin[], intervals: readonly DayInterval[]): Bin[] {
  const exact = bins.map(() => 0);
  const spread = bins.map(() => 0);
  for (const interval of intervals) {
    const length = Math.max(1, interval.to - interval.from);
    let first = firstEndingAfter(bins, interval.from);
    const start = bins[first];
    if (start && interval.from >= start.from && interval.to <= start.to) {
      exact[first] = (exact[first] ?? 0) + 1;
      continue;
    }
    for (let bin = bins[first]; bin && bin.from < interval.to; bin = bins[++first]) {
      const shared = Math.min(bin.to, interval.to) - Math.max(bin.from, interval.from);
      spread[first] = (spread[first] ?? 0) + Math.max(0, shared) / length;
    }
  }
  return bins.map((bin, i) => ({ ...bin, exact: exact[i] ?? 0, spread: spread[i] ?? 0 }));
}

/** By halving: bins stand in order and touch each other. */
function firstEndingAfter(bins: readonly Bin[], day: number): number {
  let [low, high] = [0, bins.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((bins[middle]?.to ?? Infinity) > day) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Bins whose beginnings are worth a label, so that labels of `width` pixels do not touch. */
export function ticks(bins: readonly Bin[], pixels: number, width = 56): readonly Bin[] {
  const each = Math.max(1, Math.ceil((bins.length * width) / Math.max(1, pixels)));
  return bins.filter((_, i) => i % each === 0);
}
