/** Relations with the days that their claims speak of. Pure. */
import type { RelationshipRecord } from '../../src/model/contracts.ts';
import { type DayInterval, spanOf } from '../../src/model/dayIntervals.ts';
import type { ClaimIndex } from '../evidence/claimIndex.ts';

export interface DatedRelation {
  readonly edge: RelationshipRecord;
  /** One for each dated claim; the whole span of the relation where its claims are not known. */
  readonly days: readonly DayInterval[];
}

/** Only those that are dated. */
export function datedRelations(
  edges: readonly RelationshipRecord[],
  claims: ClaimIndex | undefined,
): DatedRelation[] {
  return edges.flatMap((edge) => {
    const standing = claims?.standing.get(edge.id);
    const whole = spanOf(edge.firstDate, edge.lastDate);
    const days = standing ? standing.flatMap((c) => c.days ?? []) : whole ? [whole] : [];
    return days.length > 0 ? [{ edge, days }] : [];
  });
}
