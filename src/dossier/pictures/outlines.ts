/** Land and borders for small maps: Natural Earth at 1:110 m (public domain), written by scripts/outlines.ts. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { packageRoot } from '../../packageRoot.ts';

/** Each a list of longitude and latitude by turns, in tenths of a degree. */
const schema = z.object({
  land: z.array(z.array(z.number())),
  borders: z.array(z.array(z.number())),
});
export type OutlineData = z.infer<typeof schema>;

let read: OutlineData | undefined;

export function outlines(): OutlineData {
  read ??= schema.parse(
    JSON.parse(readFileSync(join(packageRoot, 'src', 'dossier', 'data', 'outlines.json'), 'utf8')),
  );
  return read;
}
