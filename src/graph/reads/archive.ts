/** A whole graph row by row, for what is computed of all of it; and the records of what was found so. */
import { z } from 'zod';
import { certaintySchema, relationshipReviewSchema } from '../../model/certainty.ts';
import type { EntityRecord } from '../../model/contracts.ts';
import type { GroupFilter, GroupRelations } from '../../model/groupContracts.ts';
import { kindSchema } from '../../model/kinds.ts';
import { relationTypeSchema } from '../../model/relationTypes.ts';
import type { Database } from '../connection.ts';
import { pages } from '../pages.ts';
import { int } from '../values.ts';
import { bestClaimRow, SENTENCE_MARGIN } from './bestClaim.ts';
import { entityRow, relationshipRow } from './records.ts';

const entityPageRow = z.object({
  id: z.string(),
  name: z.string(),
  aliases: z.array(z.string()),
  kind: kindSchema,
});
const date = z.string().nullable();
const relationTuple = z.tuple([
  z.string(),
  relationTypeSchema,
  z.string(),
  certaintySchema,
  relationshipReviewSchema,
  z.number(),
  z.number(),
  date,
  date,
]);
const relationPageRow = z.object({ id: z.string(), relationships: z.array(relationTuple) });
const idRows = z.array(z.object({ id: z.string() }));
const deniedRows = z.array(z.object({ relationship: z.string() }));
const entityRows = z.array(z.object({ entity: entityRow }));
const endRows = z.array(
  z.object({ relationship: relationshipRow, source: entityRow, target: entityRow }),
);
const bestRows = z.array(
  z.object({ relationship: z.object({ id: z.string() }), best: bestClaimRow }),
);

const ENTITIES_A_PAGE = 5000;
/** With the relationships that leave them. */
const SOURCES_A_PAGE = 2000;
const TIMEOUT_MS = 120_000;

export type ArchiveEntityRow = z.infer<typeof entityPageRow>;
export interface ArchiveRelationRow {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly type: z.infer<typeof relationTypeSchema>;
  readonly certainty: z.infer<typeof certaintySchema>;
  readonly review: z.infer<typeof relationshipReviewSchema>;
  readonly sources: number;
  readonly confidence: number;
  readonly firstDate: string | undefined;
  readonly lastDate: string | undefined;
}

/** All entities, in the order of their ids. */
export async function* archiveEntities(
  database: Pick<Database, 'read'>,
): AsyncGenerator<ArchiveEntityRow[]> {
  for await (const page of pages(database, 'archiveEntities', ENTITIES_A_PAGE))
    yield page.map((row) => entityPageRow.parse(row));
}

/** All relationships, page by page; with each page the number of entities that they leave. */
export async function* archiveRelations(
  database: Pick<Database, 'read'>,
): AsyncGenerator<{ entities: number; relations: ArchiveRelationRow[] }> {
  for await (const page of pages(database, 'archiveRelations', SOURCES_A_PAGE)) {
    const rows = page.map((row) => relationPageRow.parse(row));
    yield {
      entities: rows.length,
      relations: rows.flatMap(({ id: source, relationships }) =>
        relationships.map(
          ([target, type, id, certainty, review, sources, confidence, first, last]) => ({
            ...{ id, source, target, type, certainty, review, sources, confidence },
            firstDate: first ?? undefined,
            lastDate: last ?? undefined,
          }),
        ),
      ),
    };
  }
}

/** Relationships that one document states and another denies. */
export async function contradictedRelations(
  database: Pick<Database, 'read'>,
): Promise<Set<string>> {
  const rows = await database.read(
    'deniedRelationships',
    { entity: null },
    { timeoutMs: TIMEOUT_MS },
  );
  return new Set(deniedRows.parse(rows).map((row) => row.relationship));
}

/** The relationships that the documents and publishers of a filter state; nothing where it names none. */
export async function readStated(
  database: Pick<Database, 'read'>,
  { documents, publishers }: Pick<GroupFilter, 'documents' | 'publishers'>,
): Promise<string[] | undefined> {
  if (documents.length + publishers.length === 0) return undefined;
  const orNull = (ids: readonly string[]) => (ids.length > 0 ? ids : null);
  const rows = await database.read(
    'relationshipsStatedBy',
    { documents: orNull(documents), sources: orNull(publishers) },
    { timeoutMs: TIMEOUT_MS },
  );
  return idRows.parse(rows).map((row) => row.id);
}

export async function readEntities(
  database: Pick<Database, 'read'>,
  ids: readonly string[],
): Promise<Map<string, EntityRecord>> {
  const rows = ids.length > 0 ? await database.read('entitiesById', { ids }) : [];
  return new Map(entityRows.parse(rows).map(({ entity }) => [entity.id, entity]));
}

/** Relationships with both ends and the sentence that best states each, in the order asked for. */
export async function readRelationsWithBest(
  database: Pick<Database, 'read'>,
  rows: readonly { readonly id: string; readonly source: string; readonly target: string }[],
): Promise<GroupRelations['relations']> {
  if (rows.length === 0) return [];
  const [ends, best] = await Promise.all([
    database.read('relationshipsByEnds', { rows }),
    database.read('relationshipsWithBestClaim', {
      ids: rows.map((row) => row.id),
      margin: int(SENTENCE_MARGIN),
    }),
  ]);
  const bestOf = new Map(bestRows.parse(best).map((row) => [row.relationship.id, row.best]));
  return endRows.parse(ends).map((row) => ({ ...row, best: bestOf.get(row.relationship.id) }));
}
