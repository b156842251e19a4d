/** The context menu: what it is about, and where it stands. */
import { create } from 'zustand';
import type { Point } from '../layouts/positions.ts';

/** `group` is a mark of the archive in groups, `archive` what is around them. */
export type MenuSubject = 'node' | 'edge' | 'stage' | 'group' | 'archive';

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
