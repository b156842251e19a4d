/**
 * Where everything stands, layout by layout. Part of every step, so that undo brings the very picture back; no part
 * of the address, which would be too long: the places of the force layout are kept in the browser, those of the
 * other layouts follow from the graph.
 */
import type { Slice } from '../explore/slice.ts';
import type { LayoutName } from './names.ts';
import { loadPositions } from './positionStore.ts';
import type { Point, Positions } from './positions.ts';

/** Words beside a part of the picture, as over the columns of a layered one. */
export interface Heading extends Point {
  readonly text: string;
  /** It stands over a part of the picture that reaches so far around this place. */
  readonly radius?: number;
}

export interface Arrangement {
  readonly at: Positions;
  readonly headings: readonly Heading[];
}

export type PositionsState = { readonly [N in LayoutName]?: Arrangement };

export const emptyArrangement: Arrangement = { at: new Map(), headings: [] };

export const positionsSlice: Slice<PositionsState> = {
  initial: { force: { at: loadPositions(), headings: [] } },
  write: () => {},
  read: () => ({}),
};
