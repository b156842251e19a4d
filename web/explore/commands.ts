import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react';
import type { Action } from '../actions/action.ts';
import { history } from './store.ts';

export const exploreCommands: readonly Action[] = [
  {
    name: 'undo',
    label: 'Undo',
    keywords: 'back step',
    icon: IconArrowBackUp,
    keys: 'mod+Z',
    place: 'history',
    unavailable: () => (history.now().past.length > 0 ? undefined : 'Nothing to undo'),
    perform: history.undo,
  },
  {
    name: 'redo',
    label: 'Redo',
    keywords: 'again step',
    icon: IconArrowForwardUp,
    keys: 'mod+shift+Z',
    place: 'history',
    unavailable: () => (history.now().future.length > 0 ? undefined : 'Nothing to redo'),
    perform: history.redo,
  },
];
