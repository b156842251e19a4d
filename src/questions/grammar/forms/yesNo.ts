/** "Did X supply Y", "is X part of Y", "is there a group that …". */
import { RELATION_TYPE_NAMES } from '../../../model/relationTypes.ts';
import type { Question } from '../../question.ts';
import type { FormReader } from '../formReader.ts';
import { relate, withConditions } from '../relate.ts';
import { BE, CONNECT, DO, HAVE, MODAL } from '../tokens.ts';

export function yesNo(f: FormReader): Question | undefined {
  const { t } = f;
  const i = f.start;
  if (/^(?:is|was) it (?:true|so|correct|right) that$/.test(t.phrase(i, 4))) {
    const focus = f.statement(i + 4);
    return focus && { ask: 'yesno', focus };
  }
  if (/^(?:is|was) it that$/.test(t.phrase(i, 3))) {
    const focus = f.statement(i + 3);
    return focus && { ask: 'yesno', focus };
  }
  const aux = t.is(i, DO) || t.is(i, BE) || t.is(i, HAVE) || t.is(i, MODAL);
  if (!aux || f.imperative) return undefined;
  if (t.lower(i + 1) === 'there') {
    const thing = f.p.noun(i + 2);
    return thing && f.ends(thing.to) ? { ask: 'yesno', focus: thing.value } : undefined;
  }
  const together = f.p.list(i + 1);
  if (
    together?.value.things.length === 2 &&
    t.is(together.to, CONNECT) &&
    f.ends(together.to + 1)
  ) {
    const [one, other] = together.value.things;
    if (one && other)
      return {
        ask: 'yesno',
        focus: withConditions(one, relate(RELATION_TYPE_NAMES, one, 'either', other)),
      };
  }
  const before = t.is(i, DO) ? f.p.subject(i + 1) : undefined;
  const only = before?.value.things.length === 1 ? before.value.things[0] : undefined;
  const subject = before && only ? { value: only, to: before.to } : f.p.noun(i + 1);
  if (!subject) return undefined;
  if (f.ends(subject.to) && subject.value.conditions.length > 0)
    return { ask: 'yesno', focus: subject.value };
  const chain = f.p.chainAfter(subject.value, subject.to, t.is(i, BE));
  return chain && f.ends(chain.to)
    ? { ask: 'yesno', focus: withConditions(subject.value, chain.value) }
    : undefined;
}
