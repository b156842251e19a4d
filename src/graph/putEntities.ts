/** Brings the entities in step with the name index: creates, renames, describes, moves and ends them as planned. */
import { entityFactsOf, kindOfKey, mergeFacts } from '../identity/entityFacts.ts';
import type { EntityPlan } from '../identity/entityPlan.ts';
import { entityId } from '../identity/ids.ts';
import type { NameRecord } from '../identity/nameIndex.ts';
import { kindOf, kindSchema } from '../model/kinds.ts';
import type { Transaction } from './connection.ts';
import { searchText } from './searchText.ts';
import { chunks, int } from './values.ts';

/** @param documents of entities that a document may mention more than once: how many documents do */
export async function putEntities(
  tx: Transaction,
  plan: EntityPlan,
  documents: ReadonlyMap<string, number>,
): Promise<void> {
  const renamed = plan.renamed.map(({ from, to }) => ({ from: entityId(from), to: entityId(to) }));
  for (const rows of chunks(plan.moved))
    await tx.run('unlinkMentions', { names: rows.map((r) => r.name) });
  for (const keys of chunks(plan.deleted))
    await tx.run('deleteEntities', { entities: keys.map(entityId) });
  for (const rows of chunks(renamed)) {
    await tx.run('clearRelationships', { entities: rows.map((r) => r.from) });
    await tx.run('parkEntities', { rows });
  }
  for (const rows of chunks(renamed)) await tx.run('renameEntities', { rows });
  const relabelled = plan.renamed.filter(({ from, to }) => kindOfKey(from) !== kindOfKey(to));
  for (const rows of chunks(relabelled))
    await tx.run('relabelEntities', {
      rows: rows.map(({ from, to }) => ({
        id: entityId(to),
        old: labelsOf(from),
        labels: labelsOf(to),
      })),
    });
  const propertiesOf = (key: string, records: readonly NameRecord[]) =>
    entityProperties(key, records, documents.get(key));
  const created = new Set(plan.created);
  for (const keys of chunks(plan.created))
    await tx.run('createEntities', {
      rows: keys.map((key) => ({
        id: entityId(key),
        labels: labelsOf(key),
        properties: propertiesOf(key, plan.changed.get(key) ?? []),
      })),
    });
  for (const entries of chunks([...plan.changed].filter(([key]) => !created.has(key))))
    await tx.run('describeEntities', {
      rows: entries.map(([key, records]) => ({
        id: entityId(key),
        properties: propertiesOf(key, records),
      })),
    });
  for (const rows of chunks(plan.moved))
    await tx.run('linkNames', {
      rows: rows.map((r) => ({ name: r.name, entity: entityId(r.to) })),
    });
}

const labelsOf = (key: string): readonly string[] =>
  kindOf(kindSchema.parse(kindOfKey(key))).labels;

/**
 * Properties of an entity, but for its degree.
 * @param records all records of its names that have mentions
 * @param documents how many name it, where that is not one for each mention
 */
export function entityProperties(key: string, records: readonly NameRecord[], documents?: number) {
  const kind = kindSchema.parse(kindOfKey(key));
  const facts = entityFactsOf(kind, mergeFacts(records));
  const sum = (of: (r: NameRecord) => number): number => records.reduce((n, r) => n + of(r), 0);
  return {
    kind,
    name: facts.name,
    aliases: facts.aliases,
    search: searchText([facts.name, ...facts.aliases]),
    documents: int(documents ?? sum((r) => r.mentions)),
    claims: int(sum((r) => r.claims)),
    category: facts.category ?? null,
    model: facts.model ?? null,
    calibre: facts.calibre ?? null,
    date: facts.date ?? null,
    datePrecision: facts.datePrecision ?? null,
    latitude: facts.latitude ?? null,
    longitude: facts.longitude ?? null,
    precision: facts.precision ?? null,
  };
}
