/** "What do we know about X", "who is X". */
import type { Question } from '../../question.ts';
import { type FormReader, related } from '../formReader.ts';

// "What do we know about X", "Who is X", "Tell me about X"
export function about(f: FormReader): Question | undefined {
  const { t } = f;
  const last = f.named(t.length - 1);
  if (!last) return undefined;
  const lead = t.all
    .slice(f.start, -1)
    .map((x) => x.lower)
    .join(' ');
  const asks =
    /^(?:what (?:do|can) (?:we|you|i) (?:know|say|tell) (?:about|of)|what is known (?:about|of)|(?:everything|all|anything|something)? ?(?:known )?about|who (?:is|are|was|were)|what (?:is|are|was)|who or what is|information (?:on|about)|what about|about|everything (?:about|on))(?: the)?$/.test(
      lead,
    );
  return asks ? { ask: 'entities', focus: related(last) } : undefined;
}
