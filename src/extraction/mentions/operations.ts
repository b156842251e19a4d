/** Named operations: "Operation Claw-Lock", "Operation Arrows of the East". Events that only a noun names are read elsewhere. */
import type { Candidate } from './candidate.ts';
import { isCapital, lowerAt, type Reading, sliceOf, textAt } from './reading.ts';

export function operations(reading: Reading): Candidate[] {
  const found: Candidate[] = [];
  for (const sentence of reading.document.sentences) {
    for (let i = sentence.first; i + 1 < sentence.last; i++) {
      if (!isCapital(reading, i) || !/^op(?:eration|ération|eración)$/.test(lowerAt(reading, i)))
        continue;
      let last = i + 1;
      if (/^["“]$/.test(textAt(reading, last))) last++;
      const start = last;
      while (last < sentence.last) {
        if (isCapital(reading, last) || /^\d{1,2}$/.test(textAt(reading, last))) {
          last++;
          continue;
        }
        if (
          last > start &&
          /^(?:of|the|and|for|in|de|la)$/.test(lowerAt(reading, last)) &&
          (isCapital(reading, last + 1) ||
            (lowerAt(reading, last + 1) === 'the' && isCapital(reading, last + 2)))
        ) {
          // "Operation X in Syria", "Operation X and the SDF" end before the preposition when a known name follows.
          const next = lowerAt(reading, last + 1) === 'the' ? last + 2 : last + 1;
          if ((reading.knownAt[next] ?? -1) >= 0 || lowerAt(reading, last) === 'in') break;
          last++;
          continue;
        }
        break;
      }
      if (last === start) continue;
      const name = sliceOf(reading, i, last).replace(/["“”]/g, '');
      found.push({
        first: i,
        last,
        kind: 'Event',
        rule: 'operation',
        confidence: 0.9,
        form: 'name',
        names: [name, sliceOf(reading, start, last)],
      });
    }
  }
  return found;
}
