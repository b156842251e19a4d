/** A noun phrase alone: "weapons seized by X", "list everything that X documented". */
import type { Question } from '../../question.ts';
import { type FormReader, related } from '../formReader.ts';
import { withConditions } from '../relate.ts';

// "List everything that X documented", "iswap weapons", "weapons seized by X"
export function nounPhrase(f: FormReader): Question | undefined {
  const thing = f.p.noun(f.start);
  if (!thing) return undefined;
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
