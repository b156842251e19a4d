/** What stands around a chunk, as far as it tells whose verb is whose: the verb behind a phrase, the mark before it, a list ahead. */
import type { ChunkRow } from './chunkRow.ts';

/** Pronouns that can only be subjects. */
export const NOMINATIVE = /^(?:i|we|he|she|they)$/;

export class ClauseLookahead {
  private readonly row: ChunkRow;

  constructor(row: ChunkRow) {
    this.row = row;
  }

  /** The finite verb that follows a phrase with nothing but its own phrases and adverbs between, or -1. */
  verbAfter(i: number, insertions = false): number {
    let k = this.row.afterOf(i);
    for (let steps = 0; steps < 12; steps++) {
      const chunk = this.row.chunks[k];
      if (insertions && chunk?.kind === 'comma' && this.row.np(k + 1)) {
        let n = this.row.afterOf(k + 1);
        while (this.row.chunks[n]?.kind === 'prep' && this.row.np(n + 1))
          n = this.row.afterOf(n + 1);
        if (this.row.chunks[n]?.kind !== 'comma') return -1;
        const after = this.row.chunks[n + 1];
        return after?.kind === 'vg' && after.form === 'finite' ? n + 1 : -1;
      }
      if (chunk?.kind === 'open') {
        const close = this.row.closeOf(k);
        if (close === k) return -1;
        k = close + 1;
      } else if (chunk?.kind === 'adverb' || chunk?.kind === 'quote') k += 1;
      else if (chunk?.kind === 'np' && chunk.temporal) k += 1;
      else if (chunk?.kind === 'prep' && this.row.np(k + 1)) k = this.row.afterOf(k + 1);
      else if (chunk?.kind === 'and' && this.row.np(k + 1)) {
        // "paid the army and they left"
        if (NOMINATIVE.test(this.row.np(k + 1)?.headLemma ?? '')) return -1;
        k = this.row.afterOf(k + 1);
      } else if (chunk?.kind === 'vg') return chunk.form === 'finite' ? k : -1;
      else return -1;
    }
    return -1;
  }

  /** What stands before a chunk, adverbs and quotation marks aside. */
  before(i: number): number {
    let k = i - 1;
    while (
      this.row.chunks[k]?.kind === 'adverb' ||
      this.row.chunks[k]?.kind === 'quote' ||
      (this.row.np(k)?.temporal && k > 0)
    )
      k -= 1;
    return k;
  }

  /** Whether phrases go on behind commas to an "and" and then to a verb. */
  listAhead(from: number): boolean {
    for (let k = from; k < this.row.chunks.length; ) {
      const chunk = this.row.chunks[k];
      if (chunk?.kind === 'open') {
        const close = this.row.closeOf(k);
        if (close === k) return false;
        k = close + 1;
      } else if (chunk?.kind === 'and')
        return this.row.np(k + 1) !== undefined && this.verbAfter(k + 1) >= 0;
      else if (chunk?.kind === 'comma' && this.row.chunks[k + 1]?.kind === 'and') k += 1;
      else if (chunk?.kind === 'comma' && this.row.np(k + 1)) k = this.row.afterOf(k + 1);
      else return false;
    }
    return false;
  }

  /** Whether the clause of a verb has another finite verb before its first comma. */
  finiteBeforeComma(v: number): boolean {
    for (let k = v + 1; k < this.row.chunks.length; k++) {
      const chunk = this.row.chunks[k];
      if (!chunk || /^(?:comma|stop|sub|wh)$/.test(chunk.kind)) return false;
      if (chunk.kind === 'vg' && chunk.form === 'finite') return true;
    }
    return false;
  }

  finiteBehind(v: number): boolean {
    for (let k = v + 1; k < this.row.chunks.length; k++) {
      const chunk = this.row.chunks[k];
      if (chunk?.kind === 'stop' || chunk?.kind === 'sub') return false;
      if (chunk?.kind === 'vg' && chunk.form === 'finite') return true;
    }
    return false;
  }

  /** Whether a phrase stands right behind a verb, or behind one phrase with a preposition. */
  takesObject(i: number): boolean {
    let k = i + 1;
    while (this.row.chunks[k]?.kind === 'adverb') k += 1;
    if (this.row.chunks[k]?.kind === 'prep' && this.row.np(k + 1)) k = this.row.afterOf(k + 1);
    const object = this.row.np(k);
    return object !== undefined && !object.temporal && !object.pronoun;
  }

  /** Index of the phrase behind a verb that stands before its subject, or -1. */
  inverted(i: number): number {
    let k = i + 1;
    while (this.row.chunks[k]?.kind === 'adverb' || this.row.chunks[k]?.kind === 'quote') k += 1;
    return this.row.np(k) && !this.row.np(k)?.temporal ? k : -1;
  }
}
