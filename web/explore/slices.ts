/** All that is part of the exploration: undone and redone together, held by the address and by saved views. */
import { drawnSlice } from '../drawn/slice.ts';
import { filtersSlice } from '../filters/slice.ts';
import { groupsSlice } from '../groups/slice.ts';
import { positionsSlice } from '../layouts/positionsSlice.ts';
import { layoutSlice } from '../layouts/slice.ts';
import { styleSlice } from '../style/slice.ts';

export const SLICES = {
  drawn: drawnSlice,
  filters: filtersSlice,
  groups: groupsSlice,
  layout: layoutSlice,
  positions: positionsSlice,
  style: styleSlice,
} as const;

export type SliceName = keyof typeof SLICES;
export type ExploreState = { readonly [N in SliceName]: (typeof SLICES)[N]['initial'] };

export const initialExplore = (): ExploreState => ({
  drawn: SLICES.drawn.initial,
  filters: SLICES.filters.initial,
  groups: SLICES.groups.initial,
  layout: SLICES.layout.initial,
  positions: SLICES.positions.initial,
  style: SLICES.style.initial,
});

export function writeExplore(state: ExploreState, query: URLSearchParams): void {
  SLICES.drawn.write(state.drawn, query);
  SLICES.filters.write(state.filters, query);
  SLICES.groups.write(state.groups, query);
  SLICES.layout.write(state.layout, query);
  SLICES.positions.write(state.positions, query);
  SLICES.style.write(state.style, query);
}

/** Positions are no part of an address, so they stay as `now` has them. */
export const readExplore = (
  query: URLSearchParams,
  now: Pick<ExploreState, 'positions'>,
): ExploreState => ({
  drawn: SLICES.drawn.read(query),
  filters: SLICES.filters.read(query),
  groups: SLICES.groups.read(query),
  layout: SLICES.layout.read(query),
  positions: now.positions,
  style: SLICES.style.read(query),
});
