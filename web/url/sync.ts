/** Keeps the address and the state the same: a step of the user is a step of the browser's history, and back again. */
import { exploreNow, history, replaceExplore, subscribeExplore } from '../explore/store.ts';
import { current } from '../inspector/producers.ts';
import type { Inspected } from '../inspector/state.ts';
import { inspectorActions, useInspector } from '../inspector/store.ts';
import type { PositionsState } from '../layouts/positionsSlice.ts';
import { queryActions, useQueryPanel } from '../query/store.ts';
import { useViews } from '../views/store.ts';
import { type AddressState, decode, encode } from './codec.ts';

/** The state that an address without words stands for. */
const START = decode('');

const stateNow = (): AddressState => ({
  ...exploreNow(),
  views: useViews.getState(),
  inspected: current(useInspector.getState()),
  statement: useQueryPanel.getState().asked,
});

/** The address at which an item is inspected, and all else is as it is now. */
export const addressOfItem = (inspected: Inspected): string =>
  `?${encode({ ...stateNow(), inspected })}`;

/** The exploration alone, as an address says it. */
const explorationOf = (state: Omit<AddressState, 'views' | 'inspected' | 'statement'>): string =>
  encode({ ...state, views: START.views, inspected: undefined, statement: undefined });

/** The query of the address of all that is as it is now. */
export const addressNow = (): string => encode(stateNow());

/** What an address stands for becomes the state, as one step of that name. */
export function arriveAt(search: string, label: string, positions: PositionsState): void {
  const { views, inspected, statement, ...explore } = decode(search);
  replaceExplore(label, { ...explore, positions });
  useViews.setState(views);
  inspectorActions.arrive(inspected);
  queryActions.arrive(statement);
}

/** What the address says becomes the state: by going along the list of steps where it lies there. */
function apply(search: string): void {
  const { views, inspected, statement, ...explore } = decode(search);
  const wanted = explorationOf(explore);
  const { past, present, future } = history.now();
  if (explorationOf(present.state) !== wanted) {
    const before = past.at(-1);
    const after = future[0];
    if (before && explorationOf(before.state) === wanted) history.undo();
    else if (after && explorationOf(after.state) === wanted) history.redo();
    else
      replaceExplore('Go to another address', {
        ...explore,
        positions: present.state.positions,
      });
  }
  useViews.setState(views);
  inspectorActions.arrive(inspected);
  queryActions.arrive(statement);
}

/** Reads the address once, then keeps both in step until the returned function is called. */
export function syncAddress(): () => void {
  apply(location.search);
  history.forget();
  let arriving = false;
  let scheduled = false;
  let steps = history.now().past.length;
  let others = '';
  /** Whether this is a step of its own, or more of the same: a slider drawn, time played. */
  const isStep = (state: AddressState): boolean => {
    const now = history.now().past.length;
    const { views, inspected, statement } = state;
    const rest = encode({ ...START, views, inspected, statement });
    const same = now === steps && rest === others;
    steps = now;
    others = rest;
    return !same;
  };
  isStep(stateNow());
  let read = { search: '', query: '' };
  /** What the address says, as this page would say it. */
  const decodedQuery = (): string => {
    const { search } = location;
    if (search !== read.search) read = { search, query: encode(decode(search)) };
    return read.query;
  };
  const write = () => {
    scheduled = false;
    const state = stateNow();
    const query = encode(state);
    const isNew = isStep(state);
    if (query === decodedQuery()) return;
    const address = query ? `?${query}` : location.pathname;
    if (isNew) window.history.pushState(null, '', address);
    else window.history.replaceState(null, '', address);
    read = { search: location.search, query };
  };
  // Several stores may change in one step of the user: one entry in the history for them all.
  const schedule = () => {
    if (arriving || scheduled) return;
    scheduled = true;
    queueMicrotask(write);
  };
  const onPop = () => {
    arriving = true;
    apply(location.search);
    arriving = false;
  };
  window.addEventListener('popstate', onPop);
  const stops = [
    subscribeExplore(schedule),
    useInspector.subscribe(schedule),
    useViews.subscribe(schedule),
    useQueryPanel.subscribe(({ asked }, before) => {
      if (asked !== before.asked) schedule();
    }),
  ];
  return () => {
    window.removeEventListener('popstate', onPop);
    for (const stop of stops) stop();
  };
}
