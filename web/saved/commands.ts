import { IconBookmark, IconBookmarkPlus } from '@tabler/icons-react';
import type { Action } from '../actions/action.ts';
import { savedActions } from './store.ts';

export const savedCommands: readonly Action[] = [
  {
    name: 'saved-views',
    label: 'Saved views',
    keywords: 'open bookmark list share',
    icon: IconBookmark,
    keys: 'V',
    perform: () => savedActions.setMenu(true),
  },
  {
    name: 'save-view',
    role: 'analyst',
    label: 'Save this view',
    keywords: 'keep bookmark remember name share',
    icon: IconBookmarkPlus,
    keys: 'mod+S',
    perform: () => savedActions.setNaming('new'),
  },
];
