/** Parts of a known group that act on their own: "ISIS cells", told from the group that they belong to. */
import type { Candidate } from './candidate.ts';
import { lowerAt, type Reading, sliceOf } from './reading.ts';

export function groupCells(reading: Reading): Candidate[] {
  const found: Candidate[] = [];
  for (const known of reading.known) {
    if (!/^(?:cells|sleeper|affiliates)$/.test(lowerAt(reading, known.last))) continue;
    const row = known.match.aliases.find((a) => !a.doubtful && a.entry.kind === 'ArmedGroup');
    if (!row) continue;
    const last =
      lowerAt(reading, known.last) === 'sleeper' && lowerAt(reading, known.last + 1) === 'cells'
        ? known.last + 2
        : known.last + 1;
    found.push({
      first: known.first,
      last,
      kind: 'ArmedGroup',
      rule: 'group-part',
      confidence: 0.8,
      form: 'name',
      names: [sliceOf(reading, known.first, last)],
      key: `part:${row.entry.id}`,
      plural: true,
    });
  }
  return found;
}
