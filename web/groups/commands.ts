import {
  IconArrowsMinimize,
  IconCircleMinus,
  IconCirclePlus,
  IconCircles,
  IconPencilPlus,
} from '@tabler/icons-react';
import type { Action } from '../actions/action.ts';
import { answers } from '../api/source.ts';
import { exploreNow } from '../explore/store.ts';
import { current } from '../inspector/producers.ts';
import { useInspector } from '../inspector/store.ts';
import { selectionNow } from '../selection/useSelection.ts';
import { useViews } from '../views/store.ts';
import { groupActions, MOST_DRAWN } from './actions.ts';
import { markNow, openNow } from './store.ts';

const isShown = () => useViews.getState().view === 'groups';

/** The group or entity that is inspected, by its id. */
function selectedId(): string | undefined {
  const item = current(useInspector.getState());
  return item?.kind === 'group' || item?.kind === 'entity' ? item.id : undefined;
}

/** The closed group that is selected. */
function closedGroup(): string | undefined {
  const mark = markNow(selectedId() ?? '');
  return mark?.what === 'group' ? mark.id : undefined;
}

/** The open group that is selected, or the one that what is selected stands in. */
function openGroup(): string | undefined {
  const id = selectedId() ?? '';
  return openNow(id)?.id ?? markNow(id)?.parent;
}

export const groupCommands: readonly Action[] = [
  {
    name: 'open-group',
    label: 'Open this group',
    keywords: 'expand community cluster members into',
    icon: IconCirclePlus,
    keys: 'E',
    when: isShown,
    menus: ['group'],
    unavailable: () => (closedGroup() ? undefined : 'Select a closed group among the groups first'),
    perform: () => {
      const id = closedGroup();
      if (id) groupActions.open(id);
    },
  },
  {
    name: 'close-group',
    label: 'Close the group it stands in',
    keywords: 'collapse community cluster together',
    icon: IconCircleMinus,
    keys: 'shift+E',
    when: isShown,
    menus: ['group'],
    unavailable: () => (openGroup() ? undefined : 'It stands in no open group'),
    perform: () => {
      const id = openGroup();
      if (id) groupActions.close(id);
    },
  },
  {
    name: 'draw-group',
    label: `Draw it in the graph, up to ${MOST_DRAWN} entities`,
    keywords: 'community cluster members stage',
    icon: IconPencilPlus,
    menus: ['group'],
    unavailable: () =>
      (closedGroup() ?? openNow(selectedId() ?? '')) ? undefined : 'Select a group first',
    perform: () => {
      const id = closedGroup() ?? openNow(selectedId() ?? '')?.id;
      if (id) void groupActions.draw(id);
    },
  },
  {
    name: 'close-groups',
    label: 'Close all groups',
    keywords: 'collapse overview communities clusters',
    icon: IconArrowsMinimize,
    menus: ['archive'],
    unavailable: () => (exploreNow().groups.open.length > 0 ? undefined : 'No group is open'),
    perform: groupActions.closeAll,
  },
  {
    name: 'show-in-groups',
    label: 'Show it among the groups',
    keywords: 'community cluster where archive find',
    icon: IconCircles,
    menus: ['node'],
    unavailable: () =>
      !answers('groups')
        ? 'A page that was sent holds no archive'
        : selectionNow().nodes.length === 1
          ? undefined
          : 'Select one entity first',
    perform: () => {
      const [id] = selectionNow().nodes;
      if (id) void groupActions.reveal(id);
    },
  },
];
