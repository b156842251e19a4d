import { IconCirclesRelation, IconMarquee2, IconSelectAll } from '@tabler/icons-react';
import type { Action } from '../actions/action.ts';
import { useKnown } from '../drawn/known.ts';
import { areaActions } from '../graph/areaAsked.ts';
import { useStage } from '../graph/handle.ts';
import { selectMost } from './selectMost.ts';
import { selectionNow } from './useSelection.ts';

const stage = () => useStage.getState().stage;
const needsGraph = () => (stage() ? undefined : 'Show the graph first');

/** What is shown and related to what is selected, beside it. */
function withNeighbours(): string[] {
  const { nodes } = selectionNow();
  const around = new Set(nodes);
  for (const { source, target } of useKnown.getState().relations.values()) {
    if (nodes.includes(source)) around.add(target);
    if (nodes.includes(target)) around.add(source);
  }
  const shown = new Set(stage()?.shown);
  return [...around].filter((id) => shown.has(id) || nodes.includes(id));
}

export const selectionCommands: readonly Action[] = [
  {
    name: 'select-area',
    label: 'Select an area',
    keywords: 'box lasso marquee rectangle several group drag',
    icon: IconMarquee2,
    keys: 'S',
    place: 'stage',
    menus: ['stage'],
    unavailable: needsGraph,
    perform: areaActions.ask,
  },
  {
    name: 'select-neighbours',
    label: 'Select its neighbours too',
    keywords: 'several group around adjacent',
    icon: IconCirclesRelation,
    keys: 'A',
    menus: ['node'],
    groups: true,
    groupLabel: 'Neighbours too',
    unavailable: () =>
      needsGraph() ?? (selectionNow().nodes.length > 0 ? undefined : 'Select an entity first'),
    perform: () => selectMost(withNeighbours()),
  },
  {
    name: 'select-all',
    label: 'Select all that is shown',
    keywords: 'several group everything',
    icon: IconSelectAll,
    keys: 'shift+A',
    menus: ['stage'],
    unavailable: needsGraph,
    perform: () => selectMost(stage()?.shown ?? []),
  },
];
