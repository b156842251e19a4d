/** What a statement may take. Each limit that strikes is named in words, with what to do. */
import { MOST_QUERY_ROWS, QUERY_SECONDS, type QueryLimit } from '../../model/queryContracts.ts';

export interface QueryLimits {
  /** Milliseconds. */
  readonly timeoutMs: number;
  readonly rows: number;
  /** Characters of JSON in all rows. */
  readonly characters: number;
}

export const DEFAULT_QUERY_LIMITS: QueryLimits = {
  timeoutMs: QUERY_SECONDS.usual * 1_000,
  rows: MOST_QUERY_ROWS,
  characters: 20_000_000,
};

/** For whoever says that it may run longer. */
export const LONGER_QUERY_LIMITS: QueryLimits = {
  ...DEFAULT_QUERY_LIMITS,
  timeoutMs: QUERY_SECONDS.longer * 1_000,
};

/** How long past its time limit a statement may go on before the watchdog acts; the server itself looks once a second. */
export const GRACE_MS = 5_000;

const count = (n: number): string => n.toLocaleString('en');

export const rowLimit = (rows: number): QueryLimit => ({
  kind: 'rows',
  message: `These are the first ${count(rows)} rows; there are more. Narrow the query, page it with SKIP and LIMIT, or ask for more rows: at most ${count(MOST_QUERY_ROWS)}.`,
});

export const sizeLimit = (rows: number, characters: number): QueryLimit => ({
  kind: 'size',
  message: `These are the first ${count(rows)} rows: an answer may hold ${count(characters)} characters. Return properties instead of whole nodes, or narrow it.`,
});
