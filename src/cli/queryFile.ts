/** Many queries from one file, `{"id": "CYPHER"}` or `{"id": {"cypher", "params"}}`; their results by id. */
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Database } from '../graph/connection.ts';
import type { QueryLimits } from '../graph/queries/limits.ts';
import { type QueryParams, runReadOnlyQuery } from '../graph/queries/readOnlyQuery.ts';
import { ReadOnlyQueryError } from '../graph/queries/readOnlyQueryError.ts';
import { UsageError } from './command.ts';
import { oneLine } from './output.ts';
import { promisedJson, type QueryJson } from './queryTable.ts';

const fileSchema = z.record(
  z.string(),
  z.union([
    z.string().transform((cypher) => ({ cypher, params: {} })),
    z.object({ cypher: z.string(), params: z.record(z.string(), z.unknown()).default({}) }),
  ]),
);

export type QueryFile = z.output<typeof fileSchema>;

export async function readQueryFile(file: string): Promise<QueryFile> {
  let value: unknown;
  try {
    value = JSON.parse(await readFile(file, 'utf8'));
  } catch (cause) {
    throw new UsageError(
      `${file}: cannot be read as JSON (${oneLine(String(cause))}). Check the file.`,
    );
  }
  const parsed = fileSchema.safeParse(value);
  if (!parsed.success)
    throw new UsageError(
      `${file}: is no file of queries. Write it like {"id": "MATCH … RETURN …"}.`,
    );
  return parsed.data;
}

type Outcome = QueryJson | { readonly error: { readonly code: string; readonly message: string } };

/** One failed query does not end the others: its place holds the error. */
export async function runQueryFile(
  database: Database,
  queries: QueryFile,
  common: QueryParams,
  limits: QueryLimits,
  onFailure: (id: string, message: string) => void,
): Promise<Record<string, Outcome>> {
  const results: Record<string, Outcome> = {};
  for (const [id, { cypher, params }] of Object.entries(queries)) {
    try {
      const all = { ...common, ...params };
      results[id] = promisedJson(await runReadOnlyQuery(database, cypher, all, limits));
    } catch (error) {
      if (!(error instanceof ReadOnlyQueryError)) throw error;
      const message = oneLine(error.message);
      onFailure(id, message);
      results[id] = { error: { code: error.code, message } };
    }
  }
  return results;
}
