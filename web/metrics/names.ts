/** The measures of entities by name; `registry.ts` says what each is. */
import { z } from 'zod';

export const MEASURE_NAMES = [
  'relations',
  'documents',
  'degree',
  'pagerank',
  'betweenness',
] as const;
export const measureNameSchema = z.enum(MEASURE_NAMES);
export type MeasureName = z.infer<typeof measureNameSchema>;
