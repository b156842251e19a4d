/** The history of statements in the browser's own storage. */
import { create } from 'zustand';
import { noted, type PastOutcome, type PastRun, pastRunsSchema } from './history.ts';
import type { Statement } from './statement.ts';

const KEY = 'sightline.query.history.1';

function stored(): readonly PastRun[] {
  try {
    return pastRunsSchema.catch([]).parse(JSON.parse(localStorage.getItem(KEY) ?? '[]'));
  } catch {
    // Storage refused, or not ours: the history begins anew.
    return [];
  }
}

export const useQueryHistory = create<{ readonly runs: readonly PastRun[] }>()(() => ({
  runs: stored(),
}));

function keep(runs: readonly PastRun[]): void {
  useQueryHistory.setState({ runs });
  try {
    localStorage.setItem(KEY, JSON.stringify(runs));
  } catch {
    // Storage refused or full: the history holds until the page is closed.
  }
}

export const historyActions = {
  note: (statement: Statement, outcome: PastOutcome) =>
    keep(noted(useQueryHistory.getState().runs, statement, outcome)),
  forget: (run: PastRun) => keep(useQueryHistory.getState().runs.filter((r) => r !== run)),
  clear: () => keep([]),
} as const;
