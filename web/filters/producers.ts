/** Changes of the filters: one facet at a time, hidden or shown alone. */
import { CERTAINTIES, type Certainty } from '../../src/model/certainty.ts';
import { KIND_NAMES, type Kind } from '../../src/model/kinds.ts';
import { RELATION_TYPE_NAMES, type RelationType } from '../../src/model/relationTypes.ts';
import { type Producer, toggled } from '../explore/producer.ts';
import { type FilterState, initialFilters } from './state.ts';

/** A facet by which the drawn graph is filtered, and all values it has. */
export interface FacetValues {
  readonly kinds: Kind;
  readonly types: RelationType;
  readonly certainties: Certainty;
}
export type Facet = keyof FacetValues;

/** `denied` is no relationship, so it is no choice here. */
const ALL = {
  kinds: KIND_NAMES,
  types: RELATION_TYPE_NAMES,
  certainties: CERTAINTIES.filter((c) => c !== 'denied'),
} as const satisfies { [F in Facet]: readonly FacetValues[F][] };

type Change = <T>(hidden: readonly T[], all: readonly T[], value: T) => readonly T[];

const flip: Change = (hidden, _all, value) => toggled(hidden, value);

/** Shows `value` alone; all again when it stood alone already. */
const isolate: Change = (hidden, all, value) => {
  const others = all.filter((v) => v !== value);
  const alone = !hidden.includes(value) && others.every((v) => hidden.includes(v));
  return alone ? [] : others;
};

const onKinds =
  (change: Change) =>
  (value: Kind): Producer<FilterState> =>
  (s) => ({ ...s, kinds: change(s.kinds, ALL.kinds, value) });
const onTypes =
  (change: Change) =>
  (value: RelationType): Producer<FilterState> =>
  (s) => ({ ...s, types: change(s.types, ALL.types, value) });
const onCertainties =
  (change: Change) =>
  (value: Certainty): Producer<FilterState> =>
  (s) => ({ ...s, certainties: change(s.certainties, ALL.certainties, value) });

export const toggle = {
  kinds: onKinds(flip),
  types: onTypes(flip),
  certainties: onCertainties(flip),
} as const;

export const showAlone = {
  kinds: onKinds(isolate),
  types: onTypes(isolate),
  certainties: onCertainties(isolate),
} as const;

export const setMinSources =
  (minSources: number): Producer<FilterState> =>
  (s) => ({ ...s, minSources: Math.max(1, Math.round(minSources)) });

export const clear = (): Producer<FilterState> => () => initialFilters;

/** Whether anything is hidden. */
export const isFiltering = (s: FilterState): boolean =>
  s.kinds.length + s.types.length + s.certainties.length > 0 || s.minSources > 1;
