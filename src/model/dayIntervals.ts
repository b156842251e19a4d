/**
 * Dates as precise as they were told: `2019`, `2019-03`, `2019-03-07` stand for the whole year, month or day.
 * Counted in days since 1970, so that intervals can be compared and spread. Pure.
 */
export interface DayInterval {
  /** First day. */
  readonly from: number;
  /** First day after it. */
  readonly to: number;
}

const DAY_MS = 86_400_000;
const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/;

/** Days since 1970-01-01 of a calendar day; months and days may run over. */
export const dayOf = (year: number, month = 1, day = 1): number =>
  Math.round(Date.UTC(year, month - 1, day) / DAY_MS);

/** The days that a date stands for; nothing when it is no date. */
export function intervalOf(date: string | undefined): DayInterval | undefined {
  const [, year, month, day] = DATE.exec(date ?? '')?.map(Number) ?? [];
  if (!year) return undefined;
  if (!month) return { from: dayOf(year), to: dayOf(year + 1) };
  if (!day) return { from: dayOf(year, month), to: dayOf(year, month + 1) };
  return { from: dayOf(year, month, day), to: dayOf(year, month, day) + 1 };
}

/** From the beginning of the first date to the end of the last; one of them may be missing. */
export function spanOf(first?: string, last?: string): DayInterval | undefined {
  const a = intervalOf(first);
  const b = intervalOf(last);
  if (!a || !b) return a ?? b;
  return { from: Math.min(a.from, b.from), to: Math.max(a.to, b.to) };
}

/** A day as an address and a person write it. */
export const isoOf = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10);

export const overlaps = (a: DayInterval, b: DayInterval): boolean => a.from < b.to && b.from < a.to;
