/** Exports, as the page asks for them. */
import { z } from 'zod';

const MOST_IDS = 200_000;
const ids = z.array(z.string()).max(MOST_IDS).optional();

export const exportBodySchema = z.object({
  /** One of those that `GET /api/exports` lists. */
  format: z.string(),
  /** Only these entities; all where absent. */
  entities: ids,
  /** Only these relationships; where absent all among the entities. */
  relationships: ids,
  /** Where entities stand on the page: id, x, y. */
  positions: z
    .array(z.tuple([z.string(), z.number(), z.number()]))
    .max(MOST_IDS)
    .optional(),
});

export const exportFormatsSchema = z.object({
  formats: z.array(
    z.object({
      name: z.string(),
      label: z.string(),
      description: z.string(),
      /** Of the file, without a dot. */
      extension: z.string(),
    }),
  ),
});
