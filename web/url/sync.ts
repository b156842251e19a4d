/** Keeps the address and the state the same: a step of the user is a step of the browser's history, and back again. */
import { useExplore } from '../explore/store.ts';
import { current } from '../inspector/producers.ts';
import type { Inspected } from '../inspector/state.ts';
import { inspectorActions, useInspector } from '../inspector/store.ts';
import { type AddressState, decode, encode } from './codec.ts';

const stateNow = (): AddressState => ({
  ...useExplore.getState(),
  inspected: current(useInspector.getState()),
});

/** The address at which an item is inspected, and all else is as it is now. */
export const addressOfItem = (inspected: Inspected): string =>
  `?${encode({ ...useExplore.getState(), inspected })}`;

function apply(search: string): void {
  const { drawn, filters, inspected } = decode(search);
  const { drawn: oldDrawn, filters: oldFilters } = useExplore.getState();
  const now = encode({ drawn: oldDrawn, filters: oldFilters, inspected: undefined });
  if (encode({ drawn, filters, inspected: undefined }) !== now)
    useExplore.setState({ drawn, filters });
  inspectorActions.arrive(inspected);
}

/** Reads the address once, then keeps both in step until the returned function is called. */
export function syncAddress(): () => void {
  apply(location.search);
  useExplore.temporal.getState().clear();
  let arriving = false;
  let scheduled = false;
  const write = () => {
    scheduled = false;
    const query = encode(stateNow());
    if (query === decodedQuery()) return;
    window.history.pushState(null, '', query ? `?${query}` : location.pathname);
  };
  // Several stores may change in one step of the user: one entry in the history for them all.
  const schedule = () => {
    if (arriving || scheduled) return;
    scheduled = true;
    queueMicrotask(write);
  };
  const decodedQuery = () => encode(decode(location.search));
  const onPop = () => {
    arriving = true;
    apply(location.search);
    arriving = false;
  };
  window.addEventListener('popstate', onPop);
  const stops = [useExplore.subscribe(schedule), useInspector.subscribe(schedule)];
  return () => {
    window.removeEventListener('popstate', onPop);
    for (const stop of stops) stop();
  };
}
