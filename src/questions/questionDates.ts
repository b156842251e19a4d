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
export const month = (word: string): number =>
  MONTHS.findIndex(
    (m) => m === word || (word.length >= 3 && word.replace('.', '') === m.slice(0, 3)),
  );
const day = (word: string): number => {
  const n = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(word)?.[1];
  return n && Number(n) >= 1 && Number(n) <= 31 ? Number(n) : 0;
};
export const isYear = (word: string): boolean => /^(?:19|20)\d\d$/.test(word);
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
  // 30/12/2020 and 30.12.2020, the day first
  const numbers = /^(\d{1,2})[./](\d{1,2})[./]((?:19|20)\d\d)$/.exec(w(i));
  if (numbers?.[3] && Number(numbers[2]) <= 12 && day(numbers[1] ?? '') > 0)
    return {
      iso: `${numbers[3]}-${two(Number(numbers[2]))}-${two(Number(numbers[1]))}`,
      to: i + 1,
    };
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
export function lastDay(iso: string): string {
  if (iso.length === 4) return `${iso}-12-31`;
  if (iso.length > 7) return iso;
  return new Date(Date.UTC(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)), 0))
    .toISOString()
    .slice(0, 10);
}
export const firstDay = (iso: string): string =>
  iso.length === 4 ? `${iso}-01-01` : iso.length === 7 ? `${iso}-01` : iso;

interface Period {
  readonly from: string;
  readonly to: string;
  /** Where what follows it begins. */
  readonly end: number;
}

const ORDINALS = ['first', 'second', 'third', 'fourth'];
const SEASONS: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['spring', [3, 5]],
  ['summer', [6, 8]],
  ['autumn', [9, 11]],
  ['fall', [9, 11]],
]);
const PARTS: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['early', [1, 4]],
  ['mid', [5, 8]],
  ['late', [9, 12]],
  ['beginning', [1, 4]],
  ['start', [1, 4]],
  ['middle', [5, 8]],
  ['end', [9, 12]],
]);

const months = (year: string, [first, last]: readonly [number, number], end: number): Period => ({
  from: `${year}-${two(first)}-01`,
  to: lastDay(`${year}-${two(last)}`),
  end,
});

/** "Q3 2024", "the last quarter of 2023", "the first half of 2024", "early 2024", "summer 2023", or a plain date. */
function periodAt(words: readonly Word[], i: number): Period | undefined {
  const w = (k: number): string => words[k]?.lower ?? '';
  let at = i;
  if (w(at) === 'the') at += 1;
  if (/^(?:year|month|course)$/.test(w(at))) at = w(at + 1) === 'of' ? at + 2 : at + 1;
  const yearAt = (k: number): number => (w(k) === 'of' ? k + 1 : k);
  const quarter = /^q([1-4])$/.exec(w(at))?.[1];
  if (quarter && isYear(w(yearAt(at + 1))))
    return quarterOf(w(yearAt(at + 1)), Number(quarter), yearAt(at + 1) + 1);
  const nth = /^(?:last|final)$/.test(w(at)) ? 3 : ORDINALS.indexOf(w(at));
  if (nth >= 0 && /^(?:quarter|half)$/.test(w(at + 1)) && isYear(w(yearAt(at + 2)))) {
    const [year, end] = [w(yearAt(at + 2)), yearAt(at + 2) + 1];
    if (w(at + 1) === 'quarter') return quarterOf(year, nth + 1, end);
    return nth === 0 ? months(year, [1, 6], end) : months(year, [7, 12], end);
  }
  const season = SEASONS.get(w(at));
  if (season && isYear(w(yearAt(at + 1))))
    return months(w(yearAt(at + 1)), season, yearAt(at + 1) + 1);
  const [, part, rest] = /^(early|mid|late)-?(\d{4})?$/.exec(w(at)) ?? [];
  const wide = PARTS.get(part ?? w(at));
  if (wide && rest && isYear(rest)) return months(rest, wide, at + 1);
  if (wide && isYear(w(yearAt(at + 1)))) return months(w(yearAt(at + 1)), wide, yearAt(at + 1) + 1);
  // "the end of December 2020": its last third
  const within = wide && dateAt(words, yearAt(at + 1));
  if (wide && within && within.iso.length === 7) {
    const days = wide[0] === 1 ? ['01', '10'] : wide[0] === 5 ? ['11', '20'] : ['21', undefined];
    return {
      from: `${within.iso}-${days[0]}`,
      to: days[1] ? `${within.iso}-${days[1]}` : lastDay(within.iso),
      end: within.to,
    };
  }
  const decade = /^((?:19|20)\d)0s$/.exec(w(at))?.[1];
  if (decade) return { from: `${decade}0-01-01`, to: `${decade}9-12-31`, end: at + 1 };
  const date = dateAt(words, at);
  return date && { from: firstDay(date.iso), to: lastDay(date.iso), end: date.to };
}

const quarterOf = (year: string, n: number, end: number): Period =>
  months(year, [3 * n - 2, 3 * n], end);

/** "March to June 2024", "3 and 9 May 2024": the first takes its month and year from the second. */
function spanAt(words: readonly Word[], i: number): Period | undefined {
  const w = (k: number): string => words[k]?.lower ?? '';
  const joint = (k: number): boolean => /^(?:and|to|until|till|through|–|-)$/.test(w(k));
  const first = periodAt(words, i);
  if (first && joint(first.end)) {
    const last = periodAt(words, first.end + 1);
    return last && { from: first.from, to: last.to, end: last.end };
  }
  const bare = /^\d{1,2}(?:st|nd|rd|th)?$/.test(w(i)) && month(w(i + 1)) >= 0 ? 2 : 1;
  if (!joint(i + bare)) return undefined;
  const last = periodAt(words, i + bare + 1);
  if (!last) return undefined;
  const borrowed = [
    ...words.slice(i, i + bare),
    ...(bare === 1 && day(w(i)) > 0
      ? words.slice(last.end - 2, last.end)
      : words.slice(last.end - 1, last.end)),
  ];
  const start = periodAt(borrowed, 0);
  return start && start.end === borrowed.length
    ? { from: start.from, to: last.to, end: last.end }
    : undefined;
}

const LEADS =
  /^(?:on|in|at|during|since|after|before|until|till|from|by|throughout|around|over|between)$/;

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
  const led = LEADS.test(lead);
  const range = spanAt(words, led ? i + 1 : i);
  if (range && (!led || /^(?:between|from|in|during)$/.test(lead)))
    return { dates: { from: range.from, to: range.to, ...said(range.end) }, to: range.end };
  if (lead === 'between') return undefined;
  const period = periodAt(words, led ? i + 1 : i);
  if (!period) return led ? anyYearAt(words, i, said) : undefined;
  const { from, to, end } = period;
  if (lead === 'since' || lead === 'from') return { dates: { from, ...said(end) }, to: end };
  if (lead === 'after') return { dates: { from: after(to), ...said(end) }, to: end };
  if (lead === 'until' || lead === 'till' || lead === 'by')
    return { dates: { to, ...said(end) }, to: end };
  if (lead === 'before') return { dates: { to: before(from), ...said(end) }, to: end };
  return { dates: { from, to, ...said(end) }, to: end };
}

/** "In March", "on 14 March": of whichever year. */
function anyYearAt(
  words: readonly Word[],
  i: number,
  said: (to: number) => Pick<DateRange, 'said' | 'span'>,
): { readonly dates: DateRange; readonly to: number } | undefined {
  const w = (k: number): string => words[k]?.lower ?? '';
  if (!/^(?:in|during|on|throughout|around)$/.test(w(i))) return undefined;
  const the = w(i + 1) === 'the' ? i + 2 : i + 1;
  const dayFirst = day(w(the)) > 0;
  const at = dayFirst ? (w(the + 1) === 'of' ? the + 2 : the + 1) : the;
  const m = month(w(at));
  if (m < 0) return undefined;
  const dayLast = !dayFirst && day(w(at + 1)) > 0;
  const date = dayFirst ? day(w(the)) : dayLast ? day(w(at + 1)) : 0;
  if (date === 0 && w(i) === 'on') return undefined;
  const to = dayLast ? at + 2 : at + 1;
  const shown = said(to);
  return {
    dates: {
      anyYear: date > 0 ? `${two(m + 1)}-${two(date)}` : two(m + 1),
      said: `${shown.said}, of any year`,
      span: shown.span,
    },
    to,
  };
}

const shifted = (iso: string, days: number): string => {
  const date = new Date(`${iso}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return Number.isNaN(date.getTime()) ? iso : date.toISOString().slice(0, 10);
};
const after = (iso: string): string => shifted(iso, 1);
const before = (iso: string): string => shifted(iso, -1);

/** Open ranges of dates are looked for in names from here to here. */
const [EARLIEST, LATEST] = ['1980-01-01', '2049-12-31'];

const inside = ([from, to]: readonly [string, string], first: string, last: string): boolean =>
  from >= first && to <= last;

const daysOf = (month: string, first: string, last: string): string[] =>
  Array.from(
    { length: Number(lastDay(month).slice(8)) },
    (_, i) => `${month}-${two(i + 1)}`,
  ).filter((d) => d >= first && d <= last);

const writtenDay = (iso: string, name: string): string[] => {
  const [year, , day] = iso.split('-');
  // " 1 January" is not in "11 January"
  return [` ${Number(day)} ${name} ${year}`, `${name} ${Number(day)}, ${year}`, iso];
};

/** How the days, months and years of a range stand in names: a year that it covers whole by itself, and so on. A name is looked at with a space before it. */
export function writtenDate({ from, to, anyYear }: DateRange): string[] {
  if (anyYear) {
    const name = MONTHS[Number(anyYear.slice(0, 2)) - 1];
    const of = anyYear.slice(3);
    return of ? [` ${Number(of)} ${name}`, `${name} ${Number(of)}`] : [`in ${name}`, `of ${name}`];
  }
  if (!from && !to) return [];
  const [first, last] = [from ?? EARLIEST, to ?? LATEST];
  const out: string[] = [];
  for (let year = Number(first.slice(0, 4)); year <= Number(last.slice(0, 4)); year++) {
    if (inside([`${year}-01-01`, `${year}-12-31`], first, last)) {
      out.push(String(year));
      continue;
    }
    for (const [m, name] of MONTHS.entries()) {
      const iso = `${year}-${two(m + 1)}`;
      if (inside([`${iso}-01`, lastDay(iso)], first, last)) out.push(`${name} ${year}`);
      else if (iso >= first.slice(0, 7) && iso <= last.slice(0, 7))
        out.push(...daysOf(iso, first, last).flatMap((d) => writtenDay(d, name)));
    }
  }
  return out;
}
