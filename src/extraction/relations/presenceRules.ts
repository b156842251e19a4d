/**
 * Presence: who does something somewhere is active there. The commonest relation of all, and rarely said outright:
 * it follows from any act that a clause places.
 */
import { fitsFamily, type Kind } from '../../model/kinds.ts';
import { endsFit } from '../../model/relationTypes.ts';
import type { Reading } from '../clauses/reading.ts';
import type { NounPhrase, Predication } from '../clauses/structure.ts';
import type { Frame } from '../frames/schema.ts';
import type { Candidate } from './candidate.ts';
import { type Filler, parties, places } from './fillers.ts';
import { appositionBefore } from './interruptions.ts';
import { isLocative, phrasesAt } from './slots.ts';

/** Verbs whose subject need not be where the clause says: speech, thought, law, being. */
export const ABSENT = new Set(
  'say tell claim report believe deny announce condemn warn accuse know think want describe call name list mention note add argue suggest estimate state allege insist explain ask hear read recall predict expect fear blame hail praise welcome regret assume suspect understand hope wish consider view regard quote cite write publish post tweet broadcast show indicate reveal confirm reject dismiss admit acknowledge concede urge demand support back fund sanction designate list seem appear mean concern involve include make manufacture produce come supply sell provide furnish recommend approve authorise authorize vote count learn tally'.split(
    ' ',
  ),
);

const SPEECH = /^(?:say|tell|declare|announce|warn|write|add|state|claim|speak|broadcast|report)$/;
/** How far behind a verb of speech its place stands. */
const REACH = 5;

/** Places too large for a bare noun to tell who is there. */
const LARGE: ReadonlySet<Kind> = new Set(['Country', 'Region', 'Province']);

const SPOT: ReadonlySet<Kind> = new Set(['Settlement', 'Facility', 'NaturalFeature']);

/** Words with which a place is moved to or from; presence there follows only for who moves or fires. */
const PATHS = new Set(['up to', ...'from to into through toward towards onto via'.split(' ')]);
/** Verbs of motion and the like, whose "to" and "from" are where their subject is. */
const MOTION = new Set(
  'go come move travel march withdraw retreat advance flee escape arrive return fly sail drive head push deploy redeploy infiltrate cross step enter pull fall fire launch shell attack strike raid operate pass slip sneak walk ride bring ferry ship smuggle transport send evacuate expand spread rush land descend parachute relocate transfer dislodge expel oust clear rout run break storm'.split(
    ' ',
  ),
);

/** Verbs by which somebody makes others go. */
export const MOVES =
  /^(?:move|send|transfer|relocate|evacuate|deploy|redeploy|dispatch|transport|ferry|airlift|ship|smuggle|bus|resettle|rush|truck|fly|withdraw|recall|pull)$/;

export function presenceCandidates(
  reading: Reading,
  p: Predication,
  frames: readonly Frame[],
  inherited: readonly Predication[],
): Candidate[] {
  const out: Candidate[] = [];
  const speaks = p.trigger === 'verb' && !p.passive && SPEECH.test(p.lemma);
  if (p.trigger === 'verb' && frames.length === 0 && ABSENT.has(p.lemma) && !speaks) return out;
  if (frames.length > 0 && !frames.some((f) => f.presence)) return out;
  const agents = agentsOf(reading, p);
  const patients = frames.some((f) => f.patientPresence) ? patientsOf(reading, p) : [];
  const others = patients.length > 0 || p.trigger === 'noun' ? [] : othersOf(reading, p);
  if (agents.length === 0 && patients.length === 0 && others.length === 0) return out;
  const framed = frames.length > 0;
  const add = (who: Filler, np: NounPhrase, rule: string, at: number): void => {
    for (const place of places(reading, np)) {
      if (place.thing === who.thing) continue;
      const a = reading.thing(who.thing)?.kind;
      const b = reading.thing(place.thing)?.kind;
      if (!a || !b || !endsFit('OPERATES_IN', a, b)) continue;
      // A state acts everywhere and is nowhere but at home, save in a base of its own; an area does not act.
      if (a === 'Region' || (a === 'Country' && b !== 'Facility')) continue;
      // "the country", "the region" say where the whole story lies.
      if (reading.reference(place.reference)?.form === 'nominal' && LARGE.has(b)) continue;
      out.push({
        type: 'OPERATES_IN',
        source: who.thing,
        target: place.thing,
        sourceReference: who.reference,
        targetReference: place.reference,
        rule,
        sentence: p.sentence,
        trigger: at,
        hedged: p.hedged,
        denied: p.negative || p.irrealis,
      });
    }
  };
  const sort = `${p.trigger}${framed ? '' : '-any'}`;
  for (const phrase of p.phrases) {
    // "declared from Addis Ababa": nothing else says where one speaks
    if (speaks && phrase.word === 'from' && phrase.at >= p.last && phrase.at <= p.last + REACH)
      for (const np of phrase.group)
        for (const who of agents)
          if (reading.thing(who.thing)?.kind === 'Person' && !setApart(reading, p, phrase.at))
            add(who, np, 'presence.speech.from', phrase.at);
    if (speaks && frames.length === 0 && ABSENT.has(p.lemma)) continue;
    const locative = isLocative(phrase.word);
    const path = PATHS.has(phrase.word) && (MOTION.has(p.lemma) || p.trigger === 'noun');
    if (!locative && !path) continue;
    if (setApart(reading, p, phrase.at) || isDenied(reading, phrase.at)) continue;
    // "the steppe between X and Y" is neither; who moves between them or is on the road is in both
    if (phrase.word === 'between' && !MOTION.has(p.lemma) && !isRoad(reading, phrase.at)) continue;
    if (locative && isContainer(reading, phrase.at)) continue;
    const aimed = isAimed(p, frames, phrase);
    for (const np of phrase.group) {
      for (const who of aimed ? [] : agents)
        add(who, np, `presence.${sort}.${path ? 'path' : 'agent'}`, phrase.at);
      for (const who of patients)
        add(who, np, `presence.${sort}.${path ? 'path-patient' : 'patient'}`, phrase.at);
      if (locative)
        for (const who of others) add(who.filler, np, `presence.${sort}.${who.role}`, phrase.at);
    }
  }
  // "bombed the depot at X, killing two of Y"
  if (reading.token(p.head).tag === 'VBG')
    for (const parent of inherited)
      for (const phrase of parent.phrases) {
        if (!isLocative(phrase.word) || phrase.word === 'between') continue;
        if (setApart(reading, parent, phrase.at) || isContainer(reading, phrase.at)) continue;
        for (const np of phrase.group)
          for (const who of patients) add(who, np, 'presence.inherited.patient', phrase.at);
      }
  return out;
}

/** "fired a missile at X", "strikes on X": who hits a place from afar is not there. */
function isAimed(
  p: Predication,
  frames: readonly Frame[],
  { word, at }: { word: string; at: number },
): boolean {
  if (p.trigger === 'noun')
    return /^(?:on|against)$/.test(word) && FROM_AFAR.test(p.lemma) && p.phrases.length > 0;
  return (
    /^(?:at|on|into|against|onto|towards?)$/.test(word) &&
    at >= p.last &&
    /^(?:fire|launch|lob|drop|shoot|hurl|unleash|rain)$/.test(p.lemma) &&
    frames.some((f) => f.id === 'fire-at')
  );
}
const FROM_AFAR =
  /^(?:strike|airstrike|shelling|bombing|bombardment|barrage|salvo|missile|rocket|shell)$/;

function collect(reading: Reading, phrases: readonly NounPhrase[]): Filler[] {
  const out: Filler[] = [];
  for (const np of phrases)
    for (const f of np.negative ? [] : parties(reading, np))
      if (!out.some((o) => o.thing === f.thing) && !isMaker(reading, np, f)) out.push(f);
  return out;
}

/** "a cargo of Egyptian guns was unloaded at X": Egypt is not there. */
function isMaker(reading: Reading, np: NounPhrase, f: Filler): boolean {
  if (reading.reference(f.reference)?.form !== 'demonym') return false;
  return [np, ...np.of].some((phrase) => phrase.heads.some((h) => reading.kindOf(h) === 'Weapon'));
}

function agentsOf(reading: Reading, p: Predication): Filler[] {
  const found = collect(reading, [
    ...phrasesAt(p, 'subject'),
    // "were moved by X from A to B": who moves others need not be there
    ...(p.trigger === 'verb' && MOVES.test(p.lemma) ? [] : phrasesAt(p, 'by')),
    ...phrasesAt(p, 'possessor'),
  ]);
  // A passive without an agent moves or places its subject: "troops were deployed in".
  if (p.trigger === 'verb' && p.passive)
    for (const f of collect(reading, p.subject))
      if (!found.some((o) => o.thing === f.thing)) found.push(f);
  if (p.nominal)
    for (const m of p.nominal.modifiers)
      if (reading.isFamily(m, 'Actor'))
        for (const thing of reading.reference(m)?.things ?? [])
          found.push({ thing, reference: m, via: 'modifier' });
  return found;
}

function patientsOf(reading: Reading, p: Predication): Filler[] {
  const phrases =
    p.trigger === 'noun'
      ? [
          ...p.object,
          ...p.phrases
            .filter((q) => /^(?:on|against|with|between)$/.test(q.word))
            .flatMap((q) => q.group),
        ]
      : [
          ...phrasesAt(p, 'object'),
          ...p.phrases
            .filter((q) => /^(?:at|on|against|with)$/.test(q.word) && q.at > p.head)
            .flatMap((q) => q.group),
        ];
  return collect(reading, phrases);
}

/** Those whom a deed reaches without being its target: "stopped a convoy of X", "gave up arms to Y", "met with Z". */
function othersOf(reading: Reading, p: Predication): { filler: Filler; role: string }[] {
  const out: { filler: Filler; role: string }[] = [];
  const take = (phrases: readonly NounPhrase[], role: string): void => {
    for (const filler of collect(reading, phrases))
      if (filler.via !== 'owner' && !out.some((o) => o.filler.thing === filler.thing))
        out.push({ filler, role });
  };
  take(phrasesAt(p, 'object'), 'object');
  for (const q of p.phrases)
    if (BESIDE.test(q.word) && !(q.word === 'to' && (MAKES.test(p.lemma) || q.at < p.first)))
      take(q.group, q.word);
  return out;
}

const BESIDE =
  /^(?:to|with|alongside|against|from|beside|on the side of|together with|along with|side by side with|jointly with)$/;
/** What is made somewhere is not taken there: "vehicles, made in X, to Y". */
const MAKES = /^(?:make|manufacture|produce|build|assemble|design)$/;

/** Whether a comma parts a phrase from its verb: "at Rego, on the islands" adds to the place and is not where one acts. */
function setApart(reading: Reading, p: Predication, at: number): boolean {
  // "examined, in Djibouti, debris": put between a verb and what it takes
  if (at === p.last + 1 && p.object.some((np) => np.first > at)) return false;
  const end = appositionBefore(reading, at, p.last) ?? at;
  for (let t = p.last; t < end; t++) if (reading.token(t).text === ',') return true;
  return false;
}

/** "not in X, as was broadcast" */
export const isDenied = (reading: Reading, at: number): boolean =>
  /^(?:not|never)$/.test(reading.token(at - 1).lower);

const ROAD =
  /^(?:road|track|route|highway|axis|path|stretch|corridor|section|motorway|railway|line|street|pass|way)s?$/;
const isRoad = (reading: Reading, at: number): boolean => ROAD.test(reading.token(at - 1).lower);

/** Whether a phrase follows upon a place and only says where that lies: "at X in Y", "southwest of X in Y". */
export function isContainer(reading: Reading, at: number): boolean {
  if (appositionBefore(reading, at, at - 14) !== undefined) return false;
  const before = reading.token(at - 1).text === ',' ? at - 2 : at - 1;
  const name = reading.nameAt(before);
  const kind = name < 0 ? undefined : reading.kindOf(name);
  if (kind === undefined || kind === 'Country' || !fitsFamily(kind, 'Place')) return false;
  // "crossed into the Somali Region near Aato": the smaller place tells where
  return !(LARGE.has(kind) && NEAR.test(reading.token(at).lower) && smaller(reading, at));
}

const NEAR = /^(?:near|at|around|outside)$/;

/** Whether a preposition leads to a spot. */
function smaller(reading: Reading, at: number): boolean {
  for (let t = at + 1; t < at + 4; t++) {
    const name = reading.nameAt(t);
    if (name >= 0) return SPOT.has(reading.kindOf(name) ?? 'Event');
  }
  return false;
}
