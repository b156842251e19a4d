/**
 * Brings the derived layer in step with documents that went and came: names, entities, what mentions refer to, and
 * the relationships of every claim that has moved. Touches nothing else.
 */
import { z } from 'zod';
import { type EntityPlan, planEntities } from '../identity/entityPlan.ts';
import { entityId } from '../identity/ids.ts';
import { type NameChange, type NameUpdate, updateNames } from '../identity/nameIndex.ts';
import { relationTypeSchema } from '../model/relationTypes.ts';
import type { Transaction } from './connection.ts';
import { deriveRelationships, type Touched, touch } from './deriveRelationships.ts';
import type { ClaimContent } from './documentContent.ts';
import { nameStore, putNames } from './nameStore.ts';
import { putEntities } from './putEntities.ts';
import {
  type IndexedContent,
  indexedMentions,
  type keysOf,
  type StoredContent,
} from './storedContent.ts';
import { chunks } from './values.ts';

/** A document whose mentions stand in the graph, but refer to nothing yet. */
export interface FreshContent {
  readonly content: StoredContent;
  readonly keys: ReturnType<typeof keysOf>;
}

/** The id of the relationship that a claim speaks of; none where both ends are one entity. */
export type RelationshipOf = (document: FreshContent, claim: ClaimContent) => string | undefined;

/**
 * @param gone contents that were taken out of the graph
 * @param fresh contents whose mentions were put in
 * @param putClaims puts in the claims of the fresh ones, each with its relationship
 */
export async function putDerived(
  tx: Transaction,
  gone: readonly IndexedContent[],
  fresh: readonly FreshContent[],
  putClaims: (relationshipOf: RelationshipOf) => Promise<void>,
): Promise<void> {
  const touched: Touched = new Map();
  for (const { content, entities } of gone)
    for (const c of content.claims) {
      const subject = entities.get(c.subject);
      const object = entities.get(c.object);
      if (subject !== undefined && object !== undefined) touch(touched, subject, c.type, object);
    }
  const update = await updateNames(nameStore(tx), changesOf(gone, fresh));
  const plan = planEntities(update);
  const relinked = namesOfOtherEntities(update, plan);

  for (const c of await claimsOf(tx, relinked)) touch(touched, c.subject, c.type, c.object);
  await putNames(tx, update);
  await putEntities(tx, plan);
  const entityOf = ({ keys }: FreshContent, mention: string): string => {
    const key = keys.get(mention)?.primary ?? '';
    return entityId(update.after.get(key)?.entity ?? key);
  };
  const moved = new Set(plan.moved.map((m) => m.name));
  const links = fresh.flatMap((f) =>
    [...f.keys].flatMap(([mention, { primary }]) =>
      moved.has(primary) ? [] : [{ mention, entity: entityOf(f, mention) }],
    ),
  );
  for (const rows of chunks(links)) await tx.run('linkMentions', { rows });
  const rows = (await claimsOf(tx, relinked)).map((c) => ({
    claim: c.claim,
    relationship: touch(touched, c.subject, c.type, c.object) ?? null,
  }));
  for (const some of chunks(rows)) await tx.run('setClaimRelationships', { rows: some });

  await putClaims((f, c) => touch(touched, entityOf(f, c.subject), c.type, entityOf(f, c.object)));
  await deriveRelationships(tx, touched);
}

const changesOf = (
  gone: readonly IndexedContent[],
  fresh: readonly FreshContent[],
): NameChange[] => [
  ...gone.map(({ content, mentions }) => ({
    by: -1 as const,
    mentions: indexedMentions(
      content.mentions,
      content.claims,
      new Map(mentions.map((m) => [m.id, { primary: m.key, others: m.keys }])),
    ),
  })),
  ...fresh.map(({ content, keys }) => ({
    by: 1 as const,
    mentions: indexedMentions(content.mentions, content.claims, keys),
  })),
];

/** Names whose mentions come to refer to another entity, or to one with another id. */
function namesOfOtherEntities({ before, after }: NameUpdate, plan: EntityPlan): string[] {
  const moved = new Set(plan.moved.map((m) => m.name));
  return [...before.values()]
    .filter((r) => r.mentions > 0)
    .filter((r) => moved.has(r.key) || after.get(r.key)?.entity !== r.entity)
    .map((r) => r.key);
}

const claimRowSchema = z.object({
  claim: z.string(),
  type: relationTypeSchema,
  subject: z.string(),
  object: z.string(),
});

/** Every claim in which a mention under one of these names stands, with its entities as they are now. */
async function claimsOf(
  tx: Transaction,
  names: readonly string[],
): Promise<z.infer<typeof claimRowSchema>[]> {
  const claims = new Map<string, z.infer<typeof claimRowSchema>>();
  for (const some of chunks(names))
    for (const row of await tx.run('claimsOfNames', { names: some })) {
      const claim = claimRowSchema.parse(row);
      claims.set(claim.claim, claim);
    }
  return [...claims.values()];
}
