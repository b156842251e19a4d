/** The views of the stage by name; `registry.ts` says what each is. */
import { z } from 'zod';

export const VIEW_NAMES = ['graph', 'map', 'table', 'query', 'groups'] as const;
export const viewNameSchema = z.enum(VIEW_NAMES);
export type ViewName = z.infer<typeof viewNameSchema>;
