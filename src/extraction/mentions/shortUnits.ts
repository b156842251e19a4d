/**
 * Units as armies abbreviate them: "94 Bn BSF", "3 RAR", "1er RPIMa", "CoBRA 204 Bn", "2nd Bn, 5th Regt"; and those that
 * end in a number behind a name: "SEAL Team 3".
 */
import type { Candidate } from './candidate.ts';
import { isKind, table } from './dataFiles.ts';
import { isCapital, lowerAt, type Reading, SHAPE, sliceOf, textAt } from './reading.ts';

const abbreviations = table('unitAbbreviations.csv');
const NUMBER = /^(?:\d{1,4}|\d{1,3}(?:st|nd|rd|th|er|e|re|ème|eme|º|°))$/;

/** A force that a unit's number is followed by: "94 Bn BSF". */
function forceEnd(reading: Reading, i: number, to: number): number {
  const known = reading.known[reading.knownAt[i] ?? -1];
  if (!known || known.first !== i || known.last > to) return i;
  return known.match.aliases.some((a) => a.form === 'name' && a.entry.kind === 'SecurityForce')
    ? known.last
    : i;
}

export function shortUnits(reading: Reading): Candidate[] {
  const found: Candidate[] = [];
  for (const sentence of reading.document.sentences)
    for (let i = sentence.first + 1; i < sentence.last; i++) {
      if (!isCapital(reading, i) || !NUMBER.test(textAt(reading, i - 1))) continue;
      const [kind, use] = abbreviations.get(lowerAt(reading, i).replace(/\.$/, '')) ?? [];
      if (!isKind(kind)) continue;
      // "3 RAR" is written in capitals; "12 Para" in the name's own way, "2 Reg" hardly ever
      if (use === 'name' && !/^\p{Lu}{2}/u.test(textAt(reading, i))) continue;
      // "30 CRPF men", "12 SAS soldiers" are counted
      if (use === 'name' && reading.shapes[i + 1] === SHAPE.lower && isCount(reading, i)) continue;
      const number = i - 1;
      let first = number;
      const before = first - 1;
      if (
        use === 'unit' &&
        before >= sentence.first &&
        /^\p{L}*\p{Lu}{2}\p{L}*$/u.test(textAt(reading, before))
      )
        first = before;
      const last = use === 'unit' ? forceEnd(reading, i + 1, sentence.last) : i + 1;
      found.push({
        first,
        last,
        kind,
        rule: 'short-unit',
        confidence: 0.85,
        form: 'name',
        names: [...new Set([sliceOf(reading, first, last), sliceOf(reading, number, i + 1)])],
      });
    }
  return found;
}

/** A number before an acronym counts its people where a noun of people follows. */
function isCount(reading: Reading, i: number): boolean {
  return /^(?:men|personnel|jawans|troops|soldiers|troopers|officers|members|operators|commandos|policemen|police)$/.test(
    lowerAt(reading, i + 1),
  );
}
