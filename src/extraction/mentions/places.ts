/**
 * Places by the words around them: "the village of X", "X district", "Mount X", "the X-Y border", "northeast Syria".
 * A direction before a country is a region; before a province it is the province.
 */

import { borders, directions } from './areas.ts';
import type { Candidate } from './candidate.ts';
import { lowerSet } from './dataFiles.ts';
import { countryAt } from './demonyms.ts';
import { isOtherName, placeNameEnd, placeNameStart } from './placeNames.ts';
import { placeHeadAt, placePrefixBefore } from './placeWords.ts';
import { isCapital, lowerAt, type Reading, SHAPE, sliceOf, tagAt, textAt } from './reading.ts';

const notNames = lowerSet('notNames.txt');
const modifiers = lowerSet('siteModifiers.txt');
/** What a country's adjective names as a place of its own: "the Iranian consulate". */
const MISSION = /^(?:embassy|consulate)$/;

/** Words that end the name of a force, whose post is no place of that name. */
const FORCE =
  /^(?:police|army|navy|forces?|guards?|corps|brigade|battalion|regiment|gendarmerie|militia|constabulary|marines|rangers|rifles|troops|commandos?|division|border guards?)$/;
/** Where the words begin that stand between a name and `h`: "the Niger-Benin oil pipeline". */
function modifiersStart(reading: Reading, h: number, from: number): number {
  let start = h;
  while (
    start - 1 > from &&
    h - start < 2 &&
    reading.shapes[start - 1] === SHAPE.lower &&
    modifiers.has(lowerAt(reading, start - 1))
  )
    start--;
  return isCapital(reading, start - 1) ? start : h;
}

function headPlaces(reading: Reading): Candidate[] {
  const found: Candidate[] = [];
  for (const sentence of reading.document.sentences) {
    for (let h = sentence.first + 1; h < sentence.last; h++) {
      const head = placeHeadAt(reading, h);
      if (!head) continue;
      const k = reading.knownAt[h] ?? -1;
      const known = k >= 0 ? reading.known[k] : undefined;
      if (known && known.first < h && known.last > h) continue;
      const from = head.kind === 'Facility' ? modifiersStart(reading, h, sentence.first) : h;
      const first = placeNameStart(reading, from, sentence.first);
      if (first === from) continue;
      const last = h + head.length;
      if (head.use === 'border') {
        // "Three border guards"
        if (/^NN/.test(tagAt(reading, h + 1)) && reading.shapes[h + 1] === SHAPE.lower) continue;
        found.push({ first, last, kind: 'Region', rule: 'border', confidence: 0.6, form: 'name' });
        continue;
      }
      const country = countryAt(reading, first);
      // "Iraqi base", "Syrian city"; but "the Saudi Hospital"
      if (
        country &&
        country.last >= from &&
        !(head.kind === 'Facility' && (isCapital(reading, h) || MISSION.test(head.word)))
      )
        continue;
      if (onlyOrdinary(reading, first, from)) continue;
      // A known actor before the word owns it: "SDF base", "PKK camp".
      const before = reading.knownAt[from - 1] ?? -1;
      const rows = before >= 0 ? reading.known[before]?.match.aliases : undefined;
      if (
        rows?.some(
          (a) =>
            !a.doubtful &&
            (a.entry.kind === 'ArmedGroup' ||
              a.entry.kind === 'SecurityForce' ||
              a.entry.kind === 'Organization' ||
              a.entry.kind === 'Weapon'),
        )
      )
        continue;
      const capital = isCapital(reading, h);
      // "a Federal Police checkpoint": a force's, and not a place's name
      if (
        head.kind === 'Facility' &&
        !capital &&
        isCapital(reading, from - 1) &&
        FORCE.test(lowerAt(reading, from - 1))
      )
        continue;
      const bareKnown = rows?.some((a) => a.entry.kind === head.kind);
      const regionWord = head.kind === 'Region';
      const anyPlace = rows?.find(
        (a) =>
          !a.doubtful &&
          ['Settlement', 'Province', 'NaturalFeature', 'Facility', 'Region', 'Country'].includes(
            a.entry.kind,
          ),
      );
      if (regionWord && anyPlace && !capital && /^(?:areas?|region)$/.test(head.word)) {
        if (anyPlace.entry.kind !== 'Region') continue; // "the Mosul area" is Mosul
      }
      const names = [sliceOf(reading, first, last)];
      // "Deir ez-Zor city" beside Deir ez-Zor province: the bare name is the province's.
      const provinceToo =
        head.kind === 'Settlement' &&
        rows?.some((a) => a.entry.kind === 'Province') === true &&
        !rows.some((a) => a.entry.kind === 'Settlement');
      // The bare name too, unless it is another place of its own ("Mosul airport").
      const separate =
        provinceToo ||
        (head.kind === 'Facility' && rows !== undefined && rows.length > 0 && !bareKnown);
      if (!separate && !capital) names.push(sliceOf(reading, first, from));
      else if (!separate && head.kind !== 'Facility') names.push(sliceOf(reading, first, from));
      const matching = rows?.filter((a) => a.entry.kind === head.kind).map((a) => a.entry) ?? [];
      const spansName = before >= 0 && reading.known[before]?.first === first;
      found.push({
        first,
        last,
        kind: head.kind,
        rule: `place:${head.word}`,
        confidence: capital ? 0.85 : 0.8,
        form: 'name',
        names,
        entries: spansName ? matching : [],
        bare: [first, from],
      });
    }
  }
  return found;
}

function onlyOrdinary(reading: Reading, first: number, last: number): boolean {
  for (let i = first; i < last; i++)
    if (isCapital(reading, i) && !notNames.has(lowerAt(reading, i))) return false;
  return true;
}

function prefixPlaces(reading: Reading): Candidate[] {
  const found: Candidate[] = [];
  for (const sentence of reading.document.sentences) {
    for (let i = sentence.first + 1; i < sentence.last; i++) {
      const number = /^\d{1,4}$/.test(textAt(reading, i));
      if (!isCapital(reading, i) && !number) continue;
      const prefix = placePrefixBefore(reading, i);
      if (!prefix) continue;
      const start = i - prefix.length;
      const capital = isCapital(reading, start);
      if (number && !(capital && /^(?:tower|camp|checkpoint|base|fort|fob)$/.test(prefix.word)))
        continue;
      const last = number ? i + 1 : placeNameEnd(reading, i, sentence.last);
      const water = prefix.kind === 'NaturalFeature' && prefix.word !== 'island of';
      const ofWord = prefix.word.endsWith(' of') && !water;
      const inName = capital || prefix.kind === 'NaturalFeature';
      if (
        !capital &&
        !ofWord &&
        !/^(?:river|mount|mt|lake|wadi|jabal|camp|motor vessel)$/.test(prefix.word)
      )
        continue;
      if (!capital && /^(?:base|tower|fort|checkpoint)$/.test(prefix.word)) continue;
      if (last === i || isOtherName(reading, i, last)) continue;
      const name = sliceOf(reading, i, last);
      const full = sliceOf(reading, start, last);
      // "Province of X", "the village of X": the thing is X. "Mount X", "USS X": the word is part of the name.
      const names =
        water && prefix.word.endsWith(' of')
          ? [full]
          : ofWord
            ? [name, full]
            : inName
              ? [full, name]
              : [name];
      const k = reading.knownAt[i] ?? -1;
      const rows =
        k >= 0 && reading.known[k]?.last === last
          ? reading.known[k]?.match.aliases
              .filter((a) => a.entry.kind === prefix.kind)
              .map((a) => a.entry)
          : undefined;
      found.push({
        first: ofWord || !inName ? i : start,
        last,
        kind: prefix.kind,
        rule: `frame:${prefix.word}`,
        confidence: 0.9,
        form: 'name',
        names,
        entries: rows ?? [],
        evident: true,
      });
    }
  }
  return found;
}

export function places(reading: Reading): Candidate[] {
  return [
    ...headPlaces(reading),
    ...prefixPlaces(reading),
    ...directions(reading),
    ...borders(reading),
  ];
}
