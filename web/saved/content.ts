/**
 * What a saved view holds of the page: the address, and where everything drawn stands. Ids come from content, so a
 * view opens on any graph of the same documents; what that graph lacks is left out. Pure.
 */
import type { SavedView, ViewBody } from '../../src/model/viewContracts.ts';
import type { ExploreState } from '../explore/slices.ts';
import { LAYOUT_NAMES, layoutNameSchema } from '../layouts/names.ts';
import type { PositionsState } from '../layouts/positionsSlice.ts';
import { type AddressState, decode, encode } from '../url/codec.ts';

export type ViewContent = Pick<ViewBody, 'state' | 'positions'>;

/** Finer than a pixel at any zoom. */
const round = (value: number) => Math.round(value * 10) / 10;

/** Content of what is on the page; only what is `drawn` has a place to be kept. */
export function contentOf(
  state: Omit<AddressState, keyof ExploreState> & ExploreState,
  drawn: ReadonlySet<string>,
): ViewContent {
  const places = Object.entries(state.positions).flatMap(([layout, { at }]) => {
    const rows = [...at].flatMap(([id, { x, y }]): [string, number, number][] =>
      drawn.has(id) ? [[id, round(x), round(y)]] : [],
    );
    return rows.length > 0 ? [[layout, rows] as const] : [];
  });
  return { state: encode(state), positions: Object.fromEntries(places) };
}

export interface OpenedView extends AddressState {
  readonly positions: PositionsState;
}

/** The state that a saved view stands for. */
export function openedFrom({
  state,
  positions,
}: Pick<SavedView, 'state' | 'positions'>): OpenedView {
  const known = Object.entries(positions).flatMap(([layout, rows]) => {
    const name = layoutNameSchema.safeParse(layout);
    if (!name.success) return [];
    const at = new Map(rows.map(([id, x, y]) => [id, { x, y }]));
    return [[name.data, { at, headings: [] }] as const];
  });
  return { ...decode(state), positions: Object.fromEntries(known) };
}

/** Places of `before` beside those of `now`, which count where both have one. */
export function merged(before: PositionsState, now: PositionsState): PositionsState {
  const layouts = LAYOUT_NAMES.flatMap((name) => {
    const [old, next] = [before[name], now[name]];
    if (!next) return old ? [[name, old] as const] : [];
    return [[name, { at: new Map([...(old?.at ?? []), ...next.at]), headings: [] }] as const];
  });
  return Object.fromEntries(layouts);
}
