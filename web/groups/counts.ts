/** The counts beside the legend, of what the filters leave of the whole archive. Pure. */
import type { GroupCounts } from '../../src/model/groupContracts.ts';
import type { FilterCounts } from '../filters/counts.ts';

const mapOf = <T>(counts: readonly { readonly value: T; readonly count: number }[]) =>
  new Map(counts.map(({ value, count }) => [value, count]));

export const filterCounts = (counts: GroupCounts): FilterCounts => ({
  kinds: mapOf(counts.kinds),
  types: mapOf(counts.types),
  certainties: mapOf(counts.certainties),
  reviews: mapOf(counts.reviews),
  conditions: mapOf(counts.conditions),
  documents: new Map(),
  publishers: new Map(),
  undated: counts.undated,
});
