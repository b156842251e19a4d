/**
 * Ships: "USS Monterey", "the dhow Al-Marjan 3", "a stateless dhow, the Al-Bahri 3", "a tanker named Suezmax Pearl".
 * A ship is a built place; a navy's ship is a force unless it only carries ("aboard the USS X").
 */
import type { Candidate } from './candidate.ts';
import { lowerSet } from './dataFiles.ts';
import { placeNameEnd } from './placeNames.ts';
import { isCapital, lowerAt, type Reading, SHAPE, sliceOf, textAt } from './reading.ts';

const words = lowerSet('shipWords.txt');
const prefixes = lowerSet('shipPrefixes.txt');
const MERCHANT = /^(?:m\/?[vt]|m\.v\.|s\/?s|f\/?v)$/;
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
      const navy = prefix && !MERCHANT.test(lower);
      if (navy && carries(reading, i)) platforms.add(bare);
      found.push({
        first: prefix ? i : start,
        last,
        kind: navy ? 'SecurityForce' : 'Facility',
        rule: prefix ? 'ship:prefix' : 'ship',
        confidence: 0.92,
        form: 'name',
        names: [...new Set([full, bare])],
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

/** Where a ship's name begins behind a word for a ship; undefined where none does. */
function shipNameStart(reading: Reading, i: number, to: number): number | undefined {
  if (!words.has(lowerAt(reading, i)) || reading.shapes[i] !== SHAPE.lower) return undefined;
  let at = i + 1;
  let sign = false;
  if (textAt(reading, at) === ',' && lowerAt(reading, at + 1) === 'the') {
    at += 2;
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
