/** Walks over a whole graph in pages by id, so that memory stays constant whatever its size. */
import type { Database, Row } from './connection.ts';
import { int } from './values.ts';

/** Far above what any page takes; a slow machine is no reason to fail. */
const PAGE_TIMEOUT_MS = 300_000;

/**
 * Pages of a statement that takes `$after` and `$limit` and returns rows in the order of their `id`.
 * Stops where a page comes back without rows.
 */
export async function* pages(
  database: Pick<Database, 'read'>,
  statementName: string,
  limit: number,
): AsyncGenerator<Row[]> {
  let after = '';
  for (;;) {
    const rows = await database.read(
      statementName,
      { after, limit: int(limit) },
      { timeoutMs: PAGE_TIMEOUT_MS },
    );
    const last = rows.at(-1)?.id;
    if (typeof last !== 'string') return;
    yield rows;
    after = last;
  }
}
