/** "Did X supply Y", "is X part of Y", "is there a group that …". */
import { RELATION_TYPE_NAMES } from '../../../model/relationTypes.ts';
import type { Question, Thing } from '../../question.ts';
import { questionDatesAt } from '../datesAt.ts';
import type { FormReader } from '../formReader.ts';
import { within } from '../meanings.ts';
import type { Phrase } from '../phrase.ts';
import { relate, withConditions } from '../relate.ts';
import { isEvent, isPlace } from '../things.ts';
import { BE, CONNECT, DO, HAPPEN, HAVE, IN, MODAL, PREPOSITION, RELATIVE } from '../tokens.ts';

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
  const cleft = t.is(i, BE) && t.lower(i + 1) === 'it' ? f.p.noun(i + 2) : undefined;
  if (cleft?.value.entities && t.is(cleft.to, RELATIVE)) {
    // "was it X that supplied Y"
    const said = f.p.chain(cleft.value, cleft.to + 1, false);
    if (said && f.ends(said.to))
      return { ask: 'yesno', focus: withConditions(cleft.value, said.value) };
  }
  // what should or will be is in no document
  const may = t.is(i, MODAL) && !/^(?:should|will|would|shall|must)$/.test(t.lower(i));
  const aux = t.is(i, DO) || t.is(i, BE) || t.is(i, HAVE) || may;
  if (!aux || f.imperative) return undefined;
  if (t.lower(i + 1) === 'there') {
    const thing = f.p.noun(i + 2);
    const there = thing?.value.entities && t.is(thing.to, IN) ? f.p.noun(thing.to + 1) : undefined;
    // "are there Peshmerga in Makhmour"
    if (thing && there && isPlace(there.value) && f.ends(there.to))
      return {
        ask: 'yesno',
        focus: withConditions(thing.value, within(thing.value, there.value)),
      };
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
  const before = t.is(i, DO) || t.is(i, HAVE) ? f.p.subject(i + 1) : undefined;
  const only = before?.value.things.length === 1 ? before.value.things[0] : undefined;
  const subject = before && only ? { value: only, to: before.to } : f.p.noun(i + 1);
  if (!subject) return undefined;
  const took = tookPlace(f, subject);
  if (took) return { ask: 'yesno', focus: took };
  if (f.ends(subject.to) && subject.value.conditions.length > 0)
    return { ask: 'yesno', focus: subject.value };
  const chain = f.p.chainAfter(subject.value, subject.to, t.is(i, BE));
  return chain && f.ends(chain.to)
    ? { ask: 'yesno', focus: withConditions(subject.value, chain.value) }
    : undefined;
}

/** "Did the raid take place in X before 2023?" */
function tookPlace(f: FormReader, subject: Phrase<Thing>): Thing | undefined {
  const { t } = f;
  if (!isEvent(subject.value)) return undefined;
  const done = HAPPEN.find((h) => t.says(subject.to, h));
  if (!done) return undefined;
  let event = subject.value;
  let at = subject.to + done.split(' ').length;
  while (!f.ends(at)) {
    const dates = questionDatesAt(t, at);
    const place = !dates && t.is(at, PREPOSITION) ? f.p.noun(at + 1) : undefined;
    if (dates) event = withConditions(event, { is: 'dated', dates: dates.value });
    else if (place) event = withConditions(event, within(event, place.value));
    else return undefined;
    at = dates?.to ?? place?.to ?? at;
  }
  return event.conditions.length > 0 ? event : undefined;
}
