/** Built places that a noun and a place name individuate together: "the refinery at Baiji", "its base in Shaddadi". */
import type { Candidate } from './candidate.ts';
import { lowerSet } from './dataFiles.ts';
import { placeNameEnd } from './placeNames.ts';
import { isCapital, lowerAt, type Reading, SHAPE, sliceOf, tagAt } from './reading.ts';

const nouns = lowerSet('siteNouns.txt');
/** Sites that a place "of" theirs names. */
const OF =
  /^(?:port|camp|airport|airfield|airbase|lighthouse|barracks|monastery|prison|jail|station|hospital|refinery|garrison|headquarters|dam|bridge|cathedral|shrine|power plant|substation)$/;
const DETERMINER = /^(?:the|its|their|our|of)$/;
/** "a hospital in X" tells of any; "the hospital in X" of one. */
const DEFINITE = /^(?:the|its|their|our)$/;

export function sites(reading: Reading): Candidate[] {
  const found: Candidate[] = [];
  for (const sentence of reading.document.sentences) {
    for (let i = sentence.first + 1; i + 2 < sentence.last; i++) {
      if (!nouns.has(lowerAt(reading, i)) || reading.shapes[i] !== SHAPE.lower) continue;
      const preposition = lowerAt(reading, i + 1);
      const near = preposition === 'in' || preposition === 'on' || preposition === 'near';
      if (preposition !== 'at' && preposition !== 'of' && !near) continue;
      if (!isCapital(reading, i + 2)) continue;
      if (preposition === 'of' && !OF.test(lowerAt(reading, i))) continue;
      let first = i;
      while (
        first - 1 >= sentence.first &&
        /^(?:NN|JJ)$/.test(tagAt(reading, first - 1)) &&
        reading.shapes[first - 1] === SHAPE.lower
      )
        first--;
      const determiner = lowerAt(reading, first - 1);
      if (!(near ? DEFINITE : DETERMINER).test(determiner)) continue;
      // "Balhaf, the gas terminal in Shabwa": another word for what was named
      if (lowerAt(reading, first - 2) === ',' && isCapital(reading, first - 3)) continue;
      const last = placeNameEnd(reading, i + 2, sentence.last);
      found.push({
        first,
        last: i + 1,
        kind: 'Facility',
        rule: 'site',
        confidence: 0.6,
        form: 'name',
        names: [sliceOf(reading, first, last), sliceOf(reading, first, i + 1)],
        key: `site:${sliceOf(reading, i, last).toLowerCase()}`,
      });
    }
  }
  return found;
}
