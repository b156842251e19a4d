/** Names put surname first, in capitals, as notices and lists put them: "TIMERGALIEV, Rustam", "MBARUSHIMANA Callixte". */
import { inLexicon } from '../text/wordTags.ts';
import type { Candidate } from './candidate.ts';
import { foldedSet } from './dataFiles.ts';
import { lowerAt, type Reading, SHAPE, sliceOf, textAt } from './reading.ts';

const firstNames = foldedSet('firstNames.txt');
const MOST_SURNAMES = 3;
const MOST_GIVEN = 4;

/** A name of the lexicon that is no person's: a surname in capitals may equal one of a known person only. */
function strange(reading: Reading, i: number): boolean {
  const known = reading.known[reading.knownAt[i] ?? -1];
  return known?.match.aliases.some((a) => !a.doubtful && a.entry.kind !== 'Person') ?? false;
}

export function surnameFirst(
  reading: Reading,
  i: number,
  from: number,
  to: number,
): Candidate | undefined {
  if (reading.shapes[i] !== SHAPE.upper || reading.capitals[reading.tokens[i]?.sentence ?? 0])
    return undefined;
  if (i > from && !/^[:;.\d)]/.test(textAt(reading, i - 1)) && !/\d$/.test(textAt(reading, i - 1)))
    return undefined;
  let end = i + 1;
  while (end < to && reading.shapes[end] === SHAPE.upper && end - i < MOST_SURNAMES) end++;
  if (strange(reading, i)) return undefined;
  const comma = textAt(reading, end) === ',';
  const given = comma ? end + 1 : end;
  if (reading.shapes[given] !== SHAPE.capital || (!comma && strange(reading, given)))
    return undefined;
  let last = given;
  while (last < to && reading.shapes[last] === SHAPE.capital && last - given < MOST_GIVEN) last++;
  if (comma ? strange(reading, given) : !plainlyGiven(reading, i, end, given, last))
    return undefined;
  // "HO Wing-kei, Desmond"
  if (
    !comma &&
    textAt(reading, last) === ',' &&
    firstNames.has(reading.folded[last + 1] ?? '') &&
    /^[.;(]?$/.test(last + 2 < to ? textAt(reading, last + 2) : '')
  )
    last += 2;
  const surname = sliceOf(reading, i, end);
  const proper = surname
    .toLowerCase()
    .replace(/(^|[\s-])(\p{L})/gu, (_, a: string, b: string) => a + b.toUpperCase())
    .replace(/^Al-/, 'al-');
  return {
    first: i,
    last,
    kind: 'Person',
    rule: 'person:surname-first',
    confidence: 0.9,
    form: 'name',
    names: [sliceOf(reading, i, last), `${sliceOf(reading, given, last)} ${proper}`, surname],
    evident: true,
  };
}

/** Without a comma: given names that are known as such or hyphened, after capitals that are no words. */
function plainlyGiven(
  reading: Reading,
  i: number,
  end: number,
  given: number,
  last: number,
): boolean {
  for (let at = i; at < end; at++)
    if (inLexicon(lowerAt(reading, at)) || textAt(reading, at).length < 2) return false;
  for (let at = given; at < last; at++)
    if (
      firstNames.has(reading.folded[at] ?? '') ||
      /^\p{Lu}\p{Ll}+-\p{Ll}+$/u.test(textAt(reading, at))
    )
      return true;
  return false;
}
