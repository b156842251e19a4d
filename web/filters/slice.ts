/** What of the drawn graph is left out. Everything is shown until it is hidden. */
import { z } from 'zod';
import { type RelationCondition, relationConditionSchema } from '../../src/model/groupContracts.ts';
import type { Slice } from '../explore/slice.ts';
import { knownOf, listOf, numberOf, oneOf, setList, setWord, WITHIN } from '../url/words.ts';
import { FACETS, type FacetValues } from './facets.ts';

const modeSchema = z.enum(['hide', 'grey']);
export const MOST_HOPS = 3;

export type HiddenValues = { readonly [F in keyof FacetValues]: readonly FacetValues[F][] };

export interface FilterState extends HiddenValues {
  /** Relations that fewer independent sources state are left out. */
  readonly minSources: number;
  /** 0–100. */
  readonly minConfidence: number;
  /** ISO days, both included; only relations dated within, and undated ones while `undated`. */
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly undated: boolean;
  /** Only relations that these documents, these publishers state; none named is no restriction. */
  readonly documents: readonly string[];
  readonly publishers: readonly string[];
  readonly only: readonly RelationCondition[];
  /** Entities hidden one by one. */
  readonly hidden: readonly string[];
  /** Only these entities; none named is no restriction. */
  readonly alone: readonly string[];
  /** Only what is within so many hops of an entity. */
  readonly focus: { readonly id: string; readonly hops: number } | undefined;
  /** What becomes of what is filtered: it goes, or it stays as a pale trace. */
  readonly mode: z.infer<typeof modeSchema>;
}

export const initialFilters: FilterState = {
  kinds: [],
  types: [],
  certainties: [],
  reviews: [],
  minSources: 1,
  minConfidence: 0,
  from: undefined,
  to: undefined,
  undated: true,
  documents: [],
  publishers: [],
  only: [],
  hidden: [],
  alone: [],
  focus: undefined,
  mode: 'hide',
};

const isoDay = z.iso.date().optional();
const dayOf = (text: string | null) => isoDay.safeParse(text ?? undefined).data;

function focusOf(text: string | null): FilterState['focus'] {
  const [id, hops] = (text ?? '').split(WITHIN);
  return id && hops ? { id, hops: numberOf(hops, 1, MOST_HOPS, 1) } : undefined;
}

export const filtersSlice: Slice<FilterState> = {
  initial: initialFilters,
  write(state, query) {
    setList(query, FACETS.kinds.param, state.kinds);
    setList(query, FACETS.types.param, state.types);
    setList(query, FACETS.certainties.param, state.certainties);
    setList(query, FACETS.reviews.param, state.reviews);
    setWord(query, 'sources', state.minSources, initialFilters.minSources);
    setWord(query, 'confidence', state.minConfidence, initialFilters.minConfidence);
    setWord(query, 'from', state.from ?? '');
    setWord(query, 'to', state.to ?? '');
    setWord(query, 'undated', state.undated ? 'yes' : 'no', 'yes');
    setList(query, 'documents', state.documents);
    setList(query, 'publishers', state.publishers);
    setList(query, 'only', state.only);
    setList(query, 'hidden', state.hidden);
    setList(query, 'alone', state.alone);
    setWord(query, 'focus', state.focus ? `${state.focus.id}${WITHIN}${state.focus.hops}` : '');
    setWord(query, 'filtered', state.mode, initialFilters.mode);
  },
  read: (query) => ({
    kinds: knownOf(FACETS.kinds.schema, query.get(FACETS.kinds.param)),
    types: knownOf(FACETS.types.schema, query.get(FACETS.types.param)),
    certainties: knownOf(FACETS.certainties.schema, query.get(FACETS.certainties.param)),
    reviews: knownOf(FACETS.reviews.schema, query.get(FACETS.reviews.param)),
    minSources: numberOf(query.get('sources'), 1, 1000, initialFilters.minSources),
    minConfidence: numberOf(query.get('confidence'), 0, 100, initialFilters.minConfidence),
    from: dayOf(query.get('from')),
    to: dayOf(query.get('to')),
    undated: query.get('undated') !== 'no',
    documents: listOf(query.get('documents')),
    publishers: listOf(query.get('publishers')),
    only: knownOf(relationConditionSchema, query.get('only')),
    hidden: listOf(query.get('hidden')),
    alone: listOf(query.get('alone')),
    focus: focusOf(query.get('focus')),
    mode: oneOf(modeSchema, query.get('filtered'), initialFilters.mode),
  }),
};
