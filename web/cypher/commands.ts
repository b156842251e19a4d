import { IconCode } from '@tabler/icons-react';
import type { Action } from '../actions/action.ts';
import { inspectorActions } from '../inspector/store.ts';

export const cypherCommands: readonly Action[] = [
  {
    name: 'cypher',
    label: 'Show the Cypher behind the last clicks',
    keywords: 'statements query behind asked read',
    icon: IconCode,
    keys: 'Y',
    perform: () => inspectorActions.open({ kind: 'cypher' }),
  },
];
