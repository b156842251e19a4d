/** Constraints and indexes, set up once a graph. The version goes up whenever what is stored changes its form. */
import { z } from 'zod';
import type { Database } from './connection.ts';
import { statementsIn } from './statements.ts';
import { int } from './values.ts';

export const SCHEMA_VERSION = 4;

/** The graph was written by a Sightline that stores things otherwise. */
export class SchemaVersionError extends Error {
  override readonly name = 'SchemaVersionError';
}

const versionSchema = z.array(
  z.object({ version: z.number().int().nullable(), rebuilding: z.boolean() }),
);

/** Sets up what is missing; one read when nothing is. Several processes may do so at once. */
export async function prepareSchema(database: Database): Promise<void> {
  const [marker] = versionSchema.parse(await database.read('schemaVersion'));
  const version = marker?.version ?? undefined;
  if (version === SCHEMA_VERSION) return;
  if (version !== undefined && version > SCHEMA_VERSION)
    throw new SchemaVersionError(
      `The graph at ${database.server.uri} has schema ${version}, newer than the ${SCHEMA_VERSION} of this Sightline. Update Sightline, or use another data folder (--data).`,
    );
  for (const { name } of statementsIn('schema')) {
    try {
      await database.write(name);
    } catch (error) {
      if (!isSetUpAlready(error)) throw error;
    }
  }
  await database.write('awaitIndexes', {}, { timeoutMs: 150_000 });
  await database.write('setSchemaVersion', { version: int(SCHEMA_VERSION) });
}

/** Another process was quicker. */
const isSetUpAlready = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  typeof error.code === 'string' &&
  /Schema\.(EquivalentSchemaRuleAlreadyExists|IndexAlreadyExists|ConstraintAlreadyExists)$/.test(
    error.code,
  );
