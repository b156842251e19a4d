import { IconArrowsMaximize, IconZoomIn, IconZoomOut } from '@tabler/icons-react';
import type { Action } from '../actions/action.ts';
import { useViews } from '../views/store.ts';
import { stageActions, useStage } from './handle.ts';

const needsStage = () =>
  useViews.getState().view === 'graph' && useStage.getState().stage
    ? undefined
    : 'Show the graph first';

export const graphCommands: readonly Action[] = [
  {
    name: 'zoom-in',
    label: 'Zoom in',
    keywords: 'closer',
    icon: IconZoomIn,
    keys: '+',
    place: 'stage',
    unavailable: needsStage,
    perform: stageActions.zoomIn,
  },
  {
    name: 'zoom-out',
    label: 'Zoom out',
    keywords: 'farther',
    icon: IconZoomOut,
    keys: '-',
    place: 'stage',
    unavailable: needsStage,
    perform: stageActions.zoomOut,
  },
  {
    name: 'fit',
    label: 'Fit to the stage',
    keywords: 'whole all centre',
    icon: IconArrowsMaximize,
    keys: 'F',
    place: 'stage',
    unavailable: needsStage,
    perform: stageActions.fit,
  },
];
