/** `sightline query`: read-only Cypher, typed or of the library, as a table, CSV or JSON. */
import type { QueryLimits } from '../../graph/queries/limits.ts';
import type { PlainResult } from '../../graph/queries/readOnlyQuery.ts';
import { type Command, type CommandContext, type CommandInput, UsageError } from '../command.ts';
import { argument, flag, text, wholeNumber } from '../input.ts';
import { withDatabase } from '../openDatabase.ts';
import type { Output } from '../output.ts';

export const query: Command = {
  name: 'query',
  summary: 'run a read-only Cypher query',
  arguments: [{ name: '[cypher]', description: 'the query; - reads it from the standard input' }],
  options: [
    { flags: '--library <name>', description: 'run a statement of the library instead' },
    { flags: '--list', description: 'list the statements of the library' },
    {
      flags: '--param <name=value...>',
      description: 'the value of a parameter; given again, a list of values',
    },
    { flags: '--params <json>', description: 'values of its parameters, as a JSON object' },
    { flags: '--rows <number>', description: 'at most so many rows' },
    { flags: '--longer', description: 'let it run for a minute instead of five seconds' },
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
    ['sightline query --library weaponsOfGroup --param group=ISIS', 'a statement of the library'],
  ],
  async run(input, context) {
    const cypher = argument(input, 0);
    const file = text(input, 'file');
    const name = text(input, 'library');
    const list = flag(input, 'list');
    if (
      [cypher !== undefined, file !== undefined, name !== undefined, list].filter(Boolean)
        .length !== 1
    )
      throw new UsageError('Give one of a Cypher query, --library NAME, --list or --file FILE.');
    if (list) return listLibrary(context.output);
    if (file !== undefined) return runFile(file, input, context);
    const { statement, params } =
      name === undefined ? await typed(cypher ?? '', input) : await ofLibrary(name, input);
    const limits = await limitsOf(input);
    return withDatabase(context, async (database) => {
      const { runReadOnlyQuery } = await import('../../graph/queries/readOnlyQuery.ts');
      const result = await runReadOnlyQuery(database, statement, params, limits);
      await write(result, flag(input, 'csv'), context.output);
      if (result.limit) context.output.problem(result.limit.message);
      return true;
    });
  },
};

interface Runnable {
  readonly statement: string;
  readonly params: Record<string, unknown>;
}

async function typed(cypher: string, input: CommandInput): Promise<Runnable> {
  const { freeParams } = await import('../queryParams.ts');
  return { statement: cypher === '-' ? await readInput() : cypher, params: freeParams(input) };
}

async function ofLibrary(name: string, input: CommandInput): Promise<Runnable> {
  const { libraryStatement } = await import('../../graph/queries/library.ts');
  const { declaredParams } = await import('../queryParams.ts');
  const { cypher, parameters } = libraryStatement(name);
  return { statement: cypher, params: declaredParams(input, name, parameters) };
}

async function limitsOf(input: CommandInput): Promise<QueryLimits> {
  const { DEFAULT_QUERY_LIMITS, LONGER_QUERY_LIMITS } = await import(
    '../../graph/queries/limits.ts'
  );
  const limits = flag(input, 'longer') ? LONGER_QUERY_LIMITS : DEFAULT_QUERY_LIMITS;
  return {
    ...limits,
    rows: wholeNumber(input, 'rows', { from: 1, to: limits.rows }) ?? limits.rows,
  };
}

async function listLibrary(output: Output): Promise<boolean> {
  const { readLibrary } = await import('../../graph/queries/library.ts');
  const { libraryLines } = await import('../libraryList.ts');
  const library = readLibrary();
  if (output.json) output.value(library);
  else for (const line of libraryLines(library)) output.line(line);
  return true;
}

async function write(result: PlainResult, csv: boolean, output: Output): Promise<void> {
  const { csvLines, promisedJson, tableLines } = await import('../queryTable.ts');
  if (output.json) {
    output.value(promisedJson(result));
    return;
  }
  if (csv) {
    for (const line of csvLines(result)) output.line(line);
    return;
  }
  for (const line of tableLines(result)) output.line(line);
  output.note(`\n${result.rows.length} ${result.rows.length === 1 ? 'row' : 'rows'}`);
}

async function readInput(): Promise<string> {
  let text = '';
  for await (const chunk of process.stdin.setEncoding('utf8')) text += String(chunk);
  return text;
}

async function runFile(
  file: string,
  input: CommandInput,
  context: CommandContext,
): Promise<boolean> {
  const { readQueryFile, runQueryFile } = await import('../queryFile.ts');
  const { freeParams } = await import('../queryParams.ts');
  const queries = await readQueryFile(file);
  const [common, limits] = [freeParams(input), await limitsOf(input)];
  return withDatabase(context, async (database) => {
    let failures = 0;
    const results = await runQueryFile(database, queries, common, limits, (id, message) => {
      failures += 1;
      context.output.problem(`${file}: ${id}: ${message}`);
    });
    context.output.value(results);
    return failures === 0;
  });
}
