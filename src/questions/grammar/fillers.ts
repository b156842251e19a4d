/** The question without what stands around it. */
import { fillers } from '../fillerWords.ts';
import type { Tokens } from './tokens.ts';

/** Without them; `imperative` when something stood before the question ("show me"). */
export function withoutFillers(given: Tokens): { tokens: Tokens; imperative: boolean } {
  let tokens = given;
  const length = (phrase: string): number => phrase.split(' ').length;
  for (;;) {
    const last = tokens.length - 1;
    if (tokens.lower(last) === ',') tokens = tokens.without(last, last + 1);
    else if (tokens.lower(0) === ',') tokens = tokens.without(0, 1);
    else {
      const trailing = fillers().trailing.find(
        (p) => tokens.length > length(p) + 1 && tokens.says(tokens.length - length(p), p),
      );
      if (trailing === undefined) break;
      tokens = tokens.without(tokens.length - length(trailing), tokens.length);
    }
  }
  let imperative = false;
  for (;;) {
    if (tokens.lower(0) === ',') tokens = tokens.without(0, 1);
    const leading = fillers().leading.find((p) => tokens.says(0, p) && tokens.length > length(p));
    if (leading === undefined) return { tokens, imperative };
    imperative = true;
    tokens = tokens.without(0, length(leading));
  }
}
