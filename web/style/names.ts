/** By what marks are coloured and sized, and how many names are written; `registry.ts` says what each is. */
import { z } from 'zod';
import { MEASURE_NAMES, measureNameSchema } from '../metrics/names.ts';

export const COLOR_NAMES = ['kind', 'community', ...MEASURE_NAMES] as const;
export const colorNameSchema = z.enum(COLOR_NAMES);
export type ColorName = z.infer<typeof colorNameSchema>;

export const SIZE_NAMES = MEASURE_NAMES;
export const sizeNameSchema = measureNameSchema;
export type SizeName = z.infer<typeof sizeNameSchema>;

export const DENSITY_NAMES = ['few', 'some', 'many'] as const;
export const densityNameSchema = z.enum(DENSITY_NAMES);
export type DensityName = z.infer<typeof densityNameSchema>;
