/** Clauses: what they say of their subject, or of the thing that they leave out ("that X used"). */
import type { Condition, Thing } from '../question.ts';
import { oriented, within } from './meanings.ts';
import type { Phrase, PhraseReader, VerbPhrase } from './phrase.ts';
import { anything, joined, type Listed, listOf, relate, withConditions } from './relate.ts';
import { isPlace, isWeapon } from './things.ts';
import { ADVERB, BE, NOT, PREPOSITION, RELATIVE, words } from './tokens.ts';

const OBJECT_PRONOUNS = words('it them him her');

/** A clause whose object (or the end of whose preposition) is the bearer: "X used", "does X operate in". */
export function gap(
  p: PhraseReader,
  bearer: Thing,
  subject: Listed,
  i: number,
  preposition?: string,
): Phrase<Condition> | undefined {
  return gapAfter(p, bearer, subject, i, false, preposition);
}

/** The same behind a form of "be" that came before the subject: "Who is X supported by". */
export function gapAfter(
  p: PhraseReader,
  bearer: Thing,
  subject: Listed,
  i: number,
  be: boolean,
  preposition?: string,
): Phrase<Condition> | undefined {
  const vp = p.verbPhrase(i, false, be, preposition);
  if (!vp) return undefined;
  const lead = preposition ?? vp.value.stranded;
  const [first, ...more] = eachOf(vp.value).map((one) =>
    joined(subject, (s) => gapCondition(one, bearer, s, lead === 'from' ? lead : preposition)),
  );
  if (!first) return undefined;
  const condition: Condition = more.length === 0 ? first : { is: 'all', of: [first, ...more] };
  return { value: vp.value.negated ? { is: 'not', of: condition } : condition, to: vp.to };
}

/** "Which weapons", "what": that of a supply. */
const mayBeGoods = (bearer: Thing): boolean =>
  isWeapon(bearer) || (!bearer.entities && !bearer.kinds && !bearer.heads);

function gapCondition(
  vp: VerbPhrase,
  bearer: Thing,
  subject: Thing,
  preposition?: string,
): Condition {
  if (preposition === 'from' && vp.types.includes('SEIZED')) return takenFrom(vp, bearer, subject);
  // "Who is X supported by", "In which countries were the weapons made"
  if (vp.passive) return oriented(vp, bearer, 'subject', subject);
  if (vp.types.includes('SUPPLIED') && mayBeGoods(bearer) && !preposition && !vp.extras.goods) {
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
  return oriented(
    vp,
    bearer,
    'object',
    vp.victim ? withConditions(subject, hitBy(subject, vp.victim)) : subject,
  );
}

/** "From whom did X seize rifles", "from whom were the rifles seized": who had them. */
function takenFrom(vp: VerbPhrase, bearer: Thing, subject: Thing): Condition {
  const [object] = vp.object?.things ?? [];
  const what = vp.passive ? subject : (object ?? { kinds: ['Weapon'], conditions: [] });
  const by = vp.passive ? (vp.agent?.things[0] ?? anything()) : subject;
  const taken = withConditions(what, relate(['SEIZED'], what, 'target', by, vp.extras));
  return relate(['USED', 'POSSESSED'], bearer, 'source', taken);
}

/** Verb phrases joined by and, or, but: what they say of their subject. */
export function chain(
  p: PhraseReader,
  bearer: Thing,
  i: number,
  reduced: boolean,
): Phrase<Condition> | undefined {
  return chainAfter(p, bearer, i, false, reduced);
}

/** The same behind a form of "be" that came before the subject: "Is X part of Y". */
export function chainAfter(
  p: PhraseReader,
  bearer: Thing,
  i: number,
  isBe: boolean,
  reduced = false,
): Phrase<Condition> | undefined {
  const first = p.verbPhrase(i, reduced, isBe);
  if (!first) return undefined;
  let condition = said(first.value, bearer);
  let at = first.to;
  for (;;) {
    const t = p.tokens;
    let next = at;
    if (t.lower(next) === ',') next += 1;
    const joint = t.lower(next);
    if (joint !== 'and' && joint !== 'or' && joint !== 'but') break;
    next += 1;
    while (t.is(next, ADVERB)) next += 1;
    if (t.is(next, RELATIVE)) next += 1;
    // "by A and also by B": the same verb again
    const repeated =
      t.is(next, PREPOSITION) ||
      (t.is(next, NOT) && (t.is(next + 1, PREPOSITION) || p.startsNoun(next + 1)))
        ? again(p, first.value, next)
        : undefined;
    // "were seized by A and held by B": the second is passive too
    const verb = first.value.passive ? t.verb(next) : undefined;
    const passive = verb?.value.some((v) => v.form === 'past') && !p.startsNoun(verb.to);
    const more = repeated ?? p.verbPhrase(next, reduced && !t.is(next, BE), passive);
    if (!more) break;
    const second = said(repeated ? more.value : sameObject(p, next, more, first.value), bearer);
    condition = { is: joint === 'or' ? 'any' : 'all', of: [condition, second] };
    at = more.to;
  }
  return { value: condition, to: at };
}

/** "Supports X but does not supply it": the pronoun stands for the object of the verb before. */
function sameObject(
  p: PhraseReader,
  from: number,
  { value, to }: Phrase<VerbPhrase>,
  before: VerbPhrase,
): VerbPhrase {
  const pronoun = p.tokens.all.slice(from, to).some((x) => OBJECT_PRONOUNS.has(x.lower));
  if (value.object || value.passive || !pronoun || before.passive) return value;
  return { ...value, object: before.object };
}

/** A further prepositional phrase of a verb that was said before. */
function again(p: PhraseReader, vp: VerbPhrase, i: number): Phrase<VerbPhrase> | undefined {
  const negated = p.tokens.is(i, NOT);
  const at = negated ? i + 1 : i;
  const list = p.list(p.tokens.is(at, PREPOSITION) ? at + 1 : at);
  if (!list) return undefined;
  const by = p.tokens.lower(at) === 'by';
  return {
    value: { ...vp, negated, ...(by ? { agent: list.value } : { object: list.value }) },
    to: list.to,
  };
}

/** What a verb phrase says of its grammatical subject. */
function said(whole: VerbPhrase, bearer: Thing): Condition {
  const all = eachOf(whole).map((vp) => saidOnce(vp, bearer));
  const [only, ...more] = all;
  const together: Condition = only && more.length === 0 ? only : { is: 'all', of: all };
  return whole.negated ? { is: 'not', of: together } : together;
}

/** "Armed and trained": one verb phrase each. */
const eachOf = (vp: VerbPhrase): VerbPhrase[] => [
  vp,
  ...(vp.and ?? []).map((types) => ({
    ...vp,
    types,
    reversed: vp.reversed.length > 0 ? types : [],
  })),
];

function saidOnce(vp: VerbPhrase, bearer: Thing): Condition {
  const others = (vp.passive ? vp.agent : vp.object) ?? listOf(anything());
  const condition = joined(others, (other): Condition => {
    if (vp.passive && vp.types.includes('SUPPLIED') && isWeapon(bearer))
      return {
        is: 'supplied',
        from: other,
        to: vp.object?.things[0] ?? anything(),
        span: vp.extras.span,
      };
    // "weapons that were found in Mosul"
    if (isWeapon(bearer) && !vp.passive && vp.types.includes('LOCATED_IN') && isPlace(other))
      return within(bearer, other, vp.extras);
    return oriented(vp, bearer, vp.passive ? 'object' : 'subject', other);
  });
  const hit = vp.victim && !vp.passive ? hitBy(bearer, vp.victim) : undefined;
  return hit ? { is: 'all', of: [condition, hit] } : condition;
}

const hitBy = (bearer: Thing, victim: Listed): Condition =>
  joined(victim, (v) => relate(['ATTACKED', 'KILLED'], bearer, 'source', v));
