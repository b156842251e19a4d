/** The grammar of phrases: noun phrases with all that may stand before and after their head, and verb phrases. */
import { fitsFamily, KIND_NAMES, type Kind } from '../../model/kinds.ts';
import { RELATION_TYPE_NAMES, type RelationType } from '../../model/relationTypes.ts';
import type { NameLink } from '../nameLinks.ts';
import type { Condition, DateRange, NumberRange, Span, Thing } from '../question.ts';
import type { VerbReading } from '../vocabulary.ts';
import { questionDatesAt } from './datesAt.ts';
import {
  anything,
  type Extras,
  joined,
  kindsOf,
  type Listed,
  listOf,
  relate,
  withConditions,
} from './relate.ts';
import {
  ADVERB,
  BE,
  DETERMINER,
  DO,
  GENERIC,
  HAVE,
  IN,
  isNegatedAux,
  MODAL,
  NOT,
  PREPOSITION,
  RELATIVE,
  REPORTED,
  type Tokens,
  TYPE_OF,
  WHICH,
  WHO,
  words,
} from './tokens.ts';

export const ACTORS: readonly Kind[] = [
  'ArmedGroup',
  'SecurityForce',
  'Organization',
  'Person',
  'Country',
];
export const PLACES: readonly Kind[] = KIND_NAMES.filter((k) => fitsFamily(k, 'Place'));
const POSSESSION: readonly RelationType[] = ['USED', 'POSSESSED'];
const OTHER_THAN = [
  'other than',
  'except for',
  'except',
  'besides',
  'apart from',
  'but not',
  'excluding',
  'rather than',
];
const NUMBER_LEADS: readonly (readonly [string, (n: number) => NumberRange])[] = [
  ['more than', (n) => ({ least: n + 1 })],
  ['over', (n) => ({ least: n + 1 })],
  ['at least', (n) => ({ least: n })],
  ['no fewer than', (n) => ({ least: n })],
  ['fewer than', (n) => ({ least: 1, most: n - 1 })],
  ['less than', (n) => ({ least: 1, most: n - 1 })],
  ['at most', (n) => ({ least: 1, most: n })],
  ['exactly', (n) => ({ least: n, most: n })],
];
const NUMERALS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');
const numeral = (word: string): number | undefined => {
  if (/^\d{1,4}$/.test(word)) return Number(word);
  const at = NUMERALS.indexOf(word);
  return at >= 0 ? at : undefined;
};
const SOMEBODY = words('somebody someone anybody anyone others another each');
const MOST = [
  'the largest number of',
  'the highest number of',
  'the greatest number of',
  'the widest range of',
  'the most',
  'most',
];
const LEAST = [
  'the smallest number of',
  'the lowest number of',
  'the fewest',
  'fewest',
  'the least',
];

export interface Phrase<T> {
  readonly value: T;
  readonly to: number;
}

/** What a verb phrase says, before it is known what stands in which of its places. */
export interface VerbPhrase {
  readonly types: readonly RelationType[];
  /** Types whose grammatical subject is their target. */
  readonly reversed: readonly RelationType[];
  readonly passive: boolean;
  readonly negated: boolean;
  readonly object?: Listed;
  readonly agent?: Listed;
  readonly extras: Extras;
  /** The role of a preposition that ends the phrase with nothing after it: "Who is it supported by". */
  readonly stranded?: string;
  readonly intransitive: boolean;
}

export class Phrases {
  readonly tokens: Tokens;
  /** Things that the question asks for beside its first: "who supplied whom". */
  readonly asked = new Set<Thing>();
  /** Whether the verb is still to come, so that a word that may be one is not the head of a name's phrase. */
  private verbAhead = false;
  /** Whether two objects may follow one another, so that "gave the group rockets" speaks of no group's rockets. */
  private doubleObject = false;
  /** Things of which the most or the fewest are asked for. */
  readonly most = new Map<Thing, 'most' | 'least'>();

  constructor(tokens: Tokens) {
    this.tokens = tokens;
  }

  // ---------------------------------------------------------------- noun phrases

  /** Whether a noun phrase can begin here. */
  startsNoun(i: number): boolean {
    const t = this.tokens;
    return (
      t.link(i) !== undefined ||
      t.is(i, DETERMINER) ||
      t.is(i, WHICH) ||
      t.is(i, WHO) ||
      t.is(i, GENERIC) ||
      t.is(i, SOMEBODY) ||
      /^(?:neither|either)$/.test(t.lower(i)) ||
      this.number(i) !== undefined ||
      this.superlative(i) !== undefined ||
      t.kind(i) !== undefined ||
      t.weaponClass(i) !== undefined ||
      t.noun(i) !== undefined ||
      t.event(i) !== undefined ||
      t.itself(i) ||
      t.is(i, TYPE_OF) ||
      (this.participle(i) !== undefined &&
        (t.kind(i + 1) !== undefined || t.weaponClass(i + 1) !== undefined))
    );
  }

  private superlative(i: number): { to: number; which: 'most' | 'least' } | undefined {
    for (const [list, which] of [
      [MOST, 'most'],
      [LEAST, 'least'],
    ] as const)
      for (const phrase of list)
        if (this.tokens.says(i, phrase)) return { to: i + phrase.split(' ').length, which };
    return undefined;
  }

  /** "more than three", "at least two", "two or more", before a sort of thing. */
  private number(i: number): { to: number; range: NumberRange } | undefined {
    const t = this.tokens;
    const n = (k: number): number | undefined => numeral(t.lower(k));
    for (const [lead, range] of NUMBER_LEADS) {
      const k = i + lead.split(' ').length;
      const value = n(k);
      if (t.says(i, lead) && value !== undefined && this.sortAt(k + 1))
        return { to: k + 1, range: range(value) };
    }
    const value = n(i);
    if (value === undefined) return undefined;
    if (t.says(i + 1, 'or more') && this.sortAt(i + 3))
      return { to: i + 3, range: { least: value } };
    return t.says(i + 1, 'or fewer') && this.sortAt(i + 3)
      ? { to: i + 3, range: { most: value } }
      : undefined;
  }

  private participle(i: number): VerbReading | undefined {
    // "armed group" is one word for a kind
    const end = Math.max(this.tokens.kind(i)?.to ?? 0, this.tokens.weaponClass(i)?.to ?? 0);
    if (end > i + 1) return undefined;
    return this.tokens.verb(i)?.value.find((v) => v.form === 'past');
  }

  /** A list of noun phrases: "A, B and C", "both A and B", "A or B". */
  list(i: number): Phrase<Listed> | undefined {
    const lead = this.tokens.lower(i);
    const first = this.noun(/^(?:both|either|neither)$/.test(lead) ? i + 1 : i);
    if (!first) return undefined;
    const things = [first.value];
    let joint: Listed['joint'] = lead === 'neither' ? 'neither' : 'all';
    let at = first.to;
    for (;;) {
      const w = this.tokens.lower(at);
      if (w !== ',' && w !== 'and' && w !== 'or' && w !== '&' && w !== 'nor') break;
      let next = at + 1;
      if (w === ',' && /^(?:and|or|nor)$/.test(this.tokens.lower(next))) next += 1;
      if (this.tokens.lower(next) === 'also') next += 1;
      if (/^(?:or|also)$/.test(this.tokens.lower(next - 1)) && joint === 'all')
        joint = this.tokens.lower(next - 1) === 'or' ? 'any' : 'all';
      if (
        this.tokens.link(next) === undefined &&
        !(things.every((t) => !t.entities) && this.startsNoun(next))
      )
        break;
      const more = this.noun(next);
      // "operates in A and B was attacked": what has a verb of its own is no member of the list
      if (!more || (this.tokens.link(next) && this.finiteVerb(more.to))) break;
      things.push(more.value);
      at = more.to;
    }
    return { value: { things, joint }, to: at };
  }

  private finiteVerb(i: number): boolean {
    return this.tokens.is(i, BE) || this.tokens.is(i, HAVE) || this.tokens.is(i, DO);
  }

  /** A list before its verb: "did the group attack", "were weapons made". */
  subject(i: number): Phrase<Listed> | undefined {
    this.verbAhead = true;
    const list = this.list(i);
    this.verbAhead = false;
    return list;
  }

  noun(i: number): Phrase<Thing> | undefined {
    const t = this.tokens;
    let at = i;
    let asked = false;
    const number = this.number(at);
    if (number) {
      const counted = this.noun(number.to);
      const range = { ...number.range, span: t.span(at, number.to) };
      return counted && { value: { ...counted.value, number: range }, to: counted.to };
    }
    const top = this.superlative(at);
    if (top) at = top.to;
    // "the most used weapon": counted are those who used it
    const undergone = top && this.participle(at);
    if (top && undergone && this.sortAt(at + 1)) {
      const sort = this.head(at + 1);
      if (sort) {
        const by = anything();
        this.most.set(by, top.which);
        const counted = withConditions(sort.value, this.undergone(at, undergone, sort.value, by));
        return this.after(counted, sort.to);
      }
    }
    if (t.is(at, WHICH) || t.is(at, WHO)) {
      const who = t.is(at, WHO);
      asked = true;
      at += 1;
      if (who || !this.startsNoun(at) || t.is(at, WHICH)) {
        const kinds = who ? ACTORS : undefined;
        const done = this.after({ kinds, conditions: [], span: t.span(at - 1, at) }, at);
        this.asked.add(done.value);
        return done;
      }
    }
    while (t.is(at, DETERMINER) && this.startsNoun(at + 1)) {
      at += 1;
    }
    while (t.is(at, TYPE_OF) && t.lower(at + 1) === 'of') at += 2;
    while (t.is(at, DETERMINER) && this.startsNoun(at + 1)) at += 1;
    const head = this.head(at);
    if (!head) return undefined;
    const done = this.after(head.value, head.to);
    if (asked) this.asked.add(done.value);
    if (top) this.most.set(done.value, top.which);
    return done;
  }

  /** The head of a noun phrase with what stands before it. */
  private head(i: number): Phrase<Thing> | undefined {
    return this.spanned(i, this.headAt(i));
  }

  /** Says where a thing stands, unless one of its parts already did. */
  private spanned(i: number, read: Phrase<Thing> | undefined): Phrase<Thing> | undefined {
    if (!read || read.value.span) return read;
    return { ...read, value: { ...read.value, span: this.tokens.span(i, read.to) } };
  }

  private headAt(i: number): Phrase<Thing> | undefined {
    const t = this.tokens;
    const link = t.link(i);
    if (link) {
      const named = namedThing(t, i, link);
      let at = i + 1;
      const possessive = t.lower(at) === "'s";
      if (possessive) at += 1;
      return this.owned(named, at, possessive) ?? { value: named, to: possessive ? at : i + 1 };
    }
    if (t.is(i, SOMEBODY)) return { value: { kinds: ACTORS, conditions: [] }, to: i + 1 };
    // "captured weapons": by whomever
    const participle = this.participle(i);
    if (participle && (t.kind(i + 1) || t.weaponClass(i + 1))) {
      const rest = this.head(i + 1);
      if (rest)
        return {
          value: withConditions(rest.value, this.undergone(i, participle, rest.value, anything())),
          to: rest.to,
        };
    }
    const weapon = t.weaponClass(i);
    const kind = t.kind(i);
    const noun = t.noun(i);
    const event = t.event(i);
    const longest = Math.max(weapon?.to ?? 0, kind?.to ?? 0, noun?.to ?? 0, event?.to ?? 0);
    // "fighters of X", "members of X" are X itself
    if (t.itself(i) && t.lower(i + 1) === 'of' && t.link(i + 2) && !(noun && this.membersAsked(i)))
      return this.head(i + 2);
    if (noun && noun.to === longest && t.lower(noun.to) === 'of') {
      const whole = this.noun(noun.to + 1);
      if (whole)
        return {
          value: this.related(noun.value, whole.value, t.span(i, noun.to)),
          to: whole.to,
        };
    }
    if (weapon && weapon.to === longest) return { value: weaponClass(weapon.value), to: weapon.to };
    if (kind && kind.to === longest) {
      const more = t.kind(kind.to);
      // "militia groups": one kind said twice
      if (more && t.link(kind.to) === undefined && more.value.some((k) => kind.value.includes(k)))
        return { value: { kinds: kind.value, conditions: [] }, to: more.to };
      return { value: { kinds: kind.value, conditions: [] }, to: kind.to };
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
      return { value: { kinds: t.is(i, WHO) ? ACTORS : undefined, conditions: [] }, to: i + 1 };
    return undefined;
  }

  /** "Who are the members of X", "list the members of X": the people; behind a verb ("killed members of X") X itself. */
  private membersAsked(i: number): boolean {
    const t = this.tokens;
    let before = i - 1;
    while (t.is(before, DETERMINER)) before -= 1;
    return before < 0 || t.is(before, BE) || t.is(before, WHICH) || t.says(before - 1, 'how many');
  }

  /** "X's leader", "X weapons", "csp's captured rifles", "ISIS fighters". */
  private owned(owner: Thing, i: number, possessive: boolean): Phrase<Thing> | undefined {
    return this.spanned(i, this.ownedAt(owner, i, possessive));
  }

  private ownedAt(owner: Thing, i: number, possessive: boolean): Phrase<Thing> | undefined {
    const t = this.tokens;
    if (this.doubleObject && !possessive && !isAdjective(owner)) return undefined;
    if (t.itself(i) && !t.event(i)) return { value: owner, to: i + 1 };
    const participle = this.participle(i);
    if (participle && (t.kind(i + 1) || t.weaponClass(i + 1))) {
      const rest = this.head(i + 1);
      if (rest)
        return {
          value: withConditions(rest.value, this.undergone(i, participle, rest.value, owner)),
          to: rest.to,
        };
    }
    const weapon = t.weaponClass(i);
    const kind = t.kind(i);
    const noun = t.noun(i);
    if (weapon || kind?.value.includes('Weapon')) {
      const thing =
        weapon && (!kind || weapon.to >= kind.to)
          ? weaponClass(weapon.value)
          : weaponClass(undefined);
      const to = Math.max(weapon?.to ?? 0, kind?.value.includes('Weapon') ? kind.to : 0);
      return { value: withConditions(thing, weaponsOf(owner, thing, possessive)), to };
    }
    // "did the raid target": its verb, not its noun
    const isVerb = this.verbAhead && !possessive && t.verb(i) !== undefined;
    if (noun && !isVerb)
      return { value: this.related(noun.value, owner, t.span(i, noun.to)), to: noun.to };
    const event = this.verbAhead && !possessive ? undefined : t.event(i);
    if (event) {
      const thing: Thing = { kinds: ['Event'], heads: [event.value], conditions: [] };
      return { value: withConditions(thing, eventOf(owner, thing)), to: event.to };
    }
    if (kind && possessive) {
      const thing: Thing = { kinds: kind.value, conditions: [] };
      return { value: withConditions(thing, relate(ALL, thing, 'either', owner)), to: kind.to };
    }
    return undefined;
  }

  private related(
    noun: {
      types: readonly RelationType[];
      end: 'source' | 'target' | 'any';
      kinds?: readonly Kind[];
    },
    whole: Thing,
    span: Span | undefined,
  ): Thing {
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

  private undergone(at: number, verb: VerbReading, bearer: Thing, agent: Thing): Condition {
    const span = this.tokens.span(at, at + 1);
    const end = verb.entry.reversed ? 'source' : 'target';
    return relate(verb.entry.types, bearer, end, agent, { span });
  }

  /** A kind, class or sort of event without anything around it. */
  sortAt(i: number): Phrase<Thing> | undefined {
    return this.spanned(i, this.bareSortAt(i));
  }

  private bareSortAt(i: number): Phrase<Thing> | undefined {
    const t = this.tokens;
    const weapon = t.weaponClass(i);
    const kind = t.kind(i);
    const event = t.event(i);
    const to = Math.max(weapon?.to ?? 0, kind?.to ?? 0, event?.to ?? 0);
    if (to === 0) return undefined;
    if (weapon?.to === to) return { value: weaponClass(weapon.value), to };
    if (kind?.to === to) return { value: { kinds: kind.value, conditions: [] }, to };
    return {
      value: { kinds: ['Event'], heads: event ? [event.value] : undefined, conditions: [] },
      to,
    };
  }

  /** Everything that may follow a head. */
  private after(head: Thing, i: number): Phrase<Thing> {
    const t = this.tokens;
    let thing = head;
    let at = i;
    for (;;) {
      const comma = t.lower(at) === ',' ? 1 : 0;
      const other = OTHER_THAN.find(
        (phrase) => t.says(at + comma, phrase) && !(phrase === 'but not' && thing.entities),
      );
      if (other) {
        const list = this.list(at + comma + other.split(' ').length);
        const named = list?.value.things.flatMap((x) => x.entities?.slice(0, 1) ?? []);
        if (list && named && named.length > 0) {
          thing = { ...thing, except: [...(thing.except ?? []), ...named] };
          at = comma > 0 && t.lower(list.to) === ',' ? list.to + 1 : list.to;
          continue;
        }
      }
      const step = this.modifier(thing, at);
      if (!step) break;
      thing = withConditions(thing, step.value);
      at = step.to;
    }
    return { value: thing, to: at };
  }

  /** One phrase or clause after a noun, as a condition on it. */
  private modifier(bearer: Thing, i: number): Phrase<Condition> | undefined {
    const t = this.tokens;
    const named = bearer.entities !== undefined;
    const dates = questionDatesAt(t, i);
    if (dates && bearer.kinds?.includes('Event'))
      return { value: { is: 'dated', dates: dates.value }, to: dates.to };
    // relative clauses: "that used X", "that X used", "whose leader is X"
    if (t.is(i, RELATIVE) && !named) {
      const clause = this.relative(bearer, i + 1);
      if (clause) return clause;
    }
    if (t.lower(i) === 'of' && !named) {
      const whole = this.list(i + 1);
      if (whole)
        return { value: joined(whole.value, (w) => this.ofPhrase(bearer, w)), to: whole.to };
    }
    if (t.is(i, IN) && !named) {
      const place = this.list(i + 1);
      const places = place?.value.things.every((p) => isPlace(p));
      if (place && places)
        return {
          value: joined(place.value, (p) => within(bearer, p, { span: t.span(i, i + 1) })),
          to: place.to,
        };
    }
    if ((t.lower(i) === 'with' || t.lower(i) === 'without') && !named && !isWeapon(bearer)) {
      const had = this.list(i + 1);
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
      const origin = this.list(i + 1);
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
      const to = this.list(i + 1);
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
    if (verb || (t.predicate(at) && t.lower(at) !== 'in')) {
      const finite =
        negated === 0 &&
        (this.isFinite(bearer, at) ||
          (this.verbAhead && t.verb(at) && t.lower(t.verb(at)?.to ?? 0) !== 'by'));
      if (!finite) {
        const chain = this.chain(bearer, at, true);
        if (chain) return negated ? { value: { is: 'not', of: chain.value }, to: chain.to } : chain;
      }
    }
    if (t.link(i) && bearer.entities === undefined && (bearer.kinds || bearer.heads)) {
      const subject = this.noun(i);
      if (subject && this.tokens.verb(subject.to))
        return this.gap(bearer, listOf(subject.value), subject.to);
    }
    return undefined;
  }

  /** A past form right after the first noun of the question is its verb ("who used"), unless "by" or the like follows. */
  private isFinite(bearer: Thing, i: number): boolean {
    const t = this.tokens;
    const verb = t.verb(i);
    if (!verb) return false;
    if (verb.value.every((v) => v.form === 'ing')) return false;
    const next = verb.to;
    if (t.lower(next) === 'by') return false;
    if (verb.value.some((v) => v.entry.types.includes('MANUFACTURED_IN')) && isWeapon(bearer))
      return false;
    if (t.lower(next) === 'from' && isWeapon(bearer)) return false;
    if (isWeapon(bearer) && t.is(next, IN)) return false;
    return true;
  }

  private relative(bearer: Thing, i: number): Phrase<Condition> | undefined {
    const t = this.tokens;
    if (t.link(i) || (this.startsNoun(i) && !t.verb(i) && !t.is(i, GENERIC))) {
      const subject = this.list(i);
      if (subject) {
        const gap = this.gap(bearer, subject.value, subject.to);
        if (gap) return gap;
      }
    }
    return this.chain(bearer, i, false);
  }

  /** A clause whose object (or the end of whose preposition) is the bearer: "X used", "does X operate in". */
  gap(
    bearer: Thing,
    subject: Listed,
    i: number,
    preposition?: string,
  ): Phrase<Condition> | undefined {
    return this.gapAfter(bearer, subject, i, false, preposition);
  }

  /** The same behind a form of "be" that came before the subject: "Who is X supported by". */
  gapAfter(
    bearer: Thing,
    subject: Listed,
    i: number,
    be: boolean,
    preposition?: string,
  ): Phrase<Condition> | undefined {
    const vp = this.verbPhrase(i, false, be, preposition);
    if (!vp) return undefined;
    const condition = joined(subject, (s) => this.gapCondition(vp.value, bearer, s, preposition));
    return { value: vp.value.negated ? { is: 'not', of: condition } : condition, to: vp.to };
  }

  private gapCondition(
    vp: VerbPhrase,
    bearer: Thing,
    subject: Thing,
    preposition?: string,
  ): Condition {
    // "Who is X supported by", "In which countries were the weapons made"
    if (vp.passive) return oriented(vp, bearer, 'subject', subject);
    if (vp.types.includes('SUPPLIED') && isWeapon(bearer) && preposition !== 'to') {
      // "Which weapons did X supply to Y": what was supplied
      const turned = vp.reversed.length > 0;
      return joined(vp.object ?? listOf(anything()), (o) => ({
        is: 'supplied',
        from: turned ? o : subject,
        to: turned ? subject : o,
        span: vp.extras.span,
      }));
    }
    // "Where did X attack Y": where X is active, X being one that attacked Y
    if (vp.object && !vp.types.includes('SUPPLIED')) {
      const deed = joined(vp.object, (o) => oriented(vp, subject, 'subject', o));
      return relate(['OPERATES_IN'], bearer, 'target', withConditions(subject, deed));
    }
    return oriented(vp, bearer, 'object', subject);
  }

  // ---------------------------------------------------------------- verb phrases

  /** Verb phrases joined by and, or, but: what they say of their subject. */
  chain(bearer: Thing, i: number, reduced: boolean): Phrase<Condition> | undefined {
    return this.chainAfter(bearer, i, false, reduced);
  }

  /** The same behind a form of "be" that came before the subject: "Is X part of Y". */
  chainAfter(
    bearer: Thing,
    i: number,
    isBe: boolean,
    reduced = false,
  ): Phrase<Condition> | undefined {
    const first = this.verbPhrase(i, reduced, isBe);
    if (!first) return undefined;
    let condition = this.said(first.value, bearer);
    let at = first.to;
    for (;;) {
      const t = this.tokens;
      let next = at;
      if (t.lower(next) === ',') next += 1;
      const joint = t.lower(next);
      if (joint !== 'and' && joint !== 'or' && joint !== 'but') break;
      next += 1;
      while (t.is(next, ADVERB)) next += 1;
      if (t.is(next, RELATIVE)) next += 1;
      // "by A and also by B": the same verb again
      const again =
        t.is(next, PREPOSITION) ||
        (t.is(next, NOT) && (t.is(next + 1, PREPOSITION) || this.startsNoun(next + 1)))
          ? this.again(first.value, next)
          : undefined;
      const more = again ?? this.verbPhrase(next, reduced && !t.is(next, BE));
      if (!more) break;
      const second = this.said(more.value, bearer);
      condition = { is: joint === 'or' ? 'any' : 'all', of: [condition, second] };
      at = more.to;
    }
    return { value: condition, to: at };
  }

  /** A further prepositional phrase of a verb that was said before. */
  private again(vp: VerbPhrase, i: number): Phrase<VerbPhrase> | undefined {
    const negated = this.tokens.is(i, NOT);
    const at = negated ? i + 1 : i;
    const list = this.list(this.tokens.is(at, PREPOSITION) ? at + 1 : at);
    if (!list) return undefined;
    const by = this.tokens.lower(at) === 'by';
    return {
      value: { ...vp, negated, ...(by ? { agent: list.value } : { object: list.value }) },
      to: list.to,
    };
  }

  /** What a verb phrase says of its grammatical subject. */
  said(vp: VerbPhrase, bearer: Thing): Condition {
    const others = (vp.passive ? vp.agent : vp.object) ?? listOf(anything());
    const condition = joined(others, (other): Condition => {
      if (vp.passive && vp.types.includes('SUPPLIED') && isWeapon(bearer))
        return {
          is: 'supplied',
          from: other,
          to: vp.object?.things[0] ?? anything(),
          span: vp.extras.span,
        };
      return oriented(vp, bearer, vp.passive ? 'object' : 'subject', other);
    });
    return vp.negated ? { is: 'not', of: condition } : condition;
  }

  verbPhrase(
    i: number,
    reduced: boolean,
    isBe = false,
    fronted?: string,
  ): Phrase<VerbPhrase> | undefined {
    const t = this.tokens;
    let at = i;
    let negated = false;
    let be = isBe;
    for (;;) {
      const w = t.lower(at);
      if (t.is(at, REPORTED) && t.lower(at + 1) === 'to') {
        be = false;
        at += 2;
      } else if (isNegatedAux(w)) {
        negated = true;
        be ||= /^(?:is|are|was|were)n/.test(w);
        at += 1;
      } else if (t.is(at, NOT)) {
        negated = true;
        at += 1;
      } else if (t.is(at, BE)) {
        be = true;
        at += 1;
      } else if (t.is(at, DO) || t.is(at, MODAL)) at += 1;
      else if (t.is(at, HAVE) && (this.participleAhead(at + 1) || t.is(at + 1, BE))) at += 1;
      else if (t.is(at, ADVERB) || (w === 'to' && (t.is(at - 1, ADVERB) || t.is(at + 1, BE))))
        at += 1;
      else break;
    }
    const predicate = t.predicate(at);
    const verb = t.verb(at);
    const owned = this.has(at, negated);
    if (owned) return owned;
    if (predicate && (be || reduced || predicate.to > at + 1) && predicate.to >= (verb?.to ?? 0)) {
      const list = this.list(predicate.to);
      const body = list?.value.things.every((x) => !isPlace(x) && kindsOf(x)?.every(isActorKind));
      const stranded = list ? undefined : t.lower(predicate.to - 1);
      const span = t.span(at, predicate.to);
      const rest = this.prepositions(list?.to ?? predicate.to, {}, { span });
      return {
        value: {
          types:
            body &&
            /(?:^| )in$/.test(t.lower(predicate.to - 1)) &&
            predicate.value.types.includes('LOCATED_IN') &&
            predicate.value.types.length < 4
              ? ['PART_OF', 'MEMBER_OF']
              : predicate.value.types,
          reversed: predicate.value.reversed,
          passive: false,
          negated,
          object: list?.value,
          extras: rest.extras,
          stranded,
          intransitive: false,
        },
        to: rest.to,
      };
    }
    if (!verb) {
      if (!be) return undefined;
      return this.copula(at, negated);
    }
    const readings = verb.value.filter((v) => !be || v.form === 'past' || v.form === 'ing');
    if (readings.length === 0) return undefined;
    const next = verb.to;
    const preferred =
      readings.find(
        (v) => fronted && v.entry.needs && v.entry.prepositions[fronted] !== undefined,
      ) ??
      readings.find((v) => v.entry.needs && v.entry.prepositions[t.lower(next)] !== undefined) ??
      readings.find((v) => !v.entry.needs || next >= t.length) ??
      readings[0];
    if (!preferred) return undefined;
    let types = [...preferred.entry.types];
    let end = next;
    // "supports or supplies X": one object of two verbs
    while (
      /^(?:or|and)$/.test(t.lower(end)) &&
      t
        .verb(end + 1)
        ?.value.some(
          (v) => v.form === preferred.form && v.entry.reversed === preferred.entry.reversed,
        )
    ) {
      const also = t.verb(end + 1);
      types = [
        ...new Set([
          ...types,
          ...(also?.value.filter((v) => !v.entry.needs)[0]?.entry.types ?? []),
        ]),
      ];
      end = also?.to ?? end + 1;
    }
    const passive = preferred.form === 'past' && (be || reduced);
    while (
      /^(?:up|out|off|down|back|over|together|it|them|there)$/.test(t.lower(end)) &&
      !t.link(end)
    )
      end += 1;
    let object: Listed | undefined;
    let goods: Thing | undefined;
    const isStart =
      this.startsNoun(end) && (!t.is(end, PREPOSITION) || this.number(end) !== undefined);
    if (isStart && !(passive && t.lower(end) !== 'the' && !t.link(end) && !t.is(end, DETERMINER))) {
      this.doubleObject = types.includes('SUPPLIED') && !preferred.entry.reversed;
      const list = this.list(end);
      this.doubleObject = false;
      if (list) {
        end = list.to;
        if (types.includes('SUPPLIED') && list.value.things.every(isWeapon))
          goods = list.value.things[0];
        else object = list.value;
        // "gave the group rockets"
        if (object && types.includes('SUPPLIED') && this.startsNoun(end)) {
          const given = this.list(end);
          if (given?.value.things.every(isWeapon)) {
            goods = given.value.things[0];
            end = given.to;
          }
        }
      }
    }
    const found = this.prepositions(end, preferred.entry.prepositions, {
      goods: isBareWeapon(goods) ? undefined : goods,
      span: t.span(at, next),
    });
    const reversed = preferred.entry.reversed ? types : [];
    const role = found.roles;
    if (found.event) {
      // "weapons used in the raid", "who was killed in the ambush": what the event involved, or whom it hit
      if (!passive || role.agent || role.object) return undefined;
      const of = (['INVOLVED', 'TARGETED'] as const).slice();
      return {
        value: {
          types: of,
          reversed: of,
          passive: false,
          negated,
          object: found.event,
          extras: found.extras,
          intransitive: false,
        },
        to: found.to,
      };
    }
    return {
      value: {
        types,
        reversed,
        passive,
        negated,
        object: passive ? role.object : (object ?? role.object),
        agent: role.agent ?? (passive ? role.subject : undefined),
        extras: found.extras,
        stranded: found.stranded,
        intransitive: !object && !role.object && !role.agent,
      },
      to: found.to,
    };
  }

  /** "has no leader", "have a spokesman": there is nobody, or somebody, who is that to it. */
  private has(i: number, negated: boolean): Phrase<VerbPhrase> | undefined {
    const t = this.tokens;
    if (!t.is(i, HAVE)) return undefined;
    const no = /^(?:no|any|a|an|known|named)$/.test(t.lower(i + 1));
    let at = i + 1;
    while (/^(?:no|any|a|an|known|named)$/.test(t.lower(at))) at += 1;
    const noun = no ? t.noun(at) : undefined;
    if (!noun || noun.value.end === 'any') return undefined;
    return {
      value: {
        types: noun.value.types,
        reversed: noun.value.end === 'source' ? noun.value.types : [],
        passive: false,
        negated: negated !== (t.lower(i + 1) === 'no'),
        object: listOf({ kinds: noun.value.kinds, conditions: [] }),
        extras: { span: t.span(i, noun.to) },
        intransitive: false,
      },
      to: noun.to,
    };
  }

  private participleAhead(i: number): boolean {
    let at = i;
    while (this.tokens.is(at, ADVERB) || this.tokens.is(at, NOT)) at += 1;
    return this.tokens.verb(at)?.value.some((v) => v.form === 'past') ?? false;
  }

  /** "is a member of X" by a relational noun; "is in X". */
  private copula(i: number, negated: boolean): Phrase<VerbPhrase> | undefined {
    const t = this.tokens;
    let at = i;
    while (t.is(at, DETERMINER)) at += 1;
    const noun = t.noun(at);
    if (noun && t.lower(noun.to) === 'of') {
      const whole = this.list(noun.to + 1);
      if (whole)
        return {
          value: {
            types: noun.value.types,
            reversed: noun.value.end === 'target' ? noun.value.types : [],
            passive: false,
            negated,
            object: whole.value,
            extras: { span: t.span(i, noun.to + 1) },
            intransitive: false,
          },
          to: whole.to,
        };
    }
    return undefined;
  }

  /** The prepositional phrases after a verb. */
  private prepositions(
    i: number,
    entry: Readonly<Record<string, string>>,
    start: Extras,
  ): {
    extras: Extras;
    roles: Partial<Record<'agent' | 'object' | 'subject', Listed>>;
    stranded?: string;
    /** What it was part of: "in the raid". */
    event?: Listed;
    to: number;
  } {
    const t = this.tokens;
    const roles: Partial<Record<'agent' | 'object' | 'subject', Listed>> = {};
    let extras: Extras = start;
    let at = i;
    let stranded: string | undefined;
    let event: Listed | undefined;
    for (;;) {
      const dates: Phrase<DateRange> | undefined = questionDatesAt(t, at);
      if (dates) {
        extras = { ...extras, dates: dates.value };
        at = dates.to;
        continue;
      }
      if (!t.is(at, PREPOSITION)) break;
      const word = t.lower(at);
      if (!this.startsNoun(at + 1)) {
        if (at + 1 >= t.length) {
          stranded = word;
          at += 1;
        }
        break;
      }
      const list = this.list(at + 1);
      if (!list) break;
      const role = word === 'by' ? (entry.by === 'subject' ? 'subject' : 'agent') : entry[word];
      const [only] = list.value.things;
      if (role === 'agent' || role === 'object' || role === 'subject') roles[role] = list.value;
      else if (role === 'goods')
        extras = { ...extras, goods: isBareWeapon(only) ? undefined : only };
      else if (role === 'holder') extras = { ...extras, holder: only };
      else if (EVENT_WORDS.has(word) && list.value.things.every(isEvent)) event = list.value;
      else if (IN_WORDS.has(word) && only && isPlace(only)) extras = { ...extras, place: only };
      else break;
      at = list.to;
    }
    return { extras, roles, stranded, event, to: at };
  }

  private ofPhrase(bearer: Thing, whole: Thing): Condition {
    if (isWeapon(bearer)) return weaponsOf(whole, bearer, true);
    if (bearer.kinds?.includes('Event'))
      return isPlace(whole) ? within(bearer, whole) : eventOf(whole, bearer);
    if (bearer.kinds?.every((k) => fitsFamily(k, 'Place')) && isPlace(whole))
      return within(bearer, whole);
    return relate(ALL, bearer, 'either', whole);
  }
}

/** What a name of the question speaks of. */
export const namedThing = (tokens: Tokens, i: number, link: NameLink): Thing => ({
  entities: link.entities.map(({ id, kind, name, documents }) => ({ id, kind, name, documents })),
  said: tokens.text(i),
  unknown: link.entities.length === 0,
  conditions: [],
  span: tokens.span(i, i + 1),
});

const isActorKind = (kind: Kind): boolean => fitsFamily(kind, 'Actor');
const isEvent = (thing: Thing): boolean => kindsOf(thing)?.every((k) => k === 'Event') ?? false;
const EVENT_WORDS = words('in during at');
const IN_WORDS = words('in at within inside near around across on throughout');
const ALL = RELATION_TYPE_NAMES;

const weaponClass = (head: string | undefined): Thing => ({
  kinds: ['Weapon'],
  heads: head ? [head] : undefined,
  conditions: [],
});

export const isWeapon = (thing: Thing): boolean =>
  kindsOf(thing)?.every((k) => k === 'Weapon') ?? false;
export const isPlace = (thing: Thing): boolean =>
  kindsOf(thing)?.some((k) => fitsFamily(k, 'Place')) ?? thing.unknown ?? false;
const isBareWeapon = (thing: Thing | undefined): boolean =>
  thing !== undefined &&
  isWeapon(thing) &&
  !thing.heads &&
  !thing.entities &&
  thing.conditions.length === 0;

/** "Iranian", "Chinese". */
const isAdjective = (thing: Thing): boolean =>
  thing.entities?.[0]?.kind === 'Country' &&
  /(?:an|ian|ish|ese|i|ch|man|ic|ean)$/i.test(thing.said ?? '') &&
  !/(?:stan|istan|iran|sudan|jordan|bhutan|taiwan|oman|haiti|mali|burundi|fiji|malawi|djibouti|azerbaijan|japan|vatican)$/i.test(
    thing.said ?? '',
  );

/** "Iranian weapons" say where they were made; "X's weapons" who has them. */
function weaponsOf(owner: Thing, weapon: Thing, possessive: boolean): Condition {
  if (!possessive && isAdjective(owner))
    return relate(['MANUFACTURED_IN'], weapon, 'source', owner);
  return relate(POSSESSION, weapon, 'target', owner);
}

const eventOf = (owner: Thing, event: Thing): Condition =>
  isPlace(owner) && owner.entities?.[0]?.kind !== 'Country'
    ? within(event, owner)
    : {
        is: 'any',
        of: [
          relate(['CONDUCTED'], event, 'target', owner),
          relate(['TARGETED'], event, 'source', owner),
        ],
      };

/** What being in a place means for each sort of thing. */
export function within(bearer: Thing, place: Thing, extras: Extras = {}): Condition {
  const kinds = kindsOf(bearer);
  if (kinds?.every((k) => k === 'Event'))
    return relate(['OCCURRED_IN'], bearer, 'source', place, extras);
  if (kinds?.every((k) => fitsFamily(k, 'Place') && k !== 'Country'))
    return relate(['LOCATED_IN'], bearer, 'source', place, extras);
  if (kinds?.every((k) => k === 'Weapon')) {
    const holder: Thing = {
      kinds: ACTORS,
      conditions: [relate(['OPERATES_IN'], { kinds: ACTORS, conditions: [] }, 'source', place)],
    };
    return relate(['USED', 'POSSESSED', 'SEIZED'], bearer, 'target', holder);
  }
  return relate(['OPERATES_IN'], bearer, 'source', place, extras);
}

const opposite = { source: 'target', target: 'source' } as const;

/** "What was seized" asks for weapons; whoever is captured is asked for by "who". */
const meant = (vp: VerbPhrase, bearer: Thing): readonly RelationType[] =>
  vp.types.includes('SEIZED') && !kindsOf(bearer) && !bearer.entities
    ? vp.types.filter((type) => type !== 'CAPTURED')
    : vp.types;

/** "What ammunition does it fire": whatever it fires is ammunition. */
const whatIsFired = (bearer: Thing, conditions: readonly Condition[]): boolean =>
  (bearer.heads?.every((h) => h === 'ammunition' || h === 'round') ?? false) &&
  conditions.some(
    (c) =>
      c.is === 'relation' &&
      c.relation.types.length === 1 &&
      c.relation.types[0] === 'FIRES' &&
      c.relation.direction === 'in',
  );

/** Adds what a clause says of a thing. */
export function having(thing: Thing, condition: Condition): Thing {
  const bearer = whatIsFired(thing, [condition]) ? { ...thing, heads: undefined } : thing;
  return withConditions(bearer, condition);
}

/** Relations whose grammatical subject (or object) the bearer is; some types have their subject as target. */
function oriented(
  vp: VerbPhrase,
  bearer: Thing,
  bearerIs: 'subject' | 'object',
  other: Thing,
): Condition {
  const types = meant(vp, bearerIs === 'object' ? bearer : other);
  const straight = types.filter((type) => !vp.reversed.includes(type));
  const turned = types.filter((type) => vp.reversed.includes(type));
  const end = bearerIs === 'subject' ? 'source' : 'target';
  const conditions = [
    relate(straight, bearer, end, other, vp.extras),
    relate(turned, bearer, opposite[end], other, vp.extras),
  ].filter((c) => c.is === 'relation' && c.relation.types.length > 0);
  const [only, ...more] = conditions;
  if (only && more.length === 0) return only;
  return conditions.length > 0
    ? { is: 'any', of: conditions }
    : relate(vp.types, bearer, end, other, vp.extras);
}
