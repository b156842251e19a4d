/**
 * A question that the grammar declined, put to a language model that knows the schema: its one read-only statement runs
 * through the gate of a user's own Cypher, and the answer says who wrote it. Whatever goes wrong leaves the question
 * declined, and says why.
 */
import { z } from 'zod';
import type { Database } from '../../graph/connection.ts';
import { runReadOnlyQuery } from '../../graph/queries/readOnlyQuery.ts';
import { ReadOnlyQueryError } from '../../graph/queries/readOnlyQueryError.ts';
import { type LanguageModel, LanguageModelError } from '../../languageModel/languageModel.ts';
import { kindSchema } from '../../model/kinds.ts';
import type { Answer, AnswerCell } from '../../model/questionContracts.ts';
import { evidenceOf, namedIn } from '../sentencesBehind.ts';
import { schemaText } from './schemaText.ts';

const MOST_ROWS = 200;

export async function askModel(
  database: Database,
  model: LanguageModel,
  declined: Answer,
): Promise<Answer> {
  try {
    const cypher = cypherIn(await model.complete(schemaText(), declined.question));
    if (cypher === undefined) throw new LanguageModelError('It found no query for this either.');
    const { columns, rows } = await runReadOnlyQuery(database, cypher);
    return await shown(database, model, declined, cypher, columns, rows);
  } catch (error) {
    if (!(error instanceof LanguageModelError) && !(error instanceof ReadOnlyQueryError))
      throw error;
    const failed =
      error instanceof ReadOnlyQueryError
        ? `Its query was refused: ${error.message}`
        : error.message;
    return {
      ...declined,
      text: `${declined.text} The language model ${model.name} was asked too. ${failed}`,
      byModel: { name: model.name, failed },
    };
  }
}

const replySchema = z.object({ cypher: z.string().trim().min(1).max(5_000).nullable() });

/** JSON with the statement, alone or within a fence, as models like to write. */
function cypherIn(reply: string): string | undefined {
  const [json] = /\{[\s\S]*\}/.exec(reply) ?? [];
  if (json === undefined) throw new LanguageModelError('It did not answer with a query.');
  try {
    return replySchema.parse(JSON.parse(json)).cypher ?? undefined;
  } catch (error) {
    throw new LanguageModelError('It did not answer with a query.', { cause: error });
  }
}

const entity = z
  .object({
    properties: z.object({
      id: z.string(),
      name: z.string(),
      kind: kindSchema,
      aliases: z.array(z.string()).default([]),
    }),
  })
  .transform(
    ({ properties: { id, name, kind, aliases } }): AnswerCell => ({
      id,
      name,
      kind,
      names: [name, ...aliases],
    }),
  );
const relationship = z.object({ type: z.string(), properties: z.object({ id: z.string() }) });

async function shown(
  database: Database,
  model: LanguageModel,
  declined: Answer,
  cypher: string,
  columns: readonly string[],
  rows: readonly (readonly unknown[])[],
): Promise<Answer> {
  const base = {
    question: declined.question,
    understood: true,
    reading: 'the query that a language model wrote',
    cypher,
    params: {},
    byModel: { name: model.name },
  };
  const warning = `The language model ${model.name} wrote the query for this; check it before you rely on it.`;
  const [only] = rows;
  const value = rows.length === 1 && columns.length === 1 ? only?.[0] : undefined;
  if (typeof value === 'number' || typeof value === 'boolean')
    return {
      ...base,
      kind: typeof value === 'number' ? 'count' : 'yesno',
      rows: [],
      value: typeof value === 'number' ? Math.round(value) : value,
      evidence: [],
      text: `${warning} It gives ${typeof value === 'number' ? value : value ? 'yes' : 'no'}.`,
    };
  const read = rows.slice(0, MOST_ROWS).map((row) => ({
    cells: row.flatMap((v) => entity.safeParse(v).data ?? []),
    because: row.flatMap((v) => relationship.safeParse(v).data?.properties.id ?? []),
  }));
  const width = Math.min(2, Math.max(0, ...read.map((r) => r.cells.length)));
  if (width === 0) {
    if (rows.length > 0)
      throw new LanguageModelError('Its query gave nothing that stands in the graph.');
    return { ...base, kind: 'none', rows: [], evidence: [], text: `${warning} It finds nothing.` };
  }
  const kept = read.filter((r) => r.cells.length >= width);
  const cells = kept.map((r) => r.cells.slice(0, width));
  const stated = await evidenceOf(
    database,
    kept.map((r) => r.because),
  );
  const evidence =
    stated.length > 0
      ? stated
      : await namedIn(
          database,
          cells.flat().map((c) => c.id),
        );
  const names = cells.slice(0, 10).map((row) => row.map((c) => c.name).join(' – '));
  return {
    ...base,
    kind: width === 2 ? 'pairs' : 'entities',
    rows: cells,
    because: kept.map((r) => r.because),
    evidence,
    text: `${warning} ${cells.length}: ${names.join('; ')}.`,
    truncated: rows.length > MOST_ROWS,
  };
}
