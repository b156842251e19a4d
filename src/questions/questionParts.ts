/** Parts of a typed question by their path (`focus/conditions/0`): a copy in which one is another, or is gone. */
import { type Question, questionSchema } from '../model/typedQuestion.ts';

export const REMOVED = Symbol('removed');

/** Undefined where the question has no such part. */
export function partAt(question: unknown, path: readonly string[]): unknown {
  let part = question;
  for (const key of path) {
    if (typeof part !== 'object' || part === null) return undefined;
    part = new Map<string, unknown>(Object.entries(part)).get(key);
  }
  return part;
}

function replaced(whole: unknown, [key, ...rest]: readonly string[], by: unknown): unknown {
  if (key === undefined) return by;
  if (Array.isArray(whole)) {
    const at = Number(key);
    const made = replaced(whole[at], rest, by);
    return made === REMOVED ? whole.filter((_, i) => i !== at) : whole.with(at, made);
  }
  if (typeof whole !== 'object' || whole === null) return undefined;
  const entries = new Map<string, unknown>(Object.entries(whole));
  const made = replaced(entries.get(key), rest, by);
  // what is negated is gone with its "not"
  if (made === REMOVED && key === 'of') return REMOVED;
  if (made === REMOVED) entries.delete(key);
  else entries.set(key, made);
  return Object.fromEntries(entries);
}

/** Throws a ZodError when the result is no question. */
export const withPart = (question: Question, path: readonly string[], by: unknown): Question =>
  questionSchema.parse(replaced(question, path, by));

/** Without where its words stand, which was in the text of another question. */
export function withoutSpans(question: Question): Question {
  const bare = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(bare);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value)
        .filter(([key]) => key !== 'span' && key !== 'certaintySpan')
        .map(([key, v]) => [key, bare(v)]),
    );
  };
  return questionSchema.parse(bare(question));
}
