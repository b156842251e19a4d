/** "Who supplied X", "which weapons did X hold", "in which countries were weapons made". */
import type { Question, Thing } from '../../question.ts';
import type { FormReader } from '../formReader.ts';
import { whoseAt } from '../modifiers.ts';
import { withConditions } from '../relate.ts';
import { ACTORS, isPlace } from '../things.ts';
import { BE, DOCUMENTS, IN, PREPOSITION, WHICH, WHO, words } from '../tokens.ts';
import { whereabouts } from './where.ts';

const THE = words('the a an');

// "In which countries were weapons made", "To whom did X supply arms"
export function preposed(f: FormReader): Question | undefined {
  const { t } = f;
  if (!t.is(f.start, PREPOSITION) || !(t.is(f.start + 1, WHICH) || t.is(f.start + 1, WHO)))
    return undefined;
  const focus = f.p.noun(f.start + 1);
  // "in which province is X"
  const place = focus && t.is(focus.to, BE) ? f.named(focus.to + 1) : undefined;
  const bare = place && isPlace(place) && t.is(f.start, IN) && f.ends(focus ? focus.to + 2 : 0);
  if (focus && place && bare)
    return {
      ask: 'entities',
      focus: withConditions(focus.value, whereabouts(focus.value, place)),
    };
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
  const free = freeRelative(f);
  if (free) return free;
  const focus = f.p.noun(f.start);
  if (!focus) return undefined;
  // "What does X use": a thing of any kind
  return f.continued(focus.value, focus.to, false);
}

/** "Tell me what the army seized", "whom X killed": as they stand behind another verb. */
function freeRelative(f: FormReader): Question | undefined {
  const { t } = f;
  const first = t.lower(f.start);
  const named = t.link(f.start + 1) ?? (t.is(f.start + 1, THE) ? t.link(f.start + 2) : undefined);
  if (!named || !/^(?:what|who|whom)$/.test(first)) return undefined;
  const focus: Thing = { kinds: first === 'what' ? undefined : ACTORS, conditions: [] };
  const subject = f.p.subject(f.start + 1);
  if (!subject || !t.verb(subject.to)) return undefined;
  const gap = f.p.gap(focus, subject.value, subject.to);
  return gap && f.ends(gap.to) ? f.made(withConditions(focus, gap.value)) : undefined;
}
