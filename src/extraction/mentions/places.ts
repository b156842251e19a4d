/**
 * Places by the words around them: "the village of X", "X district", "Mount X", "the X-Y border", "northeast Syria".
 * A direction before a country is a region; before a province it is the province.
 */
import type { Kind } from '../../model/kinds.ts';
import type { Candidate } from './candidate.ts';
import { lowerSet } from './dataFiles.ts';
import { countryAt } from './demonyms.ts';
import { placeHeadAt, placePrefixBefore } from './placeWords.ts';
import { isCapital, lowerAt, type Reading, SHAPE, sliceOf, tagAt, textAt } from './reading.ts';

const DIRECTION =
  /^(?:north|south|east|west|northeast|north-east|northwest|north-west|southeast|south-east|southwest|south-west|northern|southern|eastern|western|northeastern|north-eastern|northwestern|north-western|southeastern|south-eastern|southwestern|south-western|central|upper|lower|inner)$/;
const PARTICLE = /^(?:al|el|de|del|la|le|du|des|of|ibn|bin|d|ez|es|ash|ar|as|as|az|at|ad)$/;
const notNames = lowerSet('notNames.txt');
const titles = lowerSet('titles.txt');
const months =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/;

/** Where a capitalised place name that begins at `i` ends. */
export function placeNameEnd(reading: Reading, i: number, to: number): number {
  let last = i;
  while (last < to) {
    if (
      isCapital(reading, last) &&
      !months.test(lowerAt(reading, last)) &&
      !/^[@#]/.test(textAt(reading, last))
    ) {
      const k = reading.knownAt[last] ?? -1;
      const known = k >= 0 ? reading.known[k] : undefined;
      last = known && known.first >= i && known.last > last ? known.last : last + 1;
      // "USS Lewis B. Puller"
      if (
        /^\p{Lu}$/u.test(textAt(reading, last - 1)) &&
        textAt(reading, last) === '.' &&
        isCapital(reading, last + 1) &&
        last + 1 < to
      )
        last++;
      continue;
    }
    const lower = lowerAt(reading, last);
    if (
      last > i &&
      last + 1 < to &&
      PARTICLE.test(lower) &&
      lower !== 'of' &&
      isCapital(reading, last + 1)
    ) {
      last++;
      continue;
    }
    break;
  }
  return last;
}

/** Where a name that ends before `end` begins. */
function placeNameStart(reading: Reading, end: number, from: number): number {
  let first = end;
  while (first - 1 >= from) {
    const i = first - 1;
    const lower = lowerAt(reading, i);
    if (isCapital(reading, i)) {
      if (
        i === from &&
        (/^(?:DT|IN|CC|PRP|WDT|WRB|WP|RB|VB|MD|EX)/.test(tagAt(reading, i)) ||
          reading.lowerWords.has(lower)) &&
        (reading.knownAt[i] ?? -1) < 0
      )
        break;
      if (
        months.test(lower) ||
        titles.has(lower) ||
        /^[@#]/.test(textAt(reading, i)) ||
        /^(?:The|In|At|Near|From|Its|A|An|On)$/.test(textAt(reading, i))
      )
        break;
      const k = reading.knownAt[i] ?? -1;
      const known = k >= 0 ? reading.known[k] : undefined;
      first = known && known.first < i && known.first >= from ? known.first : i;
      continue;
    }
    if (PARTICLE.test(lower) && lower !== 'of' && i - 1 >= from && isCapital(reading, i - 1)) {
      first = i - 1;
      continue;
    }
    break;
  }
  return first;
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
      const first = placeNameStart(reading, h, sentence.first);
      if (first === h) continue;
      const last = h + head.length;
      if (head.use === 'border') {
        found.push({ first, last, kind: 'Region', rule: 'border', confidence: 0.6, form: 'name' });
        continue;
      }
      const country = countryAt(reading, first);
      if (country && country.last === h) continue; // "Iraqi base", "Syrian city"
      if (onlyOrdinary(reading, first, h)) continue;
      // A known actor before the word owns it: "SDF base", "PKK camp".
      const before = reading.knownAt[h - 1] ?? -1;
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
      if (!separate && !capital) names.push(sliceOf(reading, first, h));
      else if (!separate && head.kind !== 'Facility') names.push(sliceOf(reading, first, h));
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
        bare: [first, h],
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
        !/^(?:river|mount|mt|lake|wadi|jabal|camp|tanker|bulker|freighter|vessel|dhow|ship|trawler|frigate|motor vessel)$/.test(
          prefix.word,
        )
      )
        continue;
      if (!capital && /^(?:base|tower|fort|checkpoint)$/.test(prefix.word)) continue;
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
      const navy = /^(?:uss|hms|fs|ins|hmas|its|pns)$/.test(prefix.word);
      const aboard = /^(?:aboard|on|onto|from|off|to)$/.test(
        lowerAt(reading, start - (lowerAt(reading, start - 1) === 'the' ? 2 : 1)),
      );
      found.push({
        first: ofWord || !inName ? i : start,
        last,
        kind: navy && !aboard ? 'SecurityForce' : prefix.kind,
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

/** "northeast Syria", "north of Iraq", "southern Red Sea", "eastern Aleppo". */
function directions(reading: Reading): Candidate[] {
  const found: Candidate[] = [];
  for (const sentence of reading.document.sentences) {
    for (let i = sentence.first; i + 1 < sentence.last; i++) {
      if (!DIRECTION.test(lowerAt(reading, i))) continue;
      let at = i + 1;
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
function borders(reading: Reading): Candidate[] {
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

/** Place kinds by frame for any capitalised name. */
export const PLACE_KINDS: ReadonlySet<Kind> = new Set<Kind>([
  'Region',
  'Province',
  'Settlement',
  'Facility',
  'NaturalFeature',
]);

export function places(reading: Reading): Candidate[] {
  return [
    ...headPlaces(reading),
    ...prefixPlaces(reading),
    ...directions(reading),
    ...borders(reading),
  ];
}
