/** The best connected entities and all relationships among them, however many; and which state of the graph that is. */
import { z } from 'zod';
import type { EntityRecord, RelationshipRecord } from '../../model/contracts.ts';
import { MOST_WHOLE } from '../../model/wholeGraph.ts';
import type { Database } from '../connection.ts';
import { pages } from '../pages.ts';
import { int } from '../values.ts';
import { entityRow, relationshipRow } from './records.ts';

const revisionRows = z.tuple([z.object({ revision: z.number(), entities: z.number() })]);
const entityRows = z.array(z.object({ entity: entityRow }));
const pageRow = z.object({
  id: z.string(),
  relationships: z.array(
    z.object({
      type: z.string(),
      target: z.string(),
      properties: z.record(z.string(), z.unknown()),
    }),
  ),
});
/** Entities a page, with the relationships that leave them. */
const PAGE = 2000;
/** Reading so many takes longer than a page of anything else. */
const TIMEOUT_MS = 120_000;

export interface Revision {
  readonly revision: number;
  readonly entities: number;
}

export async function readRevision(database: Pick<Database, 'read'>): Promise<Revision> {
  const [row] = revisionRows.parse(await database.read('revision'));
  return row;
}

/** Entities that no relationship leaves or reaches are left out: there is nothing to see of them. */
export async function readWhole(
  database: Pick<Database, 'read'>,
): Promise<{ nodes: EntityRecord[]; edges: RelationshipRecord[] }> {
  const rows = await database.read(
    'graphEntities',
    { kinds: null, entities: null, minDegree: int(1), limit: int(MOST_WHOLE) },
    { timeoutMs: TIMEOUT_MS },
  );
  const nodes = entityRows.parse(rows).map((row) => row.entity);
  const known = new Set(nodes.map((n) => n.id));
  const edges: RelationshipRecord[] = [];
  for await (const page of pages(database, 'relationshipPage', PAGE))
    for (const row of page) {
      const { id: source, relationships } = pageRow.parse(row);
      if (!known.has(source)) continue;
      for (const { type, target, properties } of relationships)
        if (known.has(target))
          edges.push(relationshipRow.parse({ ...properties, type, source, target }));
    }
  return { nodes, edges };
}
