import { IconRoute, IconRouteAltLeft, IconRouteAltRight } from '@tabler/icons-react';
import type { Action } from '../actions/action.ts';
import { inspectorActions, useInspector } from '../inspector/store.ts';
import { selectionNow } from '../selection/useSelection.ts';
import { fromHere, latest, toHere } from './item.ts';

const selected = () => selectionNow().nodes;
const needsOne = () => (selected().length === 1 ? undefined : 'Select one entity first');

export const pathCommands: readonly Action[] = [
  {
    name: 'path-from',
    label: 'Path from here',
    keywords: 'path from start begin connection route',
    icon: IconRouteAltLeft,
    menus: ['node'],
    unavailable: needsOne,
    perform: () => {
      const [id] = selected();
      if (id) inspectorActions.open(fromHere(id));
    },
  },
  {
    name: 'path-to',
    label: 'Path to here',
    keywords: 'path to end goal connection route',
    icon: IconRouteAltRight,
    menus: ['node'],
    unavailable: needsOne,
    perform: () => {
      const [id] = selected();
      if (id) inspectorActions.open(toHere(id, latest(useInspector.getState())));
    },
  },
  {
    name: 'paths-between',
    label: 'Paths between these two',
    keywords: 'path connection route shortest evidence',
    icon: IconRoute,
    menus: ['node'],
    unavailable: () => (selected().length === 2 ? undefined : 'Select two entities first'),
    perform: () => {
      const [from, to] = selected();
      if (from && to) inspectorActions.open({ kind: 'paths', from, to });
    },
  },
  {
    name: 'find-paths',
    label: 'Find paths',
    keywords: 'path from to between connection route shortest evidence how connected',
    icon: IconRoute,
    keys: 'W',
    menus: ['stage'],
    perform: () => {
      const [from, to, more] = selected();
      const two = from && to && !more;
      inspectorActions.open({
        kind: 'paths',
        ...(from && !more && { from }),
        ...(two && { to }),
      });
    },
  },
];
