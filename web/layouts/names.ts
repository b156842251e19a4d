/** The layouts by name; `registry.ts` says what each does. */
import { z } from 'zod';

export const LAYOUT_NAMES = ['force', 'circular', 'layered', 'concentric', 'geography'] as const;
export const layoutNameSchema = z.enum(LAYOUT_NAMES);
export type LayoutName = z.infer<typeof layoutNameSchema>;
