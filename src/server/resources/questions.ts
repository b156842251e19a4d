import { readSubgraphOf } from '../../graph/reads/subgraphOf.ts';
import type { Answer } from '../../model/questionContracts.ts';
import { answer } from '../../questions/answer.ts';
import { QuestionEditError } from '../../questions/edits.ts';
import { HttpError } from '../httpError.ts';
import { route } from '../route.ts';

/** Relationships and entities that are sent to be lit in the graph. */
const MOST_LIT = 500;

export const questionRoutes = [
  route('ask', async ({ body: { question, ...options }, note }, { database }) => {
    note(question);
    const answered = await answer(database(), question, options).catch((error: unknown) => {
      if (error instanceof QuestionEditError)
        throw new HttpError(409, 'changed-question', error.message);
      throw error;
    });
    return { ...answered, subgraph: await lit(database(), answered) };
  }),
];

const lit = (database: Parameters<typeof readSubgraphOf>[0], { because, rows, paths }: Answer) =>
  readSubgraphOf(
    database,
    [...new Set((because ?? []).flat())].slice(0, MOST_LIT),
    [...new Set([...rows, ...(paths ?? [])].flat().map((cell) => cell.id))].slice(0, MOST_LIT),
  );
