/** Names and sorts without any grammar: "isis diyala weapons". */
import { RELATION_TYPE_NAMES } from '../../../model/relationTypes.ts';
import type { Question, Thing } from '../../question.ts';
import type { FormReader } from '../formReader.ts';
import { within } from '../meanings.ts';
import { relate, withConditions } from '../relate.ts';
import { isPlace, isWeapon } from '../things.ts';

/** Names and sorts without any grammar: "isis diyala weapons". */
export function keywords(f: FormReader): Question | undefined {
  const { t } = f;
  const names: Thing[] = [];
  let sort: Thing | undefined;
  for (let i = f.start; i < t.length; ) {
    const named = f.named(i);
    if (named) {
      names.push(named);
      i += 1;
      continue;
    }
    const sorted = f.p.sortAt(i);
    if (!sorted || sort) return undefined;
    sort = sorted.value;
    i = sorted.to;
  }
  const places = names.filter((n) => isPlace(n) && n.entities?.[0]?.kind !== 'Country');
  const actors = names.filter((n) => !places.includes(n));
  if (names.some((n) => n.unknown)) return undefined;
  if (!sort) {
    const [from, to, more] = names;
    return from && to && !more ? { ask: 'paths', from, to } : undefined;
  }
  let focus = sort;
  if (isWeapon(sort)) {
    for (const actor of actors)
      focus = withConditions(
        focus,
        relate(
          ['USED', 'POSSESSED'],
          sort,
          'target',
          places[0]
            ? withConditions(actor, relate(['OPERATES_IN'], actor, 'source', places[0]))
            : actor,
        ),
      );
    if (actors.length === 0)
      for (const place of places) focus = withConditions(focus, within(sort, place));
  } else {
    for (const place of places) focus = withConditions(focus, within(sort, place));
    for (const actor of actors)
      focus = withConditions(focus, relate(RELATION_TYPE_NAMES, sort, 'either', actor));
  }
  return focus.conditions.length > 0 ? { ask: 'entities', focus } : undefined;
}
