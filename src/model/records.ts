/** The records that most answers of the server are made of, and lists in query strings. */
import { z } from 'zod';
import { certaintySchema, datePrecisionSchema, relationshipReviewSchema } from './certainty.ts';
import { kindSchema } from './kinds.ts';
import { relationTypeSchema } from './relationTypes.ts';

/** `a,b,c` in a query string. */
export const list = <T extends z.ZodType>(item: T) =>
  z
    .preprocess((v) => (typeof v === 'string' ? v.split(',').filter(Boolean) : v), z.array(item))
    .optional();

export const entitySchema = z.object({
  id: z.string(),
  kind: kindSchema,
  name: z.string(),
  aliases: z.array(z.string()),
  /** How many documents name it, how many claims it stands in, how many derived relationships it has. */
  documents: z.number().int(),
  claims: z.number().int(),
  degree: z.number().int(),
  category: z.string().optional(),
  model: z.string().optional(),
  calibre: z.string().optional(),
  date: z.string().optional(),
  datePrecision: datePrecisionSchema.optional(),
  latitude: z.number().optional(),
  longitude: z.number().optional(),
  /** How exact the coordinates are: `point`, `settlement`, `province`, `country`. */
  precision: z.string().optional(),
});
export type EntityRecord = z.infer<typeof entitySchema>;

export const relationshipSchema = z.object({
  /** Derived from both ends and the type. */
  id: z.string(),
  type: relationTypeSchema,
  source: z.string(),
  target: z.string(),
  claims: z.number().int(),
  documents: z.number().int(),
  sources: z.number().int(),
  certainty: certaintySchema,
  /** 0–100. */
  confidence: z.number().int().min(0).max(100),
  firstDate: z.string().optional(),
  lastDate: z.string().optional(),
  review: relationshipReviewSchema,
  weapons: z.array(z.string()).optional(),
});
export type RelationshipRecord = z.infer<typeof relationshipSchema>;
