/** `sightline query`: read-only Cypher as a table, CSV or JSON. */
import type { Database } from '../../graph/connection.ts';
import type { PlainResult } from '../../graph/queries/readOnlyQuery.ts';
import { type Command, type CommandContext, type CommandInput, UsageError } from '../command.ts';
import { argument, flag, text } from '../input.ts';
import { withDatabase } from '../openDatabase.ts';
import { type Output, oneLine } from '../output.ts';

type Params = Record<string, unknown>;

export const query: Command = {
  name: 'query',
  summary: 'run a read-only Cypher query',
  arguments: [{ name: '[cypher]', description: 'the query; - reads it from the standard input' }],
  options: [
    { flags: '--params <json>', description: 'values of its parameters, as a JSON object' },
    { flags: '--csv', description: 'write the rows as CSV' },
    {
      flags: '--file <file>',
      description: 'run all queries of a JSON file, {"id": "CYPHER"}; writes results by id as JSON',
    },
  ],
  examples: [
    [
      "sightline query 'MATCH (a:Actor)-[r:USED]->(w:Weapon) RETURN a.name, w.name, r.documents'",
      'who used what',
    ],
  ],
  async run(input, context) {
    const cypher = argument(input, 0);
    const file = text(input, 'file');
    if ((cypher === undefined) === (file === undefined))
      throw new UsageError('Give either a Cypher query or --file FILE.');
    if (file !== undefined) return runFile(file, input, context);
    const statement = cypher === '-' ? await readInput() : (cypher ?? '');
    const params = paramsOf(text(input, 'params'));
    return withDatabase(context, async (database) => {
      const { runReadOnlyQuery } = await import('../../graph/queries/readOnlyQuery.ts');
      const result = await runReadOnlyQuery(database, statement, params);
      await write(result, flag(input, 'csv'), context.output);
      if (result.limit) context.output.problem(result.limit.message);
      return true;
    });
  },
};

/** What `--json` promises: no more than these three. */
const withoutWords = ({ columns, rows, truncated }: PlainResult) => ({ columns, rows, truncated });

async function write(result: PlainResult, csv: boolean, output: Output): Promise<void> {
  if (output.json) {
    output.value(withoutWords(result));
    return;
  }
  const { csvLines, tableLines } = await import('../queryTable.ts');
  if (csv) {
    for (const line of csvLines(result)) output.line(line);
    return;
  }
  for (const line of tableLines(result)) output.line(line);
  output.note(`\n${result.rows.length} ${result.rows.length === 1 ? 'row' : 'rows'}`);
}

function paramsOf(json: string | undefined): Params {
  if (json === undefined) return {};
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (cause) {
    throw new UsageError(
      `--params is no JSON (${String(cause)}). Write it like '{"name": "ISIS"}'.`,
    );
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new UsageError(`--params is no JSON object. Write it like '{"name": "ISIS"}'.`);
  return { ...value };
}

async function readInput(): Promise<string> {
  let text = '';
  for await (const chunk of process.stdin.setEncoding('utf8')) text += String(chunk);
  return text;
}

/** One failed query does not end the others: its place holds the error, and the exit code tells. */
async function runFile(
  file: string,
  input: CommandInput,
  context: CommandContext,
): Promise<boolean> {
  const statements = await readStatements(file);
  const common = paramsOf(text(input, 'params'));
  return withDatabase(context, async (database) => {
    const results: Record<string, unknown> = {};
    let failures = 0;
    for (const [id, { cypher, params }] of statements) {
      const outcome = await outcomeOf(database, cypher, { ...common, ...params });
      if ('error' in outcome) {
        failures += 1;
        context.output.problem(`${file}: ${id}: ${outcome.error.message}`);
      }
      results[id] = outcome;
    }
    context.output.value(results);
    return failures === 0;
  });
}

async function outcomeOf(
  database: Database,
  cypher: string,
  params: Params,
): Promise<PlainResult | { readonly error: { readonly code: string; readonly message: string } }> {
  const { runReadOnlyQuery } = await import('../../graph/queries/readOnlyQuery.ts');
  const { ReadOnlyQueryError } = await import('../../graph/queries/readOnlyQueryError.ts');
  try {
    return withoutWords(await runReadOnlyQuery(database, cypher, params));
  } catch (error) {
    if (!(error instanceof ReadOnlyQueryError)) throw error;
    return { error: { code: error.code, message: oneLine(error.message) } };
  }
}

async function readStatements(
  file: string,
): Promise<[string, { cypher: string; params?: Params }][]> {
  const { readFile } = await import('node:fs/promises');
  const { z } = await import('zod');
  const schema = z.record(
    z.string(),
    z.union([
      z.string().transform((cypher) => ({ cypher })),
      z.object({ cypher: z.string(), params: z.record(z.string(), z.unknown()).optional() }),
    ]),
  );
  let value: unknown;
  try {
    value = JSON.parse(await readFile(file, 'utf8'));
  } catch (cause) {
    throw new UsageError(
      `${file}: cannot be read as JSON (${oneLine(String(cause))}). Check the file.`,
    );
  }
  const parsed = schema.safeParse(value);
  if (!parsed.success)
    throw new UsageError(
      `${file}: is no file of queries. Write it like {"id": "MATCH … RETURN …"}.`,
    );
  return Object.entries(parsed.data);
}
