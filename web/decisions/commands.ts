import { IconAlertTriangle, IconHistory, IconUserEdit, IconWorldShare } from '@tabler/icons-react';
import { signedIn } from '../access/session.ts';
import type { Action } from '../actions/action.ts';
import { useShown } from '../filters/shown.ts';
import { inspectorActions } from '../inspector/store.ts';
import { selectionNow } from '../selection/useSelection.ts';
import { whoActions } from './who.ts';

export const decisionCommands: readonly Action[] = [
  {
    name: 'contradictions',
    label: 'Contradictions',
    keywords: 'denial conflict side by side disagree',
    icon: IconAlertTriangle,
    place: 'curation',
    perform: () => inspectorActions.open({ kind: 'contradictions' }),
  },
  {
    name: 'contradictions-of',
    label: 'Contradictions about it',
    keywords: 'denial conflict side by side disagree bolt',
    icon: IconAlertTriangle,
    menus: ['node'],
    unavailable: () => (selectionNow().nodes.length === 1 ? undefined : 'Select one entity first'),
    perform: () => {
      const [entity] = selectionNow().nodes;
      if (entity) inspectorActions.open({ kind: 'contradictions', entity });
    },
  },
  {
    name: 'contradictions-between',
    label: 'What contradicts it',
    keywords: 'denial conflict side by side disagree bolt relation',
    icon: IconAlertTriangle,
    menus: ['edge'],
    unavailable: () => {
      const [edge, ...others] = selectionNow().edges;
      if (!edge || others.length > 0) return 'Select one relation first';
      return useShown.getState().claims?.contradicted.has(edge)
        ? undefined
        : 'No document contradicts it';
    },
    perform: () => {
      const [relationship] = selectionNow().edges;
      if (relationship) inspectorActions.open({ kind: 'contradictions', relationship });
    },
  },
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
    unavailable: () => signedIn && 'Decisions carry the name that is signed in',
    perform: whoActions.change,
  },
];
