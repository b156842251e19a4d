import {
  IconBookmark,
  IconFilePlus,
  IconLink,
  IconPlayerPlay,
  IconPlayerTrackNext,
} from '@tabler/icons-react';
import type { Action } from '../actions/action.ts';
import { useViews, viewActions } from '../views/store.ts';
import { queryActions, useQueryPanel } from './store.ts';

const isEmpty = () => useQueryPanel.getState().draft.cypher.trim() === '';
const notShown = () => (useViews.getState().view === 'query' ? undefined : 'Show the query first');
const nothingToDo = () => notShown() ?? (isEmpty() ? 'Write a statement first' : undefined);

export const queryCommands: readonly Action[] = [
  {
    name: 'query-new',
    label: 'New Cypher statement',
    keywords: 'query write empty',
    icon: IconFilePlus,
    perform: () => {
      queryActions.clear();
      viewActions.show('query');
    },
  },
  {
    name: 'query-run',
    label: 'Run the statement',
    keywords: 'query cypher execute',
    icon: IconPlayerPlay,
    keys: 'mod+Enter',
    unavailable: nothingToDo,
    perform: () => queryActions.want('run'),
  },
  {
    name: 'query-run-longer',
    label: 'Run the statement longer',
    keywords: 'query cypher minute time limit',
    icon: IconPlayerTrackNext,
    unavailable: nothingToDo,
    perform: () => queryActions.want('run longer'),
  },
  {
    name: 'query-save',
    role: 'analyst',
    label: 'Save the statement',
    keywords: 'query cypher keep library',
    icon: IconBookmark,
    unavailable: nothingToDo,
    perform: () => queryActions.want('save'),
  },
  {
    name: 'query-share',
    label: 'Copy a link to the statement',
    keywords: 'query cypher share',
    icon: IconLink,
    unavailable: nothingToDo,
    perform: () => queryActions.want('share'),
  },
];
