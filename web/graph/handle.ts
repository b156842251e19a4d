/** The stage that is mounted, for actions that speak to it. */
import { create } from 'zustand';
import type { Stage } from './stage.ts';

export const useStage = create<{ readonly stage: Stage | undefined }>()(() => ({
  stage: undefined,
}));

export const stageActions = {
  /** Lights an edge as if the pointer were on it. */
  preview: (edge: string | undefined) => useStage.getState().stage?.preview(edge),
  reveal: (id: string) => useStage.getState().stage?.reveal(id),
} as const;
