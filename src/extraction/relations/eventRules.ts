/** Events beside the direct relations: who conducted them, whom and what they were aimed at, where, with what. */
import type { RelationType } from '../../model/relationTypes.ts';
import type { Reading } from '../clauses/reading.ts';
import type { NounPhrase, Predication } from '../clauses/structure.ts';
import type { Frame } from '../frames/schema.ts';
import type { Candidate } from './candidate.ts';
import { claimBetween, saidBy } from './claimBetween.ts';
import { events, type Filler, fill, parties, places, weapons } from './fillers.ts';
import { isContainer } from './presenceRules.ts';
import { fillSlot, isLocative, phrasesAt } from './slots.ts';

/** Verbs with an event as their object or subject that say where or by whom it was. */
const CONDUCT = new Set(
  'launch carry conduct stage mount execute make wage perform lead undertake begin start announce claim complete open continue resume commit hold run take order direct finish plan'.split(
    ' ',
  ),
);
const HAPPEN = new Set(
  'take happen occur come go begin start end follow last unfold kill injure leave wound destroy hit target strike cost hurt flatten damage break burn'.split(
    ' ',
  ),
);

/** Prepositions before what an event is aimed at. */
const AIMED = /^(?:on|upon|against|onto|into)$/;
/** Event nouns whose "of" is what they strike. */
const STRUCK =
  /^(?:siege|shelling|bombardment|bombing|invasion|mortaring|storming|sack|sacking|blockade|encirclement|rocketing|strafing|burning|looting|attack)$/;
/** What happens to those whom an event strikes. */
const SUFFER = /^(?:die|fall|perish|succumb|suffer)$/;
const HARMED =
  /^(?:kill|wound|injure|hurt|hit|strike|maim|slay|capture|arrest|detain|seize|abduct|martyr|neutralise|neutralize)$/;
/** Verbs with which somebody has a part in an event: "answered with Operation X", "took part in the raid". */
const PARTAKE = new Set(
  'take participate join lead answer respond retaliate fire deploy use open move enter cooperate engage fight combine assist help fly send command mobilise mobilize'.split(
    ' ',
  ),
);

class EventProposals {
  readonly out: Candidate[] = [];
  private readonly reading: Reading;
  constructor(reading: Reading) {
    this.reading = reading;
  }
  add(type: RelationType, source: Filler, target: Filler, rule: string, p: Predication): void {
    if (type === 'CONDUCTED' && this.reading.thing(source.thing)?.kind === 'Region') return;
    this.out.push(...claimBetween(this.reading, type, source, target, saidBy(p, rule)));
  }
}

/** Relations of the event that a nominal predication names. */
export function nominalEventCandidates(
  reading: Reading,
  p: Predication,
  frames: readonly Frame[],
): Candidate[] {
  const np = p.nominal;
  if (!np) return [];
  const named = events(reading, np);
  if (named.length === 0) return [];
  const made = new EventProposals(reading);
  for (const event of named) {
    const slot = (
      name: 'agent' | 'patient' | 'instrument',
      family: 'Actor' | 'Place' | 'Weapon',
    ): Filler[] => {
      const found: Filler[] = [];
      for (const frame of frames)
        for (const f of fillSlot(reading, p, frame, name, family))
          if (!found.some((o) => o.thing === f.thing)) found.push(f);
      return found;
    };
    const agents =
      frames.length > 0
        ? slot('agent', 'Actor')
        : [...p.subject, ...phrasesAt(p, 'by')].flatMap((n) => parties(reading, n));
    for (const f of agents) made.add('CONDUCTED', f, event, 'event.agent', p);
    for (const f of slot('patient', 'Actor')) made.add('TARGETED', event, f, 'event.patient', p);
    // "the raid on X", "the shelling of X"; "the ambush at X" was aimed at nobody's town
    for (const n of [
      ...p.phrases.filter((q) => AIMED.test(q.word)).flatMap((q) => q.group),
      ...(STRUCK.test(p.lemma) ? np.of : []),
    ])
      for (const f of places(reading, n))
        if (reading.thing(f.thing)?.kind !== 'Country')
          made.add('TARGETED', event, f, 'event.patient-place', p);
    for (const n of p.phrases
      .filter((q) => /^(?:on|against|at)$/.test(q.word))
      .flatMap((q) => q.group))
      for (const f of parties(reading, n)) made.add('TARGETED', event, f, 'event.against', p);
    for (const f of slot('instrument', 'Weapon'))
      made.add('INVOLVED', event, f, 'event.instrument', p);
    for (const n of [
      ...p.object,
      ...p.phrases.filter((q) => q.word === 'with').flatMap((q) => q.group),
    ])
      for (const f of weapons(reading, n)) made.add('INVOLVED', event, f, 'event.of-weapon', p);
    for (const q of p.phrases)
      if (isLocative(q.word) && q.word !== 'on' && !isContainer(reading, q.at))
        for (const n of q.group)
          for (const f of places(reading, n)) made.add('OCCURRED_IN', event, f, 'event.place', p);
    for (const q of p.phrases)
      if (q.word === 'on' || q.word === 'against')
        for (const n of q.group)
          for (const f of places(reading, n))
            made.add('OCCURRED_IN', event, f, 'event.place-on', p);
    for (const m of np.modifiers)
      for (const thing of reading.kindOf(m) === 'Country'
        ? []
        : (reading.reference(m)?.things ?? []))
        made.add(
          'OCCURRED_IN',
          event,
          { thing, reference: m, via: 'modifier' },
          'event.place-modifier',
          p,
        );
    for (const n of np.of)
      for (const f of places(reading, n)) made.add('OCCURRED_IN', event, f, 'event.place-of', p);
  }
  return made.out;
}

/** Relations of an event that a clause mentions in passing: "seized in the raid", "the raid killed …". */
export function clauseEventCandidates(
  reading: Reading,
  p: Predication,
  frames: readonly Frame[],
): Candidate[] {
  const made = new EventProposals(reading);
  const inEvent: { event: Filler; word: string }[] = [];
  for (const q of p.phrases)
    if (/^(?:in|during|after|by|at|through|as part of|amid|within|with|on|from)$/.test(q.word))
      for (const np of q.group)
        for (const f of events(reading, np)) inEvent.push({ event: f, word: q.word });
  const all = (nps: readonly NounPhrase[], family: 'Actor' | 'Place' | 'Weapon'): Filler[] =>
    nps.flatMap((np) => fill(reading, np, family));
  const violent =
    frames.some((f) => f.patientPresence) || frames.some((f) => f.id === 'seize-weapon');
  for (const { event, word } of inEvent) {
    for (const f of all(phrasesAt(p, 'object'), 'Weapon'))
      made.add('INVOLVED', event, f, `event.in-clause.object`, p);
    for (const f of all(
      p.phrases.filter((q) => q.word === 'with').flatMap((q) => q.group),
      'Weapon',
    ))
      made.add('INVOLVED', event, f, 'event.in-clause.with', p);
    if (word === 'after' || word === 'from') continue;
    const agents = [...all(phrasesAt(p, 'subject'), 'Actor'), ...all(phrasesAt(p, 'by'), 'Actor')];
    if (violent || PARTAKE.has(p.lemma))
      for (const f of agents)
        made.add('CONDUCTED', f, event, `event.in-clause.agent${violent ? '-violent' : ''}`, p);
    if (
      /^(?:in|by|during|to)$/.test(word) &&
      (SUFFER.test(p.lemma) || (p.passive && HARMED.test(p.lemma)))
    )
      for (const f of all(p.subject, 'Actor'))
        made.add('TARGETED', event, f, 'event.in-clause.victim', p);
    if (violent)
      for (const f of all(phrasesAt(p, 'object'), 'Actor'))
        made.add('TARGETED', event, f, 'event.in-clause.patient', p);
    for (const q of p.phrases)
      if (isLocative(q.word))
        for (const f of all(q.group, 'Place'))
          made.add('OCCURRED_IN', event, f, 'event.in-clause.place', p);
  }
  // "lost one of its men, X, to an ambush"
  if (p.lemma === 'lose')
    for (const q of p.phrases)
      if (/^(?:to|in)$/.test(q.word))
        for (const event of q.group.flatMap((np) => events(reading, np)))
          for (const f of [...all(p.subject, 'Actor'), ...all(p.object, 'Actor')])
            made.add('TARGETED', event, f, 'event.in-clause.loser', p);
  // the event as subject or object of a verb
  const subjects = p.subject.flatMap((np) => events(reading, np));
  if (!p.passive && (HAPPEN.has(p.lemma) || violent))
    for (const event of subjects) {
      for (const f of all(p.object, 'Actor'))
        made.add('TARGETED', event, f, 'event.subject.patient', p);
      // "cost it 31 men"
      if (p.lemma === 'cost')
        for (const f of all(phrasesAt(p, 'to'), 'Actor'))
          made.add('TARGETED', event, f, 'event.subject.patient', p);
      for (const q of p.phrases)
        if (isLocative(q.word))
          for (const f of all(q.group, 'Place'))
            made.add('OCCURRED_IN', event, f, 'event.subject.place', p);
    }
  const objects = p.passive ? subjects : p.object.flatMap((np) => events(reading, np));
  if (CONDUCT.has(p.lemma))
    for (const event of objects) {
      for (const f of [
        ...all(phrasesAt(p, 'subject'), 'Actor'),
        ...all(phrasesAt(p, 'by'), 'Actor'),
      ])
        made.add('CONDUCTED', f, event, 'event.conducted', p);
      for (const q of p.phrases)
        if (/^(?:against|vs|upon)$/.test(q.word))
          for (const f of all(q.group, 'Actor'))
            if (reading.kindOf(f.reference) !== 'Country')
              made.add('TARGETED', event, f, 'event.conducted.against', p);
      for (const q of p.phrases)
        if (isLocative(q.word) && !isContainer(reading, q.at))
          for (const f of all(q.group, 'Place'))
            made.add('OCCURRED_IN', event, f, 'event.conducted.place', p);
    }
  return made.out;
}
