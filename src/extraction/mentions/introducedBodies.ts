/**
 * Bodies whose whole name is told by the acronym behind it: "Movement for Unity and Steadfastness in the Valley
 * (MUSV)". Each letter begins a capitalised word, so that the name goes as far back as the letters do.
 */
import { acronymFits, INNER, isAcronym } from './acronyms.ts';
import type { Candidate } from './candidate.ts';
import { table } from './dataFiles.ts';
import { isCapital, lowerAt, type Reading, sliceOf, textAt } from './reading.ts';
import { unitKind } from './unitKind.ts';

const heads = table('bodyHeads.csv');
const SIGN = /^[&–-]$/;
const GOVERNING = /^(?:of|for|in|to|on|against|de|du|des|pour|del|do|da)$/;
const LONGEST = 14;

export function introducedBodies(reading: Reading): Candidate[] {
  const found: Candidate[] = [];
  for (const sentence of reading.document.sentences)
    for (let open = sentence.first + 2; open + 2 < sentence.last; open++) {
      if (textAt(reading, open) !== '(' || !/^[),;]$/.test(textAt(reading, open + 2))) continue;
      const acronym = textAt(reading, open + 1);
      if (acronym.length < 3 || !isAcronym(acronym)) continue;
      const first = startOf(reading, open, sentence.first, acronym);
      if (first === undefined) continue;
      const head = headOf(reading, first, open);
      if (head === undefined) continue;
      const kind = unitKind(
        reading,
        first,
        head,
        open,
        heads.get(lowerAt(reading, head))?.[0] ?? '',
      );
      found.push({ first, last: open, kind, rule: 'introduced', confidence: 0.88, form: 'name' });
    }
  return found;
}

/** Where the name begins whose words have the letters of the acronym, each as its first. */
function startOf(
  reading: Reading,
  open: number,
  from: number,
  acronym: string,
): number | undefined {
  for (let i = open - 1; i >= from && open - i <= LONGEST; i--) {
    if (!isCapital(reading, i)) {
      if (INNER.has(lowerAt(reading, i)) || SIGN.test(textAt(reading, i))) continue;
      return undefined;
    }
    if (open - i >= 2 && acronymFits(acronym, sliceOf(reading, i, open), false)) return i;
  }
  return undefined;
}

/** The word for what it is: the last such word before "of" or "for", else the last of all. */
function headOf(reading: Reading, first: number, last: number): number | undefined {
  let head: number | undefined;
  for (let i = first; i < last; i++) {
    if (GOVERNING.test(lowerAt(reading, i)) && head !== undefined) return head;
    const held = heads.get(lowerAt(reading, i));
    if (held && isCapital(reading, i) && held[1] !== 'office') head = i;
  }
  return head;
}
