import { IconDownload } from '@tabler/icons-react';
import type { Action } from '../actions/action.ts';
import { exportActions } from './store.ts';

export const exportCommands: readonly Action[] = [
  {
    name: 'export',
    label: 'Export',
    keywords: 'download save file picture png svg gexf graphml csv json gephi take along',
    icon: IconDownload,
    keys: 'X',
    place: 'header',
    perform: exportActions.open,
  },
];
