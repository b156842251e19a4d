/** How a confidence came about, in one line: "two independent sources, B2 and C3; one hedges". Pure. */
import type { Certainty } from '../model/certainty.ts';
import { independentClaims, UNJUDGED_CREDIBILITY, type WeighedClaim } from './confidence.ts';
import { stands } from './projection.ts';

const NUMBERS = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ');
const number = (n: number): string => NUMBERS[n] ?? String(n);

/** More ratings than these are not listed one by one. */
const MOST_RATINGS = 6;

/** What some of several do, and what a single one does. */
const CERTAINTY_WORDS: Readonly<Partial<Record<Certainty, readonly [some: string, it: string]>>> = {
  hedged: ['hedge', 'hedges'],
  claimed: ['credit someone else', 'credits someone else'],
};

const listed = (items: readonly string[]): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`;

const ratingOf = ({ reliability, credibility }: WeighedClaim): string =>
  `${reliability}${credibility}`;

/** @param claims all behind one relationship, those that do not stand too */
export function confidenceWords(claims: readonly WeighedClaim[]): string {
  const live = claims.filter(stands);
  const independent = independentClaims(live);
  const n = independent.length;
  const said = [sourcesWords(independent)];
  for (const [certainty, [some, it]] of certaintyWords) {
    const such = independent.filter((c) => c.certainty === certainty).length;
    if (such > 0)
      said.push(
        n === 1
          ? `it ${it}`
          : such === n
            ? `all ${some}`
            : `${number(such)} ${such === 1 ? it : some}`,
      );
  }
  const repeating = new Set(live.map((c) => c.source)).size - n;
  if (repeating > 0)
    said.push(
      repeating === 1
        ? 'one more publisher has the same words and does not count again'
        : `${number(repeating)} more publishers have the same words and do not count again`,
    );
  const confirmed = live.filter((c) => c.review === 'confirmed').length;
  if (confirmed > 0) said.push(`${number(confirmed)} of ${number(live.length)} claims confirmed`);
  const denied = claims.filter((c) => c.certainty === 'denied' && c.review !== 'rejected').length;
  if (denied > 0) said.push(denied === 1 ? 'one denial' : `${number(denied)} denials`);
  const rejected = claims.filter((c) => c.review === 'rejected').length;
  if (rejected > 0) said.push(`${number(rejected)} rejected`);
  return said.join('; ');
}

const certaintyWords = Object.entries(CERTAINTY_WORDS);

function sourcesWords(independent: readonly WeighedClaim[]): string {
  const n = independent.length;
  if (n === 0) return 'no claim stands';
  const ratings = independent.slice(0, MOST_RATINGS).map(ratingOf);
  const more = n > MOST_RATINGS ? [`${n - MOST_RATINGS} more`] : [];
  const unjudged = `F${UNJUDGED_CREDIBILITY}`;
  const which = independent.every((c) => ratingOf(c) === unjudged)
    ? `not judged (${unjudged})`
    : listed([...ratings, ...more]);
  return n === 1 ? `one source, ${which}` : `${number(n)} independent sources, ${which}`;
}
