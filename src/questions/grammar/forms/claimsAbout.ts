/** "Which claims about X are only hedged, and whom do they concern?" */
import { RELATION_TYPE_NAMES } from '../../../model/relationTypes.ts';
import type { Question, Thing } from '../../question.ts';
import type { FormReader } from '../formReader.ts';
import { relate, withConditions } from '../relate.ts';

// "Which claims about X are only hedged, and whom or what do they concern?"
export function claimsAbout(f: FormReader): Question | undefined {
  const { t } = f;
  const at = t.all.findIndex(
    (x, i) =>
      /^(?:claims?|statements?|relations?|relationships?)$/.test(x.lower) &&
      /^(?:about|on|of|concerning|involving)$/.test(t.lower(i + 1)),
  );
  const name = at >= 0 ? (f.named(at + 2) ?? f.named(at + 3)) : undefined;
  if (!name) return undefined;
  const focus: Thing = { conditions: [] };
  return {
    ask: 'entities',
    focus: withConditions(focus, relate(RELATION_TYPE_NAMES, focus, 'either', name)),
  };
}
