/** Whether the next press on the stage draws a box around what is to be selected, without Shift too. */
import { create } from 'zustand';

export const useAreaAsked = create<{ readonly asked: boolean }>()(() => ({ asked: false }));

export const areaActions = {
  ask: () => useAreaAsked.setState({ asked: true }),
  leave: () => useAreaAsked.setState({ asked: false }),
} as const;
