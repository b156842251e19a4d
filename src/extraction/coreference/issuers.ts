/**
 * Whose "we" a statement speaks with, where its letterhead is not the answer: the body that its own words name as
 * "your brothers in X", "we in X", "the command of X" at its end. A medium or media office that puts a statement out speaks
 * for the group that it names first.
 */
import type { Reference } from '../analysis.ts';
import type { Chains } from './chains.ts';
import { BODIES, FORCES } from './chains.ts';

/** "your brothers in X", "we, the fighters of X", "our movement, X", "in the name of X", "I joined X". */
const OWN_NAME =
  /(?:^| )(?:(?:your|we|we the|us) (?:(?:brothers|sisters|sons|comrades|mujahideen|mujahidin|fighters|soldiers|combatants|heroes|leadership|command|members|militants|people|men) )?(?:(?:of|in|from|at|within) )?|(?:our|the) (?:movement|group|organi[sz]ation|party|front|army|brigade|brigades|faction) |on behalf of |in the name of |i (?:had |have |first |then |was )?(?:joined|fought for|fought with|served in|served with|belonged to|enlisted in|recruited (?:by|into)|(?:a )?(?:member|fighter|soldier|commander) (?:of|in|with)) )(?:the )?$/;
/** Signature: "General Command of X", "Spokesman of X", in one of the last lines. */
const SIGNS =
  /(?:^| )(?:command|leadership|spokesman|spokesperson|office|council|bureau|secretariat|commander|directorate|headquarters|staff|media)(?: (?:of|for))?(?: the)? $/;
const MEDIUM =
  /\b(?:media|foundation|agency|news|press|information|radio|tv|television|channel|broadcasting|magazine|podcast)\b/i;
const FIRST_PERSON = /^(?:we|our|us|ours)$/;
const ANNOUNCES =
  /^(?:announces?|declares?|informs?|states?|communicates|condemns|confirms|claims|denies|calls|affirms|congratulates|salutes|reaffirms|warns|wishes|brings|addresses|clarifies|rejects|reports|reiterates|expresses|denounces|greets|notifies|makes|issues|publishes|extends|ratifies|mourns|thanks|assures)$/;
const FIRST_LINES = 4;
const LEAD = 6;
const LAST_LINES = 4;
const REACH = 20;

/** Whether the document says "we" outside quotes at all. */
export function speaksForItself(c: Chains): boolean {
  let quoted = false;
  let block = -1;
  for (const sentence of c.sentences) {
    if (sentence.block !== block) quoted = false;
    block = sentence.block;
    for (let i = sentence.first; i < sentence.last; i++) {
      const token = c.tokens[i];
      if (!token) continue;
      if (token.text === '“') quoted = true;
      else if (token.text === '”') quoted = false;
      else if (token.text === '"') quoted = !quoted;
      else if (!quoted && FIRST_PERSON.test(token.lower) && token.text !== 'US') return true;
    }
  }
  return false;
}

function wordsBefore(c: Chains, at: number, sentence: number): string {
  let words = '';
  for (let i = Math.max(0, at - LEAD); i < at; i++) {
    const token = c.tokens[i];
    if (token?.sentence === sentence && /^[\p{L}-]+$/u.test(token.text)) words += `${token.lower} `;
  }
  return words;
}

/** "The X Front of the Y, Z, addresses the communities": the first name of a sentence, whose verb comes past an aside. */
function opensAndAnnounces(c: Chains, r: Reference): boolean {
  const sentence = c.sentences[r.sentence];
  if (!sentence) return false;
  const opener = c.tokens[sentence.first]?.lower === 'the' ? sentence.first + 1 : sentence.first;
  if (r.first !== opener) return false;
  for (let i = r.last; i < Math.min(sentence.last, r.last + REACH); i++) {
    const { lower = '', tag = '' } = c.tokens[i] ?? {};
    if (ANNOUNCES.test(lower)) return true;
    if (/^(?:VB.?|MD|WP|WDT|WRB|PRP)$/.test(tag) || /^[.;:?!]$/.test(lower)) return false;
  }
  return false;
}

/** The body that the document's own words name as the one that speaks. */
export function issuerByName(c: Chains): number | undefined {
  if (!speaksForItself(c)) return undefined;
  for (const r of c.names) {
    const [thing] = r.things;
    if (thing === undefined || !BODIES.has(c.things[thing]?.kind ?? 'Weapon')) continue;
    const before = wordsBefore(c, r.first, r.sentence);
    if (OWN_NAME.test(before)) return thing;
    // "The Coordination announces the following: …"
    if (
      r.sentence < FIRST_LINES &&
      FORCES.has(c.things[thing]?.kind ?? 'Weapon') &&
      (ANNOUNCES.test(c.tokens[r.last]?.lower ?? '') || opensAndAnnounces(c, r))
    )
      return thing;
    if (
      r.sentence >= c.sentences.length - LAST_LINES &&
      FORCES.has(c.things[thing]?.kind ?? 'Weapon') &&
      SIGNS.test(before)
    )
      return thing;
  }
  return undefined;
}

/** For whom a letterhead speaks: a medium speaks for the group that is named first. */
export function spokenFor(c: Chains, head: number): number {
  const thing = c.things[head];
  if (thing?.kind !== 'Organization' || !MEDIUM.test(thing.name)) return head;
  for (const r of c.names) {
    const [group] = r.things;
    if (group !== undefined && c.things[group]?.kind === 'ArmedGroup') return group;
  }
  return head;
}
