/** What may follow the head of a noun phrase: "in X", "of X", "that used X", "seized by X", "other than X". */
import type { Condition, Span, Thing } from '../question.ts';
import type { VerbEntry } from '../vocabulary.ts';
import { questionDatesAt } from './datesAt.ts';
import { eventOf, ofPhrase, within } from './meanings.ts';
import { leaving, otherThan } from './otherThan.ts';
import type { Phrase, PhraseReader } from './phrase.ts';
import { joined, kindsOf, type Listed, listOf, relate, withConditions } from './relate.ts';
import {
  ACTORS,
  isActorKind,
  isEvent,
  isPlace,
  isPlaceKind,
  isWeapon,
  namedThing,
  POSSESSION,
} from './things.ts';
import {
  BE,
  DO,
  GENERIC,
  IN,
  NOT,
  PREPOSITION,
  RELATIVE,
  REPORTED,
  SOMEBODY,
  type Tokens,
  words,
} from './tokens.ts';

/** What may lead a further phrase on the same noun after "and" or "but". */
const ADJOINED = words('with without in at within inside near not');
const PARTY = words('with against on by between upon');

/** Everything that may follow a head. */
export function after(p: PhraseReader, head: Thing, i: number): Phrase<Thing> {
  const t = p.tokens;
  let thing = head;
  let at = i;
  for (;;) {
    const comma = t.lower(at) === ',' ? 1 : 0;
    const other = otherThan(t, at + comma);
    if (other > 0) {
      const list = namesBefore(p, at + comma + other) ?? p.list(at + comma + other);
      if (list && mayLeave(t.says(at + comma, 'but not'), thing, list.value.things)) {
        thing = leaving(thing, list.value.things);
        at = comma > 0 && t.lower(list.to) === ',' ? list.to + 1 : list.to;
        continue;
      }
    }
    // "with drones but without tanks"
    const more = t.is(at + 1, ADJOINED) || /^(?:that|who|whose)$/.test(t.lower(at + 1));
    const joint = /^(?:and|but)$/.test(t.lower(at)) && more ? 1 : 0;
    const step = modifier(p, thing, at + joint);
    if (!step) break;
    thing = withConditions(thing, step.value);
    at = step.to;
  }
  return { value: thing, to: at };
}

/** "Countries besides Iran manufactured X": the name, and no weapons that it made. */
function namesBefore(p: PhraseReader, i: number): Phrase<Listed> | undefined {
  // "who, apart from states, used drones"
  const closed = p.noun(i);
  const behind = closed && p.tokens.lower(closed.to) === ',' ? closed.to + 1 : 0;
  if (closed && behind > 0 && p.tokens.verb(behind))
    return { value: listOf(closed.value), to: closed.to };
  const link = p.tokens.link(i);
  const verb = link && p.tokens.verb(i + 1);
  return verb && p.startsNoun(verb.to)
    ? { value: listOf(namedThing(p.tokens, i, link)), to: i + 1 }
    : undefined;
}

/** "Drones but not tanks" is a list of its own; "groups but not ISIS" leaves one out. */
const mayLeave = (butNot: boolean, thing: Thing, out: readonly Thing[]): boolean =>
  out.length > 0 &&
  // a name leaves nothing out: it is whoever is asked for that is not these
  !thing.entities &&
  !out.some((x) => x.unknown) &&
  !(butNot && (thing.entities || out.some((x) => !x.entities)));

/** One phrase or clause after a noun, as a condition on it. */
function modifier(p: PhraseReader, bearer: Thing, i: number): Phrase<Condition> | undefined {
  const t = p.tokens;
  const named = bearer.entities !== undefined;
  const dates = questionDatesAt(t, i);
  if (dates && bearer.kinds?.includes('Event'))
    return { value: { is: 'dated', dates: dates.value }, to: dates.to };
  const whose = t.lower(i) === 'whose' && !named ? whoseAt(p, bearer, i) : undefined;
  if (whose) return whose;
  // relative clauses: "that used X", "that X used", "whose leader is X"
  if (t.is(i, RELATIVE) && t.lower(i) !== 'whose' && !named) {
    const clause = relative(p, bearer, i + 1);
    if (clause) return clause;
  }
  // "the unit to which X belonged", "the group by whom X was killed"
  if (t.is(i, PREPOSITION) && /^(?:which|whom)$/.test(t.lower(i + 1)) && !named) {
    const clause = fronted(p, bearer, i);
    if (clause) return clause;
  }
  if (t.lower(i) === 'of' && !named) {
    const whole = p.list(i + 1);
    if (whole) return { value: joined(whole.value, (w) => ofPhrase(bearer, w)), to: whole.to };
  }
  // "areas where X is active"
  if (t.lower(i) === 'where' && bearer.kinds?.every(isPlaceKind)) {
    const subject = p.list(i + 1);
    const clause = subject && p.gap(bearer, subject.value, subject.to, 'in');
    if (clause) return clause;
  }
  if (t.is(i, IN) && !named) {
    const place = p.list(i + 1);
    const places = place?.value.things.every((p) => isPlace(p));
    // "the groups within the alliance"
    const whole = bearer.kinds?.every(isActorKind) && /^(?:in|within|inside)$/.test(t.lower(i));
    if (place && whole && place.value.things.every((x) => x.entities && isBody(x)))
      return {
        value: joined(place.value, (x) =>
          relate(['PART_OF', 'MEMBER_OF'], bearer, 'source', x, { span: t.span(i, i + 1) }),
        ),
        to: place.to,
      };
    if (place && places)
      return {
        value: joined(place.value, (p) => within(bearer, p, { span: t.span(i, i + 1) })),
        to: place.to,
      };
  }
  // "the firefight with X", "attacks on X", "raids by X"
  if (t.is(i, PARTY) && isEvent(bearer) && !named) {
    const party = p.list(i + 1);
    const by = t.lower(i) === 'by';
    if (party?.value.things.every((x) => !isEvent(x)))
      return {
        value: joined(party.value, (x) =>
          by ? relate(['CONDUCTED'], bearer, 'target', x) : eventOf(x, bearer),
        ),
        to: party.to,
      };
  }
  if ((t.lower(i) === 'with' || t.lower(i) === 'without') && !named && !isWeapon(bearer)) {
    const had = p.list(i + 1);
    if (had?.value.things.every(isWeapon)) {
      const condition = joined(had.value, (w) =>
        relate(POSSESSION, bearer, 'source', w, { span: t.span(i, i + 1) }),
      );
      return {
        value: t.lower(i) === 'without' ? { is: 'not', of: condition } : condition,
        to: had.to,
      };
    }
  }
  if (t.lower(i) === 'from' && isWeapon(bearer)) {
    const origin = p.list(i + 1);
    if (origin)
      return {
        value: joined(origin.value, (o) =>
          relate(['MANUFACTURED_IN'], bearer, 'source', o, { span: t.span(i, i + 1) }),
        ),
        to: origin.to,
      };
  }
  if (
    t.lower(i) === 'to' &&
    bearer.conditions.some((c) => c.is === 'relation' && c.relation.types.includes('SUPPLIED'))
  ) {
    const to = p.list(i + 1);
    if (to)
      return {
        value: joined(to.value, (o) =>
          relate(['SUPPLIED'], bearer, 'source', o, { span: t.span(i, i + 1) }),
        ),
        to: to.to,
      };
  }
  if (named) return undefined;
  // "weapons used by X", "groups operating in Y", "rifles not made in Z", "groups active in Y", "weapons ISIS used"
  const negated = t.is(i, NOT) ? 1 : t.lower(i) === ',' && t.is(i + 1, NOT) ? 2 : 0;
  const at = i + negated;
  const verb = t.verb(at)?.value.some((v) => v.form === 'past' || v.form === 'ing');
  const reported = t.is(at, REPORTED) && t.lower(at + 1) === 'to';
  if (reported || verb || (t.predicate(at) && t.lower(at) !== 'in')) {
    const finite =
      negated === 0 &&
      (isMainVerb(p, bearer, at) || (p.verbAhead && t.verb(at) && !byWhom(t, t.verb(at)?.to ?? 0)));
    if (!finite) {
      const chain = p.chain(bearer, at, true);
      if (chain) return negated ? { value: { is: 'not', of: chain.value }, to: chain.to } : chain;
    }
  }
  if (t.link(i) && bearer.entities === undefined) {
    const subject = p.noun(i);
    if (subject && p.tokens.verb(subject.to))
      return p.gap(bearer, listOf(subject.value), subject.to);
  }
  return undefined;
}

/** What others can be parts of, and is no place. */
const isBody = (thing: Thing): boolean =>
  kindsOf(thing)?.every((k) => isActorKind(k) && !isPlaceKind(k)) ?? false;

const isOrigin = ({ types, reversed }: VerbEntry): boolean =>
  types.includes('MANUFACTURED_IN') && reversed === false;

/** A past form right after the first noun of the question is its verb ("who used"), unless "by" or the like follows. */
function isMainVerb(p: PhraseReader, bearer: Thing, i: number): boolean {
  const t = p.tokens;
  const verb = t.verb(i);
  if (!verb) return false;
  if (verb.value.every((v) => v.form === 'ing')) return false;
  const next = verb.to;
  if (byWhom(t, next)) return false;
  // "weapons came from Iran" came; "weapons made in Iran" were made
  if (verb.value.every((v) => isOrigin(v.entry))) return true;
  if (verb.value.some((v) => v.entry.types.includes('MANUFACTURED_IN')) && isWeapon(bearer))
    return false;
  if (t.lower(next) === 'from' && isWeapon(bearer)) return false;
  if (isWeapon(bearer) && t.is(next, IN)) return false;
  return true;
}

/** "By X", and not the "by" that ends "who was it used by". */
const byWhom = (t: Tokens, i: number): boolean => t.lower(i) === 'by' && i + 1 < t.length;

/** "whose leader is X", "whose leader was killed by X": what holds of the one whose it is. */
export function whoseAt(p: PhraseReader, bearer: Thing, i: number): Phrase<Condition> | undefined {
  const t = p.tokens;
  const noun = t.noun(i + 1);
  const sort = noun ? undefined : p.sortAt(i + 1);
  if (sort) return whoseSort(p, bearer, sort, t.span(i, i + 1));
  if (!noun || noun.value.end === 'any') return undefined;
  const theirs: Thing = {
    kinds: noun.value.kinds ?? ACTORS,
    conditions: [],
    span: t.span(i + 1, noun.to),
  };
  const is = t.is(noun.to, BE) ? p.list(noun.to + 1) : undefined;
  const end = noun.value.end === 'source' ? 'target' : 'source';
  const extras = { span: t.span(i, noun.to) };
  if (is?.value.things.every((x) => x.entities || x.unknown))
    return {
      value: joined(is.value, (x) => relate(noun.value.types, bearer, end, x, extras)),
      to: is.to,
    };
  const clause = p.chain(theirs, noun.to, false);
  return (
    clause && {
      value: relate(noun.value.types, bearer, end, withConditions(theirs, clause.value), extras),
      to: clause.to,
    }
  );
}

/** "Countries whose companies supplied X", "groups whose drones were seized by Y". */
function whoseSort(
  p: PhraseReader,
  bearer: Thing,
  sort: Phrase<Thing>,
  span: Span | undefined,
): Phrase<Condition> | undefined {
  const clause = p.chain(sort.value, sort.to, false);
  if (!clause) return undefined;
  const theirs = withConditions(sort.value, clause.value);
  return {
    value: isWeapon(theirs)
      ? relate(POSSESSION, bearer, 'source', theirs, { span })
      : relate(['PART_OF', 'MEMBER_OF', 'OPERATES_IN', 'LOCATED_IN'], bearer, 'target', theirs, {
          span,
        }),
    to: clause.to,
  };
}

function fronted(p: PhraseReader, bearer: Thing, i: number): Phrase<Condition> | undefined {
  const aux = p.tokens.is(i + 2, BE) || p.tokens.is(i + 2, DO) ? 1 : 0;
  const subject = p.list(i + 2 + aux);
  return subject && p.gap(bearer, subject.value, subject.to, p.tokens.lower(i));
}

function relative(p: PhraseReader, bearer: Thing, i: number): Phrase<Condition> | undefined {
  const t = p.tokens;
  if (t.link(i) || (p.startsNoun(i) && !t.verb(i) && (!t.is(i, GENERIC) || t.is(i, SOMEBODY)))) {
    const subject = p.list(i);
    if (subject) {
      const gap = p.gap(bearer, subject.value, subject.to);
      if (gap) return gap;
    }
  }
  return p.chain(bearer, i, false);
}
