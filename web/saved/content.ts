/**
 * What a saved view holds of the page: the address, and where everything drawn stands. Ids come from content, so a
 * view opens on any graph of the same documents; what that graph lacks is left out. Pure.
 */
import type { SavedView, ViewBody } from '../../src/model/viewContracts.ts';
import { LAYOUT_NAMES, layoutNameSchema } from '../layouts/names.ts';
import type { PositionsState } from '../layouts/positionsSlice.ts';

export type ViewContent = Pick<ViewBody, 'state' | 'positions'>;

/** Finer than a pixel at any zoom. */
const round = (value: number) => Math.round(value * 10) / 10;

/** Only what is `drawn` has a place to be kept. */
export function contentOf(
  address: string,
  positions: PositionsState,
  drawn: ReadonlySet<string>,
): ViewContent {
  const places = Object.entries(positions).flatMap(([layout, { at }]) => {
    const rows = [...at].flatMap(([id, { x, y }]): [string, number, number][] =>
      drawn.has(id) ? [[id, round(x), round(y)]] : [],
    );
    return rows.length > 0 ? [[layout, rows] as const] : [];
  });
  return { state: address, positions: Object.fromEntries(places) };
}

/** Where a saved view has things stand; layouts that this version does not know are left out. */
export function placesOf({ positions }: Pick<SavedView, 'positions'>): PositionsState {
  const known = Object.entries(positions).flatMap(([layout, rows]) => {
    const name = layoutNameSchema.safeParse(layout);
    if (!name.success) return [];
    const at = new Map(rows.map(([id, x, y]) => [id, { x, y }]));
    return [[name.data, { at, headings: [] }] as const];
  });
  return Object.fromEntries(known);
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
