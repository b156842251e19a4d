/** The record of decisions, the latest first. */
import { z } from 'zod';
import type { DecisionList, DecisionListParams } from '../../model/decisionContracts.ts';
import type { Database } from '../connection.ts';
import { decisionRecords } from '../decisions/records.ts';
import { int } from '../values.ts';
import { cursorOf, placeOf } from './cursor.ts';

const placeSchema = z.tuple([z.string(), z.string()]);
/** After every time that can be written. */
const END = '~';

const rowsSchema = z.array(z.object({ id: z.string(), at: z.string() }));
const countSchema = z.array(z.object({ total: z.number() }));
const deciderRows = z.array(z.object({ by: z.string() }));

export function readDecisionList(
  database: Pick<Database, 'readTransaction'>,
  { kind, by, since, until, about, state, cursor, limit }: DecisionListParams,
): Promise<DecisionList> {
  const [at, id] = cursor === undefined ? [END, ''] : placeOf(cursor, placeSchema);
  const filter = {
    since: since ?? '',
    until: until ?? END,
    kinds: kind ?? null,
    by: by ?? null,
    about: about ?? null,
    state: state ?? null,
  };
  return database.readTransaction(async (tx) => {
    const rows = rowsSchema.parse(
      await tx.run('decisions', { ...filter, at, id, limit: int(limit + 1) }),
    );
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    const [count] = countSchema.parse(await tx.run('decisionCount', filter));
    return {
      decisions: await decisionRecords(
        tx,
        page.map((row) => row.id),
      ),
      total: count?.total ?? 0,
      deciders: deciderRows.parse(await tx.run('deciders')).map((row) => row.by),
      ...(rows.length > limit && last && { next: cursorOf([last.at, last.id]) }),
    };
  });
}

/** More than one page of the record holds. */
const PAGE = 500;

/** The whole record that fits, page by page. */
export async function* decisionPages(
  database: Pick<Database, 'readTransaction'>,
  params: Omit<DecisionListParams, 'cursor' | 'limit'>,
): AsyncGenerator<DecisionList['decisions']> {
  let cursor: string | undefined;
  do {
    const page = await readDecisionList(database, { ...params, cursor, limit: PAGE });
    yield page.decisions;
    cursor = page.next;
  } while (cursor !== undefined);
}

/** Decisions that count, but that are about nothing in the present documents. */
export async function fallenDecisions(
  database: Pick<Database, 'readTransaction'>,
): Promise<DecisionList['decisions']> {
  const fallen: DecisionList['decisions'] = [];
  for await (const page of decisionPages(database, { state: 'fallen' })) fallen.push(...page);
  return fallen;
}
