/** Changes of what is drawn. Adding only ever adds; nothing listed twice. */
import type { Producer } from '../explore/producer.ts';
import type { DrawnState } from './state.ts';

/** Draws entities beside what is drawn. */
export const add =
  (ids: readonly string[]): Producer<DrawnState> =>
  (state) => ({
    ...state,
    added: [...new Set([...state.added, ...ids])],
    removed: state.removed.filter((id) => !ids.includes(id)),
  });

/** Takes entities off the stage. */
export const remove =
  (ids: readonly string[]): Producer<DrawnState> =>
  (state) => ({
    ...state,
    added: state.added.filter((id) => !ids.includes(id)),
    removed: [...new Set([...state.removed, ...ids])],
  });

/** Begins again with the `root` best connected entities, or with nothing. */
export const restart =
  (root: number): Producer<DrawnState> =>
  () => ({ root, added: [], removed: [] });

/** The ids that are drawn, given those that the root stands for. */
export function drawnIds(state: DrawnState, rootIds: readonly string[]): string[] {
  const removed = new Set(state.removed);
  return [...new Set([...rootIds, ...state.added])].filter((id) => !removed.has(id));
}

/** Whether nothing is asked to be drawn. */
export const drawnIsEmpty = (state: DrawnState): boolean =>
  state.root === 0 && state.added.length === 0;
