/** Derives relationships again from the claims behind them, after claims, reviews or entities have changed. */
import { z } from 'zod';
import { orderedEnds, relationshipId } from '../identity/ids.ts';
import { certaintySchema, reviewSchema } from '../model/certainty.ts';
import type { RelationshipRecord } from '../model/contracts.ts';
import { type RelationType, relationTypeSchema } from '../model/relationTypes.ts';
import type { Transaction } from './connection.ts';
import { type ProjectedClaim, project } from './projection.ts';
import { chunks, groupBy, int } from './values.ts';

/** Where a relationship runs, or ran. */
export interface Ends {
  readonly type: RelationType;
  readonly source: string;
  readonly target: string;
}

/** Relationships to be derived again, by id. */
export type Touched = Map<string, Ends>;

/** Notes that the claims of one type on two entities have changed. @returns the relationship's id, none for a loop */
export function touch(
  touched: Touched,
  subject: string,
  type: RelationType,
  object: string,
): string | undefined {
  if (subject === object) return undefined;
  const id = relationshipId(subject, type, object);
  const [source, target] = orderedEnds(type, subject, object);
  touched.set(id, { type, source, target });
  return id;
}

const claimRowSchema = z.object({
  id: z.string(),
  type: relationTypeSchema,
  subject: z.string(),
  object: z.string(),
  document: z.string(),
  source: z.string(),
  quote: z.string(),
  reliability: z.string(),
  credibility: z.number(),
  certainty: certaintySchema,
  confidence: z.number(),
  review: reviewSchema,
  firstDate: z.string().nullable(),
  lastDate: z.string().nullable(),
  weapons: z.array(z.string()),
});

export function projectedClaim(row: unknown): ProjectedClaim & { id: string } {
  const { firstDate, lastDate, ...claim } = claimRowSchema.parse(row);
  return { ...claim, firstDate: firstDate ?? undefined, lastDate: lastDate ?? undefined };
}

/** Properties of a derived relationship as the database keeps them. */
export const relationshipProperties = (r: RelationshipRecord) => ({
  id: r.id,
  claims: int(r.claims),
  documents: int(r.documents),
  sources: int(r.sources),
  certainty: r.certainty,
  confidence: int(r.confidence),
  firstDate: r.firstDate ?? null,
  lastDate: r.lastDate ?? null,
  review: r.review,
  weapons: r.weapons ?? null,
});

/** What became of relationships that were derived again. */
export interface Effect {
  readonly changed: readonly RelationshipRecord[];
  /** Ids of those that no claim supports. */
  readonly gone: readonly string[];
}

/** @param entities ids of further entities whose relationships may have gone with an entity at the other end */
export async function deriveRelationships(
  tx: Transaction,
  touched: Touched,
  entities: ReadonlySet<string> = new Set(),
): Promise<Effect> {
  const ends = new Set(entities);
  const changed: RelationshipRecord[] = [];
  const gone: string[] = [];
  for (const some of chunks([...touched], 500)) {
    const relationships = some.map(([id]) => id);
    const claims = (await tx.run('claimsBehind', { relationships })).map(projectedClaim);
    const byId = groupBy(claims, (c) => c.id);
    const live: RelationshipRecord[] = [];
    const dead: Ends[] = [];
    for (const [id, end] of some) {
      const record = project(id, byId.get(id) ?? []);
      if (record) live.push(record);
      else {
        dead.push(end);
        gone.push(id);
      }
      ends.add(end.source).add(end.target);
    }
    for (const record of live) changed.push(record);
    if (dead.length > 0) await tx.run('deleteRelationships', { rows: dead });
    if (live.length > 0)
      await tx.run('putRelationships', {
        rows: live.map((r) => ({
          source: r.source,
          type: r.type,
          target: r.target,
          properties: relationshipProperties(r),
        })),
      });
  }
  for (const some of chunks([...ends])) await tx.run('setDegrees', { entities: some });
  return { changed, gone };
}
