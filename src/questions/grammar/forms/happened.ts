/** "What happened in Jordan", "which attacks took place on 30 December 2020". */
import type { Question, Thing } from '../../question.ts';
import { questionDatesAt } from '../datesAt.ts';
import type { FormReader } from '../formReader.ts';
import { within } from '../meanings.ts';
import { joined, relate, withConditions } from '../relate.ts';
import { HAPPEN, HAVE, PREPOSITION, WHICH } from '../tokens.ts';

// "What happened in Jordan", "What happened on 30 December 2020"
export function happened(f: FormReader): Question | undefined {
  const { t } = f;
  let at = f.start;
  let focus: Thing = { kinds: ['Event'], conditions: [] };
  if (t.lower(at) === 'what' && !t.event(at + 1) && !t.kind(at + 1)) at += 1;
  else {
    const noun = t.is(at, WHICH) ? f.p.noun(at) : undefined;
    if (!noun?.value.kinds?.includes('Event')) return undefined;
    focus = noun.value;
    at = noun.to;
  }
  if (t.is(at, HAVE)) at += 1;
  const verb = HAPPEN.find((h) => t.says(at, h));
  if (!verb) return undefined;
  at += verb.split(' ').length;
  while (!f.ends(at)) {
    const dates = questionDatesAt(t, at);
    if (dates) {
      focus = withConditions(focus, { is: 'dated', dates: dates.value });
      at = dates.to;
      continue;
    }
    if (t.lower(at) === 'to') {
      const whom = f.p.list(at + 1);
      if (!whom) return undefined;
      focus = withConditions(
        focus,
        joined(whom.value, (w) => relate(['TARGETED'], focus, 'source', w)),
      );
      at = whom.to;
      continue;
    }
    const place = t.is(at, PREPOSITION) ? f.p.list(at + 1) : undefined;
    if (!place) return undefined;
    focus = withConditions(
      focus,
      joined(place.value, (x) => within(focus, x)),
    );
    at = place.to;
  }
  return { ask: 'entities', focus };
}
