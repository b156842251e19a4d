/** The part of the graph that some relationships and entities make. */
import { z } from 'zod';
import type { EntityRecord, RelationshipRecord } from '../../model/records.ts';
import type { Database } from '../connection.ts';
import { entityRow, relationshipRow } from './records.ts';

const rows = z.array(
  z.object({ relationship: relationshipRow, source: entityRow, target: entityRow }),
);
const entityRows = z.array(z.object({ entity: entityRow }));

export async function readSubgraphOf(
  database: Pick<Database, 'read'>,
  relationships: readonly string[],
  entities: readonly string[],
): Promise<{ nodes: EntityRecord[]; edges: RelationshipRecord[] }> {
  const found =
    relationships.length > 0
      ? rows.parse(await database.read('subgraphOf', { ids: relationships }))
      : [];
  const nodes = new Map(
    found.flatMap(({ source, target }) => [
      [source.id, source] as const,
      [target.id, target] as const,
    ]),
  );
  const missing = entities.filter((id) => !nodes.has(id));
  if (missing.length > 0)
    for (const { entity } of entityRows.parse(
      await database.read('entitiesById', { ids: missing }),
    ))
      nodes.set(entity.id, entity);
  return { nodes: [...nodes.values()], edges: found.map((row) => row.relationship) };
}
