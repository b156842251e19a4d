/**
 * Whom or what a noun phrase stands for. "ISIS fighters", "a convoy of ISIS" and "its positions" are a party;
 * "dozens of rockets" are the rockets; "the outskirts of Goma" are Goma; "Turkish F-16s" are Turkey where a
 * party is asked for and the aircraft where a weapon is.
 */

import type { Family } from '../../model/kinds.ts';
import { isNoun, isPersonOfBody } from '../clauses/nounClasses.ts';
import type { Reading } from '../clauses/reading.ts';
import type { NounPhrase } from '../clauses/structure.ts';
import { EVENT_NOUNS } from '../events/eventNouns.ts';
import { numberedItems } from './itemNumbers.ts';

export interface Filler {
  readonly thing: number;
  readonly reference: number;
  /** How the phrase stands for it: it names it, or through a member, asset, owner, part or quantity. */
  readonly via: 'head' | 'member' | 'asset' | 'owner' | 'part' | 'quantity' | 'modifier';
}

const DEPTH = 4;

function push(
  reading: Reading,
  out: Filler[],
  references: readonly number[],
  family: Family,
  via: Filler['via'],
): boolean {
  let any = false;
  for (const index of references) {
    const reference = reading.reference(index);
    if (!reference) continue;
    for (const thing of reference.things) {
      const kind = reading.thing(thing)?.kind;
      if (!kind || !reading.isFamily(index, family)) continue;
      if (!out.some((f) => f.thing === thing)) out.push({ thing, reference: index, via });
      any = true;
    }
  }
  return any;
}

interface Remembered {
  Actor?: readonly Filler[];
  Weapon?: readonly Filler[];
  Place?: readonly Filler[];
}

/** A phrase is asked for the same many times over; its answer does not change once its sentence is read. */
const memory: { of: Reading | undefined; phrases: Map<NounPhrase, Remembered> } = {
  of: undefined,
  phrases: new Map(),
};

function remembered(
  reading: Reading,
  np: NounPhrase,
  family: keyof Remembered,
  find: (reading: Reading, np: NounPhrase) => Filler[],
): readonly Filler[] {
  if (memory.of !== reading) {
    memory.of = reading;
    memory.phrases = new Map();
  }
  let known = memory.phrases.get(np);
  if (!known) {
    known = { Actor: undefined, Weapon: undefined, Place: undefined };
    memory.phrases.set(np, known);
  }
  const before = known[family];
  if (before) return before;
  const found = find(reading, np);
  known[family] = found;
  return found;
}

/** The parties a phrase stands for. */
export function parties(reading: Reading, np: NounPhrase): readonly Filler[] {
  return remembered(reading, np, 'Actor', findParties);
}

function findParties(reading: Reading, np: NounPhrase, depth = 0): Filler[] {
  const out: Filler[] = [];
  if (depth > DEPTH) return out;
  // "three Yemenis", "some Ukrainians": people, and not their state
  if (isCounted(reading, np)) return out;
  if (push(reading, out, np.heads, 'Actor', 'head')) return out;
  const headKind = np.heads[0] === undefined ? undefined : reading.kindOf(np.heads[0]);
  const { headLemma } = np;
  const apposed = apposedTo(reading, np) ?? bodyBehind(reading, np);
  if (apposed !== undefined && push(reading, out, [apposed], 'Actor', 'head')) return out;
  if (isAnothers(reading, np)) return out;
  let via: Filler['via'] | undefined;
  if (headKind === 'Weapon') via = 'owner';
  else if (headKind !== undefined) via = undefined;
  else if (isPersonOfBody(headLemma)) via = 'member';
  else if (isNoun(headLemma, 'asset') || isNoun(headLemma, 'owner')) via = 'asset';
  else if (isNoun(headLemma, 'quantity') || isNoun(headLemma, 'unit')) via = 'quantity';
  else if (np.heads.length === 0 && /^(?:CD|DT|JJ)/.test(reading.token(np.head).tag))
    via = 'quantity';
  // "an Israeli air strike flattened", "the group's shelling killed": the act stands for who does it
  else if (EVENT_NOUNS.has(headLemma)) via = 'owner';
  // "the Turkish occupation state", "the Damascus regime": the state itself
  else if (STATE.test(headLemma) && np.modifiers.some((m) => reading.kindOf(m) === 'Country'))
    via = 'owner';
  // "a Dalen runner", "an ISIS tax collector": whoever a group's name qualifies is the group's
  else if (
    reading.token(np.head).tag.startsWith('NN') &&
    np.modifiers.some((m) => /^(?:ArmedGroup|SecurityForce)$/.test(reading.kindOf(m) ?? ''))
  )
    via = 'asset';
  if (!via) {
    const named = PRIVATE.test(headLemma) ? personBehind(reading, np) : undefined;
    if (named !== undefined) push(reading, out, [named], 'Actor', 'head');
    return out;
  }
  // "the Taliban governor of Balkh, X,": the man who is named, and not whose man he is
  if (via === 'member' && isPersonNoun(headLemma)) {
    const named = personBehind(reading, np);
    if (
      named !== undefined &&
      isClosed(reading, named) &&
      push(reading, out, [named], 'Actor', 'head')
    )
      return out;
  }
  // The nearest owner decides: a modifier, else the genitive, else "of".
  // "a Belgian company", "a Syrian trader": not the state, but somebody of it
  const modifiers = np.modifiers.filter(
    (m) =>
      reading.isFamily(m, 'Actor') && !(PRIVATE.test(headLemma) && reading.kindOf(m) === 'Country'),
  );
  if (push(reading, out, modifiers, 'Actor', via)) return out;
  if (np.possessor && !CAPTIVE.test(headLemma)) {
    // "X's brother, Y, was arrested": a relative is not the man himself
    const kin = KIN.test(headLemma);
    for (const f of findParties(reading, np.possessor, depth + 1))
      if (!kin || reading.thing(f.thing)?.kind !== 'Person') out.push({ ...f, via });
    if (out.length > 0) return out;
  }
  if (EVENT_NOUNS.has(headLemma) && via === 'owner') return out;
  for (const of of np.of)
    for (const f of findParties(reading, of, depth + 1))
      if (!out.some((o) => o.thing === f.thing)) out.push({ ...f, via });
  if (out.length === 0 && via === 'member') {
    const named = personBehind(reading, np);
    if (named !== undefined) push(reading, out, [named], 'Actor', 'head');
  }
  return out;
}

/** "an arms dealer, Hamad al-Shabti": the one whom the next words name. */
export function personBehind(reading: Reading, np: NounPhrase): number | undefined {
  if (reading.token(np.head).tag !== 'NN') return undefined;
  let end = np.last;
  for (let of = np.of[0]; of; of = of.of[0]) end = Math.max(end, of.last);
  if (reading.token(end).text !== ',') return undefined;
  for (let t = end + 1; t < end + 4; t++) {
    const name = reading.nameAt(t);
    if (name >= 0) return reading.kindOf(name) === 'Person' ? name : undefined;
    if (!reading.token(t).tag.startsWith('NNP')) return undefined;
  }
  return undefined;
}

/** Whether a name is put in between and the clause goes on: "killed a captain, Ahmed Ali said" names a speaker. */
function isClosed(reading: Reading, name: number): boolean {
  const { tag, text } = reading.token(reading.reference(name)?.last ?? -1);
  return /^[.,;:)–—]$/.test(text) || /^(?:IN|CC|)$/.test(tag);
}

/** "Turkey's proxy, the Syrian National Army,": a body told by whose it is, and named next. */
function bodyBehind(reading: Reading, np: NounPhrase): number | undefined {
  if (!PROXY.test(np.headLemma) || reading.token(np.head).tag !== 'NN') return undefined;
  if (reading.token(np.last).text !== ',') return undefined;
  const at = reading.token(np.last + 1).lower === 'the' ? np.last + 2 : np.last + 1;
  const name = reading.nameAt(at);
  return name >= 0 && BODY.test(reading.kindOf(name) ?? '') ? name : undefined;
}
const PROXY =
  /^(?:proxy|ally|client|surrogate|partner|affiliate|offshoot|rival|protégé|auxiliary|counterpart|franchise)$/;
const BODY = /^(?:ArmedGroup|SecurityForce|Organization)$/;

/** "X's prisoners" are none of X's own. */
const CAPTIVE = /^(?:prisoner|detainee|captive|hostage|inmate)$/;

const PRIVATE =
  /^(?:company|firm|manufacturer|maker|producer|dealer|broker|trader|businessman|businesswoman|businesspeople|national|citizen|supplier|exporter|importer|airline|bank|shipowner|corporation|enterprise|trafficker|smuggler|merchant|middleman|entrepreneur|tycoon|oligarch|journalist|lawyer|analyst|researcher|activist|teacher|doctor|farmer|civilian|refugee|migrant|student|worker|tourist|hostage|passenger|resident|villager|cleric|preacher)$/;
const KIN =
  /^(?:brother|sister|son|daughter|father|mother|cousin|nephew|niece|uncle|aunt|wife|husband|widow|relative|in-law|brother-in-law|father-in-law|son-in-law|half-brother|stepson|grandson|grandfather|twin|sibling|family|friend|neighbour|neighbor|namesake)$/;
const STATE = /^(?:state|regime|junta|republic|kingdom|occupation|authorities)$/;
const PART =
  /^(?:component|affiliate|offshoot|splinter|faction|branch|wing|ally|proxy|subgroup|subsidiary|front|unit|cell|arm)$/;

const WHOLE =
  /^(?:group|militia|movement|faction|organi[sz]ation|force|brigade|alliance|coalition|gang|party|outfit|network|cartel|company|firm|charity|body|army)$/;

/** "Ansarul Islam, a JNIM component founded by X": the phrase is who was just named, not whom it belongs to. */
function apposedTo(reading: Reading, np: NounPhrase): number | undefined {
  if (np.heads.length > 0) return undefined;
  const person = personApposedTo(reading, np) ?? deputyBehind(reading, np);
  if (person !== undefined) return person;
  // "the Comuneros, a group that broke away from X", "Ansarul Islam, a JNIM component"
  const told =
    WHOLE.test(np.headLemma) && /^(?:that|which|who)$/.test(reading.token(np.last).lower);
  if (!told && (np.modifiers.length === 0 || !PART.test(np.headLemma))) return undefined;
  if (!/^(?:a|an)$/.test(reading.token(np.first).lower)) return undefined;
  if (reading.token(np.first - 1).text !== ',') return undefined;
  const name = nameBefore(reading, np.first - 1);
  return name >= 0 ? name : undefined;
}

/** How far back an alias in brackets reaches. */
const BRACKETS = 8;

/** The name that ends before a token, also past an alias in brackets: "Mahad Aden (alias "Laboballe"), a trafficker". */
function nameBefore(reading: Reading, mark: number): number {
  if (reading.token(mark - 1).text !== ')') return reading.nameAt(mark - 1);
  for (let t = mark - 2; t > mark - BRACKETS; t--)
    if (reading.token(t).text === '(') return reading.nameAt(t - 1);
  return -1;
}

const BEING = /^(?:is|was|remains|became|remained)$/;
/** Nouns of those who do something: "financier", "smuggler", "lieutenant". */
const DOER =
  /^\p{L}{2,}(?:eer|ier|ler|ner|rer|ter|ger|ker|der|yer|ator|itor|utor|ist|ant|ian|man|chief)$/u;
const THING =
  /^(?:launcher|mortar|cruiser|destroyer|carrier|bomber|fighter-bomber|bunker|tanker|order|border|quarter|master|offer|power|paper|winter|summer|water|weather|letter|matter|number|centre|center|chapter|cover|corner|river|plant|restaurant|instant|consultant|grant|variant|warrant|list|mist|human|woman|charter|disaster|cluster|shelter|helicopter|container|corridor|ladder|folder|trailer|bulldozer|computer|transmitter|computer|detonator|propellant|booster|silencer|hanger|hangar|loiter)$/;
const isPersonNoun = (lemma: string): boolean =>
  isPersonOfBody(lemma) || (DOER.test(lemma) && !THING.test(lemma));

/** "Luis Arboleda, a dissident of the FARC who runs …": one who was just named, and not the body he is of. */
function personApposedTo(reading: Reading, np: NounPhrase): number | undefined {
  if (reading.token(np.head).tag !== 'NN' || !/^(?:a|an|the|one|once|now)$/.test(np.opener))
    return undefined;
  if (!isPersonNoun(np.headLemma)) return undefined;
  const mark = reading.token(np.first - 1);
  if (mark.text !== ',' && !BEING.test(mark.lower)) return undefined;
  const name = nameBefore(reading, np.first - 1);
  return name >= 0 && reading.kindOf(name) === 'Person' ? name : undefined;
}

/** "Kony's deputy, Dominic Ongwen, surrendered": the phrase is who is named behind it. */
const deputyBehind = (reading: Reading, np: NounPhrase): number | undefined =>
  np.possessor && isPersonNoun(np.headLemma) ? personBehind(reading, np) : undefined;

/** "Kony's deputy was killed": the person whose deputy he is was not. */
const isAnothers = (reading: Reading, np: NounPhrase): boolean =>
  np.possessor !== undefined &&
  reading.token(np.head).tag === 'NN' &&
  isPersonNoun(np.headLemma) &&
  np.possessor.heads.some((h) => reading.kindOf(h) === 'Person');

/** The weapons a phrase stands for. */
export function weapons(reading: Reading, np: NounPhrase): readonly Filler[] {
  return remembered(reading, np, 'Weapon', findWeapons);
}

function findWeapons(reading: Reading, np: NounPhrase, depth = 0): Filler[] {
  const out: Filler[] = [];
  if (depth > DEPTH) return out;
  if (push(reading, out, np.heads, 'Weapon', 'head')) return out;
  if (np.heads.length > 0) return out;
  for (const { thing, reference } of numberedItems(reading, np))
    out.push({ thing, reference, via: 'quantity' });
  if (out.length > 0) return out;
  if (EVENT_NOUNS.has(np.headLemma)) {
    push(reading, out, np.modifiers, 'Weapon', 'modifier');
    // "a salvo of rockets"
    if (out.length === 0 && SALVO.test(np.headLemma))
      for (const of of np.of)
        for (const f of findWeapons(reading, of, depth + 1)) out.push({ ...f, via: 'quantity' });
    return out;
  }
  if (
    isNoun(np.headLemma, 'quantity') ||
    isNoun(np.headLemma, 'owner') ||
    /^(?:CD|DT)/.test(reading.token(np.head).tag) ||
    /^(?:crew|team|battery|unit|launcher|operator|squad|site|factory|workshop|component|position|gunner|fire|strike|attack|technology|dozen|sack|warhead|system|pit|bag|line|platform|wreck|hull|tail|engine|kit|design|clone|copies|parcel|headstamp|serial|marking|label|stamp|casing|lathe|plate|tin|container|truckload|boatload|lorryload|carload|planeload|sackful|boxful|stash|hoard|trove|armful|rack|pallet|drum|can|jerrycan|barrel|block|stick|stack|heap|array|assortment|mix|mixture|combination|fleet|stream|flow|hail|rain|string|burst|use|firing|launch|loss|seizure|capture|recovery|discovery|presence|examination)$/.test(
      np.headLemma,
    )
  ) {
    push(reading, out, np.modifiers, 'Weapon', 'quantity');
    for (const of of np.of)
      for (const f of findWeapons(reading, of, depth + 1))
        if (!out.some((o) => o.thing === f.thing)) out.push({ ...f, via: 'quantity' });
  }
  return out;
}

const SALVO = /^(?:salvo|barrage|volley|wave|fusillade|hail)$/;

/** The places a phrase stands for. */
export function places(reading: Reading, np: NounPhrase): readonly Filler[] {
  return remembered(reading, np, 'Place', findPlaces);
}

function findPlaces(reading: Reading, np: NounPhrase, depth = 0): Filler[] {
  const out: Filler[] = [];
  if (depth > DEPTH) return out;
  if (push(reading, out, np.heads, 'Place', 'head')) return out;
  if (np.heads.length > 0) return out;
  const { headLemma } = np;
  const part =
    isNoun(headLemma, 'part') || isNoun(headLemma, 'place') || isNoun(headLemma, 'asset');
  if (part || /^(?:CD|DT|JJ|RB)/.test(reading.token(np.head).tag)) {
    const modifiers = np.modifiers.filter(
      (m) => reading.isFamily(m, 'Place') && reading.reference(m)?.form !== 'demonym',
    );
    if (
      part &&
      push(
        reading,
        out,
        modifiers.filter((m) => reading.kindOf(m) !== 'Country'),
        'Place',
        'modifier',
      )
    )
      return out;
    if (np.possessor && (isNoun(headLemma, 'part') || isSome(reading, np))) {
      for (const f of findPlaces(reading, np.possessor, depth + 1)) out.push({ ...f, via: 'part' });
      if (out.length > 0) return out;
    }
    for (const of of np.of)
      for (const f of findPlaces(reading, of, depth + 1))
        if (!out.some((o) => o.thing === f.thing)) out.push({ ...f, via: 'part' });
  }
  return out;
}

function isCounted(reading: Reading, np: NounPhrase): boolean {
  const head = np.heads[0];
  if (head === undefined || np.heads.length > 1 || reading.kindOf(head) !== 'Country') return false;
  if (reading.reference(head)?.form !== 'demonym' || np.last - 1 !== np.head) return false;
  const first = reading.token(np.first);
  return (
    (first.tag === 'CD' || /^(?:a|an|some|several|many|dozens|hundreds)$/.test(first.lower)) &&
    np.last - np.first > 1
  );
}

/** "Rakhine State's 17 townships": places of a place. */
const isSome = (reading: Reading, np: NounPhrase): boolean =>
  isNoun(np.headLemma, 'place') && reading.token(np.head).tag === 'NNS';

export function events(reading: Reading, np: NounPhrase): Filler[] {
  const out: Filler[] = [];
  push(reading, out, np.heads, 'Event', 'head');
  return out;
}

const BY_FAMILY: Readonly<Record<Family, (reading: Reading, np: NounPhrase) => readonly Filler[]>> =
  {
    Actor: parties,
    Place: places,
    Weapon: weapons,
    Event: events,
  };

/** What of a family a phrase stands for. */
export function fill(reading: Reading, np: NounPhrase, family: Family): readonly Filler[] {
  return BY_FAMILY[family](reading, np);
}
