/** A statement as it is opened, run, kept and shared: its words and the values of its parameters. Pure. */
import { z } from 'zod';

export const statementSchema = z.object({
  cypher: z.string(),
  params: z.record(z.string(), z.unknown()).default({}),
  /** The id of a saved query, whose words are still to be fetched. */
  saved: z.string().max(100).optional(),
});
export type Statement = z.output<typeof statementSchema>;

/** Whether two would answer the same; the order of parameters does not matter. */
export const sameStatement = (a: Statement | undefined, b: Statement | undefined): boolean =>
  keyOf(a) === keyOf(b);

const keyOf = (statement: Statement | undefined): string =>
  statement
    ? JSON.stringify([
        statement.cypher.trim(),
        statement.saved,
        Object.entries(statement.params).sort(([x], [y]) => (x < y ? -1 : 1)),
      ])
    : '';
