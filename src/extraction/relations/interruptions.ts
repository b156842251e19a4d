/** What is put between a verb and the phrases that belong to it. */
import type { Reading } from '../clauses/reading.ts';

const APPOSED = /^(?:the|a|an|his|her|their|its|one|who)$/;

/** Where "X, the governor of Y, in Z" was interrupted, for the phrase at `at` behind it. */
export function appositionBefore(reading: Reading, at: number, from: number): number | undefined {
  if (reading.token(at - 1).text !== ',') return undefined;
  for (let t = at - 2; t > from && t > at - 14; t--) {
    const { text, lower } = reading.token(t);
    if (text !== ',') {
      if (/^[;:()]$/.test(lower)) return undefined;
      continue;
    }
    return APPOSED.test(reading.token(t + 1).lower) && reading.nameAt(t - 1) >= 0 ? t : undefined;
  }
  return undefined;
}
