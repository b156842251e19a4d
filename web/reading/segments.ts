/**
 * A text cut wherever a mark begins or ends, so that overlapping marks need no nested elements.
 * The pieces, in order, are the text again; each tells which marks cover it.
 */
import type { Span } from '../../src/model/claims.ts';

export interface Segment<M extends Span> {
  readonly text: string;
  /** Offset in the whole document. */
  readonly start: number;
  readonly end: number;
  /** Outermost first. */
  readonly marks: readonly M[];
}

/** @param offset where `text` begins in the document that the marks' offsets refer to */
export function segments<M extends Span>(
  text: string,
  offset: number,
  marks: readonly M[],
): Segment<M>[] {
  const end = offset + text.length;
  const touching = marks
    .filter((m) => m.start < end && m.end > offset && m.start < m.end)
    .toSorted((a, b) => a.start - b.start || b.end - a.end);
  const cuts = new Set([offset, end]);
  for (const m of touching) {
    cuts.add(Math.max(offset, m.start));
    cuts.add(Math.min(end, m.end));
  }
  const at = [...cuts].sort((a, b) => a - b);
  return at.slice(0, -1).flatMap((start, i) => {
    const stop = at[i + 1];
    if (stop === undefined) return [];
    return {
      text: text.slice(start - offset, stop - offset),
      start,
      end: stop,
      marks: touching.filter((m) => m.start <= start && m.end >= stop),
    };
  });
}

export interface Paragraph {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const LINES = /[^\n]*\S[^\n]*/g;
/** One or more lines up to an empty one. */
const BLOCKS = /[^\n]*\S[^\n]*(?:\n[^\n]*\S[^\n]*)*/g;
/** Widths, in characters, at which texts are wrapped by hand or by programs. */
const WRAPPED = { least: 45, most: 110, share: 0.8 } as const;

/**
 * Whether line breaks are only where a text was wrapped: most lines that another follows are about as long as lines can be.
 */
export function isWrapped(text: string): boolean {
  const followed = [...text.matchAll(BLOCKS)].flatMap((m) => m[0].split('\n').slice(0, -1));
  const full = followed.filter((l) => l.length >= WRAPPED.least && l.length <= WRAPPED.most);
  return followed.length > 0 && full.length >= WRAPPED.share * followed.length;
}

/** The paragraphs of a text, each with its place: its lines, or its blocks of lines where it was wrapped. */
export function paragraphs(text: string): Paragraph[] {
  return [...text.matchAll(isWrapped(text) ? BLOCKS : LINES)].map((m) => ({
    text: m[0],
    start: m.index,
    end: m.index + m[0].length,
  }));
}
