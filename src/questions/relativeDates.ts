/**
 * Dates that are said from where one stands: "last year", "in the past six months", "since March". One stands at the
 * newest document, not at today's date: what a graph holds ends there. They become plain dates before anything else is
 * read, each word of which stands where the words stood that it replaces, and which says what it was taken for.
 */
import { isYear, month } from './questionDates.ts';
import { spanOf, type Word } from './words.ts';

const UNITS: ReadonlyMap<string, (date: Date, n: number) => void> = new Map([
  ['day', (date, n) => date.setUTCDate(date.getUTCDate() - n)],
  ['week', (date, n) => date.setUTCDate(date.getUTCDate() - 7 * n)],
  ['month', (date, n) => monthsBack(date, n)],
  ['year', (date, n) => monthsBack(date, 12 * n)],
]);
const NUMBERS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');
const LEADS = /^(?:since|after|before|until|till|by|from|between)$/;

/** The last day of a shorter month where the day of the longer is not in it. */
function monthsBack(date: Date, n: number): void {
  const day = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() - n);
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  date.setUTCDate(Math.min(day, last));
}

const back = (newest: string, unit: string, n: number): string => {
  const date = new Date(`${newest}T12:00:00Z`);
  UNITS.get(unit)?.(date, n);
  return date.toISOString().slice(0, 10);
};

interface Found {
  readonly to: number;
  /** What stands instead: as it reads, and as it is shown. */
  readonly as: readonly string[];
}

const unitOf = (word: string): string => word.replace(/s$/, '');

/** "Last year", "this month", "the past six months", "yesterday". */
function relativeAt(words: readonly Word[], i: number, newest: string): Found | undefined {
  const w = (k: number): string => words[k]?.lower ?? '';
  const led = w(i) === 'the' ? i + 1 : i;
  const unit = unitOf(w(led + 1));
  if (w(i) === 'yesterday') return { to: i + 1, as: [back(newest, 'day', 1)] };
  if (w(i) === 'today') return { to: i + 1, as: [newest] };
  if (/^(?:last|past|this|previous)$/.test(w(led)) && UNITS.has(unit) && w(led + 1) === unit) {
    const n = w(led) === 'this' ? 0 : 1;
    // "the last month of 2023"
    if (w(led + 2) === 'of') return undefined;
    if (unit === 'year') return { to: led + 2, as: [back(newest, unit, n).slice(0, 4)] };
    if (unit === 'month') return { to: led + 2, as: monthOf(back(newest, unit, n)) };
    if (w(led) !== 'this') return span(newest, unit, 1, led + 2);
  }
  const count = NUMBERS.indexOf(w(led + 1)) + 1 || Number(/^\d{1,3}$/.exec(w(led + 1))?.[0] ?? 0);
  const units = unitOf(w(led + 2));
  if (/^(?:last|past|previous)$/.test(w(led)) && count > 0 && UNITS.has(units))
    return span(newest, units, count, led + 3);
  return undefined;
}

const span = (newest: string, unit: string, n: number, to: number): Found => ({
  to,
  as: [back(newest, unit, n), 'to', newest],
});

const MONTH_NAMES =
  'January February March April May June July August September October November December'.split(
    ' ',
  );
const monthOf = (iso: string): string[] => [
  MONTH_NAMES[Number(iso.slice(5, 7)) - 1] ?? '',
  iso.slice(0, 4),
];

/** "Since March": the last one that is not after the newest document. */
function yearOf(words: readonly Word[], i: number, newest: string): string | undefined {
  const m = month(words[i]?.lower ?? '');
  const next = words[i + 1]?.lower ?? '';
  if (m < 0 || isYear(next) || next === ',' || /^\d/.test(next)) return undefined;
  const joint = /^(?:and|to|until)$/.test(next) && month(words[i + 2]?.lower ?? '') >= 0;
  // "between March and June 2024" has its year
  if (joint && isYear(words[i + 3]?.lower ?? '')) return undefined;
  const year = Number(newest.slice(0, 4));
  return String(Number(newest.slice(5, 7)) >= m + 1 ? year : year - 1);
}

const isLed = (words: readonly Word[], i: number): boolean => {
  const before = words[i - 1]?.lower ?? '';
  return (
    LEADS.test(before) ||
    (/^(?:and|to|until)$/.test(before) &&
      month(words[i - 2]?.lower ?? '') >= 0 &&
      LEADS.test(words[i - 3]?.lower ?? ''))
  );
};

export const hasRelativeDates = (words: readonly Word[]): boolean =>
  absoluteDates(words, '2000-01-31').length !== words.length ||
  absoluteDates(words, '2000-01-31').some((w, i) => w !== words[i]);

/** @param newest the date of the newest document */
export function absoluteDates(words: readonly Word[], newest: string): Word[] {
  const out: Word[] = [];
  for (let i = 0; i < words.length; ) {
    const word = words[i];
    const found = relativeAt(words, i, newest);
    const year = isLed(words, i) ? yearOf(words, i, newest) : undefined;
    if (found) {
      const of = spanOf(words.slice(i, found.to));
      // "what happened last year": in it
      const led = /^(?:in|during|since|before|after|until|till|by|from|over|within|throughout|of)$/;
      const first = found.as.length > 1 && /^\d/.test(found.as[0] ?? '');
      if (first && led.test(out.at(-1)?.lower ?? '')) out.pop();
      if (first) out.push({ text: 'from', lower: 'from', span: of });
      else if (!led.test(out.at(-1)?.lower ?? '')) out.push({ text: 'in', lower: 'in', span: of });
      for (const text of found.as) out.push({ text, lower: text.toLowerCase(), span: of });
      i = found.to;
    } else {
      if (word) out.push(word);
      if (word && year) out.push({ text: year, lower: year, span: word.span });
      i += 1;
    }
  }
  return out;
}
