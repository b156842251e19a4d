/** Who leads or belongs to what, by roles: "commander of X", "X spokesman Y", "Y, the head of X", "Y of X". */
import { isNoun } from '../clauses/nounClasses.ts';
import type { NounPhrase } from '../clauses/structure.ts';
import { type Filler, parties } from './fillers.ts';
import type { PhraseContext } from './phraseContext.ts';

const DEPUTIES = /^(?:deputy|vice|assistant|second|under)$/;

interface Role {
  readonly lead: boolean;
  readonly role: string;
}

/** The role that the words between two tokens name, if any. */
function roleWithin(
  context: PhraseContext,
  first: number,
  last: number,
  opener: string,
): Role | undefined {
  const r = context.reading;
  let found: Role | undefined;
  let start = first;
  for (let t = first; t < last; t++) {
    const token = r.token(t);
    if (r.nameAt(t) >= 0 || token.tag === 'DT' || token.tag === 'POS') {
      start = t + 1;
      continue;
    }
    const lemma = token.tag.startsWith('NNP') ? token.lower : token.lemma;
    const leader = isNoun(lemma, 'leader');
    if (!leader && !isNoun(lemma, 'role')) continue;
    const words = r.text(start, t + 1);
    const deputy = hasDeputy(context, start, t);
    found = { lead: leader && !deputy && opener !== 'a' && opener !== 'an', role: words };
  }
  return found;
}

function hasDeputy(context: PhraseContext, first: number, last: number): boolean {
  for (let t = first; t < last; t++) if (DEPUTIES.test(context.reading.token(t).lower)) return true;
  return false;
}

const isPerson = (context: PhraseContext, np: NounPhrase): Filler[] => {
  const out: Filler[] = [];
  for (const h of np.heads)
    for (const thing of context.reading.reference(h)?.things ?? [])
      if (context.reading.thing(thing)?.kind === 'Person')
        out.push({ thing, reference: h, via: 'head' });
  return out;
};

function bodiesBefore(context: PhraseContext, np: NounPhrase): Filler[] {
  const out: Filler[] = [];
  for (const m of np.modifiers)
    if (context.reading.isFamily(m, 'Actor') && context.reading.kindOf(m) !== 'Person')
      for (const thing of context.reading.reference(m)?.things ?? [])
        out.push({ thing, reference: m, via: 'modifier' });
  if (out.length === 0 && np.possessor)
    for (const f of parties(context.reading, np.possessor)) out.push(f);
  return out;
}

/** Parties that a role phrase names as its body: "of X", "X's", "X …", "in X". */
function bodiesOf(context: PhraseContext, np: NounPhrase, at: number): Filler[] {
  const out: Filler[] = [];
  for (const of of np.of) out.push(...parties(context.reading, of));
  if (out.length > 0) return out.filter((f) => context.reading.thing(f.thing)?.kind !== 'Person');
  // "a commander in X", "an analyst with X"
  if (/^(?:in|with|for|at|from|under|on)$/.test(context.word(at + 1))) {
    const next = context.np(at + 2);
    if (next)
      for (const f of parties(context.reading, next))
        if (
          context.reading.kindOf(f.reference) !== 'Country' &&
          context.reading.thing(f.thing)?.kind !== 'Region'
        )
          out.push(f);
    if (out.length > 0) return out;
  }
  return bodiesBefore(context, np);
}

function proposeRole(
  context: PhraseContext,
  person: Filler,
  body: Filler,
  role: Role,
  rule: string,
  at: number,
): void {
  const nation = context.reading.thing(body.thing)?.kind === 'Country';
  if (
    nation &&
    body.via === 'modifier' &&
    !role.lead &&
    context.reading.reference(body.reference)?.form === 'demonym'
  )
    return;
  context.propose(
    role.lead ? 'LEADS' : 'MEMBER_OF',
    person,
    body,
    `${rule}.${role.lead ? 'lead' : 'member'}`,
    at,
    { role: role.role },
  );
}

export function roleRules(context: PhraseContext): void {
  const { reading } = context;
  for (let i = 0; i < context.chunks.length; i++) {
    const np = context.np(i);
    if (!np) continue;
    const persons = isPerson(context, np);
    const person = persons[0];
    if (person) {
      const personStart = reading.reference(person.reference)?.first ?? np.head;
      // "ISIS commander Abu X", "Iraq's army chief Y"
      const role = roleWithin(context, np.first, personStart, np.opener);
      const bodies = bodiesBefore(context, np);
      if (role)
        for (const body of bodies)
          proposeRole(context, person, body, role, 'role.title', personStart);
      else if (bodies.length > 0 && np.first < personStart)
        for (const body of bodies) {
          // "his brother X", "a Coast Guard cutter": only a force's own name before a person's makes a member
          const kind = reading.kindOf(body.reference);
          if (kind !== 'ArmedGroup' && kind !== 'SecurityForce') continue;
          // "M23's Lawrence Kanyuka"; "M23's cousin, X" tells of kin
          const owned = body.via !== 'modifier';
          if (owned && !namesAtOnce(context, np, personStart)) continue;
          context.propose(
            'MEMBER_OF',
            person,
            body,
            owned ? 'role.genitive-member' : 'role.bare-title',
            personStart,
          );
        }
      // "Abu X of Y"
      for (const of of np.of)
        for (const body of parties(reading, of)) {
          const kind = reading.thing(body.thing)?.kind;
          if (kind === 'Country' || kind === 'Region' || kind === 'Person') continue;
          const lead = role?.lead === true && bodies.length === 0;
          context.propose(
            lead ? 'LEADS' : 'MEMBER_OF',
            person,
            body,
            lead ? 'role.title-of' : 'role.person-of',
            np.head,
            { role: role?.role },
          );
          // "Captain X and Sergeant Y of the 2nd Corps": both
          if (!lead && bodies.length === 0)
            for (const p of alongside(context, i))
              context.propose('MEMBER_OF', p, body, 'role.persons-of', np.head);
        }
      // "General X of …", "the commander of Y, General X" is an apposition
      if (/^(?:from|with|for)$/.test(context.word(i + 1))) {
        const next = context.np(i + 2);
        if (next && next.heads.length > 0)
          for (const body of parties(reading, next)) {
            const kind = reading.thing(body.thing)?.kind;
            if (kind === 'Country' || kind === 'Region' || kind === 'Person') continue;
            context.propose('MEMBER_OF', person, body, 'role.person-from', np.head);
          }
      }
    } else if (
      np.heads.length === 0 &&
      (isNoun(np.headLemma, 'leader') || isNoun(np.headLemma, 'role'))
    ) {
      // "the leader of X, Y" and "X's leader Y" with the name in its own phrase
      const next = context.np(i + 1);
      const afterOf = context.isPrep(i + 1, 'of') ? i + 3 : i + 1;
      const named = next ?? context.np(afterOf);
      if (named && !context.isPrep(afterOf - 1) && named !== next) {
        for (const p of isPerson(context, named)) {
          const role = roleWithin(context, np.first, np.last, np.opener);
          if (role)
            for (const body of bodiesOf(context, np, i))
              proposeRole(context, p, body, role, 'role.of-name', np.head);
        }
      }
    }
  }
  under(context);
  for (const { first, second, at, copula } of context.appositions()) {
    const left = isPerson(context, first);
    const right = isPerson(context, second);
    const rule = copula ? 'role.copula' : 'role.apposition';
    if (left.length > 0 && right.length === 0) {
      const role = roleWithin(context, second.first, second.last, second.opener);
      if (!role) continue;
      // "A and B, two investigators of Z": both
      const all = pluralRole(context, second)
        ? [...left, ...alongside(context, context.chunks.indexOf(first))]
        : left;
      for (const body of bodiesOf(context, second, at))
        for (const p of all) proposeRole(context, p, body, role, rule, second.head);
      // "X, spokesman and deputy of Y" and roles joined
    } else if (right.length > 0 && left.length === 0) {
      const role = roleWithin(context, first.first, first.last, first.opener);
      if (!role) continue;
      const index = context.chunks.indexOf(first);
      const all = pluralRole(context, first) ? [...right, ...listedAfter(context, at)] : right;
      for (const body of bodiesOf(context, first, index))
        for (const p of all) proposeRole(context, p, body, role, `${rule}-before`, first.head);
    }
  }
}

/** Whether nothing but ranks stands between a genitive and a person's name. */
function namesAtOnce(context: PhraseContext, np: NounPhrase, personStart: number): boolean {
  for (let t = personStart - 1; t >= np.first; t--) {
    const { tag } = context.reading.token(t);
    if (tag === 'POS') return true;
    if (!tag.startsWith('NNP')) return false;
  }
  return context.reading.token(np.first - 1).tag === 'POS';
}

const pluralRole = (context: PhraseContext, np: NounPhrase): boolean =>
  context.reading.token(np.head).tag === 'NNS';

/** Persons named in one list with the phrase at `i`, after it. */
function listedAfter(context: PhraseContext, i: number): Filler[] {
  const out: Filler[] = [];
  for (let k = i + 1; ; k++) {
    let joined = false;
    while (context.kind(k) === 'comma' || context.kind(k) === 'and') {
      joined = true;
      k += 1;
    }
    const np = joined ? context.np(k) : undefined;
    const persons = np && np.of.length === 0 ? isPerson(context, np) : [];
    if (persons.length === 0) return out;
    out.push(...persons);
  }
}

/** Persons named just before, joined by commas and "and" to the one whose body is told. */
function alongside(context: PhraseContext, i: number): Filler[] {
  const out: Filler[] = [];
  let k = i;
  let joined = false;
  for (;;) {
    const mark = context.kind(k - 1);
    if (mark !== 'and' && !(joined && mark === 'comma')) return out;
    joined = true;
    const before = mark === 'and' && context.kind(k - 2) === 'comma' ? k - 3 : k - 2;
    const np = context.np(before);
    if (!np || np.of.length > 0 || np.modifiers.length > 0) return out;
    const persons = isPerson(context, np);
    if (persons.length === 0) return out;
    out.push(...persons);
    k = before;
  }
}

/** "the Giants Brigades under Abu Zaraa", "Hadi's Presidential Guard": who stands over a body. */
function under(context: PhraseContext): void {
  const { reading } = context;
  for (let i = 0; i < context.chunks.length; i++) {
    const np = context.np(i);
    if (!np) continue;
    const bodies = parties(reading, np).filter((f) =>
      /^(?:ArmedGroup|SecurityForce|Organization)$/.test(reading.thing(f.thing)?.kind ?? ''),
    );
    if (bodies.length === 0) continue;
    // "the unit under X", "the unit, under X, …"
    const aside = context.kind(i + 1) === 'comma' && context.word(i + 2) === 'under';
    const at = aside ? i + 2 : i + 1;
    if (/^(?:under|under the command of|led by)$/.test(context.word(at))) {
      const next = context.np(at + 1);
      if (next && (!aside || context.kind(at + 2) === 'comma'))
        for (const person of isPerson(context, next))
          for (const body of bodies) context.propose('LEADS', person, body, 'role.under', np.head);
    }
    if (np.possessor && np.heads.length > 0)
      for (const person of isPerson(context, np.possessor))
        for (const body of bodies)
          if (reading.reference(body.reference)?.form === 'name')
            context.propose('LEADS', person, body, 'role.genitive', np.head);
  }
}
