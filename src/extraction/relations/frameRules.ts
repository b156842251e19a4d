/** Claims from frames: what a verb or an event noun says of the phrases around it, and who is thereby where. */

import type { Family } from '../../model/kinds.ts';
import { fitsFamily, kindOf } from '../../model/kinds.ts';
import { endsFit, type RelationType, relationTypeOf } from '../../model/relationTypes.ts';
import type { Reading } from '../clauses/reading.ts';
import type { NounPhrase, Predication } from '../clauses/structure.ts';
import { framesOfNoun, framesOfVerb } from '../frames/frames.ts';
import type { Emission, Frame, Slot } from '../frames/schema.ts';
import { isAboutArms } from './bareArms.ts';
import type { Candidate } from './candidate.ts';
import { type Filler, parties } from './fillers.ts';
import { MOVES } from './presenceRules.ts';
import { fillSlot } from './slots.ts';
import { isFired } from './weaponRules.ts';

const FAMILIES: Record<'source' | 'target', Map<RelationType, readonly Family[]>> = {
  source: new Map(),
  target: new Map(),
};

/** Families that may stand at an end of a relation. */
function familiesOf(type: RelationType, end: 'source' | 'target'): readonly Family[] {
  const known = FAMILIES[end].get(type);
  if (known) return known;
  const families = [...new Set(relationTypeOf(type)[end].map((k) => kindOf(k).family))];
  FAMILIES[end].set(type, families);
  return families;
}

/** Verbs that mean something else with "in" ("closed in", "sent in"), which a place behind them does not make. */
const PARTICLE_IN = /^(?:close|send|bring|call|haul|pull|rake|give)$/;
const YEAR = /^(?:19|20)\d\d$/;
const asList = (slot: Slot | readonly Slot[]): readonly Slot[] =>
  typeof slot === 'string' ? [slot] : slot;

export function framesFor(reading: Reading, p: Predication): readonly Frame[] {
  if (p.trigger === 'noun') return framesOfNoun(p.lemma);
  const objects = (p.passive ? p.subject : p.object).map((np) => np.headLemma);
  const frames = framesOfVerb(
    p.lemma,
    [
      p.particle,
      ...p.phrases
        // "sent tanks in 2018" sends nothing in
        .filter(
          (q) =>
            q.at >= p.last &&
            !(q.word === 'in' && PARTICLE_IN.test(p.lemma)) &&
            !q.group.every((np) => np.temporal || YEAR.test(np.headLemma)),
        )
        .map((q) => q.word.split(' ')[0]),
    ],
    objects,
  );
  const objectIsThing = (p.passive ? p.subject : p.object).some(
    (np) => np.heads.length > 0 || np.modifiers.length > 0,
  );
  // "came under fire": what stands right behind a verb that needs the preposition
  const behind = objects.length > 0 ? undefined : p.phrases.find((q) => q.at === p.last)?.group[0];
  const onMine = strikesMine(reading, p);
  const judged = isJudged(reading, p);
  return frames.filter((frame) => {
    if (onMine && frame.id === 'attack') return false;
    if (frame.id === 'use' && isBurnt(reading, p)) return false;
    // "men of X took them over": nobody is held
    if (frame.id === 'capture-person' && isTakenOver(reading, p)) return false;
    if (judged && frame.id === 'seize-weapon') return false;
    // "fighting between X and Y": they do not fight together
    if (frame.id === 'cooperate' && p.lemma === 'fight' && hasBetween(p)) return false;
    if (frame.cancel.length === 0) return true;
    if (
      p.particle &&
      (frame.cancel.includes(p.particle) || frame.cancel.includes(`${p.lemma} ${p.particle}`))
    )
      return false;
    if (behind && behind.heads.length === 0 && frame.cancel.includes(behind.headLemma))
      return false;
    return objectIsThing || objects.length === 0 || !objects.every((o) => frame.cancel.includes(o));
  });
}

/** "was set on fire", "set two trucks ablaze": what burns is in nobody's use. */
const isBurnt = (reading: Reading, p: Predication): boolean =>
  p.lemma === 'set' &&
  (p.phrases.some((q) => q.word === 'on' && q.group.some((np) => np.headLemma === 'fire')) ||
    /^(?:ablaze|alight|afire)$/.test(
      reading.token(p.passive ? p.last : (p.object.at(-1)?.last ?? p.last)).lower,
    ));

const isTakenOver = (reading: Reading, p: Predication): boolean =>
  p.lemma === 'take' &&
  !p.passive &&
  /^(?:over|out)$/.test(reading.token(p.object.at(-1)?.last ?? p.last).lower);

const hasBetween = (p: Predication): boolean => p.phrases.some((q) => q.word === 'between');

/** "Their Land Cruiser hit an IED", "the convoy struck a mine": whoever does so attacks nobody. */
function strikesMine(reading: Reading, p: Predication): boolean {
  if (p.trigger !== 'verb' || !/^(?:hit|strike|trigger)$/.test(p.lemma)) return false;
  return (p.passive ? p.subject : p.object).some((np) =>
    np.heads.some((h) =>
      (reading.reference(h)?.things ?? []).some((t) => reading.thing(t)?.category === 'explosive'),
    ),
  );
}

const FIND = new Set(['find', 'discover', 'locate', 'uncover']);

/** "found to have come from Y", "found that the rifles were made in Z": what is found is how things stand. */
function isJudged(reading: Reading, p: Predication): boolean {
  if (p.trigger !== 'verb' || !FIND.has(p.lemma)) return false;
  const next = reading.token(p.last);
  return next.lower === 'that' || (next.lower === 'to' && reading.token(p.last + 1).tag === 'VB');
}

/** "has supplied the Kufra brigade since 2015": the party alone, whatever it was given. */
function suppliesParty(reading: Reading, p: Predication): boolean {
  if (p.trigger !== 'verb' || !/^(?:supply|resupply|rearm)$/.test(p.lemma)) return false;
  const given = p.passive ? p.subject : p.object;
  if (given.length === 0 || p.phrases.some((q) => q.word === 'with' || q.word === 'to'))
    return false;
  return given.every((np) =>
    np.heads.some((h) => /^(?:ArmedGroup|SecurityForce)$/.test(reading.kindOf(h) ?? '')),
  );
}

/** What a vow or a threat of turns into enmity (a plan gives nothing). */
const HOSTILE: ReadonlySet<RelationType> = new Set(['ATTACKED', 'KILLED', 'OPPOSES']);
const WILL =
  /^(?:vow|swear|threaten|pledge|promise|commit|commitment|determined|determination|resolve|resolved|warn|dedicate|intent|bent|sworn|duty|strive|struggle|hard)$/;

/** Whether a verb says what its subject is set on doing: "vowed to crush", "remains committed to defeating". */
function isWill(reading: Reading, p: Predication): boolean {
  if (p.trigger !== 'verb') return false;
  for (let t = p.head - 1; t >= p.head - 7; t--) {
    const { lower, lemma } = reading.token(t);
    if (/^[.,;:—()]$/.test(lower)) return false;
    if (WILL.test(lemma) || WILL.test(lower)) return true;
  }
  return false;
}

export function frameCandidates(
  reading: Reading,
  p: Predication,
  frames: readonly Frame[],
): Candidate[] {
  const out: Candidate[] = [];
  for (const frame of frames)
    for (const emission of frame.gives) emit(reading, p, frame, emission, out);
  return out;
}

function emit(reading: Reading, p: Predication, frame: Frame, e: Emission, out: Candidate[]): void {
  if (e.only && e.only !== p.trigger) return;
  const any = (slot: Slot): boolean =>
    slot === 'place'
      ? fillSlot(reading, p, frame, slot, 'Place').length > 0
      : fillSlot(reading, p, frame, slot, 'Actor').length > 0 ||
        fillSlot(reading, p, frame, slot, 'Weapon').length > 0;
  if (e.needs && e.type === 'SUPPLIED' && e.needs === 'patient') {
    // people handed over are no supply: it takes arms, named or not
    if (
      fillSlot(reading, p, frame, 'patient', 'Weapon').length === 0 &&
      !isAboutArms(reading, p) &&
      !suppliesParty(reading, p)
    )
      return;
  } else if (e.needs && !any(e.needs)) return;
  if (e.lacks && any(e.lacks)) return;
  const sources = ends(reading, p, frame, asList(e.from), familiesOf(e.type, 'source'));
  if (sources.length === 0) return;
  const targets = ends(reading, p, frame, asList(e.to), familiesOf(e.type, 'target'));
  const supplied =
    e.type === 'SUPPLIED'
      ? [
          ...new Set(
            ends(reading, p, frame, ['patient', 'instrument'], ['Weapon']).map((f) => f.thing),
          ),
        ]
      : undefined;
  const will = HOSTILE.has(e.type) && isWill(reading, p);
  for (const s of sources)
    for (const t of targets) {
      if (s.thing === t.thing) continue;
      const a = reading.thing(s.thing)?.kind;
      const b = reading.thing(t.thing)?.kind;
      if (!a || !b || !endsFit(e.type, a, b)) continue;
      // "had come by sea from Sulu" tells no maker
      if (e.type === 'MANUFACTURED_IN' && b !== 'Country') continue;
      // nobody is a member or a part of a person, and no person a part
      if (b === 'Person' && (e.type === 'MEMBER_OF' || e.type === 'PART_OF')) continue;
      if (a === 'Person' && e.type === 'PART_OF') continue;
      // "captured three vehicles of X": nobody is held
      if (
        e.type === 'CAPTURED' &&
        (isTaken(reading, p, t) || (b === 'Country' && takesArms(reading, p, frame)))
      )
        continue;
      // "shells from X were used by Y": where the shells come from
      if (e.type === 'OPERATES_IN' && p.passive && isWithinSubject(reading, p, s, t)) continue;
      // "sent the 4th Battalion to Cali": who is sent is given nothing
      if (e.type === 'SUPPLIED' && frame.id === 'supply' && isSent(reading, p, t)) continue;
      // a state that ships rockets somewhere is not there
      if (frame.id === 'move' && a === 'Country' && SENDS.test(p.lemma)) continue;
      // "were moved by X from A to B": who moves others need not be there
      if (
        frame.id === 'move' &&
        e.type === 'OPERATES_IN' &&
        p.passive &&
        MOVES.test(p.lemma) &&
        isBy(p, s)
      )
        continue;
      // "bought rifles for X": the buyer does not keep them
      if (e.type === 'POSSESSED' && boughtForAnother(reading, p)) continue;
      // "technicals fitted with guns": a gun is carried, not fired
      if (e.type === 'FIRES' && !isFired(reading, t)) continue;
      // "seized from a dhow off Oman": a country that things were taken from is where, not whose
      if (e.type === 'POSSESSED' && e.from === 'source' && fitsFamily(a, 'Place')) continue;
      const type =
        // "heads X's procurement": an office of X's, and not X
        e.type === 'LEADS' && a === 'Person' && t.via === 'asset' && endsFit('MEMBER_OF', a, b)
          ? 'MEMBER_OF'
          : will && endsFit('OPPOSES', a, b)
            ? 'OPPOSES'
            : e.type === 'KILLED' && isShotNotKilled(p)
              ? 'ATTACKED'
              : e.type === 'SEIZED' && a === 'Organization' && FIND.has(p.lemma)
                ? 'DOCUMENTED'
                : e.type === 'POSSESSED' && SHOWS.test(p.lemma) && isSpoil(reading, t)
                  ? 'SEIZED'
                  : e.type === 'ATTACKED' && frame.id === 'fight' && isHabit(reading, p)
                    ? 'OPPOSES'
                    : e.type;
      out.push({
        type,
        source: s.thing,
        target: t.thing,
        sourceReference: s.reference,
        targetReference: t.reference,
        rule: will ? 'will.verb' : `${frame.id}.${p.trigger}`,
        sentence: p.sentence,
        trigger: p.head,
        hedged: p.hedged,
        denied: p.negative || (p.irrealis && !will),
        claimed: p.particle === 'claimed',
        weapons: supplied && supplied.length > 0 ? supplied : undefined,
      });
    }
}

/** Whether somebody stands behind the "by" of a passive. */
const isBy = (p: Predication, f: Filler): boolean =>
  p.phrases.some(
    (q) =>
      q.word === 'by' &&
      q.group.some((np) => np.heads.includes(f.reference) || np.modifiers.includes(f.reference)),
  );

/** Whether the place stands before a passive verb and who acts stands behind it. */
function isWithinSubject(reading: Reading, p: Predication, actor: Filler, place: Filler): boolean {
  const { first: where = p.head } = reading.reference(place.reference) ?? {};
  const { first: who = p.head } = reading.reference(actor.reference) ?? {};
  return where < p.head && who > p.head && reading.token(where - 1).lower === 'from';
}

const SUPPLIES = /^(?:supply|provide|furnish|resupply|equip|issue)$/;
/** Whether a party is itself what is sent or handed on: only supplying verbs have who gets it as their object. */
function isSent(reading: Reading, p: Predication, target: Filler): boolean {
  if (p.trigger !== 'verb') return false;
  // "Iranian drones were sent by Russia": whose make they are gets nothing
  if (target.via === 'owner') return true;
  if (p.passive || SUPPLIES.test(p.lemma)) return false;
  const at = reading.reference(target.reference)?.first ?? -1;
  return p.object.some((np) => np.first <= at && at < np.last);
}

const SENDS =
  /^(?:ship|send|transfer|export|transport|smuggle|dispatch|rush|truck|haul|ferry|deliver|airlift|bring|take|pass)$/;
const TAKEN =
  /^(?:vehicle|car|truck|lorry|pickup|technical|motorcycle|motorbike|tank|boat|ship|vessel|tanker|base|post|outpost|position|camp|checkpoint|barracks|barrack|depot|cache|hill|hilltop|trench|headquarters|headquarter|warehouse|weapon|equipment|materiel|drone|aircraft|helicopter|ambulance|cattle|livestock|goods|cargo|supplies|building|office|station|stronghold|garrison|fort|airbase|airport|airfield|radio|phone|laptop|document|bridge|crossing|town|village|city)$/;

/** Whether what is "captured" of a party is a thing of its and not its people. */
function isTaken(reading: Reading, p: Predication, target: Filler): boolean {
  if (p.trigger !== 'verb' || (target.via !== 'asset' && target.via !== 'owner')) return false;
  const held = p.passive ? p.subject : p.object;
  return held.length > 0 && held.every((np) => TAKEN.test(np.headLemma) || isArm(reading, np));
}

const isArm = (reading: Reading, np: NounPhrase): boolean =>
  np.heads.length > 0 && np.heads.every((h) => reading.kindOf(h) === 'Weapon');

/** "bring in Iranian weapons": no country is held. */
const takesArms = (reading: Reading, p: Predication, frame: Frame): boolean =>
  fillSlot(reading, p, frame, 'patient', 'Weapon').length > 0;

/** "which fights the army": a war that goes on and no one fight (ontology, rule 7). */
function isHabit(reading: Reading, p: Predication): boolean {
  if (p.trigger !== 'verb' || p.passive || !/^(?:fight|battle)$/.test(p.lemma)) return false;
  const { tag } = reading.token(p.head);
  if (tag === 'VBZ' || tag === 'VBP') return true;
  if (tag !== 'VBG') return false;
  for (let t = p.head - 1; t >= p.head - 4; t--) {
    const { lower } = reading.token(t);
    if (lower === 'been') return true;
    if (!/^(?:is|are|also|still|now|currently)$/.test(lower)) return false;
    if (/^(?:is|are)$/.test(lower)) return true;
  }
  return false;
}

const SHOWS = /^(?:display|show|parade|exhibit|put|boast)$/;

/** "paraded captured SAF tanks": what was taken, told by what stands before it. */
function isSpoil(reading: Reading, weapon: Filler): boolean {
  const first = reading.reference(weapon.reference)?.first ?? 0;
  for (let t = first - 1; t >= first - 4; t--) {
    const { lower, tag } = reading.token(t);
    if (/^(?:captured|seized|looted|stolen|confiscated|plundered)$/.test(lower)) return true;
    if (!/^(?:N|JJ|CD|POS|HYPH)/.test(tag)) return false;
  }
  return false;
}

const LIMB =
  /^(?:foot|feet|leg|arm|hand|thigh|knee|shoulder|ankle|hip|calf|wrist|elbow|finger|buttock|back|stomach|abdomen|groin|shin|eye|jaw|cheek)$/;

/** "shot him in the foot", "shot at the guard": fired on, not killed. */
function isShotNotKilled(p: Predication): boolean {
  return (
    p.trigger === 'verb' &&
    (p.lemma === 'shoot' || p.lemma === 'gun') &&
    (p.particle === 'at' ||
      p.phrases.some((q) => q.word === 'in' && q.group.some((np) => LIMB.test(np.headLemma))))
  );
}

const BOUGHT = /^(?:buy|purchase|procure|obtain|acquire|order|source|import)$/;

function boughtForAnother(reading: Reading, p: Predication): boolean {
  return (
    p.trigger === 'verb' &&
    BOUGHT.test(p.lemma) &&
    p.phrases.some((q) => q.word === 'for' && q.group.some((np) => parties(reading, np).length > 0))
  );
}

function ends(
  reading: Reading,
  p: Predication,
  frame: Frame,
  slots: readonly Slot[],
  families: readonly Family[],
): Filler[] {
  const out: Filler[] = [];
  for (const slot of slots)
    for (const family of families)
      for (const f of fillSlot(reading, p, frame, slot, family))
        if (!out.some((o) => o.thing === f.thing)) out.push(f);
  return out;
}
