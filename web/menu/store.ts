/** The context menu: what it is about, and where it stands. */
import { create } from 'zustand';
import type { Point } from '../layouts/positions.ts';

export type MenuSubject = 'node' | 'edge' | 'stage';

export interface MenuState {
  readonly subject: MenuSubject | undefined;
  /** Pixels from the stage's upper left corner. */
  readonly at: Point;
}

export const useMenu = create<MenuState>()(() => ({ subject: undefined, at: { x: 0, y: 0 } }));

export const menuActions = {
  open: (subject: MenuSubject, at: Point) => useMenu.setState({ subject, at }),
  close: () => useMenu.setState({ subject: undefined }),
} as const;
