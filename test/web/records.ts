/** Records of the contract, as short as a test needs them. */
import type { EntityRecord, RelationshipRecord } from '../../src/model/contracts.ts';

export const entity = (id: string, more: Partial<EntityRecord> = {}): EntityRecord => ({
  id,
  kind: 'ArmedGroup',
  name: id,
  aliases: [],
  documents: 1,
  claims: 1,
  degree: 1,
  ...more,
});

export const relationship = (
  id: string,
  source: string,
  target: string,
  more: Partial<RelationshipRecord> = {},
): RelationshipRecord => ({
  id,
  type: 'ATTACKED',
  source,
  target,
  claims: 1,
  documents: 1,
  sources: 1,
  certainty: 'stated',
  confidence: 80,
  review: 'unreviewed',
  ...more,
});
