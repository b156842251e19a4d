/** A text in passages of whole sentences, each short enough for a language model to be asked about at once. */
import type { TokenizedDocument } from '../../extraction/analysis.ts';
import type { Span } from '../../model/claims.ts';

export interface Passage extends Span {
  readonly sentences: readonly Span[];
}

/** @param most characters of a passage; a longer sentence is one of its own */
export function passagesOf({ sentences }: TokenizedDocument, most: number): Passage[] {
  const groups: Span[][] = [];
  for (const { start, end } of sentences) {
    const group = groups.at(-1);
    const from = group?.[0]?.start;
    if (group && from !== undefined && end - from <= most) group.push({ start, end });
    else groups.push([{ start, end }]);
  }
  return groups.flatMap(passageOf);
}

/** The two halves of a passage; none of a single sentence. */
export function halvesOf({ sentences }: Passage): Passage[] {
  if (sentences.length < 2) return [];
  const middle = Math.ceil(sentences.length / 2);
  return [sentences.slice(0, middle), sentences.slice(middle)].flatMap(passageOf);
}

function passageOf(sentences: readonly Span[]): Passage[] {
  const [first] = sentences;
  const last = sentences.at(-1);
  return first && last ? [{ start: first.start, end: last.end, sentences }] : [];
}
