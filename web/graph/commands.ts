import { IconArrowsMaximize, IconZoomIn, IconZoomOut } from '@tabler/icons-react';
import type { Action } from '../actions/action.ts';
import { useCamera } from '../views/camera.ts';

const camera = () => useCamera.getState().camera;
const needsCamera = () => (camera() ? undefined : 'Show the graph or the map first');

export const graphCommands: readonly Action[] = [
  {
    name: 'zoom-in',
    label: 'Zoom in',
    keywords: 'closer',
    icon: IconZoomIn,
    keys: '+',
    place: 'stage',
    unavailable: needsCamera,
    perform: () => camera()?.zoom(1.5),
  },
  {
    name: 'zoom-out',
    label: 'Zoom out',
    keywords: 'farther',
    icon: IconZoomOut,
    keys: '-',
    place: 'stage',
    unavailable: needsCamera,
    perform: () => camera()?.zoom(1 / 1.5),
  },
  {
    name: 'fit',
    label: 'All into view',
    keywords: 'fit whole all centre stage',
    icon: IconArrowsMaximize,
    keys: 'F',
    place: 'stage',
    unavailable: needsCamera,
    perform: () => camera()?.fit(),
  },
];
