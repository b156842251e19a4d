/**
 * Which stretch of time the axis shows: all of it, or a part that was gone into. The narrower it is, the finer the
 * bins: decades, years, quarters, months, days. It is a camera, no filter: nothing else changes with it. Pure.
 */
import type { DayInterval } from '../../src/model/dayIntervals.ts';

/** Narrower would be no picture. */
const LEAST_DAYS = 14;

const length = ({ from, to }: DayInterval) => to - from;

/** The window moved so that it lies within the extent, in whole days. */
function within(extent: DayInterval, from: number, days: number): DayInterval | undefined {
  const wide = Math.round(Math.max(Math.min(LEAST_DAYS, length(extent)), days));
  if (wide >= length(extent)) return undefined;
  const first = Math.round(Math.min(Math.max(from, extent.from), extent.to - wide));
  return { from: first, to: first + wide };
}

/**
 * `factor` above 1 goes in, below 1 out, with `around` standing still. Nothing when all of the extent is shown.
 */
export function zoomed(
  extent: DayInterval,
  now: DayInterval | undefined,
  factor: number,
  around: number,
): DayInterval | undefined {
  const shown = now ?? extent;
  const days = Math.max(LEAST_DAYS, length(shown) / factor);
  const share = (around - shown.from) / Math.max(1, length(shown));
  return within(extent, around - share * days, days);
}

/** Moved by a share of what is shown, later or earlier. */
export function panned(
  extent: DayInterval,
  now: DayInterval | undefined,
  share: number,
): DayInterval | undefined {
  if (!now) return undefined;
  return within(extent, now.from + share * length(now), length(now));
}

/** The window with `days` in view, as when time is played: moved no farther than it must. */
export function showing(
  extent: DayInterval,
  now: DayInterval | undefined,
  days: DayInterval,
): DayInterval | undefined {
  if (!now || (days.from >= now.from && days.to <= now.to)) return now;
  const from = days.from < now.from ? days.from : days.to - length(now);
  return within(extent, from, length(now));
}

/** A window that shows this stretch with some room around it. */
export const around = (extent: DayInterval, days: DayInterval): DayInterval | undefined =>
  within(extent, days.from - length(days) * 0.1, length(days) * 1.2);

/** What of the extent is still there after the data changed. */
export const kept = (extent: DayInterval, now: DayInterval | undefined): DayInterval | undefined =>
  now && within(extent, now.from, length(now));
