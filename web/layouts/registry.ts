/** The layouts. Menu, actions, address and history are made from this list; adding a layout is one entry here. */
import {
  IconAffiliate,
  IconChartDots3,
  IconColumns3,
  IconMap2,
  type IconProps,
  IconTarget,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import { circular } from './circular.ts';
import { concentric } from './concentric.ts';
import { geography } from './geography.ts';
import type { Arranged, LayoutInput } from './input.ts';
import { layered } from './layered.ts';
import type { LayoutName } from './names.ts';

export interface LayoutDescriptor {
  readonly name: LayoutName;
  readonly label: string;
  readonly hint: string;
  readonly keywords: string;
  readonly icon: ComponentType<IconProps>;
  /** It stands around the selected entity. */
  readonly centred?: boolean;
  /** Nothing for the one that settles in a worker, keeping what stands and only finding room for what is new. */
  readonly arrange?: (input: LayoutInput) => Arranged;
}

export const LAYOUTS: readonly LayoutDescriptor[] = [
  {
    name: 'force',
    label: 'By relations',
    hint: 'What is related stands together; settles by itself',
    keywords: 'force directed spring atlas',
    icon: IconAffiliate,
  },
  {
    name: 'circular',
    label: 'Circle by kind',
    hint: 'One circle, kind beside kind',
    keywords: 'ring round',
    icon: IconChartDots3,
    arrange: circular,
  },
  {
    name: 'layered',
    label: 'The way of arms',
    hint: 'Columns: made in, suppliers, weapons, holders, seizers',
    keywords: 'layered columns supplier holder seizer flow hierarchy',
    icon: IconColumns3,
    arrange: layered,
  },
  {
    name: 'concentric',
    label: 'Rings around the selected',
    hint: 'Ring by ring, how many relations away',
    keywords: 'concentric radial ego distance',
    icon: IconTarget,
    centred: true,
    arrange: concentric,
  },
  {
    name: 'geography',
    label: 'By geography',
    hint: 'Places as on a map, the rest beside them',
    keywords: 'map geographic places',
    icon: IconMap2,
    arrange: geography,
  },
];

export function layoutOf(name: LayoutName): LayoutDescriptor {
  const found = LAYOUTS.find((l) => l.name === name);
  if (!found) throw new Error(`No layout "${name}"; add it to LAYOUTS.`);
  return found;
}
