/** The statements that were run, newest first, each once; kept in this browser alone. Pure. */
import { z } from 'zod';
import { type Statement, sameStatement, statementSchema } from './statement.ts';
import { wordsFinder } from './words.ts';

const outcomeSchema = z.object({
  /** ISO 8601. */
  at: z.string(),
  rows: z.number().optional(),
  error: z.string().optional(),
});
export type PastOutcome = z.output<typeof outcomeSchema>;
const entrySchema = outcomeSchema.extend({ statement: statementSchema });
export type PastRun = z.output<typeof entrySchema>;
export const pastRunsSchema = z.array(entrySchema);

const MOST_KEPT = 200;

/** With a run on top; an older run of the same statement gives way to it. */
export const noted = (
  runs: readonly PastRun[],
  statement: Statement,
  outcome: PastOutcome,
): readonly PastRun[] =>
  [
    { ...outcome, statement },
    ...runs.filter((run) => !sameStatement(run.statement, statement)),
  ].slice(0, MOST_KEPT);

/** The runs that hold all of these words, in the statement or its values. */
export function matching(runs: readonly PastRun[], words: string): readonly PastRun[] {
  const found = wordsFinder(words);
  return runs.filter(({ statement }) =>
    found(`${statement.cypher} ${JSON.stringify(statement.params)}`),
  );
}
