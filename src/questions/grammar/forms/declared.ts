/** "The Qods Force is part of the IRGC", "Qods Force part of IRGC": a statement, asked whether it is so. */
import type { Question } from '../../question.ts';
import type { FormReader } from '../formReader.ts';
import { withConditions } from '../relate.ts';

export function declared(f: FormReader): Question | undefined {
  const subject =
    f.t.link(f.start) || f.t.lower(f.start) === 'the' ? f.p.subject(f.start) : undefined;
  const [only, ...more] = subject?.value.things ?? [];
  if (!subject || !only?.entities || more.length > 0) return undefined;
  const reduced = f.t.predicate(subject.to) !== undefined;
  const said = f.p.chain(only, subject.to, reduced);
  if (!said || !f.ends(said.to) || said.value.is !== 'relation') return undefined;
  // of a name and of another: "X seized" and "X weapons" are lists
  return said.value.relation.other.entities
    ? { ask: 'yesno', focus: withConditions(only, said.value) }
    : undefined;
}
