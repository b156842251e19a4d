/** What a user does to the look of marks: each a step that undo takes back. */
import { change } from '../explore/store.ts';
import { measureOf } from '../metrics/registry.ts';
import type { ColorName, DensityName, SizeName } from './names.ts';
import { setStyle } from './producers.ts';
import { coloringOf, densityOf } from './registry.ts';

const lower = (label: string) => (label === 'PageRank' ? label : label.toLowerCase());

export const styleActions = {
  colorBy: (name: ColorName) =>
    change(`Colour by ${lower(coloringOf(name).label)}`, { style: setStyle('color', name) }),
  sizeBy: (name: SizeName) =>
    change(`Size by ${lower(measureOf(name).label)}`, { style: setStyle('size', name) }),
  nameDensely: (name: DensityName) =>
    change(`Write ${lower(densityOf(name).label)} names`, { style: setStyle('names', name) }),
} as const;
