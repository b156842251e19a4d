/** A noun phrase alone: "weapons seized by X", "list everything that X documented". */
import type { Condition, Question, Thing } from '../../question.ts';
import { type FormReader, related } from '../formReader.ts';
import type { Phrase } from '../phrase.ts';
import { withConditions } from '../relate.ts';

// "List everything that X documented", "iswap weapons", "weapons seized by X"
export function nounPhrase(f: FormReader): Question | undefined {
  const thing = f.p.noun(f.start);
  if (!thing) return undefined;
  const both = unionOf(f, thing);
  if (both) return { ask: 'entities', focus: both };
  if (f.ends(thing.to)) {
    if (thing.value.entities && thing.value.conditions.length === 0)
      return { ask: 'entities', focus: related(thing.value) };
    if (
      thing.value.conditions.length > 0 ||
      thing.value.heads ||
      (f.imperative && thing.value.kinds)
    )
      return f.made(thing.value);
    return undefined;
  }
  const chain = thing.value.entities ? undefined : f.p.chain(thing.value, thing.to, true);
  return chain && f.ends(chain.to) ? f.made(withConditions(thing.value, chain.value)) : undefined;
}

/** "Weapons made in X and weapons made in Y": either, when both are of one sort. */
function unionOf(f: FormReader, first: Phrase<Thing>): Thing | undefined {
  if (!/^(?:and|or)$/.test(f.t.lower(first.to))) return undefined;
  const second = f.p.noun(first.to + 1);
  if (!second || !f.ends(second.to)) return undefined;
  const [a, b] = [first.value, second.value];
  const alike =
    !a.entities &&
    !b.entities &&
    a.kinds?.join() === b.kinds?.join() &&
    a.heads?.join() === b.heads?.join();
  if (!alike || a.conditions.length === 0 || b.conditions.length === 0) return undefined;
  return {
    ...a,
    conditions: [{ is: 'any', of: [allOf(a), allOf(b)] }],
  };
}

const allOf = ({ conditions }: Thing): Condition => {
  const [only, ...more] = conditions;
  return only && more.length === 0 ? only : { is: 'all', of: conditions };
};
