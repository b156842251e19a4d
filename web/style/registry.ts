/** By what marks can be coloured: kinds, communities, and every measure; and how densely names are written. */
import { MEASURES } from '../metrics/registry.ts';
import type { ColorName, DensityName } from './names.ts';

export interface Coloring {
  readonly name: ColorName;
  readonly label: string;
  readonly hint: string;
  readonly keywords: string;
  /** It has to be computed from what is shown. */
  readonly computed: boolean;
}

export const COLORINGS: readonly Coloring[] = [
  {
    name: 'kind',
    label: 'Kind',
    hint: 'Armed groups, places, weapons and the other kinds',
    keywords: 'type legend',
    computed: false,
  },
  {
    name: 'community',
    label: 'Community',
    hint: 'What is related more among itself than to the rest',
    keywords: 'cluster group louvain modularity',
    computed: true,
  },
  ...MEASURES,
];

export function coloringOf(name: ColorName): Coloring {
  const coloring = COLORINGS.find((c) => c.name === name);
  if (!coloring) throw new Error(`No colouring "${name}"; add it to COLORINGS.`);
  return coloring;
}

export interface Density {
  readonly name: DensityName;
  readonly label: string;
  /** Square pixels of stage for each name. */
  readonly area: number;
}

export const DENSITIES: readonly Density[] = [
  { name: 'few', label: 'Few', area: 21_000 },
  { name: 'some', label: 'Some', area: 7000 },
  { name: 'many', label: 'Many', area: 2300 },
];

export function densityOf(name: DensityName): Density {
  const density = DENSITIES.find((d) => d.name === name);
  if (!density) throw new Error(`No density "${name}"; add it to DENSITIES.`);
  return density;
}
