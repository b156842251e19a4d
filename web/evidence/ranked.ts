/** The sentences of a relation as they stand on the page: the best first, those that deny it last. Pure. */
import type { Evidence } from '../../src/model/contracts.ts';

export interface RankedEvidence {
  readonly stating: readonly Evidence[];
  readonly denying: readonly Evidence[];
}

export const ranked = (evidence: readonly Evidence[]): RankedEvidence => ({
  stating: evidence.filter((e) => e.certainty !== 'denied'),
  denying: evidence.filter((e) => e.certainty === 'denied'),
});

/** Their ids in the order in which they are gone through. */
export const orderOf = (evidence: readonly Evidence[]): string[] => {
  const { stating, denying } = ranked(evidence);
  return [...stating, ...denying].map((e) => e.id);
};
