/** The look of what is shown, by the style chosen; what it needs is computed while it is chosen. */
import { useMemo } from 'react';
import { useExplore } from '../explore/store.ts';
import type { GraphData } from '../filters/visible.ts';
import { measureOf } from '../metrics/registry.ts';
import { type StructureState, useStructure } from '../metrics/useStructure.ts';
import { type Appearance, appearanceOf } from './appearance.ts';
import { type ColorGroup, groupsOf } from './groups.ts';
import { coloringOf } from './registry.ts';

export interface AppearanceState extends StructureState {
  readonly appearance: Appearance;
  readonly groups: readonly ColorGroup[] | undefined;
  /** The style asks for what has to be computed. */
  readonly computed: boolean;
}

export function useAppearance(visible: GraphData): AppearanceState {
  const { color, size } = useExplore((s) => s.style);
  const computed = coloringOf(color).computed || measureOf(size).computed;
  const state = useStructure(visible, computed);
  const { structure } = state;
  const groups = useMemo(
    () => groupsOf(color, visible.nodes, structure),
    [color, visible, structure],
  );
  const appearance = useMemo(
    () => appearanceOf({ color, size }, visible.nodes, groups, structure),
    [color, size, visible, groups, structure],
  );
  return { ...state, appearance, groups, computed };
}
