import { IconFileDescription } from '@tabler/icons-react';
import type { Action } from '../actions/action.ts';
import { selectionNow } from '../selection/useSelection.ts';
import { dossierActions } from './store.ts';

export const dossierCommands: readonly Action[] = [
  {
    name: 'dossier',
    label: 'Write a dossier of it',
    shortLabel: 'Dossier',
    keywords: 'report pdf word document footnotes sources print',
    icon: IconFileDescription,
    menus: ['node'],
    unavailable: () => (selectionNow().nodes.length === 1 ? undefined : 'Select one entity first'),
    perform: () => {
      const [id] = selectionNow().nodes;
      if (id) dossierActions.open(id);
    },
  },
];
