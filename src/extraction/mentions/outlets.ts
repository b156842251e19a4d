/** Who brings the news: the name in the brackets of a dateline ("GOMA, Congo, May 3 (Lake Press) - "), whatever its words. */
import type { Candidate } from './candidate.ts';
import { isCapital, lowerAt, type Reading, SHAPE, textAt } from './reading.ts';

/** Blocks of the head, where a dateline stands. */
const HEAD = 4;
/** The longest way from the place to the brackets, and the longest name, in tokens. */
const REACH = 9;
const LONGEST = 5;

export function outlets(reading: Reading): Candidate[] {
  const out: Candidate[] = [];
  for (const sentence of reading.document.sentences) {
    if (sentence.block > HEAD) break;
    if (reading.document.sentences[sentence.index - 1]?.block === sentence.block) continue;
    if (!isCapital(reading, sentence.first)) continue;
    let open = -1;
    for (let i = sentence.first + 1; i <= sentence.first + REACH && i < sentence.last; i++)
      if (textAt(reading, i) === '(') {
        open = i;
        break;
      }
    if (open < 0 || !isDated(reading, sentence.first, open)) continue;
    let close = open + 1;
    while (close < sentence.last && close - open <= LONGEST && textAt(reading, close) !== ')')
      close += 1;
    const size = close - open - 1;
    if (size < 1 || textAt(reading, close) !== ')') continue;
    if (!/^(?:-|–|—)$/.test(textAt(reading, close + 1))) continue;
    let named = true;
    for (let i = open + 1; i < close; i++) if (!isCapital(reading, i)) named = false;
    if (!named) continue;
    out.push({
      first: open + 1,
      last: close,
      kind: 'Organization',
      rule: 'dateline',
      confidence: 0.97,
      form: 'name',
    });
  }
  return out;
}

/** Only a place, in capitals or with a date, may stand before the brackets. */
function isDated(reading: Reading, first: number, open: number): boolean {
  let shouted = true;
  for (let i = first; i < open; i++) {
    const text = textAt(reading, i);
    if (/^\p{Ll}/u.test(text) && !/^(?:de|la|al|el|of)$/.test(lowerAt(reading, i))) return false;
    if (text === ',') break;
    if (reading.shapes[i] !== SHAPE.upper && /^\p{L}/u.test(text)) shouted = false;
  }
  return shouted || textAt(reading, open - 1) !== ',';
}
