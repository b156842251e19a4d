/** Brings the entities in step with the name index: creates, renames, describes, moves and ends them as planned. */
import { entityFactsOf, kindOfKey, mergeFacts } from '../identity/entityFacts.ts';
import type { EntityPlan } from '../identity/entityPlan.ts';
import { entityId } from '../identity/ids.ts';
import type { NameRecord } from '../identity/nameIndex.ts';
import { kindOf, kindSchema } from '../model/kinds.ts';
import type { Transaction } from './connection.ts';
import { searchText } from './searchText.ts';
import { chunks, int } from './values.ts';

export async function putEntities(tx: Transaction, plan: EntityPlan): Promise<void> {
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
  for (const keys of chunks(plan.created))
    await tx.run('createEntities', {
      rows: keys.map((key) => ({
        id: entityId(key),
        labels: kindOf(kindSchema.parse(kindOfKey(key))).labels,
      })),
    });
  for (const entries of chunks([...plan.changed]))
    await tx.run('describeEntities', {
      rows: entries.map(([key, records]) => ({
        id: entityId(key),
        properties: entityProperties(key, records),
      })),
    });
  for (const rows of chunks(plan.moved))
    await tx.run('linkNames', {
      rows: rows.map((r) => ({ name: r.name, entity: entityId(r.to) })),
    });
}

/** Properties of an entity, but for its degree. @param records all records of its names that have mentions */
export function entityProperties(key: string, records: readonly NameRecord[]) {
  const kind = kindSchema.parse(kindOfKey(key));
  const facts = entityFactsOf(kind, mergeFacts(records));
  const sum = (of: (r: NameRecord) => number): number => records.reduce((n, r) => n + of(r), 0);
  return {
    kind,
    name: facts.name,
    aliases: facts.aliases,
    search: searchText([facts.name, ...facts.aliases]),
    // A document has at most one mention of an entity.
    documents: int(sum((r) => r.mentions)),
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
