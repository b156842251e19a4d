/** The Cypher behind a read, as the server answers it. */
import { z } from 'zod';

/** Any parameter of the read that is asked about, as in its own address; `of` stands for the id in its path. */
export const statementsParamsSchema = z.looseObject({ of: z.string().optional() });

export const statementRunSchema = z.object({
  /** Of its file below `cypher/`, without the ending. */
  name: z.string(),
  text: z.string(),
  /** With which it ran, the first time where it ran more than once. */
  parameters: z.record(z.string(), z.unknown()),
  runs: z.number().int(),
});
export type StatementRun = z.infer<typeof statementRunSchema>;

/** In the order in which they ran first. */
export const statementsSchema = z.array(statementRunSchema);
