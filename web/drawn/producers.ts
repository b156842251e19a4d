/** Changes of what is drawn. Adding only ever adds; nothing listed twice. */
import type { Producer } from '../explore/producer.ts';
import type { DrawnState } from './slice.ts';

const without = (list: readonly string[], gone: readonly string[]) => {
  const set = new Set(gone);
  return list.some((id) => set.has(id)) ? list.filter((id) => !set.has(id)) : list;
};
const united = (list: readonly string[], more: readonly string[]) => [
  ...new Set([...list, ...more]),
];

/** Draws entities beside what is drawn. */
export const add =
  (ids: readonly string[]): Producer<DrawnState> =>
  (state) => ({
    ...state,
    added: united(state.added, ids),
    removed: without(state.removed, ids),
  });

/** Takes entities off the stage. */
export const remove =
  (ids: readonly string[]): Producer<DrawnState> =>
  (state) => ({
    ...state,
    added: without(state.added, ids),
    removed: united(state.removed, ids),
  });

/** Takes relationships off the stage, their ends staying. */
export const removeRelations =
  (ids: readonly string[]): Producer<DrawnState> =>
  (state) => ({ ...state, removedRelations: united(state.removedRelations, ids) });

/** Draws again the relationships that had been taken off, all or these. */
export const revealRelations =
  (ids?: readonly string[]): Producer<DrawnState> =>
  (state) => ({
    ...state,
    removedRelations: ids ? without(state.removedRelations, ids) : [],
  });

/** Begins again with the `root` best connected entities, or with nothing. */
export const restart =
  (root: number): Producer<DrawnState> =>
  () => ({ root, added: [], removed: [], removedRelations: [] });

/** The ids that are drawn, given those that the root stands for. */
export function drawnIds(state: DrawnState, rootIds: readonly string[]): string[] {
  const removed = new Set(state.removed);
  return [...new Set([...rootIds, ...state.added])].filter((id) => !removed.has(id));
}

/** Whether nothing is asked to be drawn. */
export const drawnIsEmpty = (state: DrawnState): boolean =>
  state.root === 0 && state.added.length === 0;
