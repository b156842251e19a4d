/** "How many groups use drones", "how many documents mention X". */
import type { Question } from '../../question.ts';
import { FormReader } from '../formReader.ts';
import { DOCUMENTS, Tokens } from '../tokens.ts';
import { documents } from './documents.ts';
import { happened } from './happened.ts';

export function howMany(f: FormReader): Question | undefined {
  const { t } = f;
  const many = t.says(f.start, 'how many')
    ? 2
    : t.says(f.start, 'what number of') || t.says(f.start, 'the number of')
      ? 3
      : t.says(f.start, 'count')
        ? 1
        : 0;
  if (many === 0) return undefined;
  if (t.is(f.start + many, DOCUMENTS)) {
    const rest = documents(new FormReader(new Tokens(t.all.slice(many)), 0, f.imperative));
    return rest?.ask === 'documents' ? { ...rest, count: true } : undefined;
  }
  const took = happened(
    new FormReader(
      new Tokens([{ text: 'which', lower: 'which' }, ...t.all.slice(f.start + many)]),
      0,
      false,
    ),
  );
  if (took?.ask === 'entities') return { ask: 'count', focus: took.focus };
  const focus = f.p.noun(f.start + many);
  if (!focus) return undefined;
  return f.continued(focus.value, focus.to, true);
}
