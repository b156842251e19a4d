import {
  IconEye,
  IconEyeOff,
  IconFilterOff,
  IconFocus,
  IconFocus2,
  IconFocusCentered,
  IconGhost2,
} from '@tabler/icons-react';
import type { Action } from '../actions/action.ts';
import { namesOf } from '../drawn/known.ts';
import { change, exploreNow } from '../explore/store.ts';
import { selectionActions, selectionNow } from '../selection/useSelection.ts';
import {
  clear,
  focusOn,
  hide,
  isFiltering,
  setMode,
  showOnly,
  unfocus,
  unhide,
} from './producers.ts';

const needsEntity = () => (selectionNow().nodes.length > 0 ? undefined : 'Select an entity first');

const HOPS = [
  { hops: 1, keys: 'N' },
  { hops: 2, keys: 'shift+N' },
  { hops: 3, keys: 'alt+shift+N' },
] as const;

export const filterCommands: readonly Action[] = [
  {
    name: 'clear-filters',
    label: 'Clear filters',
    keywords: 'show all reset',
    icon: IconFilterOff,
    keys: 'shift+L',
    takesBack: true,
    menus: ['stage'],
    unavailable: () => (isFiltering(exploreNow().filters) ? undefined : 'Nothing is filtered'),
    perform: () => change('Clear filters', { filters: clear() }),
  },
  {
    name: 'grey-or-hide',
    label: 'Grey out or hide what is filtered',
    keywords: 'trace ghost pale fade',
    icon: IconGhost2,
    keys: 'G',
    perform: () => {
      const grey = exploreNow().filters.mode === 'grey';
      change(grey ? 'Hide what is filtered' : 'Grey out what is filtered', {
        filters: setMode(grey ? 'hide' : 'grey'),
      });
    },
  },
  {
    name: 'hide',
    label: 'Hide',
    groups: true,
    keywords: 'invisible filter entity',
    icon: IconEyeOff,
    keys: 'H',
    menus: ['node'],
    unavailable: needsEntity,
    perform: () => {
      const { nodes } = selectionNow();
      change(`Hide ${namesOf(nodes)}`, { filters: hide(nodes) });
      selectionActions.select({ nodes: [], edges: [] });
    },
  },
  {
    name: 'show-only',
    label: 'Show only what is selected',
    groups: true,
    groupLabel: 'Show only these',
    keywords: 'alone isolate filter entity group',
    icon: IconFocus,
    keys: 'O',
    menus: ['node'],
    unavailable: needsEntity,
    perform: () => {
      const { nodes } = selectionNow();
      change(`Show ${namesOf(nodes)} alone`, { filters: showOnly(nodes) });
    },
  },
  {
    name: 'unhide',
    label: 'Show what was hidden',
    keywords: 'reveal visible entity',
    icon: IconEye,
    keys: 'shift+H',
    takesBack: true,
    menus: ['stage'],
    unavailable: () =>
      exploreNow().filters.hidden.length > 0 ? undefined : 'No entity is hidden by itself',
    perform: () => change('Show what was hidden', { filters: unhide() }),
  },
  ...HOPS.map(
    ({ hops, keys }): Action => ({
      name: `focus-${hops}`,
      label: hops === 1 ? 'Focus on its neighbours' : `Focus on its neighbourhood, ${hops} hops`,
      keywords: `ego network around ${hops} hop`,
      icon: IconFocus2,
      keys,
      menus: ['node'],
      unavailable: needsEntity,
      perform: () => {
        const [id] = selectionNow().nodes;
        if (id)
          change(`Focus on ${namesOf([id])}, ${hops} ${hops === 1 ? 'hop' : 'hops'}`, {
            filters: focusOn(id, hops),
          });
      },
    }),
  ),
  {
    name: 'unfocus',
    label: 'Leave the focus',
    keywords: 'whole graph neighbourhood',
    icon: IconFocusCentered,
    keys: 'alt+N',
    takesBack: true,
    menus: ['node', 'stage'],
    unavailable: () => (exploreNow().filters.focus ? undefined : 'Nothing is focused on'),
    perform: () => change('Leave the focus', { filters: unfocus() }),
  },
];
