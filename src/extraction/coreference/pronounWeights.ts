/** What speaks for and against a thing as what a pronoun means, beside how lately and how prominently it was named. */
import type { Sentence } from '../analysis.ts';
import type { Chains } from './chains.ts';
import type { Mentioned } from './discourse.ts';

/** What speaks for a place as what is entered, and against many weapons as what "it" is. */
export const PLACED = 1.6;
export const MANY_WEAPONS = 3;
/** Who made the arrest, against whoever "they" carried rifles. */
export const BY_AGENT = -2.5;
/** An office is seldom "they". */
export const OFFICE = 0.5;
/** Who speaks as "we", as what "they" and "it" are. */
const OWN_VOICE = 1.5;
/** What a pronoun of the same sentence already meant. */
const GOES_ON = 0.4;

export const SITES: ReadonlySet<string> = new Set([
  'Settlement',
  'Facility',
  'NaturalFeature',
  'Region',
  'Province',
]);
/** Verbs whose object is where one goes or is, or what one holds. */
const PLACE_VERBS: ReadonlySet<string> = new Set(
  'enter leave quit reach hold occupy control retake storm overrun shell bomb bombard besiege raid cross patrol flee abandon visit surround liberate recapture evacuate search garrison pound circle rename'.split(
    ' ',
  ),
);

/** "entered it", "fled from it", "in it": a word for where. */
export function takesPlace(c: Chains, i: number): boolean {
  const before = c.tokens[i - 1];
  if (!before || before.sentence !== c.tokens[i]?.sentence) return false;
  if (/^(?:VBD|VBZ|VBP|MD)$/.test(c.tokens[i + 1]?.tag ?? '')) return false;
  if (/^(?:in|into|inside|near|around|through|outside)$/.test(before.lower))
    return before.tag === 'IN';
  return before.tag.startsWith('VB') && PLACE_VERBS.has(before.lemma);
}

/** What speaks for a mention by how the text has gone on with it. */
export function carriedOn(c: Chains, m: Mentioned, sentence: Sentence, word: string): number {
  let score = 0;
  // what is already "it" in a sentence goes on being so
  if (m.pronoun && m.sentence === sentence.index) score += GOES_ON;
  // who speaks as "we" is hardly "they"
  if (m.thing === c.issuer && c.speaksAsWe && m.sentence < sentence.index && word !== 'its')
    score -= OWN_VOICE;
  return score;
}
