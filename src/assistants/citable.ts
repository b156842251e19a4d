/** Which relationships and claims the rows of a statement hold, wherever in them: what can be cited. Pure. */
import { z } from 'zod';

const relationship = z.object({ type: z.string(), properties: z.object({ id: z.string() }) });
const claim = z.object({
  labels: z.array(z.string()).refine((labels) => labels.includes('Claim')),
  properties: z.object({ id: z.string() }),
});

export interface Citable {
  readonly relationships: ReadonlySet<string>;
  readonly claims: ReadonlySet<string>;
}

/** @param most of each */
export function citable(rows: readonly unknown[], most: number): Citable {
  const relationships = new Set<string>();
  const claims = new Set<string>();
  const look = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const asRelationship = relationship.safeParse(value);
    const asClaim = claim.safeParse(value);
    if (asClaim.success) {
      if (claims.size < most) claims.add(asClaim.data.properties.id);
    } else if (asRelationship.success) {
      if (relationships.size < most) relationships.add(asRelationship.data.properties.id);
    } else for (const part of Object.values(value)) look(part);
  };
  rows.forEach(look);
  return { relationships, claims };
}
