/**
 * Saved queries in the database. They belong to no layer of the graph: neither importing nor rebuilding touches them.
 * A change tells which version it was made from, so that nobody's work is overwritten unseen.
 */
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import {
  type QueryBody,
  type SavedQuery,
  type SavedQueryList,
  savedQuerySchema,
} from '../../model/queryContracts.ts';
import type { Database } from '../connection.ts';
import type { Maker } from '../maker.ts';
import { int } from '../values.ts';

type Store = Pick<Database, 'read' | 'write'>;

/** Parameters are stored as JSON: properties of Neo4j hold no objects. */
const storedSchema = savedQuerySchema.extend({
  parameters: z.string().transform((text, context) => {
    try {
      return savedQuerySchema.shape.parameters.parse(JSON.parse(text));
    } catch (cause) {
      context.addIssue({ code: 'custom', message: String(cause) });
      return z.NEVER;
    }
  }),
});
const rowsSchema = z.array(z.object({ query: storedSchema }));

const stored = ({ name, note, cypher, parameters }: QueryBody) => ({
  name,
  note,
  cypher,
  parameters: JSON.stringify(parameters),
});

/** The saved query has another version than the one that was changed. */
export class SavedQueryConflictError extends Error {
  override readonly name = 'SavedQueryConflictError';
}

export async function listSavedQueries(database: Store): Promise<SavedQueryList> {
  const rows = rowsSchema.parse(await database.read('savedQueries'));
  return { queries: rows.map((row) => row.query) };
}

/** @returns nothing when there is no such query */
export async function readSavedQuery(database: Store, id: string): Promise<SavedQuery | undefined> {
  return rowsSchema.parse(await database.read('savedQuery', { id }))[0]?.query;
}

/** The id is drawn here, so that a write that is tried again makes no second query. */
export async function createSavedQuery(
  database: Store,
  body: QueryBody,
  { by, now = new Date() }: Maker = {},
): Promise<SavedQuery> {
  const [id, at] = [randomUUID(), now.toISOString()];
  const made = { ...(by !== undefined && { by }), createdAt: at, changedAt: at };
  const query = { ...stored(body), version: int(1), ...made };
  await database.write('createSavedQuery', { id, query });
  return { ...body, id, version: 1, ...made };
}

/**
 * @param version the one that was read
 * @returns nothing when there is no such query
 * @throws SavedQueryConflictError when it has been changed since
 */
export async function changeSavedQuery(
  database: Store,
  id: string,
  version: number,
  body: QueryBody,
  now = new Date(),
): Promise<SavedQuery | undefined> {
  const query = { ...stored(body), changedAt: now.toISOString() };
  const change = randomUUID();
  const rows = await database.write('changeSavedQuery', {
    id,
    version: int(version),
    change,
    query,
  });
  const changed = rowsSchema.parse(rows)[0]?.query;
  if (changed) return changed;
  const known = await readSavedQuery(database, id);
  if (!known) return undefined;
  throw new SavedQueryConflictError(
    `"${known.name}" was changed meanwhile (it has version ${known.version}, yours was made from ${version}). Load it again, or save yours under another name.`,
  );
}

/** @returns what it was, or nothing when there is no such query */
export async function deleteSavedQuery(
  database: Store,
  id: string,
): Promise<SavedQuery | undefined> {
  const known = await readSavedQuery(database, id);
  if (known) await database.write('deleteSavedQuery', { id });
  return known;
}
