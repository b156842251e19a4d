/** Changes of the layout and of where things stand. */
import type { Producer } from '../explore/producer.ts';
import type { LayoutName } from './names.ts';
import type { Point, Positions } from './positions.ts';
import { type Arrangement, emptyArrangement, type PositionsState } from './positionsSlice.ts';
import { type LayoutState, pinsOf } from './slice.ts';

export const choose =
  (name: LayoutName, centre?: string): Producer<LayoutState> =>
  (s) =>
    s.name === name && s.centre === centre ? s : { ...s, name, centre };

const withPins = (s: LayoutState, pins: ReadonlyMap<string, Point>): LayoutState => ({
  ...s,
  pins: { ...s.pins, [s.name]: pins },
});

/** Put where they are to stay. */
export const pin =
  (points: Positions): Producer<LayoutState> =>
  (s) =>
    withPins(s, new Map([...pinsOf(s), ...points]));

export const unpin =
  (ids: readonly string[]): Producer<LayoutState> =>
  (s) =>
    withPins(s, new Map([...pinsOf(s)].filter(([id]) => !ids.includes(id))));

/** Writes places beside those known; `headings` replace the old ones where given. */
export const place =
  (
    name: LayoutName,
    points: Positions,
    headings?: Arrangement['headings'],
  ): Producer<PositionsState> =>
  (s) => {
    const old = s[name] ?? emptyArrangement;
    return {
      ...s,
      [name]: { at: new Map([...old.at, ...points]), headings: headings ?? old.headings },
    };
  };

/** Forgets the places of a layout, all but these. */
export const forget =
  (name: LayoutName, kept: Positions): Producer<PositionsState> =>
  (s) => ({ ...s, [name]: { at: new Map(kept), headings: [] } });
