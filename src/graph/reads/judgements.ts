/** What persons have judged about identity, as entities and candidates show it. */
import { z } from 'zod';
import { edgeOfLine } from '../../identity/judgements.ts';
import { overruledEdges } from '../../identity/partition.ts';
import type { JudgementList, JudgementRecord } from '../../model/identityContracts.ts';
import { verdictSchema } from '../../model/identityContracts.ts';
import type { Database, Row, Transaction } from '../connection.ts';

const rowSchema = z.object({
  judgement: z.object({
    id: z.string(),
    verdict: verdictSchema,
    by: z.string(),
    at: z.string(),
    note: z.string().nullish(),
    of: z.number(),
  }),
  standing: z.number(),
  edges: z.number(),
  what: z.string().nullable(),
});
const linesSchema = z.object({ key: z.string(), judged: z.array(z.string()) });

/** Judgements that are in force, in the order asked for. */
export const judgementRecords = async (
  tx: Transaction,
  ids: readonly string[],
): Promise<JudgementRecord[]> =>
  ids.length === 0 ? [] : recordsOf(tx, await tx.run('judgementRecords', { ids }));

/** @returns nothing when there is no such entity */
export function readEntityJudgements(
  database: Pick<Database, 'readTransaction'>,
  id: string,
): Promise<JudgementList | undefined> {
  return database.readTransaction(async (tx) => {
    const [entity] = await tx.run('entity', { id });
    if (!entity) return undefined;
    return { judgements: await recordsOf(tx, await tx.run('judgementsOfEntities', { ids: [id] })) };
  });
}

async function recordsOf(tx: Transaction, rows: readonly Row[]): Promise<JudgementRecord[]> {
  const found = rows.map((row) => rowSchema.parse(row));
  const overruled = await overruledAmong(
    tx,
    found.map((row) => row.judgement.id),
  );
  return found.map(({ judgement, standing, edges, what }) => {
    const { note, of, ...rest } = judgement;
    const without = withoutEffect(judgement, edges, overruled.get(judgement.id) ?? 0);
    return {
      ...rest,
      ...(note && { note }),
      words: what ?? judgement.verdict,
      mentions: of,
      standing,
      ...(without && { without }),
    };
  });
}

function withoutEffect(
  { verdict }: { readonly verdict: JudgementRecord['verdict'] },
  edges: number,
  overruled: number,
): string | undefined {
  if (verdict === 'unsure' || verdict === 'split') return undefined;
  if (edges === 0) return 'The mentions of one side stand in no present document';
  if (overruled === 0) return undefined;
  return overruled === edges
    ? 'Later judgements say otherwise'
    : 'Later judgements say otherwise of a part of it';
}

/** How many edges of each judgement later ones contradict. */
async function overruledAmong(
  tx: Transaction,
  judgements: readonly string[],
): Promise<Map<string, number>> {
  if (judgements.length === 0) return new Map();
  const edges = (await tx.run('judgedLinesAround', { judgements })).flatMap((row) => {
    const { key, judged } = linesSchema.parse(row);
    return judged.map((line) => edgeOfLine(key, line));
  });
  const counts = new Map<string, number>();
  for (const edge of overruledEdges(edges))
    counts.set(edge.judgement, (counts.get(edge.judgement) ?? 0) + 1);
  return counts;
}
