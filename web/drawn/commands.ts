import {
  IconCircleMinus,
  IconCirclePlus,
  IconLink,
  IconLinkOff,
  IconRefresh,
  IconTopologyFull,
} from '@tabler/icons-react';
import { MOST_WHOLE } from '../../src/model/wholeGraph.ts';
import type { Action } from '../actions/action.ts';
import { queries, queryClient } from '../api/queries.ts';
import { expandActions } from '../expand/store.ts';
import { exploreNow } from '../explore/store.ts';
import { useStage } from '../graph/handle.ts';
import { selectionActions, selectionNow } from '../selection/useSelection.ts';
import { drawnActions } from './actions.ts';
import { DEFAULT_ROOT } from './slice.ts';

/** Entities of the whole, or as many as can be drawn. */
const wholeSize = () =>
  Math.min(
    MOST_WHOLE,
    queryClient.getQueryData(queries.summary().queryKey)?.entities ?? MOST_WHOLE,
  );

const CORNER = { x: 80, y: 80 };

export const drawnCommands: readonly Action[] = [
  {
    name: 'expand',
    label: 'Expand',
    keywords: 'neighbours relations draw more',
    icon: IconCirclePlus,
    keys: 'E',
    menus: ['node'],
    unavailable: () => (selectionNow().nodes.length === 1 ? undefined : 'Select one entity first'),
    perform: () => {
      const [id] = selectionNow().nodes;
      if (id) expandActions.open(id, useStage.getState().stage?.pointOf(id) ?? CORNER);
    },
  },
  {
    name: 'expand-all',
    label: 'Expand all that are selected',
    keywords: 'neighbours relations draw more several group',
    icon: IconCirclePlus,
    groups: true,
    groupLabel: 'Expand',
    unavailable: () =>
      selectionNow().nodes.length > 1 ? undefined : 'Select several entities first',
    perform: () => void expandActions.expandAll(selectionNow().nodes),
  },
  {
    name: 'remove',
    label: 'Take off the stage',
    groups: true,
    keywords: 'remove delete',
    icon: IconCircleMinus,
    keys: 'Delete',
    menus: ['node'],
    unavailable: () => (selectionNow().nodes.length > 0 ? undefined : 'Select an entity first'),
    perform: () => {
      drawnActions.remove(selectionNow().nodes);
      selectionActions.select({ nodes: [], edges: [] });
    },
  },
  {
    name: 'remove-relation',
    label: 'Take this relation off the stage',
    keywords: 'remove delete line edge',
    icon: IconLinkOff,
    keys: 'shift+Delete',
    menus: ['edge'],
    unavailable: () => (selectionNow().edges.length > 0 ? undefined : 'Select a relation first'),
    perform: () => {
      drawnActions.removeRelations(selectionNow().edges);
      selectionActions.select({ nodes: [], edges: [] });
    },
  },
  {
    name: 'reveal-relations',
    label: 'Reveal all relations between what is drawn',
    keywords: 'show lines edges again',
    icon: IconLink,
    keys: 'shift+E',
    menus: ['stage'],
    unavailable: () =>
      exploreNow().drawn.removedRelations.length > 0
        ? undefined
        : 'All relations between what is drawn are drawn',
    perform: drawnActions.revealRelations,
  },
  {
    name: 'restart',
    label: 'Draw the best connected again',
    keywords: 'start over reset home',
    icon: IconRefresh,
    keys: 'shift+R',
    menus: ['stage'],
    perform: () => drawnActions.restart(DEFAULT_ROOT),
  },
  {
    name: 'draw-whole',
    label: 'Draw the whole graph',
    keywords: 'all everything large',
    icon: IconTopologyFull,
    keys: 'shift+W',
    menus: ['stage'],
    unavailable: () =>
      exploreNow().drawn.root >= wholeSize() ? 'All that can be drawn is drawn' : undefined,
    perform: () => drawnActions.restart(wholeSize()),
  },
];
