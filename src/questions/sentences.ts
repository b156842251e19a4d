/** The answer in a sentence or two, built from the rows. */
import { headOf, inWords } from './inWords.ts';
import type { Question } from './question.ts';

/** Names shown before the rest is only counted. */
const SHOWN = 10;

interface Named {
  readonly name: string;
}

export function sentencesFor(
  question: Question,
  rows: readonly (readonly Named[])[],
  /** How many the first has, and how many what it is compared with. */
  { most, than }: { most?: number | undefined; than?: number | undefined },
  /** Of each row, where the question is about time. */
  dates: readonly (readonly string[])[] = [],
): string {
  const reading = inWords(question);
  const names = rows.map((row) => row.map((cell) => cell.name).join(' – '));
  if (question.ask === 'yesno')
    return rows.length > 0
      ? `Yes: the graph states it (${reading.replace(/^whether there is /, '')}).`
      : `No: nothing in the graph says so (${reading.replace(/^whether there is /, '')}).`;
  if (question.ask === 'more' && question.whether) return compared(question, names, most, than);
  if (question.ask === 'said' && rows.length === 0) return 'Nobody is credited with it.';
  if (question.ask === 'count')
    return `${rows.length}: ${rows.length === 0 ? 'none' : listed(names)}.`;
  if (question.ask === 'when' && rows.length === 0)
    return `Nothing in the graph says when (${reading.replace(/^when /, '')}).`;
  if (rows.length === 0) return `The graph holds nothing of the kind: ${reading}.`;
  if (question.ask === 'when')
    return `${listed(names.map((name, i) => `${period(dates[i] ?? [])} (${name})`))}.`;
  if (question.ask === 'entities' && question.order)
    return dates.some((d) => d.length > 0)
      ? `${listed(names.map((name, i) => `${name} (${period(dates[i] ?? [])})`))}.`
      : `${listed(names)}; none of it is dated.`;
  if (question.ask === 'most') return `${listed(names)}, with ${most ?? 0}.`;
  if (question.ask === 'pairs') return `${rows.length} pairs: ${listed(names, '; ')}.`;
  return rows.length === 1 ? `${names[0]}.` : `${rows.length}: ${listed(names)}.`;
}

/** "Yes: 5, against 3 of the other." */
function compared(
  { focus, than, fewer }: Extract<Question, { ask: 'more' }>,
  [name]: readonly string[],
  n = 0,
  m = 0,
): string {
  const so = fewer ? n < m : n > m;
  const other = 'focus' in than ? headOf(than.focus) : `of ${headOf(than.relation.other)}`;
  return `${so ? 'Yes' : 'No'}: ${name ?? headOf(focus)} ${n}, ${other} ${m}.`;
}

/** The first and the last of some dates. */
function period(dates: readonly string[]): string {
  const sorted = dates.toSorted();
  const [first, last] = [sorted[0], sorted.at(-1)];
  return first === last ? (first ?? 'undated') : `${first} to ${last}`;
}

function listed(names: readonly string[], separator = ', '): string {
  const shown = names.slice(0, SHOWN);
  const rest = names.length - shown.length;
  if (rest > 0) return `${shown.join(separator)} and ${rest} more`;
  const last = shown.pop();
  return shown.length === 0 ? (last ?? '') : `${shown.join(separator)} and ${last ?? ''}`;
}
