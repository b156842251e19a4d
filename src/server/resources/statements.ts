/** The Cypher behind a read: the read is done once more, and the statements it runs are answered in its place. */
import { recordStatements } from '../../graph/recordStatements.ts';
import { HttpError } from '../httpError.ts';
import { type Route, route } from '../route.ts';

/** @param reads what may be asked about */
export function statementRoutes(reads: readonly Route[]): Route[] {
  const asked = reads.filter((read) => read.method === 'get');
  return [
    route('statements', async ({ id, query: { of = '', ...query }, ...rest }, context) => {
      const read = asked.find((r) => r.name === id);
      if (!read)
        throw new HttpError(
          404,
          'not-found',
          `No read is named "${id}".`,
          `There are ${asked.map((r) => r.name).join(', ')}.`,
        );
      const recorder = recordStatements(context.database());
      await read.answer(
        { ...rest, id: of, query, body: undefined },
        { ...context, database: () => recorder.database },
      );
      return recorder.runs();
    }),
  ];
}
