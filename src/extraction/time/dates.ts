/**
 * When something is said to have been: dates in a sentence, against the document's own date, with the precision stated.
 * chrono-node reads full dates; quarters and halves, bare years and spans, "since 2011", early and late months,
 * weekdays (which look back from the document's date) and "last month" are ours.
 */
import * as chrono from 'chrono-node';
import type { DatePrecision } from '../../model/certainty.ts';

export interface DatedSpan {
  readonly start: number;
  readonly end: number;
  /** ISO 8601, as precise as known. */
  readonly first: string;
  readonly last?: string;
  readonly precision: DatePrecision;
}

const MONTHS =
  'january|february|march|april|may|june|july|august|september|october|november|december'.split(
    '|',
  );
const MONTH = `(?:${MONTHS.join('|')}|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)\\.?`;
const CAPITALS = MONTHS.map((m) => `${m.charAt(0).toUpperCase()}${m.slice(1)}`).join('|');
const CUE = new RegExp(
  `\\b(?:(?:19|20)\\d\\d|${CAPITALS}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\\b|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|[Yy]esterday|[Tt]oday|[Ll]ast (?:week|month|year|night)|[Tt]his (?:week|month|year)|[HQ][1-4])\\b`,
);
const pad = (n: number): string => String(n).padStart(2, '0');

interface Rule {
  readonly pattern: RegExp;
  read(
    match: RegExpExecArray,
    reference: Date | undefined,
  ): Omit<DatedSpan, 'start' | 'end'> | undefined;
}

const monthNumber = (word: string): number =>
  MONTHS.findIndex((m) => m.startsWith(word.toLowerCase().slice(0, 3))) + 1;
const lastDay = (year: number, month: number): number =>
  new Date(Date.UTC(year, month, 0)).getUTCDate();

/** The year of a month without one: the latest that is not after the document's date. */
function yearOf(month: number, reference: Date | undefined): number | undefined {
  if (!reference) return undefined;
  const year = reference.getUTCFullYear();
  return month > reference.getUTCMonth() + 1 ? year - 1 : year;
}

const RULES: readonly Rule[] = [
  {
    pattern: /\b(?:h([12])|(first|second) half of)\s+((?:19|20)\d\d)\b/gi,
    read: (m) => {
      const half = m[1] === '1' || m[2]?.toLowerCase() === 'first' ? 1 : 2;
      return {
        first: `${m[3]}-${half === 1 ? '01' : '07'}-01`,
        last: `${m[3]}-${half === 1 ? '06-30' : '12-31'}`,
        precision: 'range',
      };
    },
  },
  {
    pattern: /\b(?:q([1-4])|(first|second|third|fourth) quarter of)\s+((?:19|20)\d\d)\b/gi,
    read: (m) => {
      const word = m[2]?.toLowerCase();
      const q = m[1]
        ? Number(m[1])
        : ['first', 'second', 'third', 'fourth'].indexOf(word ?? '') + 1;
      const month = q * 3;
      return {
        first: `${m[3]}-${pad(month - 2)}-01`,
        last: `${m[3]}-${pad(month)}-${lastDay(Number(m[3]), month)}`,
        precision: 'quarter',
      };
    },
  },
  {
    pattern:
      /\b(?:from |between )?((?:19|20)\d\d)\s*(?:and|to|until|–|-|through)\s*((?:19|20)\d\d)\b/gi,
    read: (m) => ({ first: m[1] ?? '', last: m[2] ?? '', precision: 'range' }),
  },
  {
    pattern: /\bsince\s+((?:19|20)\d\d)\b/gi,
    read: (m, reference) => ({
      first: m[1] ?? '',
      last: reference ? reference.toISOString().slice(0, 10) : undefined,
      precision: 'range',
    }),
  },
  {
    pattern: new RegExp(`\\b(early|mid|late)[- ](${MONTH})(?:\\s+((?:19|20)\\d\\d))?`, 'gi'),
    read: (m, reference) => {
      const month = monthNumber(m[2] ?? '');
      const year = m[3] ? Number(m[3]) : yearOf(month, reference);
      if (!year) return undefined;
      const part = m[1]?.toLowerCase();
      const [from, to] =
        part === 'early' ? [1, 10] : part === 'mid' ? [11, 20] : [21, lastDay(year, month)];
      return {
        first: `${year}-${pad(month)}-${pad(from)}`,
        last: `${year}-${pad(month)}-${pad(to)}`,
        precision: 'range',
      };
    },
  },
  {
    pattern: new RegExp(
      `\\b(?:in|during|of|until|by|since|last|this)\\s+(${MONTH})(?:\\s+((?:19|20)\\d\\d))?(?!\\.?\\s*\\d)`,
      'gi',
    ),
    read: (m, reference) => {
      const month = monthNumber(m[1] ?? '');
      const year = m[2] ? Number(m[2]) : yearOf(month, reference);
      return year ? { first: `${year}-${pad(month)}`, precision: 'month' } : undefined;
    },
  },
  {
    pattern: /\b(?:in|during|of|by|early in|late in)\s+((?:19|20)\d\d)\b/gi,
    read: (m) => ({ first: m[1] ?? '', precision: 'year' }),
  },
];

/** A document's date as a moment to count from; a bare year or month gives none for weekdays but its first day otherwise. */
export function referenceDate(published: string | undefined): Date | undefined {
  if (!published) return undefined;
  const [year, month = '01', day = '01'] = published.split('-');
  return new Date(Date.UTC(Number(year), Number(month) - 1, Number(day), 12));
}

/** Dates in a stretch of text; offsets count from its beginning. */
export function datesIn(text: string, reference: Date | undefined): DatedSpan[] {
  if (!CUE.test(text)) return [];
  const found: DatedSpan[] = [];
  for (const rule of RULES) {
    rule.pattern.lastIndex = 0;
    for (let m = rule.pattern.exec(text); m; m = rule.pattern.exec(text)) {
      const start = m.index;
      const end = start + m[0].length;
      if (found.some((f) => start < f.end && end > f.start)) continue;
      const read = rule.read(m, reference);
      if (read) found.push({ start, end, ...read });
    }
  }
  for (const result of chrono.casual.parse(text, reference ?? new Date(Date.UTC(2000, 0, 1, 12)), {
    forwardDate: false,
  })) {
    const start = result.index;
    const end = start + result.text.length;
    if (found.some((f) => start < f.end && end > f.start)) continue;
    const span = fromChrono(result, reference);
    if (span) found.push({ start, end, ...span });
  }
  return found.sort((a, b) => a.start - b.start);
}

const COUNTED_FROM =
  /\b(?:ago|after|later|before|earlier|next|last|past|yesterday|today|tonight)\b/i;

function fromChrono(
  result: chrono.ParsedResult,
  reference: Date | undefined,
): Omit<DatedSpan, 'start' | 'end'> | undefined {
  const { start, end } = result;
  const absolute = start.isCertain('year');
  const relative =
    start.isCertain('weekday') ||
    (start.isCertain('month') && start.isCertain('day')) ||
    /yesterday|today|last|this|ago|tonight/i.test(result.text);
  if (!absolute && !(reference && relative)) return undefined;
  // Counted from the day of a document without one.
  if (!reference && COUNTED_FROM.test(result.text)) return undefined;
  if (
    !start.isCertain('month') &&
    !start.isCertain('day') &&
    !start.isCertain('weekday') &&
    !relative
  )
    return undefined;
  const first = iso(start, reference);
  if (!first) return undefined;
  if (end) {
    const last = iso(end, reference);
    return last ? { first, last, precision: 'range' } : undefined;
  }
  return { first, precision: first.length === 10 ? 'day' : first.length === 7 ? 'month' : 'year' };
}

function iso(parts: chrono.ParsedComponents, reference: Date | undefined): string | undefined {
  let year = parts.get('year');
  const month = parts.get('month');
  const day = parts.get('day');
  if (!year) return undefined;
  const dayKnown = parts.isCertain('day') || parts.isCertain('weekday');
  if (!parts.isCertain('year') && reference && month && day) {
    // What lies after the document's date is of the year before; a weekday is of the week before.
    const moment = Date.UTC(year, month - 1, day);
    if (moment > reference.getTime()) {
      if (parts.isCertain('weekday') && !parts.isCertain('day'))
        return new Date(moment - 7 * 86_400_000).toISOString().slice(0, 10);
      year -= 1;
    }
  }
  if (!month) return String(year);
  return dayKnown && day ? `${year}-${pad(month)}-${pad(day)}` : `${year}-${pad(month)}`;
}
