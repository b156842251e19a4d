/** Nouns that name a happening, with the sort of happening. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type EventCategory, eventCategorySchema } from '../../model/kinds.ts';
import { packageRoot } from '../../packageRoot.ts';

const path = join(packageRoot, 'src/extraction/events/data/eventNouns.json');
const data = z
  .partialRecord(eventCategorySchema, z.array(z.string()))
  .parse(JSON.parse(readFileSync(path, 'utf8')));

const nouns = new Map<string, EventCategory>();
for (const category of eventCategorySchema.options)
  for (const noun of data[category] ?? []) nouns.set(noun, category);

export const EVENT_NOUNS: ReadonlyMap<string, EventCategory> = nouns;
