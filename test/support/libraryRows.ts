/** What the examples of the library answer, as `sightline query` shows it: for the test and the script that renews it. */
import { cellText } from '../../src/cli/queryTable.ts';
import type { Database } from '../../src/graph/connection.ts';
import { LONGER_QUERY_LIMITS } from '../../src/graph/queries/limits.ts';
import { runReadOnlyQuery } from '../../src/graph/queries/readOnlyQuery.ts';
import type { LibraryStatement } from '../../src/model/queryContracts.ts';
import { readParameters } from '../../src/model/queryParameters.ts';

export interface ShownRows {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The values of its example and its defaults. */
export function exampleValues({ id, parameters, example }: LibraryStatement) {
  const { values, problems } = readParameters(parameters, example);
  if (problems.length > 0) throw new Error(`${id}: ${problems.map((p) => p.message).join(' ')}`);
  return values;
}

/** What it answers is asked here, not how fast: it may run longer. */
export async function exampleRows(
  database: Database,
  statement: LibraryStatement,
): Promise<ShownRows> {
  const { columns, rows, truncated } = await runReadOnlyQuery(
    database,
    statement.cypher,
    exampleValues(statement),
    LONGER_QUERY_LIMITS,
  );
  if (truncated)
    throw new Error(`${statement.id}: its example answers more rows than one query may.`);
  return { columns, rows: rows.map((row) => row.map(cellText)) };
}
