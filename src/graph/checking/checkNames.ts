/** Proves the name index and the entities: both are counted again from the mentions, cluster by cluster. */
import { z } from 'zod';
import { factsOf, kindOfKey } from '../../identity/entityFacts.ts';
import { sameRecord } from '../../identity/entityPlan.ts';
import { entityId } from '../../identity/ids.ts';
import {
  apartTallies,
  countMentions,
  documentsOf,
  emptyDraft,
  type NameDraft,
  type NameRecord,
  resolveNames,
} from '../../identity/nameIndex.ts';
import { mentionSchema } from '../../model/claims.ts';
import { kindOf, kindSchema } from '../../model/kinds.ts';
import type { Database } from '../connection.ts';
import { nameRecord, nameStore } from '../nameStore.ts';
import { pages } from '../pages.ts';
import { entityProperties } from '../putEntities.ts';
import { groupBy } from '../values.ts';
import type { Report } from './violation.ts';

const CLUSTERS_A_PAGE = 200;

const clusterSchema = z.object({ id: z.string(), names: z.array(z.unknown()) });
const nullable = z
  .record(z.string(), z.unknown())
  .transform((m) => Object.fromEntries(Object.entries(m).filter(([, v]) => v !== null)));
const sayingSchema = z.object({
  mention: nullable.pipe(
    mentionSchema.omit({ spans: true }).extend({ key: z.string(), keys: z.array(z.string()) }),
  ),
  mentions: z.number(),
  claims: z.number(),
});
const misplacedSchema = z.object({ mention: z.string(), entity: z.string() });
const entitySchema = z.object({
  id: z.string(),
  properties: z.record(z.string(), z.unknown()),
  labels: z.array(z.string()),
  degree: z.number(),
});

/** @returns how many entities there are */
export async function checkNames(database: Database, report: Report): Promise<number> {
  let entities = 0;
  for await (const rows of pages(database, 'clusterPage', CLUSTERS_A_PAGE)) {
    const stored = new Map<string, NameRecord>();
    for (const row of rows)
      for (const node of clusterSchema.parse(row).names) {
        const record = nameRecord(node);
        stored.set(record.key, record);
      }
    const right = await recount(database, stored);
    compareRecords(stored, right, report);
    const documents = await database.readTransaction((tx) => documentsOf(nameStore(tx), right));
    entities += await checkEntities(database, right, documents, report);
  }
  return entities;
}

/** The records that the mentions under these keys imply, and the judgements held with them; see checkJudgements.ts. */
async function recount(
  database: Database,
  stored: ReadonlyMap<string, NameRecord>,
): Promise<Map<string, NameRecord>> {
  const drafts = new Map<string, NameDraft>();
  const draftOf = (key: string): NameDraft => {
    const draft = drafts.get(key) ?? emptyDraft();
    drafts.set(key, draft);
    return draft;
  };
  for (const [key, { judged }] of stored) for (const line of judged) draftOf(key).judged.add(line);
  for (const row of await database.read('mentionsOfNames', { keys: [...stored.keys()] })) {
    const { mention, mentions, claims } = sayingSchema.parse(row);
    const draft = draftOf(mention.key);
    const indexed = {
      primary: mention.key,
      others: mention.keys,
      claims: 0,
      facts: factsOf(mention),
    };
    countMentions(draft, indexed, mentions);
    draft.claims += claims;
  }
  return database.readTransaction((tx) =>
    resolveNames(drafts, async (cluster) => {
      // Most clusters are one name, which nothing can stand apart from.
      const named = cluster.filter((key) => (drafts.get(key)?.mentions ?? 0) > 0);
      return named.length < 2 ? new Map() : apartTallies(await nameStore(tx).countApart(named));
    }),
  );
}

function compareRecords(
  stored: ReadonlyMap<string, NameRecord>,
  right: ReadonlyMap<string, NameRecord>,
  report: Report,
): void {
  for (const [key, record] of stored) {
    const other = right.get(key);
    if (!other) report('identity', `name "${key}"`, 'is in the index, but nothing is called so');
    else if (!sameRecord(record, other))
      report('identity', `name "${key}"`, 'does not say what its mentions say');
  }
  for (const key of right.keys())
    if (!stored.has(key))
      report('identity', `name "${key}"`, 'is not in the cluster that its ties imply');
}

async function checkEntities(
  database: Database,
  right: ReadonlyMap<string, NameRecord>,
  documents: ReadonlyMap<string, number>,
  report: Report,
): Promise<number> {
  const named = [...right.values()].filter((r) => r.mentions > 0);
  const rows = named.map((r) => ({ name: r.key, entity: entityId(r.entity) }));
  for (const row of await database.read('misplacedMentions', { rows })) {
    const { mention, entity } = misplacedSchema.parse(row);
    report('identity', `mention ${mention}`, `does not refer to ${entity} alone`);
  }
  const groups = groupBy(named, (r) => r.entity);
  const found = new Map(
    (await database.read('entitiesForCheck', { entities: [...groups.keys()].map(entityId) })).map(
      (row) => {
        const e = entitySchema.parse(row);
        return [e.id, e];
      },
    ),
  );
  for (const [key, records] of groups) {
    const id = entityId(key);
    const entity = found.get(id);
    const where = `entity ${id}`;
    if (!entity) {
      report('derived', where, 'is not there, though documents name it');
      continue;
    }
    const { id: _, degree, ...properties } = entity.properties;
    const expected = entityProperties(key, records, documents.get(key));
    const differing = differences(properties, expected);
    if (differing.length > 0)
      report('derived', where, `${differing.join(', ')}: not what its mentions say`);
    if (degree !== entity.degree)
      report('derived', where, `says degree ${degree}, has ${entity.degree}`);
    const labels = kindOf(kindSchema.parse(kindOfKey(key))).labels;
    if ([...labels].sort().join() !== [...entity.labels].sort().join())
      report('derived', where, `has the labels ${entity.labels.join(', ')}`);
  }
  return groups.size;
}

/** Names of the properties that differ; null and absent are one. */
export function differences(
  stored: Readonly<Record<string, unknown>>,
  expected: Readonly<Record<string, unknown>>,
): string[] {
  const plain = (value: unknown): string => JSON.stringify(unboxed(value) ?? null);
  return [...new Set([...Object.keys(stored), ...Object.keys(expected)])].filter(
    (name) => plain(stored[name]) !== plain(expected[name]),
  );
}

/** The driver's integers as numbers. */
const unboxed = (value: unknown): unknown =>
  typeof value === 'object' &&
  value !== null &&
  'toNumber' in value &&
  typeof value.toNumber === 'function'
    ? value.toNumber()
    : value;
