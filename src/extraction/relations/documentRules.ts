/** Rules that look beyond the phrase and the sentence: names inside names, bylines, headings that place what follows. */
import type { Reading } from '../clauses/reading.ts';
import { bylineCandidates } from './bylineRules.ts';
import type { Candidate } from './candidate.ts';
import { nestedNameCandidates } from './nestedNames.ts';
import type { SentenceReading } from './sentenceReading.ts';

export function documentCandidates(
  reading: Reading,
  _sentences: readonly (SentenceReading | undefined)[],
): Candidate[] {
  return [...nestedNameCandidates(reading), ...bylineCandidates(reading)];
}
