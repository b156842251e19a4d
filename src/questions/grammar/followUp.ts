/**
 * A question that leans on the one before: a pronoun stands for what that one asked for or named ("who supplied
 * them?"), a fragment changes a part of it ("and in Syria?", "what about Boko Haram?", "only hedged ones").
 */
import { fitsFamily } from '../../model/kinds.ts';
import type { DateRange, Question, Thing } from '../question.ts';
import { withPart } from '../questionParts.ts';
import { type PlacedThing, thingsOf } from '../thingsOf.ts';
import { takeCertainty } from './certainties.ts';
import { questionDatesAt } from './datesAt.ts';
import { mapRelations } from './mapRelations.ts';
import { within } from './meanings.ts';
import { Phrases } from './phrases.ts';
import { kindsOf, type Listed, relate, withConditions } from './relate.ts';
import { ACTORS, isPlace, POSSESSION } from './things.ts';
import { IN, PREPOSITION, type Token, Tokens, words } from './tokens.ts';

const LEADS = [
  'what about',
  'how about',
  'and what about',
  'the same for',
  'same for',
  'and',
  'but',
  'or',
  'also',
  'only',
  'just',
];
const TRAILS = ['too', 'as well', 'instead', 'then', 'only', 'ones', 'please'];
const ONES = words(
  'ones claims relations those these them the only sentences links one which what of is are was were named said stated known',
);
const COUNTS = ['how many', 'how many are there', 'how many are they', 'how many of them'];
const WHEN = [
  'when',
  'when was that',
  'when did that happen',
  'when was it',
  'on what date',
  'on which date',
  'on which dates',
  'what date',
];
const SURE = [
  'is that certain',
  'is it certain',
  'is this certain',
  'is that confirmed',
  'is it confirmed',
  'is that sure',
  'is that established',
  'is that stated as fact',
  'is that stated as a fact',
  'is that a fact',
  'certainly',
  'for certain',
];
const FROM_WHOM = [
  'from whom',
  'from who',
  'who from',
  'whom from',
  'taken from whom',
  'seized from whom',
];
const WITH_WHAT = [
  'with what',
  'with which weapons',
  'with what weapons',
  'with which arms',
  'what with',
  'which weapons',
  'what weapons',
];
const SAID = [
  'who says so',
  'who says that',
  'who said so',
  'who said that',
  'says who',
  'according to whom',
  'who claims that',
  'who claimed that',
];
const EVIDENCE = [
  'which documents',
  'which documents say so',
  'which documents say that',
  'which documents state it',
  'what is the evidence',
  'what evidence is there',
  'where is the evidence',
  'evidence',
  'sources',
  'which sources',
  'what are the sources',
];

/** The question that a fragment makes of the one before; undefined when it is none. */
export function readFragment(given: Tokens, previous: Question): Question | undefined {
  const { tokens, led } = trimmed(given);
  if (tokens.length === 0) return undefined;
  return (
    asked(tokens, previous) ??
    sure(given, previous) ??
    sure(tokens, previous) ??
    dated(tokens, previous) ??
    changed(tokens, previous, led)
  );
}

function trimmed(given: Tokens): { tokens: Tokens; led: boolean } {
  let tokens = given;
  let led = false;
  for (;;) {
    if (tokens.lower(0) === ',') tokens = tokens.without(0, 1);
    const lead = LEADS.find((l) => tokens.says(0, l) && tokens.length > l.split(' ').length);
    if (lead === undefined) break;
    led = true;
    tokens = tokens.without(0, lead.split(' ').length);
  }
  for (;;) {
    const trail = TRAILS.find((l) => {
      const n = l.split(' ').length;
      return tokens.length > n && tokens.says(tokens.length - n, l);
    });
    if (trail === undefined) return { tokens, led };
    led ||= trail === 'only' || trail === 'ones';
    tokens = tokens.without(tokens.length - trail.split(' ').length, tokens.length);
  }
}

/** "How many?", "which documents say so?" */
function asked(tokens: Tokens, previous: Question): Question | undefined {
  if (!('focus' in previous) || previous.ask === 'documents') return undefined;
  const said = tokens.phrase(0, tokens.length);
  const focus =
    previous.ask === 'pairs' || previous.ask === 'most'
      ? withConditions(previous.focus, { is: 'relation', relation: previous.relation })
      : previous.focus;
  if (SURE.includes(said) && previous.ask === 'yesno')
    return mapRelations(previous, (r) => ({ ...r, certainty: ['stated'] }));
  if (WHEN.includes(said)) return { ask: 'when', focus };
  if (FROM_WHOM.includes(said)) return takenFrom(focus);
  if (WITH_WHAT.includes(said)) return supplies(focus);
  if (COUNTS.includes(said)) return { ask: 'count', focus };
  if (SAID.includes(said)) return { ask: 'said', focus };
  return EVIDENCE.includes(said) ? { ask: 'evidence', focus } : undefined;
}

/** "From whom?": who had what was seized. */
function takenFrom(focus: Thing): Question | undefined {
  const seized = focus.conditions.some(
    (c) => c.is === 'relation' && c.relation.types.includes('SEIZED'),
  );
  const holder: Thing = { kinds: ACTORS, conditions: [] };
  return seized
    ? {
        ask: 'entities',
        focus: withConditions(holder, relate(POSSESSION, holder, 'source', focus)),
      }
    : undefined;
}

/** "With what?": what the suppliers of the question before supplied. */
function supplies(focus: Thing): Question | undefined {
  const supply = focus.conditions.find(
    (c) => c.is === 'relation' && c.relation.types.includes('SUPPLIED'),
  );
  if (supply?.is !== 'relation') return undefined;
  const itself = { ...focus, conditions: focus.conditions.filter((c) => c !== supply) };
  const { direction, other } = supply.relation;
  const [from, to] = direction === 'in' ? [other, itself] : [itself, other];
  return {
    ask: 'entities',
    focus: { kinds: ['Weapon'], conditions: [{ is: 'supplied', from, to }] },
  };
}

/** "Only hedged ones", "confirmed?" */
function sure(given: Tokens, previous: Question): Question | undefined {
  const { tokens, certainty, span } = takeCertainty(given);
  // "which of these leaders are only named with a hedge"
  const said = (i: number): boolean =>
    tokens.is(i, ONES) ||
    (/^(?:these|those|the|them)$/.test(tokens.lower(i - 1)) &&
      Boolean(tokens.noun(i) ?? tokens.kind(i)));
  if (!certainty || !tokens.all.every((_, i) => said(i))) return undefined;
  return mapRelations(previous, (r) => ({ ...r, certainty, certaintySpan: span }));
}

/** "Since 2019?" */
function dated(tokens: Tokens, previous: Question): Question | undefined {
  const found = questionDatesAt(tokens, 0);
  if (!found || found.to < tokens.length || !('focus' in previous)) return undefined;
  const { focus } = previous;
  if (!focus.kinds?.includes('Event')) {
    const dates: DateRange = found.value;
    return mapRelations(previous, (r) => ({ ...r, dates }));
  }
  const others = focus.conditions.filter((c) => c.is !== 'dated');
  return {
    ...previous,
    focus: { ...focus, conditions: [...others, { is: 'dated', dates: found.value }] },
  };
}

/** A name, sort or place instead of another, or besides it. */
function changed(tokens: Tokens, previous: Question, led: boolean): Question | undefined {
  const preposition = tokens.is(0, IN);
  const except = /^(?:not|without|except|excluding)$/.test(tokens.lower(0));
  // "and to Y?": what was to X
  const party = !preposition && !except && tokens.is(0, PREPOSITION);
  const list = new Phrases(tokens).list(preposition || except || party ? 1 : 0);
  if (!list || list.to < tokens.length) return undefined;
  const [first] = list.value.things;
  if (!first || (party && !first.entities)) return undefined;
  if (except) return excepting(list.value, previous);
  if (preposition) return isPlace(first) ? placed(first, previous) : undefined;
  if (!led || list.value.things.length > 1) return undefined;
  if (first.entities || first.unknown) {
    const instead = counterpart(first, previous);
    if (instead) return withPart(previous, instead.path.split('/'), first);
    return isPlace(first) ? placed(first, previous) : undefined;
  }
  return narrowed(first, previous);
}

const family = (thing: Thing, of: 'Actor' | 'Place' | 'Weapon' | 'Event'): boolean =>
  kindsOf(thing)?.some((k) => fitsFamily(k, of)) ?? false;

/** What a name stands for in the question before: the last one of its kind, else of its family. */
function counterpart(name: Thing, previous: Question): PlacedThing | undefined {
  const named = thingsOf(previous).filter(({ thing }) => thing.entities || thing.unknown);
  const kind = name.entities?.[0]?.kind;
  return (
    named.findLast(({ thing }) => kind !== undefined && thing.entities?.[0]?.kind === kind) ??
    named.findLast(({ thing }) =>
      (['Actor', 'Place', 'Weapon', 'Event'] as const).some(
        (of) => family(thing, of) && family(name, of),
      ),
    ) ??
    (name.unknown ? named.at(-1) : undefined)
  );
}

function placed(place: Thing, previous: Question): Question | undefined {
  const there = thingsOf(previous).findLast(
    ({ path, thing }) =>
      (thing.entities || thing.unknown) &&
      isPlace(thing) &&
      (path.endsWith('/place') ||
        thing.entities?.[0]?.kind !== 'Country' ||
        inPlace(previous, path)),
  );
  if (there) return withPart(previous, there.path.split('/'), place);
  if (!('focus' in previous)) return undefined;
  if (previous.ask === 'pairs' || previous.ask === 'most')
    return { ...previous, relation: { ...previous.relation, place } };
  const { focus } = previous;
  if (focus.entities) return mapRelations(previous, (r) => ({ ...r, place }));
  return { ...previous, focus: withConditions(focus, within(focus, place)) };
}

/** Whether a thing is where something is, and no party to it. */
function inPlace(previous: Question, path: string): boolean {
  if (!path.endsWith('/other')) return false;
  let found = false;
  mapRelations(previous, (r) => {
    const other = thingsOf(previous).find((t) => t.path === path)?.thing;
    found ||=
      r.types.every((t) => t === 'OPERATES_IN' || t === 'OCCURRED_IN' || t === 'LOCATED_IN') &&
      JSON.stringify(r.other) === JSON.stringify(other);
    return r;
  });
  return found;
}

function excepting({ things }: Listed, previous: Question): Question | undefined {
  const named = things.flatMap((t) => t.entities?.slice(0, 1) ?? []);
  if (named.length === 0 || !('focus' in previous)) return undefined;
  const { focus } = previous;
  return { ...previous, focus: { ...focus, except: [...(focus.except ?? []), ...named] } };
}

/** "Only rifles", "and countries?": what is sought, if it can be that. */
function narrowed(sort: Thing, previous: Question): Question | undefined {
  if (!('focus' in previous) || previous.focus.entities) return undefined;
  const { focus } = previous;
  return {
    ...previous,
    focus: {
      ...focus,
      kinds: sort.kinds,
      heads: sort.heads,
      span: sort.span,
      conditions: [...focus.conditions, ...sort.conditions],
    },
  };
}

const THEY = words('they them these those');
const THEIR = words('their theirs');
const IT = words('it');
const ITS = words('its');
const PERSON = words('he she him');
const HIS = words('his her hers');
const THERE = words('there');
const THIS = words('this that these those the same said such');

/** The question with its pronouns standing for things of the one before, the likeliest reading first. */
export function withReferents(given: Tokens, previous: Question): Tokens[] {
  if (!given.all.some((_, i) => pronounAt(given, i))) return [];
  const things = referents(previous);
  // "who captured X?", "who killed him?": X rather than whoever captured
  const him = given.all.some((_, i) => given.is(i, PERSON) || given.is(i, HIS));
  const ordered = him
    ? [...things.filter(isNamedPerson), ...things.filter((x) => !isNamedPerson(x))]
    : things;
  return ordered.flatMap((thing) => {
    const all: Token[] = [];
    let fits = true;
    for (let i = 0; i < given.length; ) {
      const pronoun = pronounAt(given, i);
      const token = given.all[i];
      if (!pronoun) {
        if (token) all.push(token);
        i += 1;
        continue;
      }
      fits &&= pronoun.fits(thing);
      const span = given.span(i, pronoun.to);
      const text = given.all
        .slice(i, pronoun.to)
        .map((t) => t.text)
        .join(' ');
      if (pronoun.place) all.push({ text: 'in', lower: 'in', span });
      all.push({
        text,
        lower: '',
        span,
        link: { from: 0, to: 0, said: text, entities: [], thing },
      });
      if (pronoun.possessive) all.push({ text: "'s", lower: "'s", span });
      i = pronoun.to;
    }
    return fits ? [new Tokens(all)] : [];
  });
}

/** What the one before asked for, then what it named, the last first. */
function referents(previous: Question): Thing[] {
  const named = thingsOf(previous)
    .filter(({ thing, path }) => thing.entities && path !== 'focus')
    .map(({ thing }) => ({ ...thing, conditions: [] }))
    .reverse();
  if (!('focus' in previous)) return named;
  const { focus } = previous;
  // "what do we know about X": they are X
  const about = !focus.kinds && !focus.heads && !focus.entities;
  if (previous.ask === 'pairs')
    return [withConditions(focus, { is: 'relation', relation: previous.relation }), ...named];
  const sought = previous.ask === 'yesno' ? { ...focus, conditions: [] } : focus;
  return about ? [...named, sought] : [sought, ...named];
}

interface Pronoun {
  readonly to: number;
  readonly possessive?: boolean;
  readonly place?: boolean;
  readonly fits: (thing: Thing) => boolean;
}

const isPersonal = (thing: Thing): boolean => kindsOf(thing)?.includes('Person') ?? false;
const isNamedPerson = (thing: Thing): boolean => thing.entities?.[0]?.kind === 'Person';
const isSingle = (thing: Thing): boolean => thing.entities !== undefined;

function pronounAt(t: Tokens, i: number): Pronoun | undefined {
  if (t.link(i)) return undefined;
  const to = i + 1;
  // "those groups", "this weapon": of that sort
  const sort = t.is(i, THIS) ? new Phrases(t).sortAt(to) : undefined;
  if (sort && t.lower(i) !== 'the') {
    const { kinds } = sort.value;
    return { to: sort.to, fits: (x) => kindsOf(x)?.some((k) => kinds?.includes(k)) ?? false };
  }
  if (t.is(i, THEY)) return { to, fits: () => true };
  if (t.is(i, THEIR)) return { to, possessive: true, fits: () => true };
  if (t.is(i, IT)) return { to, fits: isSingle };
  if (t.is(i, ITS)) return { to, possessive: true, fits: isSingle };
  if (t.is(i, PERSON)) return { to, fits: isPersonal };
  if (t.is(i, HIS)) {
    const possessive = t.noun(to) !== undefined || t.kind(to) !== undefined;
    return { to, possessive, fits: isPersonal };
  }
  return t.is(i, THERE) && !/^(?:is|are|was|were)$/.test(t.lower(i - 1))
    ? { to, place: true, fits: isPlace }
    : undefined;
}
