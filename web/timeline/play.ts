/** Playing through time: a window of days that moves on, bin by bin. Pure. */
import type { DayInterval } from '../../src/model/dayIntervals.ts';
import type { Bin } from './histogram.ts';

/** The share of all bins that the window spans where none was chosen. */
const SHARE = 8;

/** The window after `now`, as wide as it is; from the beginning when it has reached the end or there is none. */
export function nextWindow(
  bins: readonly Bin[],
  now: DayInterval | undefined,
): DayInterval | undefined {
  const wide = now
    ? Math.max(1, bins.filter((b) => b.from < now.to && now.from < b.to).length)
    : Math.max(1, Math.round(bins.length / SHARE));
  const at = now ? bins.findIndex((b) => b.to > now.from) : -1;
  const start = at + 1 + wide > bins.length ? 0 : at + 1;
  const [first, last] = [bins[start], bins[start + wide - 1]];
  return first && last && { from: first.from, to: last.to };
}

/** Whether another step would begin again. */
export const isAtEnd = (bins: readonly Bin[], now: DayInterval | undefined): boolean => {
  const last = bins.at(-1);
  return !!now && !!last && now.to >= last.to;
};
