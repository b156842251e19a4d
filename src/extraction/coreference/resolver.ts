/**
 * Goes through a document from the first token to the last and resolves every noun and pronoun against what has been
 * spoken of. What is resolved is itself a mention, so that chains go on.
 */
import type { Reference, Sentence } from '../analysis.ts';
import { continuedAgents } from './agents.ts';
import type { Chains } from './chains.ts';
import { BODIES } from './chains.ts';
import { interviewee, labelOf, speakerOf } from './credit.ts';
import { inherit, isLetterhead } from './inheritance.ts';
import { meansInvader } from './invader.ts';
import { issuerByName, speaksForItself, spokenFor } from './issuers.ts';
import { firstPerson, members } from './members.ts';
import { bareNoun, nounPhrase } from './nounPhrases.ts';
import { there } from './places.ts';
import { personPronoun, pluralPronoun, thingPronoun } from './pronouns.ts';

const DETERMINERS = /^(?:the|this|that|these|those|both|all|its|their|his|her|our|such|same)$/;

const UNTITLED =
  /^(?:soldiers|troops|policemen|police|officers|militants|gunmen|fighters|insurgents|gendarmes|commandos|jihadists|rebels|attackers|assailants|terrorists|marines|militiamen)$/;

export function resolveAll(c: Chains): Reference[] {
  const byStart = new Map<number, Reference[]>();
  for (const r of c.names) {
    const held = byStart.get(r.first);
    if (held) held.push(r);
    else byStart.set(r.first, [r]);
  }
  let quoted = false;
  let block = -1;
  let label: { block: number; speaker: number } | undefined;
  let speaker = interviewee(c);
  let last: Reference | undefined;
  c.speaksAsWe = speaksForItself(c);
  c.issuer = issuerByName(c);
  for (const sentence of c.sentences) {
    if (sentence.block !== block) {
      block = sentence.block;
      quoted = false;
    }
    const labelled = labelOf(c, sentence);
    if (labelled !== undefined) label = { block, speaker: labelled };
    if (label?.block !== block) label = undefined;
    speaker = label?.speaker ?? speakerOf(c, sentence) ?? speaker;
    inherit(c, sentence);
    for (let i = sentence.first; i < sentence.last; i++) {
      const names = byStart.get(i);
      if (names) {
        for (const r of names) {
          c.seen(r.things, r.sentence, r.first, r.last);
          last = r;
        }
        if (c.issuer === undefined && isLetterhead(c, sentence, i)) {
          const head = names
            .map((r) => r.things[0])
            .find((t) => t !== undefined && BODIES.has(c.things[t]?.kind ?? 'Weapon'));
          if (head !== undefined) c.issuer = spokenFor(c, head);
        }
      }
      const token = c.tokens[i];
      if (!token) continue;
      if (token.text === '“') quoted = true;
      else if (token.text === '”') quoted = false;
      else if (token.text === '"') quoted = !quoted;
      if (c.covered[i]) continue;
      if (POSSESSIVE.test(token.text)) {
        i = menOf(c, i, sentence, last) - 1;
        continue;
      }
      i = at(c, i, sentence, quoted || label !== undefined, speaker) - 1;
    }
  }
  return [...c.found, ...continuedAgents(c)];
}

const POSSESSIVE = /^['’]s?$/;

/** "Mehsud's men": the body that the person just named leads or serves in. */
function menOf(c: Chains, i: number, sentence: Sentence, name: Reference | undefined): number {
  const [owner] = name?.last === i ? name.things : [];
  return owner !== undefined && c.bodies.has(owner) && c.things[owner]?.kind === 'Person'
    ? members(c, i, sentence, owner)
    : i + 1;
}

/** Resolves what begins at `i`; returns the next token to look at. */
function at(
  c: Chains,
  i: number,
  sentence: Sentence,
  quoted: boolean,
  speaker: number | undefined,
): number {
  const token = c.tokens[i];
  if (!token) return i + 1;
  const word = token.lower;
  const foe = word === 'the' ? i + 1 : i;
  const called = c.tokens[foe];
  if (c.invader !== undefined && called && !c.covered[foe] && meansInvader(called)) {
    c.add([c.invader], 'nominal', i, foe + 1, 'invader', 0.7);
    return foe + 1;
  }
  switch (word) {
    case 'he':
    case 'him':
    case 'his':
    case 'himself':
    case 'she':
    case 'her':
    case 'hers':
      return personPronoun(c, i, sentence, word);
    case 'it':
    case 'its':
    case 'itself':
      return thingPronoun(c, i, sentence, word);
    case 'they':
    case 'them':
    case 'their':
    case 'theirs':
    case 'themselves':
      return pluralPronoun(c, i, sentence, word);
    case 'we':
    case 'us':
    case 'our':
    case 'ours':
      return firstPerson(c, i, sentence, quoted, speaker);
    case 'i':
    case 'my':
    case 'me':
      if (quoted && speaker !== undefined && token.text !== 'i')
        c.add([speaker], 'pronoun', i, i + 1, 'speaker', 0.6);
      return i + 1;
    case 'there':
      return there(c, i, sentence);
    default:
  }
  // "said that 60 troops surrendered": no determiner
  if (word === 'that' && (token.tag !== 'DT' || c.tokens[i + 1]?.tag === 'CD')) return i + 1;
  if (DETERMINERS.test(word)) return nounPhrase(c, i, sentence);
  if (UNTITLED.test(word) && /^NN/.test(token.tag)) return bareNoun(c, i, sentence);
  return i + 1;
}
