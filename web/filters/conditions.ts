/**
 * Conditions: questions a relation answers with yes or no, switched on by name. Adding one is one entry here; its
 * count, its switch, its place in the address and in the history follow.
 */
import type { RelationshipRecord } from '../../src/model/contracts.ts';
import type { RelationCondition } from '../../src/model/groupContracts.ts';
import type { ClaimIndex } from '../evidence/claimIndex.ts';

export interface Condition {
  readonly name: RelationCondition;
  readonly label: string;
  readonly hint: string;
  readonly test: (edge: RelationshipRecord, claims: ClaimIndex) => boolean;
}

export const CONDITIONS: readonly Condition[] = [
  {
    name: 'corroborated',
    label: 'Only what two sources state',
    hint: 'Relations that at least two independent sources state',
    test: (e) => e.sources >= 2,
  },
  {
    name: 'contradicted',
    label: 'Only contradicted',
    hint: 'Relations that one document states and another denies',
    test: (e, claims) => claims.contradicted.has(e.id),
  },
  {
    name: 'hedged',
    label: 'Only hedged',
    hint: 'Relations that no document states plainly: may, reportedly, believed',
    test: (e) => e.certainty === 'hedged',
  },
];
