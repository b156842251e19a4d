/** "Who supplied X, and who attacked it?": two questions in one, the second of which follows the first. */
import type { Question } from '../question.ts';
import { parse } from './parse.ts';
import { Phrases } from './phrases.ts';
import { BE, DO, HAVE, PREPOSITION, RELATIVE, type Tokens, WHICH, WHO, words } from './tokens.ts';

const ADVERBIAL = words('when where how');

interface TwoQuestions {
  readonly first: Question;
  /** Where the second stands among the tokens, to the last. */
  readonly second: number;
}

/** Each of them must be read to its last word, the second by itself or from the first. */
export function twoQuestions(given: Tokens, previous?: Question): TwoQuestions | undefined {
  for (let i = given.length - 1; i > 1; i--) {
    if (given.lower(i) !== 'and' && given.lower(i) !== ',') continue;
    const second = begins(given, i + 1);
    if (second === undefined) continue;
    const end = given.lower(i - 1) === ',' ? i - 1 : i;
    if (isRelative(given, i)) continue;
    const first = parse(given.without(end, given.length), previous);
    if (first.ask === 'unclear') continue;
    if (parse(given.without(0, second), first).ask !== 'unclear') return { first, second };
  }
  return undefined;
}

/** "Groups that used X and which …" goes on with what it says of them. */
const isRelative = (t: Tokens, to: number): boolean =>
  t.all
    .slice(1, to)
    .some((x, k) => t.is(k + 1, RELATIVE) && !t.is(k, PREPOSITION) && x.lower !== 'what');

/** Behind "and", where words stand that ask. */
function begins(t: Tokens, i: number): number | undefined {
  let at = i;
  while (/^(?:and|also|then|if|so|,)$/.test(t.lower(at))) at += 1;
  const led = t.is(at, PREPOSITION) ? at + 1 : at;
  if (t.is(led, WHICH) || t.is(led, WHO) || t.is(led, ADVERBIAL)) return at;
  const aux = t.is(at, DO) || t.is(at, BE) || t.is(at, HAVE);
  // "who attacked X and was attacked by Y" is one question
  return aux && new Phrases(t).startsNoun(at + 1) && t.lower(at + 1) !== 'not' ? at : undefined;
}
