/** Moves along the trail, as a browser does: going somewhere new forgets what lay ahead. */
import type { Producer } from '../explore/producer.ts';
import type { Inspected, InspectorState } from './state.ts';

const LONGEST = 50;

export const same = (a: Inspected | undefined, b: Inspected | undefined): boolean =>
  JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/**
 * Whether two items are one thing to go back to: a document is the same with another of its claims in hand, and a
 * question whose ends are not both set yet goes on in the one that has them.
 */
function isSameThing(a: Inspected | undefined, b: Inspected): boolean {
  if (a?.kind === 'paths' && b.kind === 'paths')
    return (a.from === b.from && a.to === b.to) || !a.from || !a.to;
  if (a?.kind === 'review' && b.kind === 'review') return true;
  return (
    (a?.kind === 'document' || a?.kind === 'relationship') && a.kind === b.kind && a.id === b.id
  );
}

export const current = ({ trail, position }: InspectorState): Inspected | undefined =>
  trail[position];

export const open =
  (item: Inspected): Producer<InspectorState> =>
  (state) => {
    if (same(current(state), item)) return state;
    const kept = isSameThing(current(state), item) ? state.position : state.position + 1;
    const trail = [...state.trail.slice(0, kept), item].slice(-LONGEST);
    return { trail, position: trail.length - 1 };
  };

export const close = (): Producer<InspectorState> => (state) => ({ ...state, position: -1 });

export const goTo =
  (position: number): Producer<InspectorState> =>
  (state) =>
    position in state.trail ? { ...state, position } : state;

export const step =
  (by: -1 | 1): Producer<InspectorState> =>
  (state) => {
    const position = state.position + by;
    return position < 0 || position >= state.trail.length ? state : { ...state, position };
  };

/** Shows `item` after the browser went back or forward: along the trail where it lies there. */
export const arrive =
  (item: Inspected | undefined): Producer<InspectorState> =>
  (state) => {
    if (!item) return close()(state);
    const { trail, position } = state;
    const near = [position, position - 1, position + 1].find((i) => same(trail[i], item));
    return near === undefined ? open(item)(state) : { ...state, position: near };
  };
