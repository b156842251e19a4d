/** The stage that is mounted, for actions that speak to it: fit, zoom, lay out anew. */
import { create } from 'zustand';
import type { Stage } from './stage.ts';

export interface StageState {
  readonly stage: Stage | undefined;
  readonly laying: boolean;
  /** Ids of the entities on the stage, filtered ones included. */
  readonly drawn: ReadonlySet<string>;
}

export const useStage = create<StageState>()(() => ({
  stage: undefined,
  laying: false,
  drawn: new Set(),
}));

export const useIsDrawn = (id: string): boolean => useStage((s) => s.drawn.has(id));

export const stageActions = {
  fit: () => useStage.getState().stage?.fit(),
  zoomIn: () => useStage.getState().stage?.zoom(1.5),
  zoomOut: () => useStage.getState().stage?.zoom(1 / 1.5),
  relayout: () => useStage.getState().stage?.relayout(),
  /** Lights an edge as if the pointer were on it. */
  preview: (edge: string | undefined) => useStage.getState().stage?.preview(edge),
  reveal: (id: string) => useStage.getState().stage?.reveal(id),
} as const;
