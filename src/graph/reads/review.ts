/** The queue of claims to review, in the order in which documents are read. */
import { z } from 'zod';
import { reviewSchema } from '../../model/certainty.ts';
import type { ReviewParams, ReviewQueue } from '../../model/decisionContracts.ts';
import type { Database, Transaction } from '../connection.ts';
import { decisionRecords } from '../decisions/records.ts';
import { groupBy, int } from '../values.ts';
import { cursorOf, placeOf } from './cursor.ts';
import { EVIDENCE_MARGIN, evidenceOf, evidenceRow } from './evidence.ts';

const placeSchema = z.tuple([z.string(), z.number(), z.string()]);
/** Before every document, since none is called by nothing. */
const BEGINNING: z.infer<typeof placeSchema> = ['', -1, ''];

const queueRows = z.array(z.object({ id: z.string(), name: z.string(), start: z.number() }));
const countRows = z.array(z.object({ review: reviewSchema, claims: z.number() }));
const itemRows = z.array(
  evidenceRow.extend({ sources: z.number().nullable(), contradicted: z.boolean() }),
);
const aboutRows = z.array(z.object({ claim: z.string(), decision: z.string() }));

/** Far above what the widest filter takes on a large archive. */
const TIMEOUT_MS = 30_000;

export function readReviewQueue(
  database: Pick<Database, 'readTransaction'>,
  params: ReviewParams,
): Promise<ReviewQueue> {
  const { cursor, limit, entities } = params;
  const [name, start, after] = cursor === undefined ? BEGINNING : placeOf(cursor, placeSchema);
  const filter = {
    types: params.types ?? null,
    documents: params.documents ?? null,
    entities: entities ?? null,
    least: (params.minConfidence ?? 0) / 100,
    most: (params.maxConfidence ?? 100) / 100,
    singleSourced: params.singleSourced ?? null,
    contradicted: params.contradicted ?? null,
  };
  return database.readTransaction(
    async (tx) => {
      const rows = queueRows.parse(
        await tx.run(entities ? 'reviewQueueOf' : 'reviewQueue', {
          ...filter,
          ...{ name, start: int(start), after },
          review: params.review ?? ['unreviewed'],
          limit: int(limit + 1),
        }),
      );
      const page = rows.slice(0, limit);
      const last = page.at(-1);
      const items = await itemsOf(tx, page);
      return {
        items,
        ...(rows.length > limit && last && { next: cursorOf([last.name, last.start, last.id]) }),
        ...(cursor === undefined && { counts: await countsOf(tx, filter) }),
      };
    },
    { timeoutMs: TIMEOUT_MS },
  );
}

async function countsOf(tx: Transaction, filter: Record<string, unknown>) {
  const counts = { unreviewed: 0, confirmed: 0, rejected: 0 };
  const statement =
    filter.singleSourced === null && filter.contradicted === null
      ? 'reviewCounts'
      : 'reviewCountsAmong';
  for (const { review, claims } of countRows.parse(await tx.run(statement, filter)))
    counts[review] = claims;
  return counts;
}

async function itemsOf(
  tx: Transaction,
  page: z.infer<typeof queueRows>,
): Promise<ReviewQueue['items']> {
  const ids = page.map((row) => row.id);
  if (ids.length === 0) return [];
  const rows = itemRows.parse(
    await tx.run('evidenceOfClaims', { ids, margin: int(EVIDENCE_MARGIN) }),
  );
  const about = aboutRows.parse(await tx.run('decisionsOfClaims', { claims: ids }));
  const records = new Map(
    (await decisionRecords(tx, [...new Set(about.map((a) => a.decision))])).map((r) => [r.id, r]),
  );
  const decisions = groupBy(about, (a) => a.claim);
  const byId = new Map(rows.map((row) => [row.claim.id, row]));
  return page.flatMap(({ id, name, start }) => {
    const row = byId.get(id);
    if (!row) return [];
    const { relationship } = row.claim;
    return [
      {
        claim: evidenceOf(row),
        ...(relationship !== undefined && { relationship }),
        sources: row.sources ?? 0,
        contradicted: row.contradicted,
        decisions: (decisions.get(id) ?? []).flatMap((a) => records.get(a.decision) ?? []),
        cursor: cursorOf([name, start, id]),
      },
    ];
  });
}
