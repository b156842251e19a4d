/** Which layout is shown, around whom, and what the user put where. Pins belong to the layout they were set in. */
import type { Slice } from '../explore/slice.ts';
import { BETWEEN, listOf, oneOf, setWord, WITHIN } from '../url/words.ts';
import { type LayoutName, layoutNameSchema } from './names.ts';
import type { Point } from './positions.ts';

export type Pins = ReadonlyMap<string, Point>;

export interface LayoutState {
  readonly name: LayoutName;
  /** The entity in the middle, for layouts that have one. */
  readonly centre: string | undefined;
  readonly pins: { readonly [N in LayoutName]?: Pins };
}

export const initialLayout: LayoutState = { name: 'force', centre: undefined, pins: {} };
const NO_PINS: Pins = new Map();
/** More would make an address that servers refuse. */
const MOST_PINS = 200;

export const pinsOf = (state: LayoutState): Pins => state.pins[state.name] ?? NO_PINS;

/** An address holds the pins of the layout that is shown. */
export const layoutSlice: Slice<LayoutState> = {
  initial: initialLayout,
  write(state, query) {
    setWord(query, 'layout', state.name, initialLayout.name);
    setWord(query, 'centre', state.centre ?? '');
    const pins = [...pinsOf(state)].slice(-MOST_PINS);
    setWord(
      query,
      'pin',
      pins.map(([id, p]) => [id, Math.round(p.x), Math.round(p.y)].join(WITHIN)).join(BETWEEN),
    );
  },
  read(query) {
    const name = oneOf(layoutNameSchema, query.get('layout'), initialLayout.name);
    const pins = listOf(query.get('pin')).flatMap((pin): [string, Point][] => {
      const [id, x, y] = pin.split(WITHIN);
      const point = { x: Number(x ?? Number.NaN), y: Number(y ?? Number.NaN) };
      return id && Number.isFinite(point.x) && Number.isFinite(point.y) ? [[id, point]] : [];
    });
    return {
      name,
      centre: query.get('centre') || undefined,
      pins: pins.length > 0 ? { [name]: new Map(pins) } : {},
    };
  },
};
