import type { Database, Parameters } from './connection.ts';

/** A read that the page will make soon; the same text is what the server's plan cache goes by. */
export interface WarmUpRead {
  statement: string;
  parameters?: Parameters;
}

/**
 * Runs reads once, all at the same time, so that their plans and classes are there when the page asks. Settles when all
 * have answered; a read that fails is handed to `onFailure` and does no harm, since the page will show its error.
 */
export async function warmUp(
  database: Database,
  reads: WarmUpRead[],
  onFailure: (statement: string, error: unknown) => void,
): Promise<void> {
  await Promise.all(
    reads.map(({ statement, parameters }) =>
      database.read(statement, parameters).catch((error: unknown) => onFailure(statement, error)),
    ),
  );
}
