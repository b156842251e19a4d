import { IconArrowLeft, IconArrowRight, IconX } from '@tabler/icons-react';
import type { Action } from '../actions/action.ts';
import { expandActions } from '../expand/store.ts';
import { inspectorActions, useInspector } from './store.ts';

export const inspectorCommands: readonly Action[] = [
  {
    name: 'inspect-back',
    label: 'Back in the inspector',
    keywords: 'previous trail',
    icon: IconArrowLeft,
    keys: 'alt+shift+ArrowLeft',
    unavailable: () =>
      useInspector.getState().position > 0 ? undefined : 'Nothing was inspected before',
    perform: inspectorActions.back,
  },
  {
    name: 'inspect-forward',
    label: 'Forward in the inspector',
    keywords: 'next trail',
    icon: IconArrowRight,
    keys: 'alt+shift+ArrowRight',
    unavailable: () => {
      const { position, trail } = useInspector.getState();
      return position < trail.length - 1 ? undefined : 'Nothing further ahead';
    },
    perform: inspectorActions.forward,
  },
  {
    name: 'close',
    label: 'Close the inspector',
    keywords: 'panel right',
    icon: IconX,
    keys: 'Escape',
    perform: () => {
      expandActions.close();
      inspectorActions.close();
    },
  },
];
