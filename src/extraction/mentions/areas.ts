/** Areas: "northeast Syria", "north of Iraq", "the Iraqi-Syrian border", "countryside of Hasakah". */
import type { Candidate } from './candidate.ts';
import { countryAt } from './demonyms.ts';
import { placeNameEnd } from './placeNames.ts';
import { isCapital, lowerAt, type Reading, SHAPE, sliceOf, tagAt, textAt } from './reading.ts';

const DIRECTION =
  /^(?:north|south|east|west|northeast|north-east|northwest|north-west|southeast|south-east|southwest|south-west|northern|southern|eastern|western|northeastern|north-eastern|northwestern|north-western|southeastern|south-eastern|southwestern|south-western|central|upper|lower|inner)$/;

/** "NE Syria", "N. Waziristan", as notes abbreviate. */
const COMPASS = /^(?:N|S|E|W|NE|NW|SE|SW)\.?$/;

/** "northeast Syria", "north of Iraq", "southern Red Sea", "eastern Aleppo". */
export function directions(reading: Reading): Candidate[] {
  const found: Candidate[] = [];
  for (const sentence of reading.document.sentences) {
    for (let i = sentence.first; i + 1 < sentence.last; i++) {
      if (!DIRECTION.test(lowerAt(reading, i)) && !COMPASS.test(textAt(reading, i))) continue;
      let at = i + 1;
      if (COMPASS.test(textAt(reading, i)) && textAt(reading, at) === '.') at++;
      if (lowerAt(reading, at) === 'of' && lowerAt(reading, i - 1) === 'the') at++;
      const k = reading.knownAt[at] ?? -1;
      const known = k >= 0 ? reading.known[k] : undefined;
      if (!known || known.first !== at) continue;
      const alias = known.match.aliases.find((a) => !a.doubtful && a.form === 'name');
      if (!alias) continue;
      const { kind } = alias.entry;
      const name = sliceOf(reading, i, known.last);
      if (kind === 'Country' && alias.form === 'name') {
        // "South Sudan", "North Korea" are matched as names and never come here.
        if (countryAdjective(reading, known.last)) continue;
        found.push({
          first: i,
          last: known.last,
          kind: 'Region',
          rule: 'direction',
          confidence: 0.85,
          form: 'name',
          names: [name],
        });
      } else if (kind === 'NaturalFeature' || kind === 'Region') {
        found.push({
          first: i,
          last: known.last,
          kind,
          rule: 'direction',
          confidence: 0.85,
          form: 'name',
          names: [sliceOf(reading, at, known.last), name],
          entries: [alias.entry],
        });
      } else if (kind === 'Province' || kind === 'Settlement') {
        found.push({
          first: at,
          last: known.last,
          kind,
          rule: 'direction',
          confidence: 0.85,
          form: 'name',
          names: [sliceOf(reading, at, known.last), name],
          entries: known.match.aliases.map((a) => a.entry),
        });
      }
    }
  }
  return found;
}

const countryAdjective = (reading: Reading, i: number): boolean =>
  /^['’]s$/.test(textAt(reading, i)) || textAt(reading, i).startsWith('-');

/** "the Iraqi-Syrian border", "the border between X and Y", "the Jordan–Syria frontier", "countryside of Hasakah". */
export function borders(reading: Reading): Candidate[] {
  const found: Candidate[] = [];
  for (const sentence of reading.document.sentences) {
    for (let i = sentence.first; i < sentence.last; i++) {
      const lower = lowerAt(reading, i);
      if (
        lower === 'countryside' &&
        lowerAt(reading, i + 1) === 'of' &&
        isCapital(reading, i + 2)
      ) {
        const last = placeNameEnd(reading, i + 2, sentence.last);
        found.push({
          first: i + 2,
          last,
          kind: 'Province',
          rule: 'countryside',
          confidence: 0.7,
          form: 'name',
          names: [sliceOf(reading, i + 2, last), sliceOf(reading, i, last)],
        });
        continue;
      }
      if (lower !== 'border' && lower !== 'borders' && lower !== 'frontier') continue;
      const before = textAt(reading, i - 1);
      if (/^\p{Lu}[\p{L}.]+[-‑–]\p{Lu}/u.test(before)) {
        found.push({
          first: i - 1,
          last: i + 1,
          kind: 'Region',
          rule: 'border',
          confidence: 0.8,
          form: 'name',
        });
        continue;
      }
      if (
        /^[-–]$/.test(textAt(reading, i - 2)) &&
        isCapital(reading, i - 1) &&
        isCapital(reading, i - 3)
      ) {
        found.push({
          first: i - 3,
          last: i + 1,
          kind: 'Region',
          rule: 'border',
          confidence: 0.8,
          form: 'name',
        });
        continue;
      }
      // "a Saudi border post"
      if (/^NN/.test(tagAt(reading, i + 1)) && reading.shapes[i + 1] === SHAPE.lower) continue;
      const country = countryAt(reading, i - 1);
      if (country?.demonym && country.last === i && reading.shapes[i] === SHAPE.lower)
        found.push({
          first: country.first,
          last: i + 1,
          kind: 'Region',
          rule: 'border',
          confidence: 0.6,
          form: 'name',
        });
    }
  }
  return found;
}
