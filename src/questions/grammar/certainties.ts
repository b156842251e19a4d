/** How sure a relation must be, as said anywhere in the question, taken out of it. */
import type { Certainty } from '../../model/certainty.ts';
import { certainties } from '../certaintyWords.ts';
import type { Span } from '../question.ts';
import { datedTokens } from './datesAt.ts';
import { BE, type Tokens } from './tokens.ts';

export interface Sure {
  readonly tokens: Tokens;
  readonly certainty?: readonly Certainty[];
  readonly span?: Span | undefined;
}

/** The question without the words that say how sure, and what they say. */
export function takeCertainty(given: Tokens): Sure {
  // "in May" is no "may"
  const dated = datedTokens(given);
  for (const { words, certainty } of certainties().longestFirst)
    for (let i = 0; i < given.length; i++) {
      const to = dated.has(i) ? undefined : endOf(given, i, words.split(' '));
      if (to === undefined) continue;
      // commas around it and within it go with it
      const within = to - i > words.split(' ').length;
      const before = given.lower(i - 1) === ',' && given.lower(to) === ',' ? i - 1 : i;
      const behind = (before < i || within) && given.lower(to) === ',' ? to + 1 : to;
      // "is claimed, but not confirmed, to support X": supports
      if (given.is(before - 1, BE) && given.lower(behind) === 'to')
        return {
          tokens: given.without(before - 1, behind + 1),
          certainty,
          span: given.span(i, to),
        };
      // "which of them are confirmed": what is left is no copula
      const last = behind >= given.length && given.is(before - 1, BE) ? before - 1 : before;
      const tokens = given.without(last > 1 ? last : before, behind);
      return { tokens, certainty, span: given.span(i, to) };
    }
  return { tokens: given };
}

/** Where these words end that begin here, with commas among them or not: "only reported, rather than established". */
function endOf(given: Tokens, i: number, words: readonly string[]): number | undefined {
  let at = i;
  for (const word of words) {
    if (at > i && given.lower(at) === ',') at += 1;
    if (given.lower(at) !== word) return undefined;
    at += 1;
  }
  return at;
}
