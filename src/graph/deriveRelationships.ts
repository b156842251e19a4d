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
  claim: z.string(),
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

/** @returns a claim as it counts for the relationship that has this id */
export function projectedClaim(row: unknown): ProjectedClaim & { id: string; claim: string } {
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

/** Claims that are on their way into the graph: they need not be read back. */
export interface Coming {
  /** Their ids. */
  readonly claims: ReadonlySet<string>;
  /** By relationship. */
  readonly behind: ReadonlyMap<string, readonly ProjectedClaim[]>;
  /** Whether nothing but these claims touches a relationship: without others behind it, it is new. */
  readonly only: (relationship: string) => boolean;
  /** Entities that were not there before: what runs to or from them has no claims but these. */
  readonly created: ReadonlySet<string>;
}

const NONE: Coming = {
  claims: new Set(),
  behind: new Map(),
  only: () => false,
  created: new Set(),
};

export async function deriveRelationships(
  tx: Transaction,
  touched: Touched,
  coming: Coming = NONE,
): Promise<Effect> {
  const ends = new Set<string>();
  const changed: RelationshipRecord[] = [];
  const gone: string[] = [];
  for (const some of chunks([...touched])) {
    const relationships = some.flatMap(([id, { source, target }]) =>
      coming.only(id) && (coming.created.has(source) || coming.created.has(target)) ? [] : [id],
    );
    const there = (await tx.run('claimsBehind', { relationships }))
      .map(projectedClaim)
      .filter((c) => !coming.claims.has(c.claim));
    const thereById = groupBy(there, (c) => c.id);
    const created: RelationshipRecord[] = [];
    const live: RelationshipRecord[] = [];
    const dead: Ends[] = [];
    for (const [id, end] of some) {
      const before = thereById.get(id) ?? [];
      const isNew = before.length === 0 && coming.only(id);
      const record = project(id, [...before, ...(coming.behind.get(id) ?? [])]);
      if (record) (isNew ? created : live).push(record);
      else if (!isNew) dead.push(end);
      if (!record) gone.push(id);
      ends.add(end.source).add(end.target);
    }
    for (const record of [...created, ...live]) changed.push(record);
    await Promise.all([
      dead.length > 0 && tx.run('deleteRelationships', { rows: dead }),
      created.length > 0 && tx.run('createRelationships', { rows: created.map(rowOf) }),
      live.length > 0 && tx.run('putRelationships', { rows: live.map(rowOf) }),
    ]);
  }
  await Promise.all([...chunks([...ends])].map((entities) => tx.run('setDegrees', { entities })));
  return { changed, gone };
}

const rowOf = (r: RelationshipRecord) => ({
  source: r.source,
  type: r.type,
  target: r.target,
  properties: relationshipProperties(r),
});
