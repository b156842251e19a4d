/** Changes of which groups are open. */
import type { Producer } from '../explore/producer.ts';
import type { GroupsSliceState } from './slice.ts';

export const open =
  (ids: readonly string[]): Producer<GroupsSliceState> =>
  (state) =>
    ids.every((id) => state.open.includes(id))
      ? state
      : { open: [...new Set([...state.open, ...ids])] };

export const close =
  (ids: readonly string[]): Producer<GroupsSliceState> =>
  (state) => {
    const left = state.open.filter((id) => !ids.includes(id));
    return left.length === state.open.length ? state : { open: left };
  };

export const closeAll = (): Producer<GroupsSliceState> => (state) =>
  state.open.length === 0 ? state : { open: [] };
