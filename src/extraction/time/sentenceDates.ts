/** The dates of a document's sentences, each read once and only when asked for. */
import type { AnalysedDocument, Sentence, TokenizedDocument } from '../analysis.ts';
import { type DatedSpan, datesIn, referenceDate } from './dates.ts';

/** Stages copy the document they pass on but keep its sentences. */
const memory = new WeakMap<readonly Sentence[], Map<number, readonly DatedSpan[]>>();

/** Dates in a sentence; offsets count from the sentence's beginning. */
export function datesOfSentence(
  document: TokenizedDocument | AnalysedDocument,
  index: number,
): readonly DatedSpan[] {
  let known = memory.get(document.sentences);
  if (!known) {
    known = new Map();
    memory.set(document.sentences, known);
  }
  const before = known.get(index);
  if (before) return before;
  const sentence = document.sentences[index];
  const dates = sentence
    ? datesIn(
        document.document.text.slice(sentence.start, sentence.end),
        referenceDate(document.document.metadata.published),
      )
    : [];
  known.set(index, dates);
  return dates;
}
