/** The chunks of one sentence as a row to look along: what stands at an index, what brackets and "of" chains span. */
import type { Chunk, NounPhrase, VerbGroup } from './structure.ts';

export class ChunkRow {
  readonly chunks: Chunk[];
  /** Whether the phrase at an index is the subject of a finite verb, once clauses are known. */
  isSubject: ((i: number) => boolean) | undefined;

  constructor(chunks: Chunk[]) {
    this.chunks = chunks;
  }

  np(i: number): NounPhrase | undefined {
    const chunk = i < 0 ? undefined : this.chunks[i];
    return chunk?.kind === 'np' ? chunk : undefined;
  }

  verb(i: number): VerbGroup | undefined {
    const chunk = this.chunks[i];
    return chunk?.kind === 'vg' ? chunk : undefined;
  }

  chunkWord(i: number): string {
    const chunk = this.chunks[i];
    return chunk && 'word' in chunk ? chunk.word : '';
  }

  isOf(k: number): boolean {
    const chunk = this.chunks[k];
    return chunk?.kind === 'prep' && chunk.word === 'of';
  }

  /** Index behind a phrase and its "of" chain. */
  afterOf(i: number): number {
    let k = i + 1;
    while (this.chunks[k]?.kind === 'prep' && this.isOf(k) && this.np(k + 1)) k += 2;
    return k;
  }

  openOf(close: number): number {
    for (let k = close - 1; k >= 0; k--) if (this.chunks[k]?.kind === 'open') return k;
    return close;
  }

  closeOf(open: number): number {
    for (let k = open + 1; k < this.chunks.length; k++)
      if (this.chunks[k]?.kind === 'close') return k;
    return open;
  }

  /** The preposition (chunk index) that governs a phrase, through coordination, or -1. */
  governor(i: number): number {
    const before = this.chunks[i - 1];
    if (before?.kind === 'prep') return i - 1;
    if (before?.kind === 'and' || before?.kind === 'comma') {
      let k = i - 2;
      if (this.chunks[k]?.kind === 'comma') k -= 1;
      if (before.kind === 'and' && this.np(k)) return this.governor(k);
    }
    return -1;
  }

  /** Start of the stretch between clause marks that `i` stands in. */
  segmentStart(i: number): number {
    for (let k = i - 1; k >= 0; k--) {
      const kind = this.chunks[k]?.kind;
      if (kind === 'sub' || kind === 'stop') return k + 1;
    }
    return 0;
  }

  /** The phrase at the head of an "of" chain that ends at `i`. */
  headOfChain(i: number): NounPhrase | undefined {
    let k = i;
    while (this.isOf(k - 1) && this.np(k - 2)) k -= 2;
    return this.np(k);
  }

  startsClause(at: number): boolean {
    let k = at;
    while (this.chunks[k]?.kind === 'open') {
      const close = this.closeOf(k);
      if (close === k) break;
      k = close + 1;
    }
    while (this.chunks[k]?.kind === 'adverb') k += 1;
    const chunk = this.chunks[k];
    return chunk?.kind === 'vg' && chunk.form === 'finite';
  }

  /** Whether the phrase at `i` is the subject of a verb behind it rather than an object. */
  startsOwnClause(i: number): boolean {
    if (this.isSubject) return this.isSubject(i);
    const after = this.afterOf(i);
    return this.startsClause(after);
  }
}
