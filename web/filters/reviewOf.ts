/** The claims behind what the filters leave, as far as a queue of claims can be asked for them. Pure. */
import { RELATION_TYPE_NAMES } from '../../src/model/relationTypes.ts';
import { definedOf, type ReviewFilter } from '../review/filter.ts';
import type { FilterState } from './slice.ts';

export const reviewOf = (filters: FilterState): ReviewFilter =>
  definedOf({
    types:
      filters.types.length > 0
        ? RELATION_TYPE_NAMES.filter((t) => !filters.types.includes(t))
        : undefined,
    documents: filters.documents,
    entities: filters.alone,
    least: filters.minConfidence > 0 ? filters.minConfidence : undefined,
    contradicted: filters.only.includes('contradicted'),
  });
