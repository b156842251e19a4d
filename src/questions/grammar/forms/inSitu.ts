/** "Unit 4400 is part of what?", "ISIS attacked which towns?": what is asked for stands where its answer would. */
import type { Question } from '../../question.ts';
import type { FormReader } from '../formReader.ts';
import { withConditions } from '../relate.ts';

const TURNED = { out: 'in', in: 'out', either: 'either' } as const;

export function inSitu(f: FormReader): Question | undefined {
  const subject = f.t.link(f.start) ? f.p.noun(f.start) : undefined;
  const said = subject && f.p.chain(subject.value, subject.to, false);
  if (!subject || said?.value.is !== 'relation' || !f.ends(said.to)) return undefined;
  const { other, direction, ...relation } = said.value.relation;
  if (![...f.p.asked].some((asked) => asked.span?.start === other.span?.start)) return undefined;
  return {
    ask: 'entities',
    focus: withConditions(other, {
      is: 'relation',
      relation: { ...relation, direction: TURNED[direction], other: subject.value },
    }),
  };
}
