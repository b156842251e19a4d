/** One claim with the words that state it: what evidence panels, the review queue and contradictions show. */
import { z } from 'zod';
import { certaintySchema, datePrecisionSchema, originSchema, reviewSchema } from './certainty.ts';
import { spanSchema } from './claims.ts';
import { documentRecordSchema } from './document.ts';
import { relationTypeSchema } from './relationTypes.ts';

/** One claim with the sentence that states it and the sentence before and after, for reading. */
export const evidenceSchema = z.object({
  id: z.string(),
  type: relationTypeSchema,
  document: documentRecordSchema,
  source: z.object({ id: z.string(), name: z.string(), reliability: z.string() }).optional(),
  start: z.number().int(),
  end: z.number().int(),
  /** Of the file that it stands on, counted from 1, where the file has pages. */
  page: z.number().int().optional(),
  quote: z.string(),
  /** Text around the quote, for context; the quote itself stands at `quoteStart`. */
  context: z.object({ text: z.string(), start: z.number().int() }),
  subject: z.object({
    mention: z.string(),
    entity: z.string(),
    name: z.string(),
    spans: z.array(spanSchema),
  }),
  object: z.object({
    mention: z.string(),
    entity: z.string(),
    name: z.string(),
    spans: z.array(spanSchema),
  }),
  attributedTo: z.object({ entity: z.string(), name: z.string() }).optional(),
  certainty: certaintySchema,
  firstDate: z.string().optional(),
  lastDate: z.string().optional(),
  datePrecision: datePrecisionSchema.optional(),
  role: z.string().optional(),
  rule: z.string(),
  /** 0–1. */
  confidence: z.number(),
  origin: originSchema,
  review: reviewSchema,
  reviewedAt: z.string().optional(),
  reviewedBy: z.string().optional(),
  note: z.string().optional(),
  /** Admiralty scale, 1–6; absent where nobody has judged it. */
  credibility: z.number().int().optional(),
  /** The decision that made it, of a claim by hand or a correction. */
  decision: z.string().optional(),
  /** The claim that it corrects, where that still stands. */
  corrects: z.string().optional(),
  /** The claims that correct it. */
  correctedBy: z.array(z.string()).optional(),
});
export type Evidence = z.infer<typeof evidenceSchema>;
