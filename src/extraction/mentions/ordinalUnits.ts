/** Units that an ordinal alone names: "the 59th" after "the 59th Brigade", "7th Armored", "the 8104th & 261st Brigades". */
import type { Candidate } from './candidate.ts';
import { lowerSet } from './dataFiles.ts';
import { isCapital, lowerAt, type Reading, sliceOf, tagAt, textAt } from './reading.ts';

const military = lowerSet('militaryModifiers.txt');
const unitHeads = lowerSet('unitHeads.txt');
const ORDINAL = /^\d{1,4}(?:st|nd|rd|th)$/;

export function ordinalUnits(reading: Reading): Candidate[] {
  const found: Candidate[] = [];
  const units = new Set<string>();
  for (let i = 0; i + 1 < reading.tokens.length; i++)
    if (ORDINAL.test(textAt(reading, i)) && isCapital(reading, i + 1))
      units.add(textAt(reading, i));
  for (const sentence of reading.document.sentences) {
    for (let i = sentence.first; i < sentence.last; i++) {
      const text = textAt(reading, i);
      if (!ORDINAL.test(text)) continue;
      let last = i + 1;
      while (
        last < sentence.last &&
        isCapital(reading, last) &&
        military.has(lowerAt(reading, last))
      )
        last++;
      if (last > i + 1) {
        const next = lowerAt(reading, last);
        if (!unitHeads.has(next) && !isCapital(reading, last))
          found.push({
            first: i,
            last,
            kind: 'SecurityForce',
            rule: 'ordinal-unit',
            confidence: 0.75,
            form: 'name',
            names: [sliceOf(reading, i, last), text],
          });
        continue;
      }
      const before = lowerAt(reading, i - 1);
      if (before !== 'the' && before !== '&' && before !== 'and') continue;
      const nextTag = i + 1 < sentence.last ? tagAt(reading, i + 1) : '.';
      const listed =
        /^(?:&|and)$/.test(lowerAt(reading, i + 1)) && ORDINAL.test(textAt(reading, i + 2));
      if (/^(?:NN|JJ|CD)/.test(nextTag) && !listed) continue;
      if (!listed && !units.has(text) && Number.parseInt(text, 10) < 32) continue;
      found.push({
        first: i,
        last: i + 1,
        kind: 'SecurityForce',
        rule: 'ordinal-unit',
        confidence: 0.7,
        form: 'name',
      });
    }
  }
  return found;
}
