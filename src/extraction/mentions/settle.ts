/** Settles overlaps among candidates: the longer name wins, then the surer one. */
import type { Candidate } from './candidate.ts';

const sure = (c: Candidate): number => (c.entries?.length ? 0.2 : 0) + c.confidence;

/** Candidates that do not overlap, in the order of the text. */
export function settle(candidates: readonly Candidate[], tokens: number): Candidate[] {
  const taken = new Uint8Array(tokens);
  const ordered = [...candidates].sort(
    (a, b) => b.last - b.first - (a.last - a.first) || sure(b) - sure(a) || a.first - b.first,
  );
  const kept: Candidate[] = [];
  for (const candidate of ordered) {
    let free = true;
    for (let i = candidate.first; i < candidate.last; i++)
      if (taken[i]) {
        free = false;
        break;
      }
    if (!free) continue;
    taken.fill(1, candidate.first, candidate.last);
    kept.push(candidate);
  }
  return kept.sort((a, b) => a.first - b.first);
}
