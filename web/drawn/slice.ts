/** What is drawn: the best connected entities up to `root`, and those added to and removed from them. */
import { MOST_WHOLE } from '../../src/model/wholeGraph.ts';
import type { Slice } from '../explore/slice.ts';
import { listOf, numberOf, setList, setWord } from '../url/words.ts';

export interface DrawnState {
  /** How many of the best connected entities to begin with; 0 for an empty stage. */
  readonly root: number;
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** Relationships taken off the stage by themselves, both their ends staying. */
  readonly removedRelations: readonly string[];
}

export const DEFAULT_ROOT = 300;

export const initialDrawn: DrawnState = {
  root: DEFAULT_ROOT,
  added: [],
  removed: [],
  removedRelations: [],
};

export const drawnSlice: Slice<DrawnState> = {
  initial: initialDrawn,
  write(state, query) {
    setWord(query, 'best', state.root, initialDrawn.root);
    setList(query, 'add', state.added);
    setList(query, 'without', state.removed);
    setList(query, 'withoutRelations', state.removedRelations);
  },
  read: (query) => ({
    root: numberOf(query.get('best'), 0, MOST_WHOLE, initialDrawn.root),
    added: listOf(query.get('add')),
    removed: listOf(query.get('without')),
    removedRelations: listOf(query.get('withoutRelations')),
  }),
};
