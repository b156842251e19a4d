/**
 * What in a table of items is a number and no name: the label that a row begins with ("A-2", taken up in the text as
 * "the engine (A-2)"), and what stands in a column of serials, headstamps, lots and markings.
 */
import { type Reading, textAt } from './reading.ts';

const LABEL = /^\p{Lu}{1,3}[-‑.]?\d{1,4}\p{L}?$/u;
const MARKS =
  /\b(?:serials?|s\/n|markings?|marks|stamps?|headstamps?|head stamps?|lots?|batch\w*|ref\w*|codes?|numbers?|nos?|id|date|year)\b/i;
const NAMES = /\b(?:names?|by|from|holders?|country|origin|makers?|manufactur\w*)\b/i;

export interface ItemMarks {
  /** Whether a token is an item's label, here or in the text that takes it up. */
  readonly isMark: (i: number) => boolean;
}

export function itemMarks(reading: Reading): ItemMarks {
  const labels = new Set<string>();
  const spans: [number, number][] = [];
  const { document, sentences } = reading.document;
  const seen = new Set<number>();
  for (const sentence of sentences) {
    const block = document.blocks[sentence.block];
    if (block?.role !== 'table-row' || seen.has(sentence.block)) continue;
    seen.add(sentence.block);
    if (LABEL.test(textAt(reading, sentence.first))) labels.add(textAt(reading, sentence.first));
    block.cells?.forEach((cell, at) => {
      const head = block.header?.[at];
      if (!head || head.start === cell.start) return;
      const heading = document.text.slice(head.start, head.end);
      if (MARKS.test(heading) && !NAMES.test(heading)) spans.push([cell.start, cell.end]);
    });
  }
  if (labels.size === 0 && spans.length === 0) return { isMark: () => false };
  return {
    isMark: (i) => {
      if (labels.has(textAt(reading, i))) return true;
      const start = reading.tokens[i]?.start ?? -1;
      return spans.some(([from, to]) => start >= from && start < to);
    },
  };
}
