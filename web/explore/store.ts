/** The exploration: what is drawn and what of it is filtered. Every change is one step that undo takes back. */
import { temporal } from 'zundo';
import { create, useStore } from 'zustand';
import { type DrawnState, initialDrawn } from '../drawn/state.ts';
import { type FilterState, initialFilters } from '../filters/state.ts';
import type { Producer } from './producer.ts';

export interface ExploreState {
  readonly drawn: DrawnState;
  readonly filters: FilterState;
}

export const useExplore = create<ExploreState>()(
  temporal((): ExploreState => ({ drawn: initialDrawn, filters: initialFilters }), {
    limit: 200,
    equality: (a, b) => a.drawn === b.drawn && a.filters === b.filters,
  }),
);

export const changeDrawn = (producer: Producer<DrawnState>) =>
  useExplore.setState((s) => ({ drawn: producer(s.drawn) }));

export const changeFilters = (producer: Producer<FilterState>) =>
  useExplore.setState((s) => ({ filters: producer(s.filters) }));

export const history = {
  undo: () => useExplore.temporal.getState().undo(),
  redo: () => useExplore.temporal.getState().redo(),
  canUndo: () => useExplore.temporal.getState().pastStates.length > 0,
  canRedo: () => useExplore.temporal.getState().futureStates.length > 0,
  forget: () => useExplore.temporal.getState().clear(),
} as const;

/** How many steps can be undone and redone. */
export const useHistory = () => {
  const past = useStore(useExplore.temporal, (s) => s.pastStates.length);
  const future = useStore(useExplore.temporal, (s) => s.futureStates.length);
  return { past, future };
};
