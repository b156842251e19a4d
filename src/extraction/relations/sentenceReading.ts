/** One sentence as the rules and the scorer see it: chunks, predications with their frames, and what the rules propose. */
import type { Sentence } from '../analysis.ts';
import type { Scope } from '../certainty/certainty.ts';
import type { Chunk, Predication } from '../clauses/structure.ts';
import type { Frame } from '../frames/schema.ts';
import type { Candidate } from './candidate.ts';

export interface FramedPredication {
  readonly predication: Predication;
  readonly frames: readonly Frame[];
  /** Index of the framed predication that this one hangs on. */
  readonly parent?: number;
}

export interface SentenceReading {
  readonly sentence: Sentence;
  readonly chunks: readonly Chunk[];
  readonly predications: readonly FramedPredication[];
  readonly scopes: readonly Scope[];
  readonly candidates: readonly Candidate[];
}

/** The same reading with other candidates. */
export const withCandidates = (
  { sentence, chunks, predications, scopes }: SentenceReading,
  candidates: readonly Candidate[],
): SentenceReading => ({ sentence, chunks, predications, scopes, candidates });
