/** The head of a noun phrase with what stands before it: names, kinds, classes, sorts of events, "X's weapons". */
import type { Kind } from '../../model/kinds.ts';
import type { RelationType } from '../../model/relationTypes.ts';
import type { Condition, Span, Thing } from '../question.ts';
import { numberless, type VerbReading, vocabulary } from '../vocabulary.ts';
import { nameBehind, saidTwice } from './appositions.ts';
import { eventOf, ofCountry, weaponsOf } from './meanings.ts';
import type { Phrase, PhraseReader } from './phrase.ts';
import { anything, type Listed, listOf, relate, withConditions } from './relate.ts';
import { ACTORS, ALL, isAdjective, isWeapon, namedThing, PLACES, weaponClass } from './things.ts';
import {
  ANYONE,
  BE,
  DETERMINER,
  GENERIC,
  HAVE,
  IN,
  SOMEBODY,
  type Tokens,
  WHICH,
  WHO,
} from './tokens.ts';

export function participle(p: PhraseReader, i: number): VerbReading | undefined {
  // "armed group" is one word for a kind
  const end = Math.max(p.tokens.kind(i)?.to ?? 0, p.tokens.weaponClass(i)?.to ?? 0);
  if (end > i + 1) return undefined;
  return p.tokens.verb(i)?.value.find((v) => v.form === 'past');
}

/** What "units", "brigades" and the like are. */
const UNITS: readonly Kind[] = ['ArmedGroup', 'SecurityForce'];

/** The head of a noun phrase with what stands before it. */
export function head(p: PhraseReader, i: number): Phrase<Thing> | undefined {
  return spanned(p, i, headAt(p, i));
}

/** Says where a thing stands, unless one of its parts already did. */
function spanned(
  p: PhraseReader,
  i: number,
  read: Phrase<Thing> | undefined,
): Phrase<Thing> | undefined {
  if (!read || read.value.span) return read;
  return { ...read, value: { ...read.value, span: p.tokens.span(i, read.to) } };
}

function headAt(p: PhraseReader, i: number): Phrase<Thing> | undefined {
  const t = p.tokens;
  const link = t.link(i);
  if (link) {
    const described = nameOfSuch(p, i + 1);
    if (described) return described;
    const named = namedThing(t, i, link);
    let at = i + 1;
    const possessive = t.lower(at) === "'s";
    if (possessive) at += 1;
    return owned(p, named, at, possessive) ?? { value: named, to: possessive ? at : i + 1 };
  }
  const apposed = nameBehind(p, t.is(i, DETERMINER) ? i + 1 : i);
  if (apposed) return apposed;
  const ofBody = someoneOf(p, i);
  if (ofBody) return ofBody;
  if (t.is(i, SOMEBODY)) return { value: { kinds: ACTORS, conditions: [] }, to: i + 1 };
  // "captured weapons": by whomever
  const done = participle(p, i);
  if (done && (t.kind(i + 1) || t.weaponClass(i + 1))) {
    const rest = head(p, i + 1);
    if (rest)
      return {
        value: withConditions(rest.value, undergone(p, i, done, rest.value, anything())),
        to: rest.to,
      };
  }
  const weapon = t.weaponClass(i);
  const kind = t.kind(i);
  const noun = t.noun(i);
  const event = t.event(i);
  const longest = Math.max(weapon?.to ?? 0, kind?.to ?? 0, noun?.to ?? 0, event?.to ?? 0);
  // "fighters of X", "members of X" are X itself
  if (t.itself(i) && t.lower(i + 1) === 'of' && t.link(i + 2) && !(noun && membersAsked(p, i)))
    return head(p, i + 2);
  if (noun && noun.to === longest && t.lower(noun.to) === 'of') {
    const whole = wholeOf(p, noun.to + 1);
    const span = t.span(i, noun.to);
    if (whole)
      return {
        value: relatedToAll(noun.value, whole.value, span),
        to: whole.to,
      };
  }
  // "backers and suppliers of X"
  const also = noun && /^(?:and|or)$/.test(t.lower(noun.to)) ? t.noun(noun.to + 1) : undefined;
  if (noun && noun.to === longest && also && t.lower(also.to) === 'of') {
    const whole = p.noun(also.to + 1);
    if (whole)
      return {
        value: eitherThing(
          related(noun.value, whole.value, t.span(i, noun.to)),
          related(also.value, whole.value, t.span(noun.to + 1, also.to)),
        ),
        to: whole.to,
      };
  }
  if (weapon && weapon.to === longest) {
    // "drone users"
    const of = t.noun(weapon.to);
    const those = of && related(of.value, weaponClass(weapon.value), t.span(weapon.to, of.to));
    const meant = those?.conditions.every(
      (c) => c.is === 'relation' && c.relation.types.length > 0,
    );
    if (of && those && meant) return { value: those, to: of.to };
    return { value: weaponClass(weapon.value), to: weapon.to };
  }
  if (kind && kind.to === longest) {
    const more = t.kind(kind.to);
    // "militia groups": one kind said twice
    if (more && t.link(kind.to) === undefined && more.value.some((k) => kind.value.includes(k)))
      return { value: { kinds: kind.value, conditions: [] }, to: more.to };
    return { value: kindThing(t, i, kind), to: kind.to };
  }
  if (event && event.to === longest)
    return { value: { kinds: ['Event'], heads: [event.value], conditions: [] }, to: event.to };
  if (noun)
    return {
      value: {
        kinds: noun.value.kinds ?? ACTORS,
        conditions: [
          relate(
            noun.value.types,
            { kinds: noun.value.kinds ?? ACTORS, conditions: [] },
            noun.value.end === 'any' ? 'either' : noun.value.end,
            anything(),
          ),
        ],
      },
      to: noun.to,
    };
  if (t.is(i, GENERIC))
    return {
      value: { kinds: t.is(i, WHO) || t.is(i, ANYONE) ? ACTORS : undefined, conditions: [] },
      to: i + 1,
    };
  return undefined;
}

/** "The IRGC commander Pourhashemi", "the Emirati company Brightmere": the one that is named last. */
function nameOfSuch(p: PhraseReader, i: number): Phrase<Thing> | undefined {
  const t = p.tokens;
  const noun = t.noun(i);
  const kind = t.kind(i);
  const to = Math.max(noun?.to ?? 0, kind?.to ?? 0);
  const one = to > i && numberless(t.phrase(i, to - i)) === t.phrase(i, to - i);
  const of = one ? t.link(to)?.entities[0]?.kind : undefined;
  const fits =
    of === 'Person' ? noun?.value.kinds?.includes(of) : kind?.value.some((k) => k === of);
  return of && fits ? p.head(to) : undefined;
}

/** Of which people are part; a country is where they come from. */
const BODIES: ReadonlySet<Kind> = new Set(['ArmedGroup', 'SecurityForce', 'Organization']);

/** "Anyone from X": X itself, for which its people stand in documents, or what is part of it. */
function someoneOf(p: PhraseReader, i: number): Phrase<Thing> | undefined {
  const t = p.tokens;
  const said = /^(?:any|some)(?:one|body)$/.test(t.lower(i));
  if (!said || !/^(?:from|of|in|within)$/.test(t.lower(i + 1))) return undefined;
  const body = p.head(t.is(i + 2, DETERMINER) ? i + 3 : i + 2);
  const kind = body?.value.entities?.[0]?.kind;
  if (!body || !kind || !BODIES.has(kind)) return undefined;
  const anyone: Thing = { kinds: ACTORS, conditions: [] };
  const part = relate(['PART_OF', 'MEMBER_OF'], anyone, 'source', body.value);
  return {
    value: withConditions(anyone, { is: 'any', of: [{ is: 'sort', of: body.value }, part] }),
    to: body.to,
  };
}

/** "Who are the members of X", "list the members of X": the people; behind a verb ("killed members of X") X itself. */
function membersAsked(p: PhraseReader, i: number): boolean {
  const t = p.tokens;
  let before = i - 1;
  while (t.is(before, DETERMINER)) before -= 1;
  return (
    before < 0 ||
    t.is(before, BE) ||
    t.is(before, WHICH) ||
    // "many" was passed as a determiner
    t.lower(before) === 'how'
  );
}

/** "X's leader", "X weapons", "csp's captured rifles", "ISIS fighters". */
function owned(
  p: PhraseReader,
  owner: Thing,
  i: number,
  possessive: boolean,
): Phrase<Thing> | undefined {
  return spanned(p, i, ownedAt(p, owner, i, possessive));
}

function perfect(t: Tokens, i: number): boolean {
  let at = i;
  while (t.is(at, DETERMINER)) at -= 1;
  return t.is(at, HAVE);
}

function ownedAt(
  p: PhraseReader,
  owner: Thing,
  i: number,
  possessive: boolean,
): Phrase<Thing> | undefined {
  const t = p.tokens;
  if (p.doubleObject && !possessive && !isAdjective(owner)) return undefined;
  if (t.itself(i) && !t.event(i)) return { value: owner, to: i + 1 };
  // in "groups in Syria used drones" it is the verb
  // "has Turkey given weapons to X"
  const acted = p.verbAhead && !possessive && !isAdjective(owner) && perfect(t, i - 2);
  const done = !acted && (possessive || !t.is(i - 2, IN)) ? participle(p, i) : undefined;
  if (done && (t.kind(i + 1) || t.weaponClass(i + 1))) {
    const rest = head(p, i + 1);
    if (rest)
      return {
        value: withConditions(rest.value, undergone(p, i, done, rest.value, owner)),
        to: rest.to,
      };
  }
  const weapon = t.weaponClass(i);
  const kind = t.kind(i);
  const noun = t.noun(i);
  // "which Hezbollah unit" asks for one of its units
  const oneOf = t.is(i - 2, WHICH) && !isWeapon(owner);
  const same = possessive || oneOf ? undefined : saidTwice(owner, weapon, kind, t.text(i));
  if (same) return { value: owner, to: same };
  // "did the RAF bomb X": its verb, not its bombs
  const ahead = p.verbAhead && !possessive ? t.verb(i) : undefined;
  const acts =
    ahead?.value.some((v) => v.form === 'base') && (p.startsNoun(ahead.to) || ahead.to >= t.length);
  if ((weapon || kind?.value.includes('Weapon')) && !acts) {
    const thing =
      weapon && (!kind || weapon.to >= kind.to)
        ? weaponClass(weapon.value)
        : weaponClass(undefined);
    const to = Math.max(weapon?.to ?? 0, kind?.value.includes('Weapon') ? kind.to : 0);
    return { value: withConditions(thing, weaponsOf(owner, thing, possessive)), to };
  }
  // "did the raid target": its verb, not its noun
  const isVerb = p.verbAhead && !possessive && t.verb(i) !== undefined;
  if (noun && !isVerb) {
    const value = related(noun.value, owner, t.span(i, noun.to));
    // "X's allies and affiliates"
    const also = /^(?:and|or)$/.test(t.lower(noun.to)) ? t.noun(noun.to + 1) : undefined;
    const more = also && related(also.value, owner, t.span(noun.to + 1, also.to));
    return more ? { value: eitherThing(value, more), to: also.to } : { value, to: noun.to };
  }
  const event = p.verbAhead && !possessive ? undefined : t.event(i);
  if (event) {
    const thing: Thing = { kinds: ['Event'], heads: [event.value], conditions: [] };
    return { value: withConditions(thing, eventOf(owner, thing)), to: event.to };
  }
  // "Hezbollah brigades": parts of it
  if (
    kind &&
    !possessive &&
    !isAdjective(owner) &&
    kind.value.every((k) => UNITS.includes(k)) &&
    kind.value.length === UNITS.length
  ) {
    const thing: Thing = { kinds: kind.value, conditions: [] };
    return {
      value: withConditions(thing, relate(['PART_OF'], thing, 'source', owner)),
      to: kind.to,
    };
  }
  // "Haitian gangs", "Iraqi towns"
  if (kind && !possessive && !acts && isAdjective(owner)) {
    const thing: Thing = { kinds: kind.value, conditions: [] };
    return { value: withConditions(thing, ofCountry(thing, owner)), to: kind.to };
  }
  if (kind && possessive) {
    const thing: Thing = { kinds: kind.value, conditions: [] };
    return { value: withConditions(thing, relate(ALL, thing, 'either', owner)), to: kind.to };
  }
  return undefined;
}

/** "Victims of both A and B", "leaders of A or B": two, where the words say how they are joined. */
function wholeOf(p: PhraseReader, i: number): Phrase<Listed> | undefined {
  const list = /^(?:both|either)$/.test(p.tokens.lower(i)) ? p.list(i) : undefined;
  if (list) return list;
  const one = p.noun(i);
  if (!one || p.tokens.lower(one.to) !== 'or') return one && { ...one, value: listOf(one.value) };
  return p.list(i);
}

function relatedToAll(noun: RelationalNoun, whole: Listed, span: Span | undefined): Thing {
  const [first, ...more] = whole.things.map((thing) => related(noun, thing, span));
  if (!first || more.length === 0) return related(noun, whole.things[0] ?? anything(), span);
  const conditions = [first, ...more].flatMap((x) => x.conditions);
  return {
    ...first,
    conditions: whole.joint === 'any' ? [{ is: 'any', of: conditions }] : conditions,
  };
}

interface RelationalNoun {
  readonly types: readonly RelationType[];
  readonly end: 'source' | 'target' | 'any';
  readonly kinds?: readonly Kind[] | undefined;
}

function related(noun: RelationalNoun, whole: Thing, span: Span | undefined): Thing {
  const kinds =
    noun.kinds ??
    (noun.types.includes('BORDERS')
      ? PLACES
      : noun.types.includes('MANUFACTURED_IN')
        ? (['Country'] as const)
        : ACTORS);
  const thing: Thing = { kinds, conditions: [], span };
  return withConditions(
    thing,
    relate(noun.types, thing, noun.end === 'any' ? 'either' : noun.end, whole, { span }),
  );
}

/** What is either of two. */
const eitherThing = (a: Thing, b: Thing): Thing => ({
  ...a,
  kinds: [...new Set([...(a.kinds ?? []), ...(b.kinds ?? [])])],
  conditions: [{ is: 'any', of: [...a.conditions, ...b.conditions] }],
});

export function undergone(
  p: PhraseReader,
  at: number,
  verb: VerbReading,
  bearer: Thing,
  agent: Thing,
): Condition {
  const span = p.tokens.span(at, at + 1);
  const end = verb.entry.reversed === true ? 'source' : 'target';
  return relate(verb.entry.types, bearer, end, agent, { span });
}

/** "Hospitals" are facilities that are called so. */
function kindThing(t: Tokens, i: number, kind: { value: readonly Kind[]; to: number }): Thing {
  const word = numberless(t.phrase(i, kind.to - i));
  const heads = vocabulary().headed.has(word) ? [word] : undefined;
  return { kinds: kind.value, ...(heads && { heads }), conditions: [] };
}

/** A kind, class or sort of event without anything around it. */
export function sortAt(p: PhraseReader, i: number): Phrase<Thing> | undefined {
  return spanned(p, i, bareSortAt(p, i));
}

function bareSortAt(p: PhraseReader, i: number): Phrase<Thing> | undefined {
  const t = p.tokens;
  const weapon = t.weaponClass(i);
  const kind = t.kind(i);
  const event = t.event(i);
  const to = Math.max(weapon?.to ?? 0, kind?.to ?? 0, event?.to ?? 0);
  if (to === 0) return undefined;
  if (weapon?.to === to) return { value: weaponClass(weapon.value), to };
  if (kind?.to === to) return { value: kindThing(t, i, kind), to };
  return {
    value: { kinds: ['Event'], heads: event ? [event.value] : undefined, conditions: [] },
    to,
  };
}
