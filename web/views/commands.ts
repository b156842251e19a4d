import { IconChartHistogram } from '@tabler/icons-react';
import type { Action } from '../actions/action.ts';
import { VIEWS } from './registry.ts';
import { viewActions } from './store.ts';

export const viewCommands: readonly Action[] = [
  ...VIEWS.map(
    ({ name, label, icon, keys, keywords }): Action => ({
      name: `view-${name}`,
      label: `Show the ${label.toLowerCase()}`,
      keywords: `view ${keywords}`,
      icon,
      keys,
      perform: () => viewActions.show(name),
    }),
  ),
  {
    name: 'timeline',
    label: 'Show or hide the timeline',
    keywords: 'dates histogram years play',
    icon: IconChartHistogram,
    keys: '0',
    perform: viewActions.toggleTimeline,
  },
];
