import { IconHighlight, IconLinkPlus } from '@tabler/icons-react';
import type { Action } from '../actions/action.ts';
import { current } from '../inspector/producers.ts';
import { useInspector } from '../inspector/store.ts';
import { markingActions } from './store.ts';

const needsDocument = () =>
  current(useInspector.getState())?.kind === 'document' ? undefined : 'Open a document first';

export const markingCommands: readonly Action[] = [
  {
    name: 'mark-mention',
    role: 'analyst',
    label: 'Mark a mention by hand',
    shortLabel: 'Mark a mention',
    keywords: 'annotate name span by hand curate document missing',
    icon: IconHighlight,
    keys: 'shift+M',
    unavailable: needsDocument,
    perform: () => markingActions.open('mention'),
  },
  {
    name: 'mark-claim',
    role: 'analyst',
    label: 'Connect two mentions by hand',
    shortLabel: 'Connect two',
    keywords: 'annotate relation claim by hand curate document missing',
    icon: IconLinkPlus,
    unavailable: needsDocument,
    perform: () => markingActions.open('claim'),
  },
];
