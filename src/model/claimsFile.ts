/**
 * The claims file, `NAME.claims.json`: the annotation format with optional further fields.
 * It is what annotators write, what `extract` and `export --format claims` write, and what `import` reads.
 */
import { z } from 'zod';
import { certaintySchema, datePrecisionSchema, originSchema, reviewSchema } from './certainty.ts';
import { spanSchema } from './claims.ts';
import { decisionSchema } from './decisions.ts';
import { documentMetadataSchema, pagesSchema } from './document.ts';
import { eventCategorySchema, kindSchema, weaponCategorySchema } from './kinds.ts';
import { relationTypeSchema } from './relationTypes.ts';

export const claimsFileEntitySchema = z.object({
  key: z.string().min(1),
  kind: kindSchema,
  names: z.array(z.string().min(1)).min(1),
  spans: z.array(spanSchema).optional(),
  lexiconId: z.string().optional(),
  category: z.union([weaponCategorySchema, eventCategorySchema]).optional().catch(undefined),
  model: z.string().optional(),
  calibre: z.string().optional(),
  date: z.string().optional(),
  datePrecision: datePrecisionSchema.optional(),
  latitude: z.number().optional(),
  longitude: z.number().optional(),
  optional: z.boolean().optional(),
  /** Of what a person made: the decision that it comes from. Left out on import where the file brings that decision. */
  decision: z.string().optional(),
});
export type ClaimsFileEntity = z.infer<typeof claimsFileEntitySchema>;

export const claimsFileRelationSchema = z.object({
  source: z.string().min(1),
  type: relationTypeSchema,
  target: z.string().min(1),
  certainty: certaintySchema.default('stated'),
  quote: z.string().default(''),
  start: z.number().int().nonnegative().optional(),
  end: z.number().int().nonnegative().optional(),
  subjectSpan: spanSchema.optional(),
  objectSpan: spanSchema.optional(),
  attributedTo: z.string().optional(),
  weapons: z.array(z.string()).optional(),
  date: z.string().optional(),
  firstDate: z.string().optional(),
  lastDate: z.string().optional(),
  datePrecision: datePrecisionSchema.optional(),
  role: z.string().optional(),
  rule: z.string().optional(),
  confidence: z.number().min(0).max(1).optional(),
  origin: originSchema.optional(),
  review: reviewSchema.optional(),
  reviewedAt: z.string().optional(),
  reviewedBy: z.string().optional(),
  note: z.string().optional(),
  /** Admiralty scale, 1–6. */
  credibility: z.number().int().min(1).max(6).optional(),
  optional: z.boolean().optional(),
  /** As of an entity. */
  decision: z.string().optional(),
});
export type ClaimsFileRelation = z.infer<typeof claimsFileRelationSchema>;

export const claimsFileSchema = z.object({
  /** Name of the document. */
  document: z.string().min(1),
  /**
   * SHA-256 of the text that the file was made for, in hex. Where the text beside it is that very one, offsets, dates,
   * metadata and the document's name are taken as they stand, and nothing that the file leaves out is looked for.
   */
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
  notices: z.array(z.string()).optional(),
  metadata: documentMetadataSchema.optional(),
  language: z.string().optional(),
  /** Where the pages of the file begin, for a text that came from a paged one. Taken with `sha256` only. */
  pages: pagesSchema.optional(),
  entities: z.array(claimsFileEntitySchema),
  relations: z.array(claimsFileRelationSchema),
  /**
   * What was decided about the document, its claims, mentions and source. Where it is there, what the relations say of
   * reviews is only told: it follows from the decisions.
   */
  decisions: z.array(decisionSchema).optional(),
});
export type ClaimsFile = z.infer<typeof claimsFileSchema>;
