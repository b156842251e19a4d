import { z } from 'zod';
import { DEFAULT_QUERY_LIMITS, LONGER_QUERY_LIMITS } from '../../graph/queries/limits.ts';
import { runReadOnlyQuery } from '../../graph/queries/readOnlyQuery.ts';
import { citationsOfClaims, citationsOfRelationships } from '../../graph/reads/citations.ts';
import { citationSchema } from '../../model/citation.ts';
import { LONGEST_STATEMENT } from '../../model/queryContracts.ts';
import { citable } from '../citable.ts';
import { tool } from '../tool.ts';

const MOST_CITED = 40;

export const cypher = tool({
  name: 'cypher',
  title: 'Read-only Cypher',
  description:
    'Runs one read-only Cypher statement of Neo4j 5, for counts, comparisons and patterns that no other tool answers. Give values as parameters. Return relationships or Claim nodes, not only their properties, and the sentences behind them are cited. Nothing can be written.',
  input: z.object({
    cypher: z.string().min(1).max(LONGEST_STATEMENT),
    params: z.record(z.string(), z.unknown()).default({}).describe('Values of its $parameters'),
    rows: z.number().int().min(1).max(1000).default(100).describe('At most so many rows'),
    longer: z.boolean().default(false).describe('Let it run for a minute instead of five seconds'),
  }),
  output: z.object({
    columns: z.array(z.string()),
    rows: z.array(z.array(z.unknown())),
    truncated: z.boolean(),
    /** What cut it off, and what to do. */
    limit: z.string().optional(),
    citations: z.array(citationSchema),
    note: z.string().optional(),
  }),
  async run({ cypher: statement, params, rows, longer }, { database }) {
    const limits = { ...(longer ? LONGER_QUERY_LIMITS : DEFAULT_QUERY_LIMITS), rows };
    const result = await runReadOnlyQuery(database, statement, params, limits);
    const { relationships, claims } = citable(result.rows, MOST_CITED);
    const [best, own] = await Promise.all([
      citationsOfRelationships(database, relationships),
      citationsOfClaims(database, claims),
    ]);
    const citations = [...own.values(), ...best.values()];
    return {
      ...result,
      limit: result.limit?.message,
      citations,
      note:
        citations.length === 0 && result.rows.length > 0
          ? 'These rows hold no relationship and no claim, so nothing is cited. Return relationships (r) or claims (c) to have their sentences.'
          : undefined,
    };
  },
});
