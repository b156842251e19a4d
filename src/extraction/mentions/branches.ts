/** Branches of a group that go by the group's name and a word: "the Islamic State's Khorasan branch", "the Houthis' drone branch". */
import type { Candidate } from './candidate.ts';
import { isCapital, lowerAt, type Reading, SHAPE, sliceOf, textAt } from './reading.ts';

const BRANCH = /^(?:branch|wing|affiliate|province|cell|unit|faction)$/;

export function branches(reading: Reading): Candidate[] {
  const found: Candidate[] = [];
  for (const known of reading.known) {
    if (!/^['’]s?$/.test(textAt(reading, known.last))) continue;
    const row = known.match.aliases.find(
      (a) => !a.doubtful && (a.entry.kind === 'ArmedGroup' || a.entry.kind === 'SecurityForce'),
    );
    if (!row) continue;
    const first = known.last + 1;
    for (let last = first + 1; last <= first + 2; last++) {
      if (!BRANCH.test(lowerAt(reading, last))) continue;
      if (!isCapital(reading, first) && reading.shapes[first] !== SHAPE.lower) break;
      if (
        /^(?:armed|military|political|own|first|second|main|local)$/.test(lowerAt(reading, first))
      )
        break;
      found.push({
        first,
        last: last + 1,
        kind: row.entry.kind,
        rule: 'branch',
        confidence: 0.75,
        form: 'name',
        names: [sliceOf(reading, first, last + 1), sliceOf(reading, known.first, last + 1)],
      });
      break;
    }
  }
  return found;
}
