/** The stage that is mounted, for actions that speak to it. */
import { create } from 'zustand';
import { noSelection, type Selection } from '../selection/selection.ts';
import type { Hovered } from './lighting.ts';
import type { Stage } from './stage.ts';

export const useStage = create<{ readonly stage: Stage | undefined }>()(() => ({
  stage: undefined,
}));

/** What is selected, as the stage says it in words: it follows what is lit. */
export const useTold = create<{ readonly selection: Selection }>()(() => ({
  selection: noSelection,
}));

/** What the pointer is on, on the stage: what is open beside it may mark the same. */
export const useHovered = create<{ readonly on: Hovered | undefined }>()(() => ({
  on: undefined,
}));

export const stageActions = {
  /** Lights what is pointed at elsewhere on the page; nothing ends it. */
  preview: (shown: Selection | undefined) => useStage.getState().stage?.preview(shown),
  reveal: (id: string) => useStage.getState().stage?.reveal(id),
} as const;
