/** What the filters leave of what is drawn, for those that act on it beside the views: exports. */
import { create } from 'zustand';
import type { ClaimIndex } from '../evidence/claimIndex.ts';
import type { GraphData } from './visible.ts';

interface Shown {
  readonly drawn: GraphData;
  readonly visible: GraphData;
  readonly claims: ClaimIndex | undefined;
}

const NOTHING: GraphData = { nodes: [], edges: [] };

export const useShown = create<Shown>()(() => ({
  drawn: NOTHING,
  visible: NOTHING,
  claims: undefined,
}));
