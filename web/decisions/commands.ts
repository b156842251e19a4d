import { IconHistory, IconUserEdit, IconWorldShare } from '@tabler/icons-react';
import type { Action } from '../actions/action.ts';
import { inspectorActions } from '../inspector/store.ts';
import { whoActions } from './who.ts';

export const decisionCommands: readonly Action[] = [
  {
    name: 'sources',
    label: 'Sources and their reliability',
    keywords: 'publisher grade admiralty weigh trust',
    icon: IconWorldShare,
    place: 'curation',
    perform: () => inspectorActions.open({ kind: 'sources' }),
  },
  {
    name: 'record',
    label: 'Record of decisions',
    keywords: 'log history who when undo audit export',
    icon: IconHistory,
    place: 'curation',
    perform: () => inspectorActions.open({ kind: 'record' }),
  },
  {
    name: 'who',
    label: 'Change who decides',
    keywords: 'name analyst me user',
    icon: IconUserEdit,
    place: 'curation',
    perform: whoActions.change,
  },
];
