/** "Unit 4400 is part of what?", "ISIS attacked which towns?", "Galil seized by": what is asked for stands where its answer would. */
import type { Question, Thing } from '../../question.ts';
import type { FormReader } from '../formReader.ts';
import { relate, withConditions } from '../relate.ts';
import { ACTORS } from '../things.ts';

const TURNED = { out: 'in', in: 'out', either: 'either' } as const;

export function inSitu(f: FormReader): Question | undefined {
  const bare = f.t.lower(f.t.length - 1) === 'by' ? f.p.head(f.start) : undefined;
  const subject = f.t.link(f.start) ? f.p.noun(f.start) : bare;
  const verb = subject && f.t.verb(subject.to);
  // "Borno armed groups"
  if (verb && (f.t.kind(subject.to)?.to ?? 0) > verb.to) return undefined;
  const passive = verb !== undefined && f.t.lower(verb.to) === 'by';
  const said = subject && f.p.chain(subject.value, subject.to, passive);
  if (subject && passive && said?.value.is === 'supplied' && f.ends(said.to))
    return { ask: 'entities', focus: suppliersOf(said.value.from, said.value.to, subject.value) };
  if (!subject || said?.value.is !== 'relation' || !f.ends(said.to)) return undefined;
  const { other, direction, ...relation } = said.value.relation;
  if (
    f.t.lower(f.t.length - 1) !== 'by' &&
    ![...f.p.asked].some((asked) => asked.span?.start === other.span?.start)
  )
    return undefined;
  return {
    ask: 'entities',
    focus: withConditions(
      f.t.lower(f.t.length - 1) === 'by' ? { ...other, kinds: other.kinds ?? ACTORS } : other,
      {
        is: 'relation',
        relation: { ...relation, direction: TURNED[direction], other: subject.value },
      },
    ),
  };
}

/** "Cameras supplied by whom". */
function suppliersOf(from: Thing, to: Thing, goods: Thing): Thing {
  const focus: Thing = { ...from, kinds: from.kinds ?? ACTORS };
  return withConditions(focus, relate(['SUPPLIED'], focus, 'source', to, { goods }));
}
