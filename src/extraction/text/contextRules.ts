/**
 * Applies wink-pos-tagger's context rules to the words of one sentence. Its own engine asks every rule of every word;
 * here a word that can be one thing only is left alone, and a rule is asked only where its outcome is possible.
 * The outcome is the same: a rule may only choose among what a word can be.
 */
import posAfter from 'wink-pos-tagger/src/rules/pos-rules-ge0.js';
import posBefore from 'wink-pos-tagger/src/rules/pos-rules-le0.js';
import valueAfter from 'wink-pos-tagger/src/rules/value-rules-ge0.js';
import valueBefore from 'wink-pos-tagger/src/rules/value-rules-le0.js';

/** What a test looks at: the words, the words in small letters, or the tags. */
const COLUMNS = ['value', 'normal', 'pos'] as const;

/** Something in a range of words, counted from the word at hand, must match. */
interface Test {
  /** Index into `COLUMNS`. */
  readonly column: number;
  readonly from: number;
  readonly to: number;
  readonly matches: RegExp;
}
interface ContextRule {
  readonly willBe: string;
  readonly tests: readonly Test[];
}

/** In wink's order: what stands before decides before what follows, words before tags. */
const SETS: readonly ReadonlyMap<string, readonly ContextRule[]>[] = [
  valueBefore,
  posBefore,
  valueAfter,
  posAfter,
].map(
  (set) =>
    new Map(
      Object.entries(set).map(([pos, rules]) => [
        pos,
        rules.map(({ willBe, rules: tests }) => ({
          willBe,
          tests: tests.map(({ operand, matches }) => ({
            column: COLUMNS.indexOf(operand.property),
            from: operand.range?.[0] ?? operand.delta ?? 0,
            to: operand.range?.[1] ?? operand.delta ?? 0,
            matches,
          })),
        })),
      ]),
    ),
);

/** Corrects `tags` in place. `choices` holds what each word can be. */
export function applyContextRules(
  words: readonly string[],
  normals: readonly string[],
  tags: string[],
  choices: readonly (readonly string[])[],
): void {
  const open: number[] = [];
  for (let i = 0; i < choices.length; i++) if ((choices[i]?.length ?? 0) > 1) open.push(i);
  if (open.length === 0) return;
  const columns = [words, normals, tags];
  for (const set of SETS)
    for (const i of open) {
      const rules = set.get(tags[i] ?? '');
      if (!rules) continue;
      for (const { willBe, tests } of rules) {
        if (!choices[i]?.includes(willBe) || !holds(columns, tests, i)) continue;
        tags[i] = willBe;
        break;
      }
    }
}

function holds(
  columns: readonly (readonly string[])[],
  tests: readonly Test[],
  at: number,
): boolean {
  for (const { column, from, to, matches } of tests) {
    const texts = columns[column] ?? [];
    let found = false;
    const end = Math.min(at + to, texts.length - 1);
    for (let i = Math.max(0, at + from); i <= end && !found; i++)
      found = matches.test(texts[i] ?? '');
    if (!found) return false;
  }
  return true;
}
