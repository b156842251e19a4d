/** Reads a whole graph into columns. */

import type { Database } from '../../graph/connection.ts';
import {
  archiveEntities,
  archiveRelations,
  contradictedRelations,
} from '../../graph/reads/archive.ts';
import { type Archive, ArchiveBuilder } from '../../grouping/archive.ts';

/** @param onProgress told how much of it is read, as a share of 1 */
export async function loadArchive(
  database: Pick<Database, 'read'>,
  onProgress: (done: number) => void,
): Promise<Archive> {
  const builder = new ArchiveBuilder();
  let entities = 0;
  for await (const rows of archiveEntities(database)) {
    for (const row of rows) builder.entity(row);
    entities += rows.length;
  }
  let read = 0;
  for await (const page of archiveRelations(database)) {
    for (const row of page.relations) builder.relation(row);
    read += page.entities;
    onProgress(Math.min(0.99, read / Math.max(1, entities)));
  }
  builder.contradicted(await contradictedRelations(database));
  return builder.finished();
}
