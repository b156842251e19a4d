/** Which entity is about to be expanded, and where the question stands. */
import { notifications } from '@mantine/notifications';
import { create } from 'zustand';
import { drawnActions, type NeighbourFilter } from '../drawn/actions.ts';
import type { Point } from '../layouts/positions.ts';

export interface ExpandState {
  readonly id: string | undefined;
  /** Pixels from the stage's upper left corner. */
  readonly at: Point;
  readonly busy: boolean;
}

const closed: ExpandState = { id: undefined, at: { x: 0, y: 0 }, busy: false };
const tellFailure = (error: unknown) =>
  notifications.show({
    color: 'red',
    title: 'Not expanded',
    message: error instanceof Error ? error.message : String(error),
  });

export const useExpand = create<ExpandState>()(() => closed);

export const expandActions = {
  open: (id: string, at: Point) => useExpand.setState({ id, at, busy: false }),
  close: () => useExpand.setState(closed),
  /** Draws the neighbours asked for and closes the question; on failure it stays, and says why. */
  async perform(id: string, filter: NeighbourFilter = {}): Promise<void> {
    useExpand.setState({ busy: true });
    try {
      await drawnActions.expand(id, filter);
      useExpand.setState(closed);
    } catch (error) {
      useExpand.setState({ busy: false });
      tellFailure(error);
    }
  },
  /** Draws the neighbours of several at once. */
  async expandAll(ids: readonly string[]): Promise<void> {
    try {
      const added = await drawnActions.expandAll(ids);
      if (added === 0)
        notifications.show({ title: 'Nothing to add', message: 'All their neighbours are drawn.' });
    } catch (error) {
      tellFailure(error);
    }
  },
} as const;
