/** "Every gang and its leader", "the groups with their weapons": pairs. */
import type { Question, Relation, Thing } from '../../question.ts';
import type { FormReader } from '../formReader.ts';
import type { Phrase } from '../phrase.ts';
import { relate } from '../relate.ts';
import { ACTORS, isWeapon, POSSESSION } from '../things.ts';

export function withTheir(f: FormReader): Question | undefined {
  const { t } = f;
  let at = f.start;
  if (/^(?:which|what)$/.test(t.lower(at))) at += 1;
  const first = f.p.noun(at);
  if (!first || first.value.entities || !/^(?:and|with)$/.test(t.lower(first.to))) return undefined;
  if (!/^(?:its|their|his|her)$/.test(t.lower(first.to + 1))) return undefined;
  const theirs = theirsAt(f, first.value, first.to + 2);
  return theirs && f.ends(theirs.to)
    ? { ask: 'pairs', focus: first.value, relation: theirs.value }
    : undefined;
}

/** What the others are to it: its leaders, its weapons. */
function theirsAt(f: FormReader, owner: Thing, i: number): Phrase<Relation> | undefined {
  const noun = f.t.noun(i);
  const sort = noun ? undefined : f.p.sortAt(i);
  const to = noun?.to ?? sort?.to;
  if (to === undefined) return undefined;
  const other: Thing = sort?.value ?? {
    kinds: noun?.value.kinds ?? ACTORS,
    conditions: [],
    span: f.t.span(i, to),
  };
  if (sort && !isWeapon(other)) return undefined;
  const end = noun?.value.end ?? 'target';
  const bearer = end === 'any' ? 'either' : end === 'source' ? 'target' : 'source';
  const condition = relate(noun?.value.types ?? POSSESSION, owner, bearer, other);
  return condition.is === 'relation' && condition.relation.types.length > 0
    ? { value: condition.relation, to }
    : undefined;
}
