import { IconLink, IconPin, IconPinnedOff, IconRefreshDot } from '@tabler/icons-react';
import type { Action } from '../actions/action.ts';
import { useKnown } from '../drawn/known.ts';
import { exploreNow } from '../explore/store.ts';
import { selectionNow } from '../selection/useSelection.ts';
import { useViews, viewActions } from '../views/store.ts';
import { LAYOUTS } from './registry.ts';
import { copyLinkWithPlaces } from './shared.ts';
import { pinsOf } from './slice.ts';
import { layoutActions } from './store.ts';

const pinned = () => {
  const pins = pinsOf(exploreNow().layout);
  return selectionNow().nodes.filter((id) => pins.has(id));
};
const loose = () => {
  const pins = pinsOf(exploreNow().layout);
  return selectionNow().nodes.filter((id) => !pins.has(id));
};
const needsGraph = () =>
  useViews.getState().view === 'graph' ? undefined : 'Show the graph first';

export const layoutCommands: readonly Action[] = [
  {
    name: 'relayout',
    label: 'Lay out anew',
    keywords: 'force layout arrange',
    icon: IconRefreshDot,
    keys: 'shift+F',
    place: 'stage',
    menus: ['stage'],
    unavailable: needsGraph,
    perform: layoutActions.relayout,
  },
  {
    name: 'pin',
    label: 'Pin where it stands',
    groups: true,
    groupLabel: 'Pin',
    keywords: 'fix hold place',
    icon: IconPin,
    keys: 'P',
    menus: ['node'],
    unavailable: () =>
      needsGraph() ?? (loose().length > 0 ? undefined : 'Select an entity that is not pinned'),
    perform: () => layoutActions.pin(loose()),
  },
  {
    name: 'unpin',
    label: 'Unpin',
    groups: true,
    keywords: 'loose free place',
    icon: IconPinnedOff,
    keys: 'shift+P',
    takesBack: true,
    menus: ['node'],
    unavailable: () => (pinned().length > 0 ? undefined : 'Select an entity that is pinned'),
    perform: () => layoutActions.unpin(pinned()),
  },
  {
    name: 'copy-link',
    label: 'Copy a link with all places',
    keywords: 'share url address positions send',
    icon: IconLink,
    keys: 'shift+C',
    menus: ['stage'],
    unavailable: needsGraph,
    perform: () => void copyLinkWithPlaces(useKnown.getState().entities.keys()),
  },
  ...LAYOUTS.map(
    ({ name, label, keywords, icon, centred }): Action => ({
      name: `layout-${name}`,
      label: `Lay out: ${label}`,
      keywords: `layout ${keywords}`,
      icon,
      ...(centred && { menus: ['node' as const] }),
      unavailable: () => {
        const { layout } = exploreNow();
        if (!centred) return layout.name === name ? 'It is laid out so already' : undefined;
        return selectionNow().nodes.length > 0 || layout.centre
          ? undefined
          : 'Select the entity that is to stand in the middle';
      },
      perform: () => {
        viewActions.show('graph');
        layoutActions.choose(name);
      },
    }),
  ),
];
