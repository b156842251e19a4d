/** Which phrases of a predication fill a frame's role. A passive is turned round first. */
import type { Family } from '../../model/kinds.ts';
import type { Reading } from '../clauses/reading.ts';
import type { NounPhrase, Predication } from '../clauses/structure.ts';
import type { Frame, Slot } from '../frames/schema.ts';
import { type Filler, fill } from './fillers.ts';

export const LOCATIVE = new Set(
  'in at near inside around throughout within across over off along on outside between above among amid under beyond beneath'.split(
    ' ',
  ),
);
/** Phrases that place something by another place: presence there holds all the same ("near X" is where they act). */
const DIRECTIONAL =
  /^(?:(?:north|south|east|west|north-?east|north-?west|south-?east|south-?west) of|outside of|close to|next to|on the outskirts of|on the edge of|inside of)$/;

const JOINT =
  /^(?:together with|alongside|on the side of|along with|in concert with|in conjunction with)$/;

const HAND = /^(?:ArmedGroup|SecurityForce|Organization)$/;

export const isLocative = (word: string): boolean => LOCATIVE.has(word) || DIRECTIONAL.test(word);

const USUAL: Readonly<Record<Slot, readonly string[]>> = {
  agent: ['subject', 'by', 'possessor', 'modifier', 'at the hands of'],
  patient: ['object', 'on', 'against', 'of'],
  instrument: ['with', 'using', 'by-weapon', 'from-weapon'],
  recipient: ['to', 'for'],
  source: ['from'],
  goal: ['to', 'into'],
  partner: ['with', 'alongside', 'together with', 'along with'],
  place: ['in', 'at', 'near'],
};

/** Phrases that stand at a place of the clause. */
export function phrasesAt(p: Predication, place: string): readonly NounPhrase[] {
  switch (place) {
    case 'subject':
      return p.trigger === 'noun' || p.passive ? [] : p.subject;
    case 'object':
      if (p.trigger === 'noun') return [];
      if (p.passive) return [...p.subject, ...p.object];
      return p.object.some((np) => np.headLemma === 'another' || np.headLemma === 'other') &&
        p.subject.length > 1
        ? p.subject
        : p.object;
    case 'possessor':
      return p.trigger === 'noun' ? p.subject : [];
    case 'of':
      return p.trigger === 'noun' ? p.object : behind(p, 'of');
    case 'modifier':
      return [];
    case 'by':
      return p.passive || p.trigger === 'noun'
        ? p.phrases.filter((q) => q.word === 'by' || q.word === 'led by').flatMap((q) => q.group)
        : [];
    default:
      return behind(p, place);
  }
}

const NONE: readonly NounPhrase[] = [];

/** The phrases that a preposition governs. */
function behind(p: Predication, word: string): readonly NounPhrase[] {
  let found = NONE;
  for (const q of p.phrases)
    if (q.word === word) found = found.length > 0 ? [...found, ...q.group] : q.group;
  return found;
}

/** One place of a slot, as frames write it: "by-weapon" is "by" where a weapon is asked for. */
interface Place {
  readonly place: string;
  readonly family?: Family;
  /** "rockets of X fell on Y": whose the falling thing is. */
  readonly ownerOnly: boolean;
  /** "captured a base of X": the party behind what it holds, not its men. */
  readonly assetOnly: boolean;
  readonly weaponOnly: boolean;
}

const SUFFIX = /-(weapon|party|agent|place|owner|asset)$/;
const FAMILIES: Readonly<Record<string, Family>> = {
  weapon: 'Weapon',
  party: 'Actor',
  agent: 'Actor',
  place: 'Place',
  asset: 'Actor',
};

function placeOf(entry: string): Place {
  const suffix = SUFFIX.exec(entry)?.[1];
  return {
    place: entry.replace(SUFFIX, ''),
    family: suffix === undefined ? undefined : FAMILIES[suffix],
    ownerOnly: suffix === 'owner',
    assetOnly: suffix === 'asset',
    weaponOnly: suffix === 'weapon',
  };
}
const INTO = new Set(['at', 'on', 'upon', 'into', 'onto']);
/** The places of a slot, read once for each list of them. */
const placesOf = new Map<readonly string[], readonly ListedPlace[]>();

interface ListedPlace extends Place {
  /** "at", "on", "into": where the object stands when there is none. */
  readonly into: boolean;
}

function listedPlaces(listed: readonly string[]): readonly ListedPlace[] {
  let known = placesOf.get(listed);
  if (!known) {
    known = listed.map((entry) => ({ into: INTO.has(entry), ...placeOf(entry) }));
    placesOf.set(listed, known);
  }
  return known;
}

/** Whether a frame lists a verb with a preposition: "come upon". */
function isOfVerb(frame: Frame, lemma: string, word: string): boolean {
  const length = lemma.length + 1 + word.length;
  for (const verb of frame.verbs)
    if (
      verb.length === length &&
      verb.startsWith(lemma) &&
      verb.endsWith(word) &&
      verb.charCodeAt(lemma.length) === 32
    )
      return true;
  return false;
}

function modifierFillers(reading: Reading, p: Predication, family: Family): Filler[] {
  const out: Filler[] = [];
  const np = p.nominal;
  if (!np) return out;
  for (const m of np.modifiers) {
    if (!reading.isFamily(m, family)) continue;
    for (const thing of reading.reference(m)?.things ?? [])
      out.push({ thing, reference: m, via: 'modifier' });
  }
  return out;
}

/** What the predication that is being read has been asked: its frames ask for the same few roles again and again. */
const asked: { by: Predication | undefined; readonly answers: Answer[] } = {
  by: undefined,
  answers: [],
};
interface Answer {
  readonly frame: Frame;
  readonly slot: Slot;
  readonly family: Family;
  readonly found: readonly Filler[];
}

/** The things of a family that fill a slot. */
export function fillSlot(
  reading: Reading,
  p: Predication,
  frame: Frame,
  slot: Slot,
  family: Family,
): readonly Filler[] {
  if (asked.by !== p) {
    asked.by = p;
    asked.answers.length = 0;
  }
  for (const a of asked.answers)
    if (a.frame === frame && a.slot === slot && a.family === family) return a.found;
  const found = findSlot(reading, p, frame, slot, family);
  asked.answers.push({ frame, slot, family, found });
  return found;
}

const isArmed = (reading: Reading, np: NounPhrase): boolean =>
  np.heads.some((h) => reading.kindOf(h) === 'Weapon');

const OF_FIGHTING: ReadonlySet<string> = new Set(['fight', 'oppose']);

/** "clashed with X" fights X; "fought with X against Y" fights Y. */
const foughtWith = (p: Predication): readonly NounPhrase[] =>
  p.phrases.some((q) => q.word === 'against')
    ? NONE
    : p.phrases.filter((q) => q.word === 'with' && q.at > p.head).flatMap((q) => q.group);

function findSlot(
  reading: Reading,
  p: Predication,
  frame: Frame,
  slot: Slot,
  family: Family,
): Filler[] {
  const listed = frame.slots[slot] ?? USUAL[slot];
  const out: Filler[] = [];
  const add = (f: Filler): void => {
    if (!out.some((o) => o.thing === f.thing)) out.push(f);
  };
  const direct =
    p.trigger === 'verb' && listed.includes('object') && phrasesAt(p, 'object').length > 0;
  for (const { place, family: asked, ownerOnly, assetOnly, weaponOnly, into } of listedPlaces(
    listed,
  )) {
    // "stormed a house at X" strikes the house: a phrase is the patient only where no object is.
    if (slot === 'patient' && direct && into) continue;
    if (asked !== undefined && asked !== family) continue;
    if (place === 'modifier') {
      for (const f of modifierFillers(reading, p, family)) add(f);
      continue;
    }
    if (weaponOnly && place === 'by') {
      for (const q of p.phrases)
        if (q.word === 'by')
          for (const np of q.group) for (const f of fill(reading, np, family)) add(f);
      continue;
    }
    // "came upon rifles": the preposition belongs to the verb
    const taken =
      place === 'object' && p.trigger === 'verb' && p.phrases.length > 0
        ? p.phrases.filter((q) => isOfVerb(frame, p.lemma, q.word)).flatMap((q) => q.group)
        : [];
    // "police serving with X exchanged fire with Y": whom they fight stands behind the verb
    const against =
      OF_FIGHTING.has(frame.id) && slot === 'patient' && p.trigger === 'verb' && place === 'with'
        ? foughtWith(p)
        : phrasesAt(p, place);
    for (const np of taken.length > 0 ? [...against, ...taken] : against) {
      if (np.negative) continue;
      for (const f of fill(reading, np, family))
        if (
          // "fought X with Israeli weapons": whose make they are fights along with nobody
          !(slot === 'partner' && f.via === 'owner' && isArmed(reading, np)) &&
          (!ownerOnly || f.via === 'owner') &&
          (!assetOnly || f.via === 'asset') &&
          // "carried out artillery strikes" carries no artillery away
          !(slot === 'patient' && f.via === 'modifier' && frame.id === 'seize-weapon')
        )
          add(f);
    }
  }
  // "X, together with Y, fought Z": Y fought too
  if (slot === 'agent' && out.length > 0 && family === 'Actor')
    for (const q of p.phrases)
      if (JOINT.test(q.word))
        for (const np of q.group) for (const f of fill(reading, np, family)) add(f);
  // "X, through its force Y, has armed Z": the hand that does it
  if (slot === 'agent' && out.length > 0 && family === 'Actor' && p.trigger === 'verb')
    for (const q of p.phrases)
      if (/^(?:through|via)$/.test(q.word))
        for (const np of q.group)
          for (const f of fill(reading, np, family))
            if (HAND.test(reading.thing(f.thing)?.kind ?? '')) add(f);
  if (slot === 'instrument') {
    for (const np of p.trigger === 'verb' && !p.passive ? p.subject : [])
      for (const f of fill(reading, np, 'Weapon')) if (family === 'Weapon') add(f);
    if (family === 'Weapon') for (const f of modifierFillers(reading, p, 'Weapon')) add(f);
  }
  return out;
}
