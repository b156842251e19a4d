/** "Who supplied X", "which weapons did X hold", "in which countries were weapons made". */
import type { Question } from '../../question.ts';
import type { FormReader } from '../formReader.ts';
import { whoseAt } from '../modifiers.ts';
import { withConditions } from '../relate.ts';
import { DOCUMENTS, PREPOSITION, WHICH, WHO } from '../tokens.ts';

// "In which countries were weapons made", "To whom did X supply arms"
export function preposed(f: FormReader): Question | undefined {
  const { t } = f;
  if (!t.is(f.start, PREPOSITION) || !(t.is(f.start + 1, WHICH) || t.is(f.start + 1, WHO)))
    return undefined;
  const focus = f.p.noun(f.start + 1);
  return focus && f.objectQuestion(focus.value, focus.to, false, t.lower(f.start));
}

export function wh(f: FormReader): Question | undefined {
  const { t } = f;
  const first = t.lower(f.start);
  if (!(t.is(f.start, WHICH) || t.is(f.start, WHO))) return undefined;
  if (first === 'what' && t.is(f.start + 1, DOCUMENTS)) return undefined;
  if (first === 'whose') {
    const bearer = { kinds: undefined, conditions: [] };
    const whose = whoseAt(f.p, bearer, f.start);
    if (whose && f.ends(whose.to))
      return { ask: 'entities', focus: withConditions(bearer, whose.value) };
  }
  const focus = f.p.noun(f.start);
  if (!focus) return undefined;
  // "What does X use": a thing of any kind
  return f.continued(focus.value, focus.to, false);
}
