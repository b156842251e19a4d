/**
 * The views of the stage. Tabs, actions and the address are made from this list; adding a view is a name in
 * `names.ts` and one entry here. A view is loaded when it is first shown.
 */
import {
  IconAffiliate,
  IconCircles,
  type IconProps,
  IconTable,
  IconTerminal2,
  IconWorld,
} from '@tabler/icons-react';
import { type ComponentType, lazy } from 'react';
import GraphView from '../graph/View.tsx';
import type { ViewName } from './names.ts';
import type { ViewProps } from './view.ts';

export interface ViewDescriptor {
  readonly name: ViewName;
  readonly label: string;
  readonly icon: ComponentType<IconProps>;
  readonly keys: string;
  readonly keywords: string;
  readonly View: ComponentType<ViewProps>;
  /** It shows something else than what is drawn: filters and timeline have no say in it. */
  readonly standsAlone?: boolean;
  /** It shows the whole archive, of which the filters leave something, and not what is drawn. */
  readonly showsArchive?: boolean;
}

export const VIEWS: readonly ViewDescriptor[] = [
  {
    name: 'graph',
    label: 'Graph',
    icon: IconAffiliate,
    keys: '1',
    keywords: 'network nodes stage',
    View: GraphView,
  },
  {
    name: 'map',
    label: 'Map',
    icon: IconWorld,
    keys: '2',
    keywords: 'places geography world',
    View: lazy(() => import('../map/View.tsx')),
  },
  {
    name: 'table',
    label: 'Table',
    icon: IconTable,
    keys: '3',
    keywords: 'list rows sort',
    View: lazy(() => import('../table/View.tsx')),
  },
  {
    name: 'query',
    label: 'Query',
    icon: IconTerminal2,
    keys: '4',
    keywords: 'cypher statement library workbench run',
    View: lazy(() => import('../query/View.tsx')),
    standsAlone: true,
  },
  {
    name: 'groups',
    label: 'Groups',
    icon: IconCircles,
    keys: '5',
    keywords: 'communities clusters whole archive overview large all',
    View: lazy(() => import('../groups/View.tsx')),
    showsArchive: true,
  },
];
