/** What is left out, said before or behind the question: "apart from X, who …", "who …, besides X". */
import type { Question, Thing } from '../question.ts';
import { leaving, otherThan } from './otherThan.ts';
import { Phrases } from './phrases.ts';
import type { Tokens } from './tokens.ts';

export interface Excepted {
  readonly tokens: Tokens;
  readonly out: readonly Thing[];
}

/** The question without what it leaves out. */
export function takeExceptions(given: Tokens): Excepted {
  const lead = otherThan(given, 0);
  const first = lead > 0 ? new Phrases(given).list(lead) : undefined;
  if (first) {
    const to = given.lower(first.to) === ',' ? first.to + 1 : first.to;
    return { tokens: given.without(0, to), out: first.value.things };
  }
  for (let i = given.length - 1; i > 2; i--) {
    const words = otherThan(given, i);
    const list = words > 0 ? new Phrases(given).list(i + words) : undefined;
    if (!list || list.to < given.length) continue;
    const from = given.lower(i - 1) === ',' ? i - 1 : i;
    return { tokens: given.without(from, given.length), out: list.value.things };
  }
  return { tokens: given, out: [] };
}

/** The question without these among what it asks for; undefined where it asks for no list. */
export function without(question: Question, out: readonly Thing[]): Question | undefined {
  if (question.ask === 'paths' || question.ask === 'documents' || question.ask === 'when')
    return undefined;
  return { ...question, focus: leaving(question.focus, out) };
}
