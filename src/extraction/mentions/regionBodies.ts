/** Forces of a region or town by what they are: "Puntland's maritime police". */
import type { Candidate } from './candidate.ts';
import { lowerAt, type Reading, SHAPE, sliceOf, textAt } from './reading.ts';

const FORCE =
  /^(?:police|policemen|force|forces|army|coastguard|gendarmerie|militia|security forces|coast guard|intelligence agency|intelligence service)$/;
const QUALIFIER =
  /^(?:maritime|regional|special|security|counter-terrorism|counter-terror|anti-terror|anti-terrorism|counterterrorism|presidential|provincial|municipal|city|state|district|local|border|coastal|defence|defense|armed|elite|self-defence)$/;

export function regionBodies(reading: Reading): Candidate[] {
  const found: Candidate[] = [];
  for (const known of reading.known) {
    const region = known.match.aliases.find(
      (a) => !a.doubtful && a.form === 'name' && /^(?:Region|Province)$/.test(a.entry.kind),
    );
    if (!region) continue;
    if (/^['’]s$/.test(textAt(reading, known.last))) {
      const first = known.last + 1;
      let at = first;
      while (QUALIFIER.test(lowerAt(reading, at)) && at - first < 2) at++;
      if (at === first || !FORCE.test(lowerAt(reading, at))) continue;
      if (reading.shapes[at] !== SHAPE.lower) continue;
      found.push({
        first,
        last: at + 1,
        kind: 'SecurityForce',
        rule: 'region-body',
        confidence: 0.75,
        form: 'name',
        names: [sliceOf(reading, first, at + 1), sliceOf(reading, known.first, at + 1)],
      });
    }
  }
  return found;
}
