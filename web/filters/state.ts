/** What of the drawn graph is left out. Everything is shown until it is hidden. */
import type { Certainty } from '../../src/model/certainty.ts';
import type { Kind } from '../../src/model/kinds.ts';
import type { RelationType } from '../../src/model/relationTypes.ts';

export interface FilterState {
  readonly kinds: readonly Kind[];
  readonly types: readonly RelationType[];
  readonly certainties: readonly Certainty[];
  /** Relations that fewer independent sources state are hidden. */
  readonly minSources: number;
}

export const initialFilters: FilterState = { kinds: [], types: [], certainties: [], minSources: 1 };
