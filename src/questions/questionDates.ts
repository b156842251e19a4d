/** Dates in questions: "on 30 December 2020", "in March 2021", "since 2019", "between 2019 and 2021". */
import type { DateRange } from './question.ts';
import { spanOf, type Word } from './words.ts';

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const month = (word: string): number =>
  MONTHS.findIndex(
    (m) => m === word || (word.length >= 3 && word.replace('.', '') === m.slice(0, 3)),
  );
const day = (word: string): number => {
  const n = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(word)?.[1];
  return n && Number(n) >= 1 && Number(n) <= 31 ? Number(n) : 0;
};
const isYear = (word: string): boolean => /^(?:19|20)\d\d$/.test(word);
const two = (n: number): string => String(n).padStart(2, '0');

interface PlainDate {
  /** ISO 8601, as precise as it was said: 2020, 2020-12, 2020-12-30. */
  readonly iso: string;
  readonly to: number;
}

/** The date that begins at a word, if one does. */
function dateAt(words: readonly Word[], i: number): PlainDate | undefined {
  const w = (k: number): string => words[k]?.lower ?? '';
  if (/^\d{4}-\d\d-\d\d$/.test(w(i))) return { iso: w(i), to: i + 1 };
  const comma = (k: number): number => (w(k) === ',' ? k + 1 : k);
  if (day(w(i)) > 0) {
    const at = w(i + 1) === 'of' ? i + 2 : i + 1;
    const m = month(w(at));
    const y = comma(at + 1);
    if (m >= 0 && isYear(w(y)))
      return { iso: `${w(y)}-${two(m + 1)}-${two(day(w(i)))}`, to: y + 1 };
  }
  const m = month(w(i));
  if (m >= 0) {
    if (day(w(i + 1)) > 0 && !isYear(w(i + 1))) {
      const y = comma(i + 2);
      if (isYear(w(y))) return { iso: `${w(y)}-${two(m + 1)}-${two(day(w(i + 1)))}`, to: y + 1 };
    }
    const y = comma(i + 1);
    if (isYear(w(y))) return { iso: `${w(y)}-${two(m + 1)}`, to: y + 1 };
  }
  if (isYear(w(i)) && !/^(?:mm|x|cal)/.test(w(i + 1))) return { iso: w(i), to: i + 1 };
  return undefined;
}

/** Smallest and largest day of a date that may name a month or a year only. */
function last(iso: string): string {
  if (iso.length === 4) return `${iso}-12-31`;
  if (iso.length > 7) return iso;
  return new Date(Date.UTC(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)), 0))
    .toISOString()
    .slice(0, 10);
}
const begin = (iso: string): string =>
  iso.length === 4 ? `${iso}-01-01` : iso.length === 7 ? `${iso}-01` : iso;

/** The range of dates that begins at a word, with what leads to it: "since 2019". */
export function dateRangeAt(
  words: readonly Word[],
  i: number,
): { readonly dates: DateRange; readonly to: number } | undefined {
  const lead = words[i]?.lower ?? '';
  const said = (to: number): Pick<DateRange, 'said' | 'span'> => ({
    said: words
      .slice(i, to)
      .map((w) => w.text)
      .join(' '),
    span: spanOf(words.slice(i, to)),
  });
  if (lead === 'between' || lead === 'from') {
    const a = dateAt(words, i + 1);
    const joint = a && words[a.to]?.lower;
    const b =
      a && (joint === 'and' || joint === 'to' || joint === 'until')
        ? dateAt(words, a.to + 1)
        : undefined;
    if (a && b) return { dates: { from: begin(a.iso), to: last(b.iso), ...said(b.to) }, to: b.to };
  }
  const led = /^(?:on|in|during|since|after|before|until|till|from|by)$/.test(lead);
  const date = dateAt(words, led ? i + 1 : i);
  if (!date) return undefined;
  const { iso, to } = date;
  if (lead === 'since' || lead === 'from') return { dates: { from: begin(iso), ...said(to) }, to };
  if (lead === 'after') return { dates: { from: after(last(iso)), ...said(to) }, to };
  if (lead === 'until' || lead === 'till' || lead === 'by')
    return { dates: { to: last(iso), ...said(to) }, to };
  if (lead === 'before') return { dates: { to: before(begin(iso)), ...said(to) }, to };
  return { dates: { from: begin(iso), to: last(iso), ...said(to) }, to };
}

const shifted = (iso: string, days: number): string => {
  const date = new Date(`${iso}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return Number.isNaN(date.getTime()) ? iso : date.toISOString().slice(0, 10);
};
const after = (iso: string): string => shifted(iso, 1);
const before = (iso: string): string => shifted(iso, -1);

/** How a single day or month stands in names. */
export function writtenDate({ from, to }: DateRange): string[] {
  if (!from || !to) return [];
  const [year, month, day] = from.split('-');
  const name = MONTHS[Number(month) - 1];
  if (!year || !name) return [];
  if (from === to && day)
    return [`${Number(day)} ${name} ${year}`, `${name} ${Number(day)}, ${year}`, from];
  if (from.slice(0, 7) === to.slice(0, 7)) return [`${name} ${year}`];
  return from.slice(0, 4) === to.slice(0, 4) && from.endsWith('01-01') ? [year] : [];
}
