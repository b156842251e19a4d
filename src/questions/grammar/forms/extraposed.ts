/** "Which weapons did X seize that were not made in Y": the clause belongs to the weapons, as if it stood behind them. */
import type { Question } from '../../question.ts';
import { FormReader } from '../formReader.ts';
import { RELATIVE, Tokens, WHICH } from '../tokens.ts';
import { preposed, wh } from './wh.ts';

export function extraposed(f: FormReader): Question | undefined {
  const { t } = f;
  const from = t.all.findIndex((_, i) => i > f.start + 2 && t.is(i, RELATIVE));
  if (from < 0 || t.lower(from) === 'whose') return undefined;
  // behind the sort that is asked for, or behind what the verb befell: "were weapons made that …"
  for (let i = from - 1; i > f.start; i--) {
    const sort = f.p.sortAt(i);
    if (!sort || sort.to >= from || t.link(sort.to)) continue;
    const moved = [...t.all.slice(0, sort.to), ...t.all.slice(from), ...t.all.slice(sort.to, from)];
    const form = new FormReader(new Tokens(moved), f.start, f.imperative);
    const read = t.is(f.start, WHICH) ? wh(form) : preposed(form);
    if (read) return read;
  }
  return undefined;
}
