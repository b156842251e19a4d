/** What a user does to the layout. */

import { namesOf } from '../drawn/known.ts';
import { change, exploreNow } from '../explore/store.ts';
import { selectionNow } from '../selection/useSelection.ts';
import type { LayoutName } from './names.ts';
import { choose, forget, pin, unpin } from './producers.ts';
import { layoutOf } from './registry.ts';
import { pinsOf } from './slice.ts';

export const layoutActions = {
  choose(name: LayoutName): void {
    const { label, centred } = layoutOf(name);
    const { layout } = exploreNow();
    const centre = centred ? (selectionNow().nodes[0] ?? layout.centre) : undefined;
    const moved = centred && centre !== layout.centre;
    change(`Lay out: ${label}${moved && centre ? `, ${namesOf([centre])}` : ''}`, {
      layout: choose(name, centre),
      ...(moved && { positions: forget(name, new Map()) }),
    });
  },
  /** Lays everything out anew but what is pinned. */
  relayout(): void {
    const { layout } = exploreNow();
    change('Lay out anew', { positions: forget(layout.name, pinsOf(layout)) });
  },
  pin(ids: readonly string[]): void {
    const { layout, positions } = exploreNow();
    const at = positions[layout.name]?.at;
    const points = ids.flatMap((id) => {
      const point = at?.get(id);
      return point ? [[id, point] as const] : [];
    });
    if (points.length > 0) change(`Pin ${namesOf(ids)}`, { layout: pin(new Map(points)) });
  },
  unpin: (ids: readonly string[]) => change(`Unpin ${namesOf(ids)}`, { layout: unpin(ids) }),
} as const;
