import {
  IconFileText,
  IconFilter,
  IconHelp,
  IconSearch,
  IconSunMoon,
  IconUpload,
} from '@tabler/icons-react';
import type { Action } from '../actions/action.ts';
import { inspectorActions } from '../inspector/store.ts';
import { shellActions } from './store.ts';

export const shellCommands: readonly Action[] = [
  {
    name: 'search',
    label: 'Search',
    keywords: 'find entity document',
    icon: IconSearch,
    keys: 'mod+K',
    perform: shellActions.focusSearch,
  },
  {
    name: 'import',
    role: 'analyst',
    label: 'Import documents',
    keywords: 'upload add files',
    icon: IconUpload,
    keys: 'I',
    place: 'header',
    perform: () => shellActions.setImporting(true),
  },
  {
    name: 'documents',
    label: 'Documents',
    keywords: 'list archive sources read',
    icon: IconFileText,
    keys: 'D',
    place: 'header',
    perform: () => inspectorActions.open({ kind: 'documents' }),
  },
  {
    name: 'theme',
    label: 'Light or dark',
    keywords: 'theme scheme colours night',
    icon: IconSunMoon,
    keys: 'T',
    place: 'header',
    perform: shellActions.toggleScheme,
  },
  {
    name: 'help',
    label: 'Help and shortcuts',
    keywords: 'keys keyboard manual',
    icon: IconHelp,
    keys: '?',
    place: 'header',
    perform: () => shellActions.setHelp(true),
  },
  {
    name: 'toggle-filters',
    label: 'Show or hide the filters',
    keywords: 'legend panel left',
    icon: IconFilter,
    keys: 'L',
    perform: shellActions.toggleFilters,
  },
];
