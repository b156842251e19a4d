/**
 * Where a digest begins a new entry: "Daraa: gunmen killed …", "**Menaka region, Mali.** On 19 August …". What the
 * entries before told of has no part in it.
 */
import { fitsFamily } from '../../model/kinds.ts';
import type { Sentence } from '../analysis.ts';
import type { Reading } from '../clauses/reading.ts';

/** The longest label, in tokens. */
const LABEL = 8;

/** Whether a sentence opens its block with a label that names a place, or is such a label. */
export function opensEntry(reading: Reading, sentence: Sentence): boolean {
  if (reading.analysed.sentences[sentence.index - 1]?.block === sentence.block) return false;
  let place = false;
  for (let t = sentence.first; t < sentence.last && t < sentence.first + LABEL; t++) {
    const { text, tag } = reading.token(t);
    if (/^(?:VB[DZP]|MD)$/.test(tag)) return false;
    if (text === ':' || (text === '.' && t === sentence.last - 1))
      return place && t > sentence.first;
    const name = reading.nameAt(t);
    const kind = name < 0 ? undefined : reading.kindOf(name);
    if (kind && fitsFamily(kind, 'Place')) place = true;
  }
  return false;
}
