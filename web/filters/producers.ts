/** Changes of the filters, each a step with a name: one facet, condition or bound at a time. */
import type { RelationCondition } from '../../src/model/groupContracts.ts';
import { type Producer, toggled } from '../explore/producer.ts';
import { FACETS, type FacetName, type FacetValues } from './facets.ts';
import { type FilterState, initialFilters, MOST_HOPS } from './slice.ts';

type Change = <T>(hidden: readonly T[], all: readonly T[], value: T) => readonly T[];

const flip: Change = (hidden, _all, value) => toggled(hidden, value);

/** Shows `value` alone; all again when it stood alone already. */
const isolate: Change = (hidden, all, value) => {
  const others = all.filter((v) => v !== value);
  const alone = !hidden.includes(value) && others.every((v) => hidden.includes(v));
  return alone ? [] : others;
};

const on =
  (change: Change) =>
  <F extends FacetName>(facet: F, value: FacetValues[F]): Producer<FilterState> =>
  (s) => ({ ...s, [facet]: change<FacetValues[FacetName]>(s[facet], FACETS[facet].values, value) });

export const toggle = on(flip);
export const showAlone = on(isolate);

const bounded = (value: number, least: number, most: number) =>
  Math.min(most, Math.max(least, Math.round(value)));

export const setMinSources =
  (minSources: number): Producer<FilterState> =>
  (s) => ({ ...s, minSources: bounded(minSources, 1, 1000) });

export const setMinConfidence =
  (minConfidence: number): Producer<FilterState> =>
  (s) => ({ ...s, minConfidence: bounded(minConfidence, 0, 100) });

/** Both days included; either may be open. */
export const setDates =
  (from: string | undefined, to: string | undefined): Producer<FilterState> =>
  (s) =>
    s.from === from && s.to === to ? s : { ...s, from, to };

export const setUndated =
  (undated: boolean): Producer<FilterState> =>
  (s) => ({ ...s, undated });

export const setDocuments =
  (documents: readonly string[]): Producer<FilterState> =>
  (s) => ({ ...s, documents: [...new Set(documents)] });

export const setPublishers =
  (publishers: readonly string[]): Producer<FilterState> =>
  (s) => ({ ...s, publishers: [...new Set(publishers)] });

export const toggleCondition =
  (name: RelationCondition): Producer<FilterState> =>
  (s) => ({ ...s, only: toggled(s.only, name) });

export const hide =
  (ids: readonly string[]): Producer<FilterState> =>
  (s) => ({ ...s, hidden: [...new Set([...s.hidden, ...ids])] });

export const unhide =
  (ids?: readonly string[]): Producer<FilterState> =>
  (s) => ({ ...s, hidden: ids ? s.hidden.filter((id) => !ids.includes(id)) : [] });

/** These entities alone; all again when none is named. */
export const showOnly =
  (ids: readonly string[]): Producer<FilterState> =>
  (s) => ({ ...s, alone: [...new Set(ids)] });

export const focusOn =
  (id: string, hops: number): Producer<FilterState> =>
  (s) => ({ ...s, focus: { id, hops: bounded(hops, 1, MOST_HOPS) } });

export const unfocus = (): Producer<FilterState> => (s) => ({ ...s, focus: undefined });

export const setMode =
  (mode: FilterState['mode']): Producer<FilterState> =>
  (s) => ({ ...s, mode });

/** Everything is shown again; how filtered things are shown stays as chosen. */
export const clear = (): Producer<FilterState> => (s) =>
  isFiltering(s) ? { ...initialFilters, mode: s.mode } : s;

export const isFiltering = (s: FilterState): boolean =>
  s.kinds.length > 0 ||
  s.types.length > 0 ||
  s.certainties.length > 0 ||
  s.reviews.length > 0 ||
  s.minSources > 1 ||
  s.minConfidence > 0 ||
  s.from !== undefined ||
  s.to !== undefined ||
  !s.undated ||
  s.documents.length > 0 ||
  s.publishers.length > 0 ||
  s.only.length > 0 ||
  s.hidden.length > 0 ||
  s.alone.length > 0 ||
  s.focus !== undefined;
