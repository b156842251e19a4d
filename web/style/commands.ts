import { IconChartCircles, IconPalette, IconTypography } from '@tabler/icons-react';
import type { Action } from '../actions/action.ts';
import { exploreNow } from '../explore/store.ts';
import { MEASURES } from '../metrics/registry.ts';
import { COLORINGS, DENSITIES } from './registry.ts';
import { styleActions } from './store.ts';

const already = (is: boolean) => (is ? 'It is so already' : undefined);

export const styleCommands: readonly Action[] = [
  ...COLORINGS.map(
    ({ name, label, keywords }): Action => ({
      name: `color-${name}`,
      label: `Colour by: ${label}`,
      keywords: `color style structure ${keywords}`,
      icon: IconPalette,
      ...(name === 'community' && { keys: 'C' }),
      unavailable: () => already(exploreNow().style.color === name),
      perform: () => styleActions.colorBy(name),
    }),
  ),
  ...MEASURES.map(
    ({ name, label, keywords }): Action => ({
      name: `size-${name}`,
      label: `Size by: ${label}`,
      keywords: `style structure radius ${keywords}`,
      icon: IconChartCircles,
      unavailable: () => already(exploreNow().style.size === name),
      perform: () => styleActions.sizeBy(name),
    }),
  ),
  ...DENSITIES.map(
    ({ name, label }): Action => ({
      name: `names-${name}`,
      label: `Names on the stage: ${label.toLowerCase()}`,
      keywords: 'labels density style',
      icon: IconTypography,
      unavailable: () => already(exploreNow().style.names === name),
      perform: () => styleActions.nameDensely(name),
    }),
  ),
];
