/**
 * From the claims on one pair of entities to the relationship between them: pure, so that writing, rebuilding
 * and checking cannot disagree.
 */
import { orderedEnds } from '../identity/ids.ts';
import { byCodeUnit } from '../identity/nameKeys.ts';
import { type RelationshipReview, strongest } from '../model/certainty.ts';
import type { RelationshipRecord } from '../model/contracts.ts';
import type { RelationType } from '../model/relationTypes.ts';
import { confidenceOfIndependent, independentClaims, type WeighedClaim } from './confidence.ts';

export interface ProjectedClaim extends WeighedClaim {
  readonly type: RelationType;
  /** Entity ids. */
  readonly subject: string;
  readonly object: string;
  readonly weapons: readonly string[];
  readonly document: string;
  readonly firstDate?: string;
  readonly lastDate?: string;
}

/** Neither denied by its document nor rejected by a person. */
export const stands = (c: Pick<ProjectedClaim, 'certainty' | 'review'>): boolean =>
  c.certainty !== 'denied' && c.review !== 'rejected';

const reviewOf = (claims: readonly ProjectedClaim[]): RelationshipReview => {
  const confirmed = claims.filter((c) => c.review === 'confirmed').length;
  return confirmed === 0 ? 'unreviewed' : confirmed === claims.length ? 'confirmed' : 'mixed';
};

/**
 * The relationship that these claims imply, or nothing when none of them stands or both ends are one entity.
 * @param claims all claims of one type on one pair of entities
 */
export function project(
  id: string,
  claims: Iterable<ProjectedClaim>,
): RelationshipRecord | undefined {
  const live = [...claims].filter(stands);
  const [first] = live;
  if (!first || first.subject === first.object) return undefined;
  const [source, target] = orderedEnds(first.type, first.subject, first.object);
  const dates = live.flatMap((c) => [c.firstDate, c.lastDate]).filter((d) => d !== undefined);
  const firstDates = live.map((c) => c.firstDate ?? c.lastDate).filter((d) => d !== undefined);
  const independent = independentClaims(live);
  const weapons = [...new Set(live.flatMap((c) => c.weapons))].sort(byCodeUnit);
  return {
    id,
    type: first.type,
    source,
    target,
    claims: live.length,
    documents: new Set(live.map((c) => c.document)).size,
    sources: independent.length,
    certainty: strongest(live.map((c) => c.certainty)),
    confidence: confidenceOfIndependent(independent),
    firstDate: firstDates.sort(byCodeUnit)[0],
    lastDate: dates.sort(byCodeUnit).at(-1),
    review: reviewOf(live),
    ...(weapons.length > 0 && { weapons }),
  };
}
