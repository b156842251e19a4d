/**
 * The address is the state: what is drawn, filtered, laid out, viewed and inspected, in words short enough to be
 * copied. `decode(encode(state))` is the state; what an address says that is not understood is left out. Each part
 * reads and writes its own words.
 */
import { type ExploreState, readExplore, writeExplore } from '../explore/slices.ts';
import { readInspected, writeInspected } from '../inspector/address.ts';
import type { Inspected } from '../inspector/state.ts';
import { readStatement, writeStatement } from '../query/slice.ts';
import type { Statement } from '../query/statement.ts';
import { type ViewsState, viewsSlice } from '../views/store.ts';
import { setWord } from './words.ts';

export interface AddressState extends Omit<ExploreState, 'positions'> {
  readonly views: ViewsState;
  readonly inspected: Inspected | undefined;
  /** The statement asked last, while the query view is shown. */
  readonly statement: Statement | undefined;
}

/** The query of an address, without `?`; empty for the state that the page starts with. */
export function encode({ views, inspected, statement, ...explore }: AddressState): string {
  const query = new URLSearchParams();
  writeExplore({ ...explore, positions: {} }, query);
  viewsSlice.write(views, query);
  setWord(query, 'show', inspected ? writeInspected(inspected) : '');
  if (views.view === 'query') writeStatement(statement, query);
  return query.toString();
}

/** The state that an address stands for. */
export function decode(search: string): AddressState {
  const query = new URLSearchParams(search);
  const { positions: _, ...explore } = readExplore(query, { positions: {} });
  const views = viewsSlice.read(query);
  return {
    ...explore,
    views,
    inspected: readInspected(query.get('show')),
    statement: views.view === 'query' ? readStatement(query) : undefined,
  };
}
