/**
 * A question with what it followed, and the choices made in each: what an address, a saved question and the trail of
 * the inspector hold of an answer. Asked again it gives the answer of the graph as it then is. Pure.
 */
import type { Turn } from '../../src/model/savedQuestionContracts.ts';

export type Edit = Turn['edits'][number];
export type Turns = readonly Turn[];

/** A question by itself. */
export const asked = (question: string): Turns => [{ question: question.trim(), edits: [] }];

/** A question that keeps the context of those before it. */
export const followedBy = (turns: Turns, question: string): Turns => [...turns, ...asked(question)];

/** What a choice changes: `entity:e1` and `entity:e2` change the same, so that the later one alone counts. */
const sortOf = ({ choose }: Edit): string => /^\w+:/.exec(choose)?.[0] ?? '';
const replaces = (edit: Edit, before: Edit | undefined): boolean =>
  before?.piece === edit.piece && sortOf(edit) !== '' && sortOf(before) === sortOf(edit);

/** With choices made in the last question, one after another. */
export function edited(turns: Turns, edits: readonly Edit[]): Turns {
  const last = turns.at(-1);
  if (!last) return turns;
  const all = edits.reduce<readonly Edit[]>(
    (list, edit) => [...(replaces(edit, list.at(-1)) ? list.slice(0, -1) : list), edit],
    last.edits,
  );
  return [...turns.slice(0, -1), { ...last, edits: [...all] }];
}

/** The last question as its words were first read. */
export const unedited = (turns: Turns): Turns =>
  turns.map((turn, i) => (i === turns.length - 1 ? { ...turn, edits: [] } : turn));

export const sameTurns = (a: Turns, b: Turns): boolean => JSON.stringify(a) === JSON.stringify(b);

const WITHIN = '_';
/** The signs that stand between the words of an address, written otherwise, so that questions stay readable there. */
const ESCAPES = [
  ['~', '~0'],
  ['.', '~1'],
  [WITHIN, '~2'],
] as const;
const escaped = (text: string): string =>
  text.replace(/[~._]/g, (sign) => ESCAPES.find(([s]) => s === sign)?.[1] ?? sign);
const unescaped = (text: string): string =>
  text.replace(/~[012]/g, (code) => ESCAPES.find(([, c]) => c === code)?.[0] ?? code);

/** Two words for each question: itself, and its choices. */
export const turnsToWords = (turns: Turns): string[] =>
  turns.flatMap(({ question, edits }) => [
    escaped(question),
    edits.flatMap(({ piece, choose }) => [escaped(piece), escaped(choose)]).join(WITHIN),
  ]);

/** @returns nothing when the words ask nothing */
export function turnsFromWords(words: readonly string[]): Turns | undefined {
  const turns: Turn[] = [];
  for (let i = 0; i < words.length; i += 2) {
    const question = unescaped(words[i] ?? '').trim();
    if (!question) return undefined;
    const choices = (words[i + 1] ?? '').split(WITHIN).filter(Boolean).map(unescaped);
    const edits: Edit[] = [];
    for (let k = 0; k + 1 < choices.length; k += 2)
      edits.push({ piece: choices[k] ?? '', choose: choices[k + 1] ?? '' });
    turns.push({ question, edits });
  }
  return turns.length > 0 ? turns : undefined;
}
