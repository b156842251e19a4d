/** The stage that is mounted, for actions that speak to it: fit, zoom, reveal. */
import { create } from 'zustand';
import type { Stage } from './stage.ts';

export const useStage = create<{ readonly stage: Stage | undefined }>()(() => ({
  stage: undefined,
}));

export const stageActions = {
  fit: () => useStage.getState().stage?.fit(),
  zoomIn: () => useStage.getState().stage?.zoom(1.5),
  zoomOut: () => useStage.getState().stage?.zoom(1 / 1.5),
  /** Lights an edge as if the pointer were on it. */
  preview: (edge: string | undefined) => useStage.getState().stage?.preview(edge),
  reveal: (id: string) => useStage.getState().stage?.reveal(id),
} as const;
