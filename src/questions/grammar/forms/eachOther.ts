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
  const sides = sidesAt(f, f.start + 1);
  if (at < 0) return sides && together(f, sides);
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

/** "Did A and B cooperate", "have A and B clashed": A with B, or B with A. */
function together(
  { t, start }: FormReader,
  { one, other, to }: NonNullable<ReturnType<typeof sidesAt>>,
): Question | undefined {
  const first = t.all.slice(start, start + 1);
  for (const joint of [[{ text: 'with', lower: 'with' }], []]) {
    const tokens = new Tokens([...first, one, ...t.all.slice(to), ...joint, other]);
    const read = yesNo(new FormReader(tokens, 0, false));
    const [only] = read?.ask === 'yesno' ? read.focus.conditions : [];
    if (read?.ask !== 'yesno' || only?.is !== 'relation') continue;
    const { relation } = only;
    if (!relation.types.some((type) => BETWEEN.has(type))) continue;
    const either = { ...relation, direction: 'either' as const };
    return {
      ...read,
      focus: { ...read.focus, conditions: [{ is: 'relation', relation: either }] },
    };
  }
  return undefined;
}

/** What two do together, or to one another. */
const BETWEEN: ReadonlySet<string> = new Set(['COOPERATES_WITH', 'OPPOSES', 'BORDERS']);

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
