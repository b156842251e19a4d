/**
 * Ships: "USS Monterey", "the dhow Al-Marjan 3", "a stateless dhow, the Al-Bahri 3", "a tanker named Suezmax Pearl".
 * A ship is a built place; a navy's ship is a force unless it only carries ("aboard the USS X").
 */
import type { Candidate } from './candidate.ts';
import { lowerSet } from './dataFiles.ts';
import { countryAt } from './demonyms.ts';
import { placeNameEnd } from './placeNames.ts';
import { isCapital, lowerAt, type Reading, SHAPE, sliceOf, tagAt, textAt } from './reading.ts';

const words = lowerSet('shipWords.txt');
const prefixes = lowerSet('shipPrefixes.txt');
const MERCHANT = /^(?:m\/?[vt]|m\.v\.|s\/?s|f\/?v)$/;
/** A navy's or coast guard's ship by its class. */
const WARSHIP =
  /^(?:frigate|corvette|destroyer|cutter|minesweeper|minehunter|warship|gunboat|icebreaker|cruiser|submarine)$/;
const DEED =
  /^(?:boarded|seized|intercepted|interdicted|stopped|fired|opened|shot|shelled|launched|rammed|sank|captured|arrested|recovered|rescued|chased|destroyed)$/;
const NAMED = /^(?:named|called|dubbed|christened|renamed)$/;
const ABOARD = /^(?:aboard|on|onto|from|off|to|in|board|base|deck|toward|towards|at)$/;

export function vessels(reading: Reading): Candidate[] {
  const found: Candidate[] = [];
  const platforms = new Set<string>();
  for (const sentence of reading.document.sentences) {
    if (reading.capitals[sentence.index]) continue;
    for (let i = sentence.first; i + 1 < sentence.last; i++) {
      const lower = lowerAt(reading, i);
      const prefix =
        prefixes.has(lower) && reading.shapes[i] === SHAPE.upper && isCapital(reading, i + 1);
      const start = prefix ? i + 1 : shipNameStart(reading, i, sentence.last);
      if (start === undefined) continue;
      const last = nameEnd(reading, start, sentence.last);
      if (last === start) continue;
      const bare = sliceOf(reading, start, last);
      const full = sliceOf(reading, prefix ? i : start, last);
      const warship =
        !prefix && start === i + 1 && WARSHIP.test(lower) && acts(reading, i, last, sentence.first);
      const navy = warship || (prefix && !MERCHANT.test(lower));
      const own = warship ? describedFrom(reading, i, sentence.first) : i;
      if (navy && carries(reading, own)) platforms.add(bare);
      const names = warship
        ? [sliceOf(reading, own, last), sliceOf(reading, i, last), bare]
        : [full, bare];
      found.push({
        first: prefix ? i : start,
        last,
        kind: navy ? 'SecurityForce' : 'Facility',
        rule: prefix ? 'ship:prefix' : 'ship',
        confidence: 0.92,
        form: 'name',
        names: [...new Set(names)],
        evident: true,
      });
    }
  }
  return found.map((c) =>
    c.kind === 'SecurityForce' && platforms.has(c.names?.at(-1) ?? '')
      ? { ...c, kind: 'Facility' }
      : c,
  );
}

/** "by the French frigate X", "the frigate X boarded": a ship that does something; else it is a place. */
function acts(reading: Reading, i: number, last: number, from: number): boolean {
  const own = describedFrom(reading, i, from);
  const before = /^(?:the|a|an)$/.test(lowerAt(reading, own - 1)) ? own - 2 : own - 1;
  return lowerAt(reading, before) === 'by' || DEED.test(lowerAt(reading, last));
}

/** Where a phrase that ends with a ship's class begins: "French frigate", "Royal Navy frigate" is the navy's. */
function describedFrom(reading: Reading, i: number, from: number): number {
  const country = i - 1 >= from ? countryAt(reading, i - 1) : undefined;
  return country?.demonym && country.first >= from ? country.first : i;
}

/** Where a ship's name begins behind a word for a ship; undefined where none does. */
function shipNameStart(reading: Reading, i: number, to: number): number | undefined {
  if (!words.has(lowerAt(reading, i)) || reading.shapes[i] !== SHAPE.lower) return undefined;
  let at = i + 1;
  let sign = false;
  const apposed = apposedName(reading, i, to);
  if (apposed !== undefined) {
    at = apposed;
    sign = true;
  } else if (NAMED.test(lowerAt(reading, at))) {
    at++;
    if (lowerAt(reading, at) === 'the') at++;
    sign = true;
  } else if (lowerAt(reading, at) === 'whose' && /^gave$/.test(lowerAt(reading, at + 2))) {
    // "the dhow, whose master gave its name as the Al-Marjan 3"
    return givenName(reading, at, to);
  } else if (textAt(reading, at) === ',' && lowerAt(reading, at + 1) === 'whose') {
    return givenName(reading, at, to);
  }
  if (/^["“‘]$/.test(textAt(reading, at))) at++;
  if (at >= to || !isCapital(reading, at)) return undefined;
  // "the tanker Suez Rajan", not "the vessel Monday" or "boat Iran seized"
  const k = reading.knownAt[at] ?? -1;
  const known = k >= 0 ? reading.known[k] : undefined;
  if (
    !sign &&
    known?.match.aliases.some(
      (a) => !a.doubtful && (a.form === 'demonym' || a.entry.kind === 'Country'),
    )
  )
    return undefined;
  if (prefixes.has(lowerAt(reading, at))) return undefined;
  return at;
}

/** "a dhow, the X", "a dhow without a flag, the X", "a cargo vessel of some 40 metres, the X". */
function apposedName(reading: Reading, i: number, to: number): number | undefined {
  for (let at = i + 1; at + 2 < to && at - i <= 7; at++) {
    if (textAt(reading, at) === ',') {
      const open = lowerAt(reading, at + 1) === 'the' ? at + 2 : -1;
      if (open < 0) return undefined;
      const quoted = /^["“‘]$/.test(textAt(reading, open)) ? open + 1 : open;
      return at === i + 1 || (isCapital(reading, quoted) && closes(reading, quoted, to))
        ? open
        : undefined;
    }
    if (
      reading.shapes[at] === SHAPE.capital ||
      reading.shapes[at] === SHAPE.upper ||
      /^(?:VB[DZP]|MD|WDT|WP)/.test(tagAt(reading, at)) ||
      /^[;:()"“]$/.test(textAt(reading, at))
    )
      return undefined;
  }
  return undefined;
}

/** Whether the name that begins here is an apposition of its own: closed by a comma, a bracket or the sentence's end. */
function closes(reading: Reading, start: number, to: number): boolean {
  let last = nameEnd(reading, start, to);
  if (/^["”’]$/.test(textAt(reading, last))) last++;
  return last >= to || /^[,.;()]$/.test(textAt(reading, last));
}

function givenName(reading: Reading, from: number, to: number): number | undefined {
  for (let k = from; k + 2 < Math.min(to, from + 10); k++) {
    if (lowerAt(reading, k) !== 'name' || lowerAt(reading, k + 1) !== 'as') continue;
    const at = k + (lowerAt(reading, k + 2) === 'the' ? 3 : 2);
    return isCapital(reading, at) ? at : undefined;
  }
  return undefined;
}

/** A ship's name with the number that may end it. */
function nameEnd(reading: Reading, start: number, to: number): number {
  const last = placeNameEnd(reading, start, to);
  return last > start && last < to && /^(?:\d{1,3}|[IVX]{1,4})$/.test(textAt(reading, last))
    ? last + 1
    : last;
}

/** "aboard the USS X", "SEALs from the USS X", "the sea base USS X": a place, no party. */
function carries(reading: Reading, i: number): boolean {
  const article = lowerAt(reading, i - 1) === 'the';
  return ABOARD.test(lowerAt(reading, i - (article ? 2 : 1)));
}
