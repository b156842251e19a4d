/** The parts that answers to assistants are made of: less than the page gets, since every word of it is read. */
import { z } from 'zod';
import { citationSchema } from '../model/citation.ts';
import { entitySchema, relationshipSchema } from '../model/records.ts';

export const namedSchema = entitySchema.pick({ id: true, name: true, kind: true });
export type Named = z.infer<typeof namedSchema>;

export const relationSchema = relationshipSchema
  .pick({
    id: true,
    type: true,
    certainty: true,
    confidence: true,
    claims: true,
    documents: true,
    sources: true,
    firstDate: true,
    lastDate: true,
    review: true,
  })
  .extend({
    /** In words, in its own direction. */
    says: z.string(),
    from: namedSchema,
    to: namedSchema,
  });

export const citedRelationSchema = relationSchema.extend({
  /** The sentence that states it best. */
  citation: citationSchema.optional(),
});

export const pageInput = (usual: number, most: number) => ({
  limit: z.number().int().min(1).max(most).default(usual).describe(`How many; at most ${most}`),
  offset: z.number().int().min(0).default(0).describe('How many to pass over, for the next page'),
});
