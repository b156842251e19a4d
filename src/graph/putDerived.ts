/**
 * Brings the derived layer in step with documents that went and came, and with judgements that came into force or ended:
 * names, entities, what mentions refer to, and the relationships of every claim that has moved. Touches nothing else.
 */
import { type EntityPlan, planEntities } from '../identity/entityPlan.ts';
import { entityId } from '../identity/ids.ts';
import {
  type JudgedChange,
  type NameChange,
  type NameUpdate,
  updateNames,
} from '../identity/nameIndex.ts';
import { type ClaimEnds, claimsOfMentions, claimsOfNames } from './claimEnds.ts';
import { comingClaims, type RelationshipOf } from './comingClaims.ts';
import type { Transaction } from './connection.ts';
import { deriveRelationships, type Effect, type Touched, touch } from './deriveRelationships.ts';
import { nameStore, putNames } from './nameStore.ts';
import { putEntities } from './putEntities.ts';
import { type FreshContent, type IndexedContent, indexedMentions } from './storedContent.ts';
import { countedUnder, type Rekeyed } from './storedMentions.ts';
import { chunks } from './values.ts';

/** What has changed in the truth layer. */
export interface TruthChange {
  /** Contents that were taken out of the graph. */
  readonly gone?: readonly IndexedContent[];
  /** Contents whose mentions were put in. */
  readonly fresh?: readonly FreshContent[];
  /** Mentions that came under other name keys; they refer to nothing. */
  readonly rekeyed?: readonly Rekeyed[];
  /** Claims in which those stand, as they ran before. */
  readonly ran?: readonly ClaimEnds[];
  readonly judged?: JudgedChange;
}

/** @param putClaims puts in the claims of the fresh contents, each with its relationship */
export async function putDerived(
  tx: Transaction,
  { gone = [], fresh = [], rekeyed = [], ran = [], judged }: TruthChange,
  putClaims: (relationshipOf: RelationshipOf) => Promise<void> = async () => {},
): Promise<Effect> {
  const touched: Touched = new Map();
  for (const { content, entities } of gone)
    for (const c of content.claims) {
      const subject = entities.get(c.subject);
      const object = entities.get(c.object);
      if (subject !== undefined && object !== undefined) touch(touched, subject, c.type, object);
    }
  for (const c of ran) touch(touched, c.subject, c.type, c.object);
  const update = await updateNames(nameStore(tx), changesOf(gone, fresh, rekeyed), judged);
  const plan = planEntities(update);
  const relinked = namesOfOtherEntities(update, plan);

  for (const c of await claimsOfNames(tx, relinked)) touch(touched, c.subject, c.type, c.object);
  await putNames(tx, update);
  await putEntities(tx, plan, update.documents);
  const moved = new Set(plan.moved.map((m) => m.name));
  const entityOf = (key: string): string => entityId(update.after.get(key)?.entity ?? key);
  const links = [
    ...fresh.flatMap(({ keys }) =>
      [...keys].map(([mention, { primary }]) => ({ mention, key: primary })),
    ),
    ...rekeyed.map(({ was, keys }) => ({ mention: was.id, key: keys.primary })),
  ].flatMap(({ mention, key }) => (moved.has(key) ? [] : [{ mention, entity: entityOf(key) }]));
  for (const rows of chunks(links)) await tx.run('linkMentions', { rows });
  const now = new Map<string, ClaimEnds>();
  for (const c of await claimsOfNames(tx, relinked)) now.set(c.claim, c);
  for (const c of await claimsOfMentions(
    tx,
    rekeyed.map((r) => r.was.id),
  ))
    now.set(c.claim, c);
  const rows = [...now.values()].map((c) => ({
    claim: c.claim,
    relationship: touch(touched, c.subject, c.type, c.object) ?? null,
  }));
  for (const some of chunks(rows)) await tx.run('setClaimRelationships', { rows: some });

  const created = new Set(plan.created.map(entityId));
  const coming = await comingClaims(tx, fresh, entityOf, touched, created);
  const effect = await deriveRelationships(tx, touched, coming);
  await putClaims(coming.relationshipOf);
  return effect;
}

const changesOf = (
  gone: readonly IndexedContent[],
  fresh: readonly FreshContent[],
  rekeyed: readonly Rekeyed[],
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
  { by: -1, some: true, mentions: rekeyed.map(({ was }) => countedUnder(was, was.keys)) },
  { by: 1, some: true, mentions: rekeyed.map(({ was, keys }) => countedUnder(was, keys)) },
];

/** Names whose mentions come to refer to another entity, or to one with another id. */
function namesOfOtherEntities({ before, after }: NameUpdate, plan: EntityPlan): string[] {
  const moved = new Set(plan.moved.map((m) => m.name));
  return [...before.values()]
    .filter((r) => r.mentions > 0)
    .filter((r) => moved.has(r.key) || after.get(r.key)?.entity !== r.entity)
    .map((r) => r.key);
}
