/** How sure a relation must be, as said anywhere in the question, taken out of it. */
import type { Certainty } from '../../model/certainty.ts';
import { certainties } from '../certaintyWords.ts';
import type { Span } from '../question.ts';
import type { Tokens } from './tokens.ts';

export interface Sure {
  readonly tokens: Tokens;
  readonly certainty?: readonly Certainty[];
  readonly span?: Span | undefined;
}

/** The question without the words that say how sure, and what they say. */
export function takeCertainty(given: Tokens): Sure {
  for (const { words, certainty } of certainties().longestFirst)
    for (let i = 0; i < given.length; i++) {
      if (!given.says(i, words)) continue;
      const to = i + words.split(' ').length;
      return { tokens: given.without(i, to), certainty, span: given.span(i, to) };
    }
  return { tokens: given };
}
