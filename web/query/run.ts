/** Runs a statement, one at a time, and keeps its answer until the next: the result, or why there is none. */
import { create } from 'zustand';
import { ENDPOINTS, type QueryResult } from '../../src/model/contracts.ts';
import { ApiError, call } from '../api/client.ts';
import { historyActions } from './historyStore.ts';
import type { Statement } from './statement.ts';
import { queryActions } from './store.ts';
import { uuid } from './uuid.ts';

export interface Running {
  /** By which it can be cancelled. */
  readonly id: string;
  readonly statement: Statement;
  readonly longer: boolean;
  readonly since: number;
  readonly cancelling: boolean;
}
export type Outcome = { readonly statement: Statement; readonly longer: boolean } & (
  | { readonly result: QueryResult }
  | { readonly error: Error }
  | { readonly cancelledAfter: number }
);

export const useRun = create<{
  readonly running: Running | undefined;
  readonly outcome: Outcome | undefined;
}>()(() => ({ running: undefined, outcome: undefined }));

const isStill = (id: string) => useRun.getState().running?.id === id;

/** A statement that is asked for while another runs takes its place. */
async function run(statement: Statement, { longer = false } = {}): Promise<void> {
  // What cannot be cancelled ends by its own limit; its answer is no longer waited for.
  await cancel().catch(() => undefined);
  const id = uuid();
  const since = Date.now();
  queryActions.ask(statement);
  useRun.setState({ running: { id, statement, longer, since, cancelling: false } });
  let answer: Outcome;
  try {
    const result = await call(ENDPOINTS.query, { body: { ...statement, id, longer } });
    answer = { statement, longer, result };
  } catch (cause) {
    const cancelled =
      useRun.getState().running?.cancelling ||
      (cause instanceof ApiError && cause.code === 'cancelled');
    answer = cancelled
      ? { statement, longer, cancelledAfter: Date.now() - since }
      : { statement, longer, error: cause instanceof Error ? cause : new Error(String(cause)) };
  }
  if (!isStill(id)) return;
  useRun.setState({ running: undefined, outcome: answer });
  historyActions.note(statement, {
    at: new Date(since).toISOString(),
    ...('result' in answer && { rows: answer.result.counts.rows }),
    ...('error' in answer && { error: answer.error.message }),
  });
}

/** Stops what runs; the answer to the run itself then says so. */
async function cancel(): Promise<void> {
  const { running } = useRun.getState();
  if (!running || running.cancelling) return;
  useRun.setState({ running: { ...running, cancelling: true } });
  try {
    await call(ENDPOINTS.cancelQuery, { params: { id: running.id } });
  } catch (error) {
    if (isStill(running.id)) useRun.setState({ running: { ...running, cancelling: false } });
    throw error;
  }
}

export const runActions = { run, cancel } as const;
