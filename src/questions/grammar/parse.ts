/**
 * From the tokens of a question to what it asks: the form of the question first, then its phrases. What cannot be read
 * to the last word is declined, never guessed.
 */
import type { Certainty } from '../../model/certainty.ts';
import { RELATION_TYPE_NAMES } from '../../model/relationTypes.ts';
import type { Condition, Question, Relation, Span, Thing, Unclear } from '../question.ts';
import { reworded } from '../rewordings.ts';
import { questionDatesAt } from './datesAt.ts';
import { having, within } from './meanings.ts';
import { Phrases } from './phrases.ts';
import { joined, relate, withConditions } from './relate.ts';
import { ACTORS, isPlace, isWeapon, namedThing, PLACES } from './things.ts';
import {
  BE,
  DO,
  HAVE,
  isNegatedAux,
  MODAL,
  PREPOSITION,
  Tokens,
  WHICH,
  WHO,
  words,
} from './tokens.ts';

const POLITE = [
  'please',
  'can you',
  'could you',
  'would you',
  'i want to know',
  'i would like to know',
  "i'd like to know",
  'i want to see',
  'do you know',
  'do we know',
  'let me know',
  'tell me',
  'tell us',
  'show me',
  'show us',
  'give me',
  'find me',
  'find out',
  'list',
  'show',
  'name',
  'give',
  'find',
  'display',
  'all of',
  'and',
  'so',
  'a list of',
  'the names of',
];
const DOCUMENTS = words(
  'document documents report reports article articles source sources text texts file files',
);
const MENTION = words(
  'mention mentions mentioned name names named discuss discusses cite cites contain contains cover covers say says state states show shows describe describes report reports',
);
const CONNECT = words('connected linked related tied associated');
const CONNECTION = words(
  'connection connections link links path paths relation relations relationship relationships route tie ties chain',
);
const HAPPEN = [
  'happened',
  'happens',
  'happen',
  'took place',
  'takes place',
  'take place',
  'occurred',
  'occurs',
  'occur',
  'took place',
];

/** How sure a relation must be, as said anywhere in the question; taken out of it. */
const CERTAINTY_PHRASES: readonly (readonly [string, readonly Certainty[]])[] = [
  ...[
    'according to hedged claims only',
    'according to hedged claims',
    'only according to hedged claims',
    'by hedged claims only',
    'only in hedged claims',
    'in hedged claims only',
    'only hedged',
    'hedged only',
    'merely hedged',
    'reportedly',
    'allegedly',
    'is believed to have',
    'are believed to have',
    'with hedged claims only',
    'only by hedged claims',
    'on hedged evidence only',
    'only on hedged evidence',
    'without certainty',
  ].map((p) => [p, ['hedged']] as const),
  ...[
    'according to credited claims only',
    'only claimed',
    'claimed only',
    'merely claimed',
    'only by claim',
  ].map((p) => [p, ['claimed']] as const),
  ...[
    'according to stated claims only',
    'according to stated claims',
    'only stated',
    'stated only',
    'as a fact',
    'stated as fact',
    'for certain',
    'with certainty',
    'definitely',
    'certainly',
    'plainly stated',
  ].map((p) => [p, ['stated']] as const),
];

export function parse(given: Tokens): Question | Unclear {
  let tokens = withoutPolite(given);
  const polite = tokens.length < given.length;
  tokens = new Tokens(reworded(tokens.all));
  let certainty: readonly Certainty[] | undefined;
  let certaintySpan: Span | undefined;
  for (const [phrase, value] of [...CERTAINTY_PHRASES].sort((a, b) => b[0].length - a[0].length))
    for (let i = 0; i < tokens.length; i++)
      if (tokens.says(i, phrase)) {
        certainty = value;
        certaintySpan = tokens.span(i, i + phrase.split(' ').length);
        tokens = tokens.without(i, i + phrase.split(' ').length);
      }
  const confirmed = tokens.all.findIndex((x) => x.lower === 'confirmed' || x.lower === 'verified');
  if (confirmed >= 0) {
    certaintySpan = tokens.span(confirmed, confirmed + 1);
    certainty = ['stated'];
    tokens =
      tokens.lower(confirmed + 1) === 'to'
        ? new Tokens(
            tokens.all.map((x, i) => (i === confirmed ? { text: 'known', lower: 'known' } : x)),
          )
        : tokens.without(confirmed, confirmed + 1);
  }
  if (tokens.lower(tokens.length - 1) === ',')
    tokens = tokens.without(tokens.length - 1, tokens.length);
  // "which town was attacked the most"
  const most = tokens.length > 4 && /^(?:most|least)$/.test(tokens.lower(tokens.length - 1));
  const least = tokens.lower(tokens.length - 1) === 'least';
  if (most)
    tokens = tokens.without(
      tokens.length - (tokens.lower(tokens.length - 2) === 'the' ? 2 : 1),
      tokens.length,
    );
  const read = new Forms(tokens, 0, polite).read();
  const counted = most && read.ask !== 'unclear' ? ofMost(read, least) : read;
  if (counted.ask === 'unclear') return counted;
  let question: Question = counted;
  if (certainty) question = mapRelations(question, (r) => ({ ...r, certainty, certaintySpan }));
  return meaningless(question)
    ? {
        ask: 'unclear',
        why: 'No relation of the graph joins things of these sorts in this way.',
        words: [],
      }
    : question;
}

/** Without "please", "tell me" and the like before and after the question. */
function withoutPolite(given: Tokens): Tokens {
  let tokens = given;
  if (tokens.lower(tokens.length - 1) === 'please')
    tokens = tokens.without(tokens.length - 1, tokens.length);
  if (tokens.lower(tokens.length - 1) === ',')
    tokens = tokens.without(tokens.length - 1, tokens.length);
  for (;;) {
    const polite = POLITE.find((p) => tokens.says(0, p) && tokens.length > p.split(' ').length);
    if (polite === undefined) return tokens;
    tokens = tokens.without(0, polite.split(' ').length);
  }
}

/** The last relation of what is sought, counted. */
function ofMost(question: Question, least: boolean): Question | Unclear {
  if (question.ask !== 'entities') return beyond;
  const { focus } = question;
  const last = focus.conditions.findLast((c) => c.is === 'relation');
  if (last?.is !== 'relation') return beyond;
  return {
    ask: 'most',
    focus: { ...focus, conditions: focus.conditions.filter((c) => c !== last) },
    relation: last.relation,
    least,
  };
}

const beyond: Unclear = {
  ask: 'unclear',
  why: 'This could not be read as a question about actors, places, weapons or events.',
  words: [],
};

class Forms {
  private readonly t: Tokens;
  private readonly start: number;
  private readonly imperative: boolean;
  private readonly p: Phrases;

  constructor(tokens: Tokens, start: number, imperative: boolean) {
    this.t = tokens;
    this.start = start;
    this.imperative = imperative;
    this.p = new Phrases(tokens);
  }

  read(): Question | Unclear {
    const forms = [
      () => this.paths(),
      () => this.documents(),
      () => this.claimsAbout(),
      () => this.howMany(),
      () => this.happened(),
      () => this.where(),
      () => this.about(),
      () => this.preposed(),
      () => this.wh(),
      () => this.yesNo(),
      () => this.nounPhrase(),
      () => this.keywords(),
    ];
    for (const form of forms) {
      const question = form();
      if (question) return question;
    }
    return this.unclear();
  }

  private unclear(): Unclear {
    const unread = this.t.all.slice(this.start).map((x) => x.text);
    return {
      ask: 'unclear',
      why: 'This could not be read as a question about actors, places, weapons or events.',
      words: unread,
    };
  }

  private ends(i: number): boolean {
    return i >= this.t.length;
  }

  /** The question that a read focus makes: pairs and superlatives show in what the phrases noted. */
  private made(focus: Thing, count = false): Question {
    const bearer: Thing = focus;
    for (const condition of bearer.conditions) {
      if (condition.is !== 'relation') continue;
      const { relation } = condition;
      const rest = { ...bearer, conditions: bearer.conditions.filter((c) => c !== condition) };
      const top = this.noted(this.p.most, relation.other);
      if (top) return { ask: 'most', focus: rest, relation, least: top === 'least' };
      if ([...this.p.asked].some((x) => sameThing(x, relation.other)))
        return count ? { ask: 'count', focus } : { ask: 'pairs', focus: rest, relation };
    }
    return { ask: count ? 'count' : 'entities', focus };
  }

  private noted(
    map: ReadonlyMap<Thing, 'most' | 'least'>,
    thing: Thing,
  ): 'most' | 'least' | undefined {
    for (const [key, value] of map) if (sameThing(key, thing)) return value;
    return undefined;
  }

  private named(i: number): Thing | undefined {
    const link = this.t.link(i);
    return link && namedThing(this.t, i, link);
  }

  // "How is A connected to B", "What links A and B", "the connection between A and B"
  private paths(): Question | undefined {
    const names = this.t.all.flatMap((x, i) => (x.link ? [i] : []));
    const [a, b] = names;
    if (names.length !== 2 || a === undefined || b === undefined) return undefined;
    const from = this.named(a);
    const to = this.named(b);
    const all = this.t.all.map((x) => x.lower);
    const how =
      all[this.start] === 'how' &&
      all.some((w) => CONNECT.has(w) || /^(?:connect|relate|link)$/.test(w));
    const noun =
      all.some((w) => CONNECTION.has(w)) &&
      (all.includes('between') || (all.includes('from') && all.includes('to'))) &&
      !/^(?:who|which)$/.test(all[this.start] ?? '') &&
      !all.includes('many');
    const links = /^what (?:links|connects|ties|relates)$/.test(this.t.phrase(this.start, 2));
    return from && to && (how || noun || links) ? { ask: 'paths', from, to } : undefined;
  }

  // "Which documents mention X", "Where is X mentioned", "What is the evidence that …"
  private documents(): Question | undefined {
    const { t } = this;
    let i = this.start;
    if (t.lower(i) === 'in') i += 1;
    if (/^(?:what|which|who|the|any|all|how)$/.test(t.lower(i))) i += 1;
    if (/^(?:are|is|were)$/.test(t.lower(i))) i += 1;
    if (t.lower(i) === 'the' || t.lower(i) === 'there') i += 1;
    const evidence =
      t.lower(i) === 'evidence' ||
      t.lower(i) === 'proof' ||
      ((t.lower(i) === 'source' || t.lower(i) === 'sources') &&
        /^(?:for|that|say|says|state|states|claim)$/.test(t.lower(i + 1)));
    const who =
      t.lower(this.start) === 'who' &&
      /^(?:says|said|reports|reported|states|claims)$/.test(t.lower(this.start + 1)) &&
      t.lower(this.start + 2) === 'that';
    if (evidence || who) {
      let at = who ? this.start + 2 : i + 1;
      while (/^(?:is|there|that|for|of|say|says|state|states|claim|shows|show)$/.test(t.lower(at)))
        at += 1;
      const whether = this.statement(at) ?? this.eventNoun(at);
      return whether && { ask: 'evidence', focus: whether };
    }
    if (t.lower(this.start) === 'where') {
      const name =
        t.is(this.start + 1, BE) || t.is(this.start + 1, DO)
          ? this.named(this.start + 2)
          : undefined;
      const word = t.lower(this.start + 3);
      if (name && (MENTION.has(word) || /^appears?$/.test(word)) && this.ends(this.start + 4))
        return { ask: 'documents', focus: name };
    }
    if (!t.is(i, DOCUMENTS)) return undefined;
    let at = i + 1;
    if (/^(?:that|which|where)$/.test(t.lower(at))) at += 1;
    const says =
      t.is(at, MENTION) || /^(?:speak|speaks|about|on|does|do|is|are|did)$/.test(t.lower(at));
    if (!says) return undefined;
    const saying =
      /^(?:say|says|state|states|report|reports|show|shows)$/.test(t.lower(at)) &&
      t.lower(at + 1) === 'that';
    if (saying) {
      const whether = this.statement(at + 2);
      return whether && { ask: 'evidence', focus: whether };
    }
    while (
      t.is(at, MENTION) ||
      /^(?:speak|speaks|about|of|on|does|do|is|are|did|both)$/.test(t.lower(at))
    )
      at += 1;
    const list = this.p.list(at);
    if (!list) return undefined;
    let end = list.to;
    while (t.is(end, MENTION) || /^(?:appears?|in|found)$/.test(t.lower(end))) end += 1;
    if (!this.ends(end)) return undefined;
    const [first, ...more] = list.value.things;
    if (!first) return undefined;
    return more.length === 0
      ? { ask: 'documents', focus: first }
      : {
          ask: 'documents',
          focus: first,
          also: more,
          joint: list.value.joint === 'any' ? 'any' : 'all',
        };
  }

  /** A whole clause: "ISIS operates in Nineveh". */
  private statement(i: number): Thing | undefined {
    const subject = this.p.noun(i);
    if (!subject) return undefined;
    const chain = this.p.chain(subject.value, subject.to, false);
    return chain && this.ends(chain.to) ? withConditions(subject.value, chain.value) : undefined;
  }

  private eventNoun(i: number): Thing | undefined {
    const thing = this.p.noun(i);
    return thing && this.ends(thing.to) ? thing.value : undefined;
  }

  // "Which claims about X are only hedged, and whom or what do they concern?"
  private claimsAbout(): Question | undefined {
    const { t } = this;
    const at = t.all.findIndex(
      (x, i) =>
        /^(?:claims?|statements?|relations?|relationships?)$/.test(x.lower) &&
        /^(?:about|on|of|concerning|involving)$/.test(t.lower(i + 1)),
    );
    const name = at >= 0 ? (this.named(at + 2) ?? this.named(at + 3)) : undefined;
    if (!name) return undefined;
    const focus: Thing = { conditions: [] };
    return {
      ask: 'entities',
      focus: withConditions(focus, relate(RELATION_TYPE_NAMES, focus, 'either', name)),
    };
  }

  private howMany(): Question | undefined {
    const { t } = this;
    const many = t.says(this.start, 'how many')
      ? 2
      : t.says(this.start, 'what number of') || t.says(this.start, 'the number of')
        ? 3
        : t.says(this.start, 'count')
          ? 1
          : 0;
    if (many === 0) return undefined;
    if (t.is(this.start + many, DOCUMENTS)) {
      const rest = new Forms(new Tokens(t.all.slice(many)), 0, this.imperative).documents();
      return rest?.ask === 'documents' ? { ...rest, count: true } : undefined;
    }
    const happened = new Forms(
      new Tokens([{ text: 'which', lower: 'which' }, ...t.all.slice(this.start + many)]),
      0,
      false,
    ).happened();
    if (happened?.ask === 'entities') return { ask: 'count', focus: happened.focus };
    const focus = this.p.noun(this.start + many);
    if (!focus) return undefined;
    return this.continued(focus.value, focus.to, true);
  }

  // "What happened in Jordan", "What happened on 30 December 2020"
  private happened(): Question | undefined {
    const { t } = this;
    let at = this.start;
    let focus: Thing = { kinds: ['Event'], conditions: [] };
    if (t.lower(at) === 'what' && !t.event(at + 1) && !t.kind(at + 1)) at += 1;
    else {
      const noun = t.is(at, WHICH) ? this.p.noun(at) : undefined;
      if (!noun?.value.kinds?.includes('Event')) return undefined;
      focus = noun.value;
      at = noun.to;
    }
    if (t.is(at, HAVE)) at += 1;
    const verb = HAPPEN.find((h) => t.says(at, h));
    if (!verb) return undefined;
    at += verb.split(' ').length;
    while (!this.ends(at)) {
      const dates = questionDatesAt(t, at);
      if (dates) {
        focus = withConditions(focus, { is: 'dated', dates: dates.value });
        at = dates.to;
        continue;
      }
      if (t.lower(at) === 'to') {
        const whom = this.p.list(at + 1);
        if (!whom) return undefined;
        focus = withConditions(
          focus,
          joined(whom.value, (w) => relate(['TARGETED'], focus, 'source', w)),
        );
        at = whom.to;
        continue;
      }
      const place = t.is(at, PREPOSITION) ? this.p.list(at + 1) : undefined;
      if (!place) return undefined;
      focus = withConditions(
        focus,
        joined(place.value, (x) => within(focus, x)),
      );
      at = place.to;
    }
    return { ask: 'entities', focus };
  }

  // "Where does X operate", "Where was X made", "Where did X happen"
  private where(): Question | undefined {
    const { t } = this;
    if (t.lower(this.start) !== 'where') return undefined;
    let at = this.start + 1;
    const be = t.is(at, BE);
    if (be || t.is(at, DO) || t.is(at, HAVE)) at += 1;
    const subject = this.p.subject(at);
    if (!subject) return undefined;
    at = subject.to;
    const focus: Thing = { kinds: PLACES, conditions: [] };
    const [only] = subject.value.things;
    if (!only) return undefined;
    const done = HAPPEN.find((h) => t.says(at, h));
    if (done && this.ends(at + done.split(' ').length))
      return {
        ask: 'entities',
        focus: withConditions(focus, relate(['OCCURRED_IN'], focus, 'target', only)),
      };
    if (
      this.ends(at) ||
      (/^(?:based|located|active|present|deployed|stationed|situated|positioned|operating|found|seen)$/.test(
        t.lower(at),
      ) &&
        this.ends(at + 1))
    )
      return {
        ask: 'entities',
        focus: withConditions(
          focus,
          joined(subject.value, (s) => whereabouts(focus, s)),
        ),
      };
    const verb = t.verb(at);
    if (!verb) return undefined;
    if (
      be &&
      isWeapon(only) &&
      this.ends(verb.to) &&
      verb.value.some((v) => v.entry.types.includes('MANUFACTURED_IN'))
    )
      return {
        ask: 'entities',
        focus: withConditions(focus, relate(['MANUFACTURED_IN'], focus, 'target', only)),
      };
    const needs = verb.value.find((v) => v.entry.types.includes('OPERATES_IN'));
    if (!be && needs && this.ends(verb.to))
      return {
        ask: 'entities',
        focus: withConditions(
          focus,
          joined(subject.value, (s) => relate(['OPERATES_IN'], focus, 'target', s)),
        ),
      };
    if (be) {
      // "Where were drones used": where those are active that did it; "Where was X killed": where it befell X
      const deed = this.p.chainAfter(only, at, true);
      if (!deed || !this.ends(deed.to)) return undefined;
      const doer: Thing = { kinds: ACTORS, conditions: [] };
      const who = isWeapon(only) ? this.doerOf(doer, only, deed.value) : only;
      return (
        who && {
          ask: 'entities',
          focus: withConditions(
            focus,
            relate(
              ['OPERATES_IN'],
              focus,
              'target',
              isWeapon(only) ? who : withConditions(only, deed.value),
            ),
          ),
        }
      );
    }
    const gap = this.p.gap(focus, subject.value, at);
    return gap && this.ends(gap.to)
      ? { ask: 'entities', focus: withConditions(focus, gap.value) }
      : undefined;
  }

  /** Those who did to a weapon what a condition on it says. */
  private doerOf(doer: Thing, weapon: Thing, deed: Condition): Thing | undefined {
    if (deed.is !== 'relation' || deed.relation.direction !== 'in') return undefined;
    const { types, other } = deed.relation;
    return withConditions(
      { ...other, kinds: other.kinds ?? ACTORS },
      relate(types, doer, 'source', weapon),
    );
  }

  // "What do we know about X", "Who is X", "Tell me about X"
  private about(): Question | undefined {
    const { t } = this;
    const last = this.named(t.length - 1);
    if (!last) return undefined;
    const lead = t.all
      .slice(this.start, -1)
      .map((x) => x.lower)
      .join(' ');
    const asks =
      /^(?:what (?:do|can) (?:we|you|i) (?:know|say|tell) (?:about|of)|what is known (?:about|of)|(?:everything|all|anything|something)? ?(?:known )?about|who (?:is|are|was|were)|what (?:is|are|was)|who or what is|information (?:on|about)|what about|about|everything (?:about|on))(?: the)?$/.test(
        lead,
      );
    return asks ? { ask: 'entities', focus: related(last) } : undefined;
  }

  // "In which countries were weapons made", "To whom did X supply arms"
  private preposed(): Question | undefined {
    const { t } = this;
    if (
      !t.is(this.start, PREPOSITION) ||
      !(t.is(this.start + 1, WHICH) || t.is(this.start + 1, WHO))
    )
      return undefined;
    const focus = this.p.noun(this.start + 1);
    return focus && this.objectQuestion(focus.value, focus.to, false, t.lower(this.start));
  }

  private wh(): Question | undefined {
    const { t } = this;
    const first = t.lower(this.start);
    if (!(t.is(this.start, WHICH) || t.is(this.start, WHO))) return undefined;
    if (first === 'what' && t.is(this.start + 1, DOCUMENTS)) return undefined;
    const focus = this.p.noun(this.start);
    if (!focus) return undefined;
    // "What does X use": a thing of any kind
    return this.continued(focus.value, focus.to, false);
  }

  private continued(focus: Thing, at: number, count: boolean): Question | undefined {
    const { t } = this;
    this.p.asked.delete(focus);
    if (this.ends(at))
      return focus.conditions.length > 0 || focus.heads || count
        ? this.made(focus, count)
        : undefined;
    if (
      t.says(at, 'are there') ||
      t.says(at, 'is there') ||
      t.says(at, 'are known') ||
      t.says(at, 'are named')
    ) {
      const rest = at + 2;
      if (this.ends(rest)) return this.made(focus, count);
      const more = this.p.chain(focus, rest, true);
      return more && this.ends(more.to)
        ? this.made(withConditions(focus, more.value), count)
        : undefined;
    }
    const object = this.objectQuestion(focus, at, count);
    if (object) return object;
    // "Who is the leader of X", "Who are the suppliers of X"
    if (t.is(at, BE)) {
      const same = this.p.noun(at + 1);
      if (
        same &&
        this.ends(same.to) &&
        same.value.entities === undefined &&
        same.value.conditions.length > 0
      )
        return this.made(
          {
            ...same.value,
            kinds: same.value.kinds ?? focus.kinds,
            conditions: [...focus.conditions, ...same.value.conditions],
          },
          count,
        );
    }
    const chain = this.p.chain(focus, at, false);
    if (chain && this.ends(chain.to)) return this.made(withConditions(focus, chain.value), count);
    return undefined;
  }

  /** "Which weapons did X hold", "Who is X supported by", "What is X part of". */
  private objectQuestion(
    focus: Thing,
    i: number,
    count: boolean,
    preposition?: string,
  ): Question | undefined {
    const { t } = this;
    const negatedAux = isNegatedAux(t.lower(i));
    if (!(t.is(i, DO) || t.is(i, BE) || t.is(i, HAVE) || t.is(i, MODAL) || negatedAux))
      return undefined;
    const be = t.is(i, BE) || /^(?:is|are|was|were)n/.test(t.lower(i));
    if (!this.p.startsNoun(i + 1)) return undefined;
    const subject = this.p.subject(i + 1);
    if (!subject) return undefined;
    // "which groups have weapons made there": having, not having made
    if (t.is(i, HAVE) && subject.value.things.some((s) => !s.entities)) return undefined;
    const vp = this.p.gapAfter(focus, subject.value, subject.to, be, preposition);
    if (!vp || !this.ends(vp.to)) return undefined;
    return this.made(having(focus, negatedAux ? { is: 'not', of: vp.value } : vp.value), count);
  }

  private yesNo(): Question | undefined {
    const { t } = this;
    const i = this.start;
    if (/^(?:is|was) it (?:true|so|correct|right) that$/.test(t.phrase(i, 4))) {
      const focus = this.statement(i + 4);
      return focus && { ask: 'yesno', focus };
    }
    const aux = t.is(i, DO) || t.is(i, BE) || t.is(i, HAVE) || t.is(i, MODAL);
    if (!aux || this.imperative) return undefined;
    if (t.lower(i + 1) === 'there') {
      const thing = this.p.noun(i + 2);
      return thing && this.ends(thing.to) ? { ask: 'yesno', focus: thing.value } : undefined;
    }
    const together = this.p.list(i + 1);
    if (
      together?.value.things.length === 2 &&
      t.is(together.to, CONNECT) &&
      this.ends(together.to + 1)
    ) {
      const [one, other] = together.value.things;
      if (one && other)
        return {
          ask: 'yesno',
          focus: withConditions(one, relate(RELATION_TYPE_NAMES, one, 'either', other)),
        };
    }
    const before = t.is(i, DO) ? this.p.subject(i + 1) : undefined;
    const only = before?.value.things.length === 1 ? before.value.things[0] : undefined;
    const subject = before && only ? { value: only, to: before.to } : this.p.noun(i + 1);
    if (!subject) return undefined;
    if (this.ends(subject.to) && subject.value.conditions.length > 0)
      return { ask: 'yesno', focus: subject.value };
    const chain = this.p.chainAfter(subject.value, subject.to, t.is(i, BE));
    return chain && this.ends(chain.to)
      ? { ask: 'yesno', focus: withConditions(subject.value, chain.value) }
      : undefined;
  }

  // "List everything that X documented", "iswap weapons", "weapons seized by X"
  private nounPhrase(): Question | undefined {
    const thing = this.p.noun(this.start);
    if (!thing) return undefined;
    if (this.ends(thing.to)) {
      if (thing.value.entities && thing.value.conditions.length === 0)
        return { ask: 'entities', focus: related(thing.value) };
      if (
        thing.value.conditions.length > 0 ||
        thing.value.heads ||
        (this.imperative && thing.value.kinds)
      )
        return this.made(thing.value);
      return undefined;
    }
    const chain = thing.value.entities ? undefined : this.p.chain(thing.value, thing.to, true);
    return chain && this.ends(chain.to)
      ? this.made(withConditions(thing.value, chain.value))
      : undefined;
  }

  /** Names and sorts without any grammar: "isis diyala weapons". */
  private keywords(): Question | undefined {
    const { t } = this;
    const names: Thing[] = [];
    let sort: Thing | undefined;
    for (let i = this.start; i < t.length; ) {
      const named = this.named(i);
      if (named) {
        names.push(named);
        i += 1;
        continue;
      }
      const sorted = this.p.sortAt(i);
      if (!sorted || sort) return undefined;
      sort = sorted.value;
      i = sorted.to;
    }
    const places = names.filter((n) => isPlace(n) && n.entities?.[0]?.kind !== 'Country');
    const actors = names.filter((n) => !places.includes(n));
    if (names.some((n) => n.unknown)) return undefined;
    if (!sort) {
      const [from, to, more] = names;
      return from && to && !more ? { ask: 'paths', from, to } : undefined;
    }
    let focus = sort;
    if (isWeapon(sort)) {
      for (const actor of actors)
        focus = withConditions(
          focus,
          relate(
            ['USED', 'POSSESSED'],
            sort,
            'target',
            places[0]
              ? withConditions(actor, relate(['OPERATES_IN'], actor, 'source', places[0]))
              : actor,
          ),
        );
      if (actors.length === 0)
        for (const place of places) focus = withConditions(focus, within(sort, place));
    } else {
      for (const place of places) focus = withConditions(focus, within(sort, place));
      for (const actor of actors)
        focus = withConditions(focus, relate(RELATION_TYPE_NAMES, sort, 'either', actor));
    }
    return focus.conditions.length > 0 ? { ask: 'entities', focus } : undefined;
  }
}

const sameThing = (a: Thing, b: Thing): boolean =>
  a === b ||
  (a.kinds === b.kinds &&
    a.entities === b.entities &&
    a.heads === b.heads &&
    JSON.stringify(a.conditions) === JSON.stringify(b.conditions));

/** All that one thing is directly related to. */
function related(thing: Thing): Thing {
  const focus: Thing = { conditions: [] };
  return withConditions(focus, relate(RELATION_TYPE_NAMES, focus, 'either', thing));
}

function whereabouts(focus: Thing, of: Thing): Condition {
  const kind = of.entities?.[0]?.kind;
  if (kind === 'Event') return relate(['OCCURRED_IN'], focus, 'target', of);
  if (isPlace(of) && kind !== 'Country') return relate(['LOCATED_IN'], focus, 'target', of);
  return relate(['OPERATES_IN'], focus, 'target', of);
}

/** A question with each of its relations changed, at any depth. */
function mapRelations(question: Question, change: (r: Relation) => Relation): Question {
  const thing = (t: Thing): Thing => ({ ...t, conditions: t.conditions.map(condition) });
  const relation = (r: Relation): Relation => change({ ...r, other: thing(r.other) });
  const condition = (c: Condition): Condition => {
    if (c.is === 'relation') return { is: 'relation', relation: relation(c.relation) };
    if (c.is === 'all' || c.is === 'any') return { is: c.is, of: c.of.map(condition) };
    if (c.is === 'not') return { is: 'not', of: condition(c.of) };
    return c;
  };
  if (question.ask === 'paths') return question;
  if (question.ask === 'pairs' || question.ask === 'most')
    return { ...question, focus: thing(question.focus), relation: relation(question.relation) };
  return { ...question, focus: thing(question.focus) };
}

/** Whether a relation is asked for that no type of the ontology can be. */
function meaningless(question: Question): boolean {
  let found = false;
  mapRelations(question, (r) => {
    found ||= r.types.length === 0;
    return r;
  });
  return found;
}
