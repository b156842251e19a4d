/**
 * What a reader fills in without thinking: who was killed when "13 policemen" fall in an attack on a named force, who
 * killed when someone dies "in a drone strike by X", and that an attack on a nameless post at a place is one on the place.
 */
import type { RelationType } from '../../model/relationTypes.ts';
import { isPersonOfBody } from '../clauses/nounClasses.ts';
import type { Reading } from '../clauses/reading.ts';
import type { NounPhrase, Predication } from '../clauses/structure.ts';
import { EVENT_NOUNS } from '../events/eventNouns.ts';
import type { Candidate } from './candidate.ts';
import { claimBetween, saidBy } from './claimBetween.ts';
import { type Filler, parties, places, weapons } from './fillers.ts';
import type { FramedPredication } from './sentenceReading.ts';
import { fillSlot, phrasesAt } from './slots.ts';

const HARM = new Set(['kill', 'attack', 'capture-person', 'take-place', 'bombardment']);
const TYPE: Readonly<Record<string, RelationType>> = {
  kill: 'KILLED',
  attack: 'ATTACKED',
  'capture-person': 'CAPTURED',
  'take-place': 'ATTACKED',
  bombardment: 'ATTACKED',
};

/** Built places that stand for the place they are at when they are attacked. */
const POST =
  /^(?:post|outpost|base|camp|barrack|barracks|garrison|checkpoint|station|headquarter|headquarters|depot|market|building|church|mosque|prison|jail|hospital|compound|school|fort|airfield|airport|plant|refinery|barge|port|bridge|warehouse|hotel|monastery|launcher|farm|house|office)$/;

const collect = (reading: Reading, phrases: readonly NounPhrase[]): Filler[] => {
  const out: Filler[] = [];
  for (const np of phrases)
    for (const f of parties(reading, np)) if (!out.some((o) => o.thing === f.thing)) out.push(f);
  return out;
};

const harmOf = (p: FramedPredication): string | undefined =>
  p.frames.find((f) => HARM.has(f.id))?.id;

/** Whether a phrase means people without saying whose: "13 policemen", "three", "several more". */
const nameless = (np: NounPhrase): boolean =>
  np.heads.length === 0 &&
  np.modifiers.length === 0 &&
  !np.possessor &&
  np.of.length === 0 &&
  !/^(?:civilian|resident|villager|child|people|woman|person|passenger|worker|farmer|student|journalist)$/.test(
    np.headLemma,
  );

/** What is held is people: "captured six", "took ten fighters", not "captured boats". */
const isPeople = (np: NounPhrase): boolean =>
  isPersonOfBody(np.headLemma) ||
  /^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|dozens|scores?|hundreds?|several|many|some|others?|more|\d[\d,]*|man|woman|person|suspect|survivor|prisoner|hostage|policeman|official|driver)$/.test(
    np.headLemma,
  );

export function inferenceCandidates(
  reading: Reading,
  predications: readonly FramedPredication[],
): Candidate[] {
  const out: Candidate[] = [];
  const add = (
    type: RelationType,
    source: Filler,
    target: Filler,
    rule: string,
    p: Predication,
  ): void => {
    out.push(...claimBetween(reading, type, source, target, saidBy(p, rule)));
  };
  joint(reading, predications, add);
  // the attack that the sentence tells of: the first act of violence with an agent
  const sides = predications.map((p) => ({
    p,
    agents: agentsIn(reading, p),
    patients: patientsIn(reading, p),
  }));
  for (let i = 0; i < sides.length; i++) {
    const here = sides[i];
    if (!here) continue;
    const harm = harmOf(here.p);
    if (!harm) continue;
    const { predication } = here.p;
    const type = TYPE[harm] ?? 'ATTACKED';
    const agents = here.agents.length > 0 ? here.agents : agentsInEvents(reading, here.p, sides);
    if (here.agents.length === 0)
      for (const a of agents)
        for (const b of here.patients) add(type, a, b, `inference.${harm}.in-event`, predication);
    const object =
      predication.trigger === 'noun' ? predication.object : phrasesAt(predication, 'object');
    if (
      object.length > 0 &&
      object.every(nameless) &&
      (harm === 'kill' || (harm === 'capture-person' && object.every(isPeople)))
    ) {
      const attack = sides.find(
        (s, k) =>
          k !== i &&
          harmOf(s.p) !== undefined &&
          s.patients.length > 0 &&
          s.p.predication.head < predication.head,
      );
      if (attack) {
        const by = agents.length > 0 ? agents : attack.agents;
        for (const a of by)
          for (const b of attack.patients)
            add(type, a, b, `inference.${harm}.nameless`, predication);
      }
    }
    if (harm === 'attack' || harm === 'take-place') {
      const struck =
        predication.trigger === 'verb'
          ? object
          : predication.phrases
              .filter((q) => /^(?:on|against)$/.test(q.word))
              .flatMap((q) => q.group);
      for (const np of struck) {
        if (np.heads.length > 0 || !POST.test(np.headLemma)) continue;
        const owned = parties(reading, np).length > 0;
        for (const phrase of predication.phrases) {
          if (!/^(?:at|in)$/.test(phrase.word) || phrase.at < np.last || phrase.at > np.last + 6)
            continue;
          for (const place of phrase.group)
            for (const f of places(reading, place)) {
              // "camps of X in the province of Y": X is struck, and Y is where
              if (owned && LARGE.test(reading.thing(f.thing)?.kind ?? '')) continue;
              for (const a of agents)
                add('ATTACKED', a, f, 'inference.attack.at-place', predication);
            }
        }
      }
    }
    // "was killed in a drone strike by X": with what
    for (const phrase of predication.phrases)
      if (/^(?:in|by)$/.test(phrase.word))
        for (const np of phrase.group)
          if (EVENT_NOUNS.has(np.headLemma))
            for (const w of weapons(reading, np))
              for (const a of agents) add('USED', a, w, 'inference.event-weapon', predication);
  }
  return out;
}

/** Verbs whose "together with" goes with whom they befall. */
const BEFALLS =
  /^(?:place|put|list|sanction|designate|arrest|detain|charge|accuse|convict|sentence|name|blacklist|indict|kill|capture|seize|free|release|add|mention|jail)$/;

const LARGE = /^(?:Country|Region|Province|NaturalFeature)$/;

const SEES =
  /^(?:see|spot|observe|witness|notice|film|photograph|document|record|sight|identify|find|encounter|report|show)$/;

type Add = (
  type: RelationType,
  source: Filler,
  target: Filler,
  rule: string,
  p: Predication,
) => void;

/** Who acts together with whom cooperates, whatever they do. */
function joint(reading: Reading, predications: readonly FramedPredication[], add: Add): void {
  for (const { predication: p } of predications)
    for (const phrase of p.phrases) {
      if (
        !/^(?:together with|alongside|along with|in (?:concert|conjunction|coordination|cooperation) with|jointly with)$/.test(
          phrase.word,
        )
      )
        continue;
      // "was killed along with his men", "listed X together with Y": those share what was done to them
      if (p.passive || BEFALLS.test(p.lemma)) continue;
      // "saw soldiers of X alongside Y": those who are seen do so
      const agents = collect(reading, SEES.test(p.lemma) ? p.object : p.subject);
      for (const a of agents)
        for (const b of collect(reading, phrase.group))
          add('COOPERATES_WITH', a, b, 'inference.joint', p);
    }
}

function agentsIn(
  reading: Reading,
  { predication: p, frames }: FramedPredication,
): readonly Filler[] {
  const frame = frames.find((f) => HARM.has(f.id));
  if (!frame) return [];
  return fillSlot(reading, p, frame, 'agent', 'Actor');
}

function patientsIn(
  reading: Reading,
  { predication: p, frames }: FramedPredication,
): readonly Filler[] {
  const frame = frames.find((f) => HARM.has(f.id));
  if (!frame) return [];
  return fillSlot(reading, p, frame, 'patient', 'Actor');
}

/** Agents of the event nouns that the clause puts itself into: "in a suspected U.S. drone strike", "in the raid by X". */
function agentsInEvents(
  reading: Reading,
  { predication: p }: FramedPredication,
  sides: readonly { p: FramedPredication; agents: readonly Filler[] }[],
): Filler[] {
  const out: Filler[] = [];
  for (const phrase of p.phrases) {
    if (!/^(?:in|during|by|after|with)$/.test(phrase.word)) continue;
    for (const np of phrase.group) {
      if (!EVENT_NOUNS.has(np.headLemma)) continue;
      out.push(...collect(reading, [np]));
      for (const s of sides)
        if (s.p.predication.nominal === np)
          for (const f of s.agents) if (!out.some((o) => o.thing === f.thing)) out.push(f);
    }
  }
  return out;
}
