/** A database that notes which statements are read from it, with which parameters: how a read is shown as its Cypher. */
import type { StatementRun } from '../model/contracts.ts';
import type { Database, Transaction } from './connection.ts';
import { toJson } from './queries/plainValues.ts';
import { statement } from './statements.ts';

export interface StatementRecorder {
  readonly database: Database;
  /** What was read so far, each statement once. */
  readonly runs: () => StatementRun[];
}

export function recordStatements(database: Database): StatementRecorder {
  const known = new Map<string, StatementRun>();
  const note = (name: string, parameters: Record<string, unknown> = {}): void => {
    const before = known.get(name);
    known.set(
      name,
      before
        ? { ...before, runs: before.runs + 1 }
        : {
            name,
            text: statement(name).text,
            parameters: Object.fromEntries(
              Object.entries(parameters).map(([key, value]) => [key, toJson(value)]),
            ),
            runs: 1,
          },
    );
  };
  return {
    database: {
      ...database,
      read(name, parameters, options) {
        note(name, parameters);
        return database.read(name, parameters, options);
      },
      readTransaction: (work, options) =>
        database.readTransaction((tx) => {
          const noted: Transaction = {
            run(name, parameters) {
              note(name, parameters);
              return tx.run(name, parameters);
            },
          };
          return work(noted);
        }, options),
    },
    runs: () => [...known.values()],
  };
}
