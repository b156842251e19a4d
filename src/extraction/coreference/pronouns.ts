/** Pronouns and possessives of the third person: he, it, they. */
import type { Sentence } from '../analysis.ts';
import type { Chains } from './chains.ts';
import { ACTORS, BODIES, FORCES } from './chains.ts';
import type { Mentioned } from './discourse.ts';
import { members } from './members.ts';
import {
  BY_AGENT,
  carriedOn,
  MANY_WEAPONS,
  OFFICE,
  PLACED,
  SITES,
  takesPlace,
} from './pronounWeights.ts';
import { isRole } from './speakers.ts';
import { peopleSince, strangerSince } from './strangers.ts';
import { HOSTILE_VERBS, SPEECH_VERBS, WEAPON_VERBS } from './verbs.ts';

export function personPronoun(c: Chains, i: number, sentence: Sentence, word: string): number {
  const female = word === 'she' || word === 'her' || word === 'hers';
  const mentions = c.candidates(
    sentence.index,
    (t) => t.kind === 'Person' && t.gender !== (female ? 'male' : 'female'),
    3,
  );
  const wanted = female ? 'female' : 'male';
  const best = c.best(mentions, sentence.index, (m) => {
    const shown = c.genders.get(m.thing);
    return (c.bound(i, m) ? -5 : 0) + (shown === undefined || shown === wanted ? 0 : -2.5);
  });
  const possessive =
    word === 'his' || (word === 'her' && /^(?:NN|JJ)/.test(c.tokens[i + 1]?.tag ?? ''));
  const stranger = best && strangerSince(c, best.mention, i);
  if (stranger) {
    // "a coalition official … He denied": somebody without a name, though perhaps of a body with one
    return possessive ? members(c, i, sentence, stranger.body) : i + 1;
  }
  if (best) {
    if (best.margin > 1 && !c.genders.has(best.mention.thing))
      c.genders.set(best.mention.thing, wanted);
    c.add(
      [best.mention.thing],
      possessive ? 'possessive' : 'pronoun',
      i,
      i + 1,
      'person-pronoun',
      c.confidence(0.7, best, sentence.index),
    );
  }
  if (possessive) return members(c, i, sentence, best?.mention.thing);
  if (best) holdsOffice(c, i, best.mention.thing);
  return i + 1;
}

/** "He is now operations officer of the SFA": whom he speaks for and leads from here on. */
function holdsOffice(c: Chains, i: number, person: number): void {
  if (!/^(?:is|was|became|serves|heads|commands|leads)$/.test(c.tokens[i + 1]?.lower ?? '')) return;
  let role = /^(?:heads|commands|leads)$/.test(c.tokens[i + 1]?.lower ?? '');
  for (let k = i + 2; k < i + 12; k++) {
    const token = c.tokens[k];
    if (!token || /^[,.;]$/.test(token.text) || /^VB[DZP]$/.test(token.tag)) return;
    if (isRole(token)) role = true;
    const body = c.nameAt(k)?.things[0];
    if (body === undefined) continue;
    if (role && BODIES.has(c.things[body]?.kind ?? 'Weapon')) c.bodies.set(person, body);
    return;
  }
}

function expletive(c: Chains, i: number, sentence: Sentence): boolean {
  const next = c.tokens[i + 1];
  if (!next || next.sentence !== sentence.index) return false;
  if (
    /^(?:seems?|appears?|seemed|appeared|took|takes|rained|happened|turned|remains?)$/.test(
      next.lower,
    ) &&
    !/^(?:NN|DT)/.test(c.tokens[i + 2]?.tag ?? '')
  )
    return true;
  if (!/^(?:is|was|'s|’s|would|will|could|may|might|has|had|cannot)$/.test(next.lower))
    return false;
  for (let k = i + 2; k < Math.min(i + 8, sentence.last); k++) {
    const word = c.tokens[k]?.lower ?? '';
    if (
      word === 'that' ||
      word === 'whether' ||
      word === 'who' ||
      word === 'how' ||
      word === 'why' ||
      word === 'when'
    )
      return true;
    if (
      word === 'to' &&
      /^(?:clear|possible|hard|difficult|wrong|easy|impossible|important|necessary|likely|unlikely|time)$/.test(
        c.tokens[k - 1]?.lower ?? '',
      )
    )
      return true;
    if (
      /^(?:clear|unclear|dark|known|unknown|alleged|likely|unlikely|midnight|dawn|said|understood|hoped|reported)$/.test(
        word,
      ) &&
      k <= i + 4
    )
      return true;
    if (/^[,.;]$/.test(word)) return false;
  }
  return false;
}

/** How well a pronoun's verb suits a weapon: +1 when weapons are what such verbs take, −1.4 otherwise. */
function weaponVerb(c: Chains, i: number, sentence: Sentence): number {
  const before = c.tokens[i - 1];
  if (before && before.sentence === sentence.index && WEAPON_VERBS.has(before.lemma)) return 1;
  for (let k = i + 1; k < Math.min(i + 5, sentence.last); k++) {
    const token = c.tokens[k];
    if (
      token?.tag === 'VBN' &&
      WEAPON_VERBS.has(token.lemma) &&
      /^(?:be|get|is|was|were|been|are|being)$/.test(c.tokens[k - 1]?.lower ?? '')
    )
      return 1;
  }
  return -1.4;
}

/** Verbs that reports use of armed groups rather than of the forces against them. */
const CRIMES: ReadonlySet<string> = new Set(
  'murder massacre behead execute kidnap abduct extort rape loot slaughter tax burn'.split(' '),
);

/** What is told of those who were caught, rather than of who caught them. */
const BEARS: ReadonlySet<string> = new Set(
  'carry have possess hide wear admit confess bear hold deny travel ride drive'.split(' '),
);

/** "were taken at Caloto by soldiers of the brigade": named as the doer of a passive. */
function isByAgent(c: Chains, m: Mentioned): boolean {
  for (let k = m.token - 1; k > m.token - 6; k--) {
    const token = c.tokens[k];
    if (!token || /^(?:VB|MD|,|\.)/.test(token.tag)) return false;
    if (token.lower === 'by') return true;
  }
  return false;
}

function verbAfter(c: Chains, i: number, sentence: Sentence): string {
  for (let k = i + 1; k < Math.min(i + 4, sentence.last); k++) {
    const token = c.tokens[k];
    if (token && /^VB[DNPZ]?$/.test(token.tag) && !/^(?:have|be)$/.test(token.lemma))
      return token.lemma;
  }
  return '';
}

/** "its commander", "its fighters": what a movement has rather than a state. */
function ownsPeople(c: Chains, i: number, sentence: Sentence): boolean {
  for (let k = i + 1; k < Math.min(i + 4, sentence.last); k++) {
    const token = c.tokens[k];
    if (token && PEOPLE.test(token.lower)) return true;
    if (!token || !/^(?:JJ|NN|VBN)/.test(token.tag)) return false;
  }
  return false;
}

/** What weapons have: "without its baseplate". */
const PART =
  /^(?:baseplate|barrel|scope|warheads?|engines?|serial|calibre|caliber|markings?|magazines?|range|fuse|fuze|tube|sight|stock|bolt|trigger|payload|wings?|airframe|ammunition|cartridges|tripod|turret|number|numbers|data)$/;
/** Verbs and prepositions that take a body as object; "proved it", "part in it" go back to something said. */
const TAKES_BODY: ReadonlySet<string> = new Set(
  'arm fund back support supply equip train help aid join lead command found leave quit accuse blame sanction designate ban list oppose threaten finance pay assist advise give sell call describe protect drive push expel defeat dislodge reinforce allow name head run form create disband dissolve outlaw blacklist surround cost force against with by under from to behind between than among'.split(
    ' ',
  ),
);

function takesBody(c: Chains, i: number): boolean {
  const before = c.tokens[i - 1];
  const next = c.tokens[i + 1];
  if (!before || !/^(?:VB.?|IN|TO|RP)$/.test(before.tag)) return true;
  if (/^(?:VBD|VBZ|VBP|MD)$/.test(next?.tag ?? '') || /^(?:NN|RB)/.test(next?.tag ?? ''))
    return true;
  if (
    /^(?:as|that|because|after|before|while|when|if|until|since|though|than|where|whether)$/.test(
      before.lower,
    )
  )
    return true;
  return TAKES_BODY.has(before.lemma) || HOSTILE_VERBS.has(before.lemma);
}

const PEOPLE =
  /^(?:commanders?|leaders?|chief|emir|spokesman|spokeswoman|spokesperson|fighters|gunmen|militants|members|founder|cells|ranks|recruits|operatives)$/;

/** Like seeks like: a pronoun that is a subject goes back to a subject, one that is an object to an object. */
function positionOf(c: Chains, i: number): (m: Mentioned) => number {
  const next = c.tokens[i + 1];
  const before = c.tokens[i - 1];
  const object =
    /^(?:VB.?|IN|TO|RP)$/.test(before?.tag ?? '') && !/^(?:VBD|VBZ|VBP|MD)$/.test(next?.tag ?? '');
  const speaks = SPEECH_VERBS.has(next?.lemma ?? '');
  if (object) return (m) => (m.object ? 0.5 : 0);
  return (m) => (speaks && m.credit ? 0.5 : 0) + (m.subject ? 0.2 : 0);
}

export function thingPronoun(c: Chains, i: number, sentence: Sentence, word: string): number {
  if (word === 'it' && expletive(c, i, sentence)) return i + 1;
  const joined = word === 'its' ? joinedTo(c, i) : undefined;
  if (joined !== undefined) {
    c.add([joined], 'possessive', i, i + 1, 'joined-owner', 0.75);
    return members(c, i, sentence, joined);
  }
  const possessive = word === 'its';
  const weapon = possessive
    ? PART.test(c.tokens[i + 1]?.lower ?? '')
      ? 1.5
      : -1.2
    : weaponVerb(c, i, sentence);
  const suited = word !== 'it' || takesBody(c, i);
  const owned = possessive && ownsPeople(c, i, sentence);
  const mentions = c.candidates(
    sentence.index,
    (t) => t.kind !== 'Person' && t.kind !== 'Event',
    2,
  );
  const place = positionOf(c, i);
  const entered = word === 'it' && takesPlace(c, i);
  const best = c.best(mentions, sentence.index, (m) => {
    const kind = c.things[m.thing]?.kind;
    const bound =
      (word !== 'itself' && c.bound(i, m) ? -5 : 0) +
      (possessive && c.ownVictim(i, m) ? -3 : 0) +
      (m.plural && kind !== 'Weapon' ? -0.4 : 0) +
      carriedOn(c, m, sentence, word) +
      place(m);
    if (entered && kind && SITES.has(kind)) return bound + PLACED;
    if (entered && kind) return bound - PLACED / 2;
    if (kind === 'Weapon')
      return bound + (m.plural || c.things[m.thing]?.plural ? weapon - MANY_WEAPONS : weapon);
    if (kind && owned && BODIES.has(kind)) return bound + 0.8;
    if (kind && owned && kind === 'Country') return bound - 0.9;
    if (kind && ACTORS.has(kind))
      return (
        (suited ? 0 : -2.5) +
        bound +
        (weapon > 0 ? -0.6 : kind === 'Region' ? -0.6 : kind === 'Country' ? -0.1 : 0.2)
      );
    // places have no fighters
    return bound - (owned ? 2.5 : 1);
  });
  if (!best || best.score < -2.6) return i + 1;
  c.add(
    [best.mention.thing],
    possessive ? 'possessive' : 'pronoun',
    i,
    i + 1,
    'thing-pronoun',
    c.confidence(0.55, best, sentence.index),
  );
  return possessive ? members(c, i, sentence, best.mention.thing) : i + 1;
}

/** "the Malian army and its auxiliaries": of the body just named. */
function joinedTo(c: Chains, i: number): number | undefined {
  if (!/^(?:and|or|with)$/.test(c.tokens[i - 1]?.lower ?? '')) return undefined;
  const [owner] = c.nameAt(i - 2)?.things ?? [];
  const kind = owner === undefined ? undefined : c.things[owner]?.kind;
  return kind !== undefined && ACTORS.has(kind) ? owner : undefined;
}

export function pluralPronoun(c: Chains, i: number, sentence: Sentence, word: string): number {
  if (countsStrangers(c, i)) return i + 1;
  const possessive = word === 'their';
  const weapon = word === 'they' || word === 'them' ? weaponVerb(c, i, sentence) : -1.5;
  const named = c.candidates(sentence.index, (t) => t.kind !== 'Event', 2);
  // One person is not "they".
  const mentions = named.filter(
    (m) =>
      c.things[m.thing]?.kind !== 'Person' ||
      named.some(
        (o) => o !== m && o.sentence === m.sentence && c.things[o.thing]?.kind === 'Person',
      ),
  );
  if (weapon > 0) {
    const weapons = mentions.filter((m) => c.things[m.thing]?.kind === 'Weapon');
    const nearest = weapons[0]?.sentence;
    const together = weapons.filter((m) => m.sentence === nearest).map((m) => m.thing);
    if (together.length) {
      c.add(together.reverse(), 'pronoun', i, i + 1, 'plural-pronoun', 0.55);
      return i + 1;
    }
  }
  const place = positionOf(c, i);
  const verb = word === 'they' ? verbAfter(c, i, sentence) : '';
  const crime = CRIMES.has(verb);
  const bears = BEARS.has(verb);
  const best = c.best(mentions, sentence.index, (m) => {
    const thing = c.things[m.thing];
    const kind = thing?.kind;
    const bound =
      (word !== 'themselves' && c.bound(i, m) ? -5 : 0) +
      (possessive && c.ownVictim(i, m) ? -3 : 0) +
      (m.plural ? 0.4 : 0) +
      (bears && isByAgent(c, m) ? BY_AGENT : 0) +
      carriedOn(c, m, sentence, word) +
      place(m);
    if (kind && FORCES.has(kind)) {
      if (crime) return bound + (kind === 'ArmedGroup' ? 1.4 : -0.4);
      return bound + 0.4;
    }
    if (kind === 'Organization') return bound - OFFICE;
    if (kind === 'Country') return bound - (m.plural ? 0.1 : 1.4);
    if (kind === 'Weapon') return bound - 1.2;
    if (kind === 'Person') return bound - 0.9;
    return bound - 2.5;
  });
  if (!best || best.score < -4.5 || peopleSince(c, best.mention, i)) return i + 1;
  const kind = c.things[best.mention.thing]?.kind;
  let things = [best.mention.thing];
  if (kind === 'Person') {
    // several persons of one sentence
    things = mentions
      .filter((m) => c.things[m.thing]?.kind === 'Person' && m.sentence === best.mention.sentence)
      .map((m) => m.thing);
    if (things.length < 2) things = [best.mention.thing];
  } else {
    things = c.discourse.together(best.mention);
    if (things.length < 2) things = coordinated(c, best.mention, mentions);
  }
  c.add(
    things,
    possessive ? 'possessive' : 'pronoun',
    i,
    i + 1,
    'plural-pronoun',
    c.confidence(0.5, best, sentence.index),
  );
  return possessive ? members(c, i, sentence, things.length === 1 ? things[0] : undefined) : i + 1;
}

/** "three men, all of them couriers": the count goes with a noun just before that names nobody. */
function countsStrangers(c: Chains, i: number): boolean {
  const quantifier = c.tokens[i - 2];
  if (c.tokens[i - 1]?.lower !== 'of' || c.tokens[i - 3]?.text !== ',' || !quantifier) return false;
  if (
    quantifier.tag !== 'CD' &&
    !/^(?:all|both|most|some|many|several|none)$/.test(quantifier.lower)
  )
    return false;
  const noun = c.tokens[i - 4];
  return noun?.tag === 'NNS' && !c.covered[i - 4] && noun.sentence === quantifier.sentence;
}

/** The thing with those joined to it by "and" as subjects of one verb. */
function coordinated(c: Chains, m: Mentioned, mentions: readonly Mentioned[]): number[] {
  const kind = c.things[m.thing]?.kind;
  const things = [m.thing];
  for (const other of mentions) {
    if (
      other.thing === m.thing ||
      other.sentence !== m.sentence ||
      c.things[other.thing]?.kind !== kind
    )
      continue;
    const [a, b] = other.token < m.token ? [other, m] : [m, other];
    const between = c.tokens.slice(a.last, b.token).map((t) => t.lower);
    if (between.length <= 3 && between.includes('and')) things.push(other.thing);
  }
  return things;
}
