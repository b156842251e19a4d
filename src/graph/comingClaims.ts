/** Claims of contents whose mentions were just put in, as the relationships that they touch will count them. */

import { UNJUDGED_CREDIBILITY } from './confidence.ts';
import type { Transaction } from './connection.ts';
import { type Coming, type Touched, touch } from './deriveRelationships.ts';
import type { ClaimContent } from './documentContent.ts';
import type { ProjectedClaim } from './projection.ts';
import { readReliabilities } from './reliabilities.ts';
import type { FreshContent } from './storedContent.ts';

/** The id of the relationship that a claim speaks of; none where both ends are one entity. */
export type RelationshipOf = (claim: ClaimContent) => string | undefined;

/**
 * @param entityOf the id of the entity that mentions under a name key refer to
 * @param touched is told of them
 * @param created ids of entities that were not there before
 */
export async function comingClaims(
  tx: Transaction,
  fresh: readonly FreshContent[],
  entityOf: (key: string) => string,
  touched: Touched,
  created: ReadonlySet<string>,
): Promise<Coming & { readonly relationshipOf: RelationshipOf }> {
  const reliabilities = await readReliabilities(tx, [
    ...new Set(fresh.map((f) => f.content.source.id)),
  ]);
  const others = new Set(touched.keys());
  const relationships = new Map<string, string>();
  const claims = new Set<string>();
  const behind = new Map<string, ProjectedClaim[]>();
  for (const { content, keys } of fresh) {
    const entityNamed = (mention: string): string => entityOf(keys.get(mention)?.primary ?? '');
    const source = content.source.id;
    const reliability = reliabilities.get(source) ?? '';
    for (const claim of content.claims) {
      claims.add(claim.id);
      const [subject, object] = [entityNamed(claim.subject), entityNamed(claim.object)];
      const id = touch(touched, subject, claim.type, object);
      if (id === undefined) continue;
      relationships.set(claim.id, id);
      const all = behind.get(id) ?? [];
      behind.set(id, all);
      all.push({
        ...stated(claim),
        ...{ subject, object, source, reliability, document: content.id },
        weapons: (claim.weapons ?? []).map(entityNamed),
      });
    }
  }
  return {
    claims,
    behind,
    only: (id) => !others.has(id),
    created,
    relationshipOf: (claim) => relationships.get(claim.id),
  };
}

const stated = ({ type, quote, certainty, confidence, ...claim }: ClaimContent) => ({
  type,
  quote,
  certainty,
  confidence,
  credibility: claim.credibility ?? UNJUDGED_CREDIBILITY,
  review: claim.review ?? ('unreviewed' as const),
  firstDate: claim.firstDate,
  lastDate: claim.lastDate,
});
