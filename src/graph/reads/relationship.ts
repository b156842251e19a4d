/** One relationship with every claim that states it, each with the words around it. */
import { z } from 'zod';
import type { RelationshipDetail } from '../../model/contracts.ts';
import { confidenceWords } from '../confidenceWords.ts';
import type { Database } from '../connection.ts';
import { projectedClaim } from '../deriveRelationships.ts';
import { int } from '../values.ts';
import { bestFirst, EVIDENCE_MARGIN, evidenceOf, evidenceRows } from './evidence.ts';
import { entityRow, relationshipRow } from './records.ts';

/** More than anyone reads of one relationship. */
const MOST_EVIDENCE = 500;
const relationshipRows = z.array(
  z.object({ relationship: relationshipRow, source: entityRow, target: entityRow }),
);
/** @returns nothing when there is no such relationship */
export function readRelationship(
  database: Pick<Database, 'readTransaction'>,
  id: string,
): Promise<RelationshipDetail | undefined> {
  return database.readTransaction(async (tx) => {
    const [found] = relationshipRows.parse(await tx.run('relationship', { id }));
    if (!found) return undefined;
    const rows = evidenceRows.parse(
      await tx.run('evidence', { id, margin: int(EVIDENCE_MARGIN), limit: int(MOST_EVIDENCE) }),
    );
    const claims = (await tx.run('claimsBehind', { relationships: [id] })).map(projectedClaim);
    return {
      ...found,
      evidence: rows.sort(bestFirst).map(evidenceOf),
      words: confidenceWords(claims),
    };
  });
}
