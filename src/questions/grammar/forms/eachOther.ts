/** "Did A and B attack each other", "which groups attack one another": so, and the other way round. */
import type { Question, Relation, Thing } from '../../question.ts';
import { FormReader } from '../formReader.ts';
import { Tokens } from '../tokens.ts';
import { wh } from './wh.ts';
import { yesNo } from './yesNo.ts';

const ENDS = ['each other', 'one another'];

export function eachOther(f: FormReader): Question | undefined {
  const { t } = f;
  const at = t.all.findIndex((_, i) => ENDS.some((e) => t.says(i, e)));
  if (at < 0) return undefined;
  const sides = sidesAt(f, f.start + 1);
  if (sides) {
    // "did A and B attack each other": did A attack B
    const { one, other, to } = sides;
    const tokens = [...t.all.slice(f.start, f.start + 1), one, ...t.all.slice(to, at), other];
    const read = yesNo(new FormReader(new Tokens([...tokens, ...t.all.slice(at + 2)]), 0, false));
    return read?.ask === 'yesno' ? { ...read, focus: bothWays(read.focus) } : undefined;
  }
  // "which groups attack each other": which groups attack which groups
  const sort = f.p.sortAt(f.start + 1);
  if (!sort || t.lower(f.start) !== 'which') return undefined;
  const again = t.all.slice(f.start, sort.to);
  const tokens = [...t.all.slice(f.start, at), ...again, ...t.all.slice(at + 2)];
  const read = wh(new FormReader(new Tokens(tokens), 0, f.imperative));
  return read?.ask === 'pairs' ? { ...read, relation: mutual(read.relation) } : undefined;
}

/** "A and B", each one name. */
function sidesAt({ t }: FormReader, i: number) {
  const skip = (k: number): number => (/^(?:the|both)$/.test(t.lower(k)) ? skip(k + 1) : k);
  const first = skip(i);
  const second = t.lower(first + 1) === 'and' ? skip(first + 2) : first;
  const [one, other] = [t.all[first], t.all[second]];
  return one?.link && other?.link && second > first ? { one, other, to: second + 1 } : undefined;
}

const mutual = (relation: Relation): Relation =>
  relation.direction === 'either' ? relation : { ...relation, mutual: true };

const bothWays = (focus: Thing): Thing => ({
  ...focus,
  conditions: focus.conditions.map((c) =>
    c.is === 'relation' ? { is: 'relation', relation: mutual(c.relation) } : c,
  ),
});
