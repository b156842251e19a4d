/** What speaks for and against a thing as what a definite noun means, beside how lately it was spoken of. */
import { fitsFamily } from '../../model/kinds.ts';
import type { Thing } from '../analysis.ts';
import type { Chains } from './chains.ts';
import { BODIES } from './chains.ts';
import { suits } from './characters.ts';
import type { Mentioned } from './discourse.ts';
import type { AnaphorNoun } from './nounTables.ts';

/** Nouns for whoever did the violence last told of. */
export const ASSAILANTS =
  /^(?:attackers|assailants|raiders|gunmen|militants|insurgents|bandits|kidnappers|captors|marauders|invaders|perpetrators|jihadists|rebels|terrorists)$/;

/** Who did the violence last told of, rather than whom it was done to. */
export function violence(c: Chains, m: Mentioned, sentence: number): number {
  const since = sentence - (c.violent.get(m.thing) ?? -9);
  if (since <= 4) return 1.1;
  return m.victim ? -0.5 : 0;
}

/** Words for fighters of a sort, who may as well be those attacked. */
const SIDED = /^(?:militants|insurgents|jihadists|rebels|terrorists)$/;
const HARMED = /^(?:killed|wounded|injured|captured|arrested|detained|slain|shot|dead)$/;

/** "six of the rebels were killed", "killing two of the militants" */
export function isHarmed(c: Chains, first: number, noun: number): boolean {
  const after = c.tokens[noun + 1]?.lower ?? '';
  if (after === 'died' || after === 'dead') return true;
  if (/^(?:were|was|are|is)$/.test(after))
    return [2, 3].some((n) => HARMED.test(c.tokens[noun + n]?.lower ?? ''));
  for (let i = first - 1; i >= first - 4; i--) {
    const lower = c.tokens[i]?.lower ?? '';
    if (/^(?:killing|killed|wounding|capturing|captured|arresting|arrested)$/.test(lower))
      return true;
    if (!/^(?:CD|IN|DT|JJ|RB)/.test(c.tokens[i]?.tag ?? '')) return false;
  }
  return false;
}

/** Who was attacked last suffers on, rather than who attacked. */
export const suffering = (m: Mentioned): number => (m.victim ? 1 : -0.2);

/** What speaks for and against a party beside how lately it was named. */
export function partyScore(
  c: Chains,
  m: Mentioned,
  thing: Thing,
  held: AnaphorNoun,
  first: number,
  noun: number,
): number {
  const word = c.tokens[noun]?.lower ?? '';
  const sentence = c.tokens[first]?.sentence ?? 0;
  let score = 0;
  if (c.bound(first, m) && !/^['’]s?$/.test(c.tokens[noun + 1]?.text ?? '')) score -= 3;
  if (fitsFamily(thing.kind, 'Place') && thing.kind !== 'Country') return score + placeScore(c, m);
  if (!BODIES.has(thing.kind)) return score;
  if (ASSAILANTS.test(word))
    score += SIDED.test(word) && isHarmed(c, first, noun) ? suffering(m) : violence(c, m, sentence);
  const character = suits(word, thing);
  if (ASSAILANTS.test(word) && suits('state side', thing)) score -= 1;
  if (character !== undefined) score += character ? 0.8 : -0.3;
  // Who is only credited with the news is not the group that it is about.
  if (m.credit && thing.kind !== held.kinds[0] && sentence - m.sentence <= 1) score -= 0.8;
  if (m.credit && m.sentence === sentence && m.last <= first) score -= 1.6;
  if (word === 'enemy' && (m.thing === c.issuer || m.credit)) score -= 4;
  // whoever was fought, and not who fought him
  if (word === 'enemy') score += m.victim ? 1.2 : m.subject ? -0.8 : 0;
  if (m.thing === c.issuer && held.kinds[0] === 'SecurityForce') score += 0.6;
  return score;
}

/** The place a text is about, rather than one that somebody came from. */
function placeScore(c: Chains, m: Mentioned): number {
  const before = c.tokens[m.token - 1]?.lower ?? '';
  const away = /^(?:from|to|near|outside|toward|towards|between|via|through|of)$/.test(before);
  return (away ? -0.5 : 0) + 0.15 * Math.min(5, c.discourse.countOf(m.thing));
}
