/**
 * Everything a user can do by name: one list that feeds buttons, search box, shortcuts and help.
 * Adding an action is one entry here.
 */
import {
  IconAffiliate,
  IconArrowBackUp,
  IconArrowForwardUp,
  IconArrowLeft,
  IconArrowRight,
  IconArrowsMaximize,
  IconCirclePlus,
  IconEyeOff,
  IconFileText,
  IconFilter,
  IconFilterOff,
  IconHelp,
  type IconProps,
  IconRefresh,
  IconSearch,
  IconSunMoon,
  IconUpload,
  IconX,
  IconZoomIn,
  IconZoomOut,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import { drawnActions } from '../drawn/actions.ts';
import { DEFAULT_ROOT } from '../drawn/state.ts';
import { expandActions } from '../expand/store.ts';
import { changeFilters, history, useExplore } from '../explore/store.ts';
import { clear, isFiltering } from '../filters/producers.ts';
import { stageActions, useStage } from '../graph/handle.ts';
import { current } from '../inspector/producers.ts';
import { inspectorActions, useInspector } from '../inspector/store.ts';
import { shellActions } from '../shell/store.ts';

export interface Action {
  readonly name: string;
  readonly label: string;
  /** Other words by which the search box finds it. */
  readonly keywords: string;
  readonly icon: ComponentType<IconProps>;
  /** As `keys.ts` reads them. */
  readonly keys?: string;
  readonly place?: 'history' | 'header' | 'stage';
  /** Why it cannot be done now, in words; nothing when it can. */
  readonly unavailable?: () => string | undefined;
  readonly perform: () => void;
}

const selectedEntity = () => {
  const item = current(useInspector.getState());
  return item?.kind === 'entity' ? item.id : undefined;
};
const needsEntity = () => (selectedEntity() ? undefined : 'Select an entity first');

export const ACTIONS: readonly Action[] = [
  {
    name: 'search',
    label: 'Search',
    keywords: 'find entity document',
    icon: IconSearch,
    keys: 'mod+K',
    perform: shellActions.focusSearch,
  },
  {
    name: 'undo',
    label: 'Undo',
    keywords: 'back step',
    icon: IconArrowBackUp,
    keys: 'mod+Z',
    place: 'history',
    unavailable: () => (history.canUndo() ? undefined : 'Nothing to undo'),
    perform: history.undo,
  },
  {
    name: 'redo',
    label: 'Redo',
    keywords: 'again step',
    icon: IconArrowForwardUp,
    keys: 'mod+shift+Z',
    place: 'history',
    unavailable: () => (history.canRedo() ? undefined : 'Nothing to redo'),
    perform: history.redo,
  },
  {
    name: 'import',
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
  {
    name: 'clear-filters',
    label: 'Clear filters',
    keywords: 'show all reset',
    icon: IconFilterOff,
    keys: 'shift+L',
    unavailable: () =>
      isFiltering(useExplore.getState().filters) ? undefined : 'Nothing is filtered',
    perform: () => changeFilters(clear()),
  },
  {
    name: 'expand',
    label: 'Expand the selected entity',
    keywords: 'neighbours relations draw',
    icon: IconCirclePlus,
    keys: 'E',
    unavailable: needsEntity,
    perform: () => {
      const id = selectedEntity();
      if (id) expandActions.open(id, useStage.getState().stage?.pointOf(id) ?? { x: 80, y: 80 });
    },
  },
  {
    name: 'remove',
    label: 'Take the selected entity off the stage',
    keywords: 'hide delete',
    icon: IconEyeOff,
    keys: 'Delete',
    unavailable: needsEntity,
    perform: () => {
      const id = selectedEntity();
      if (id) drawnActions.remove(id);
    },
  },
  {
    name: 'restart',
    label: 'Draw the best connected again',
    keywords: 'start over reset home',
    icon: IconRefresh,
    keys: 'shift+R',
    perform: () => drawnActions.restart(DEFAULT_ROOT),
  },
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
  {
    name: 'zoom-in',
    label: 'Zoom in',
    keywords: 'closer',
    icon: IconZoomIn,
    keys: '+',
    place: 'stage',
    perform: stageActions.zoomIn,
  },
  {
    name: 'zoom-out',
    label: 'Zoom out',
    keywords: 'farther',
    icon: IconZoomOut,
    keys: '-',
    place: 'stage',
    perform: stageActions.zoomOut,
  },
  {
    name: 'fit',
    label: 'Fit to the stage',
    keywords: 'whole all centre',
    icon: IconArrowsMaximize,
    keys: 'F',
    place: 'stage',
    perform: stageActions.fit,
  },
  {
    name: 'relayout',
    label: 'Lay out anew',
    keywords: 'force layout arrange',
    icon: IconAffiliate,
    keys: 'shift+F',
    place: 'stage',
    perform: stageActions.relayout,
  },
];

export const actionsAt = (place: Action['place']) => ACTIONS.filter((a) => a.place === place);
