/** Selects entities, as many as an address holds; says so where they are more. */
import { notifications } from '@mantine/notifications';
import { MOST_SELECTED } from './selection.ts';
import { selectionActions } from './useSelection.ts';

/** `ids` with those first that are to be selected where not all can be. */
export function selectMost(ids: readonly string[]): void {
  selectionActions.select({ nodes: ids.slice(0, MOST_SELECTED), edges: [] });
  if (ids.length > MOST_SELECTED)
    notifications.show({
      title: `${MOST_SELECTED} of ${ids.length} are selected`,
      message: 'The best connected of them. Filter the others away to work with fewer.',
    });
}
