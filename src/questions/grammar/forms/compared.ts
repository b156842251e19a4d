/**
 * Comparisons: "did A attack more places than B", "which groups have more drones than B", "who seized more rifles than
 * pistols", "who has more weapons, A or B".
 */
import type { Condition, Question, Relation, Thing } from '../../question.ts';
import { FormReader } from '../formReader.ts';
import { withConditions } from '../relate.ts';
import { DO, HAVE, Tokens, words } from '../tokens.ts';
import { wh } from './wh.ts';
import { yesNo } from './yesNo.ts';

const MORE = words('more most');
const FEWER = words('fewer less fewest least');
/** "…, or the other way round" says nothing that "A or B" does not. */
const WHICH_OF = words('of between out');

export function compared(f: FormReader): Question | undefined {
  const at = f.t.all.findIndex((_, i) => isComparison(f, i));
  if (at < 0) return undefined;
  const fewer = f.t.is(at, FEWER);
  return thanOther(f, at, fewer) ?? eitherOf(f, at, fewer);
}

/** "More weapons", not "more than three weapons". */
function isComparison({ t, p }: FormReader, i: number): boolean {
  if (!t.is(i, MORE) && !t.is(i, FEWER)) return false;
  const noun = p.sortAt(i + 1) ?? t.noun(i + 1);
  return noun !== undefined;
}

function thanOther(f: FormReader, at: number, fewer: boolean): Question | undefined {
  const { t } = f;
  const than = t.all.findIndex((x, i) => i > at && x.lower === 'than');
  if (than < 0) return undefined;
  const other = f.p.noun(than + 1);
  if (!other) return undefined;
  let end = other.to;
  while (t.is(end, DO) || t.is(end, HAVE)) end += 1;
  if (!f.ends(end)) return undefined;
  const left = new FormReader(new Tokens(without(t, at, than).slice(f.start)), 0, f.imperative);
  const read = yesNo(left) ?? wh(left);
  const parts = read && counted(read);
  if (!parts) return undefined;
  const { focus, relation } = parts;
  const thing = other.value;
  return {
    ask: 'more',
    focus,
    relation,
    than:
      thing.entities || thing.unknown || !isLike(thing, relation.other)
        ? { focus: thing }
        : { relation: { ...relation, other: thing } },
    fewer,
    whether: read.ask === 'yesno',
  };
}

/** "Who has more weapons, A or B", "do A or B have more weapons", "which of A and B has more weapons". */
function eitherOf(f: FormReader, at: number, fewer: boolean): Question | undefined {
  const { t } = f;
  for (let i = f.start; i < t.length; i++) {
    if (!t.link(i) && t.lower(i) !== 'the') continue;
    const list = f.p.subject(i);
    const things = list?.value.things ?? [];
    if (!list || things.length < 2 || !things.every((x) => x.entities)) continue;
    const of = t.is(i - 1, WHICH_OF);
    if (list.value.joint !== 'any' && !of) return undefined;
    const from = of || t.lower(i - 1) === ',' ? i - 1 : i;
    const to = t.lower(list.to) === ',' ? list.to + 1 : list.to;
    const rest = t.all.filter((_, k) => (k < from || k >= to) && k !== at && k >= f.start);
    // "do A or B have": who has
    const [first] = rest;
    const who = { text: 'who', lower: 'who' };
    const asked =
      first && /^(?:do|does|did|has|have|had)$/.test(first.lower) ? [who, ...rest.slice(1)] : rest;
    const read = wh(new FormReader(new Tokens(asked.filter((x) => x.lower !== 'the')), 0, false));
    const parts = read && counted(read);
    if (!parts) return undefined;
    const { focus, relation } = parts;
    const any: Condition = {
      is: 'any',
      of: things.map((thing) => ({ is: 'sort', of: { ...thing, conditions: [] } })),
    };
    const kinds = focus.kinds && { ...focus, kinds: undefined };
    return {
      ask: 'most',
      focus: withConditions(kinds ?? focus, any),
      relation,
      least: fewer,
    };
  }
  return undefined;
}

const without = (t: Tokens, at: number, to: number) =>
  t.all.slice(0, to).filter((_, i) => i !== at);

/** What is counted is what the last relation leads to. */
function counted(question: Question): { focus: Thing; relation: Relation } | undefined {
  if (question.ask === 'most') return { focus: question.focus, relation: question.relation };
  if (question.ask !== 'yesno' && question.ask !== 'entities') return undefined;
  const { focus } = question;
  const last = focus.conditions.findLast((c) => c.is === 'relation');
  if (last?.is !== 'relation') return undefined;
  return {
    focus: { ...focus, conditions: focus.conditions.filter((c) => c !== last) },
    relation: last.relation,
  };
}

/** "More rifles than pistols": of one sort, so that both are counted of the same. */
const isLike = (a: Thing, b: Thing): boolean =>
  a.kinds !== undefined && (b.kinds === undefined || a.kinds.some((k) => b.kinds?.includes(k)));
