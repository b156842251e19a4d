/**
 * Mentions and claims: what one document says, with every place where it says so.
 * Offsets are UTF-16 code units into the document's text; `text.slice(start, end) === quote` always holds.
 */
import { z } from 'zod';
import { certaintySchema, datePrecisionSchema, originSchema, reviewSchema } from './certainty.ts';
import { eventCategorySchema, kindSchema, weaponCategorySchema } from './kinds.ts';
import { relationTypeSchema } from './relationTypes.ts';

export const spanSchema = z.object({
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
});
export type Span = z.infer<typeof spanSchema>;

/** One thing as one document names it. `key` is unique within the document. */
export const mentionSchema = z.object({
  key: z.string().min(1),
  kind: kindSchema,
  /** The canonical name first known for it, then every surface form found. */
  name: z.string().min(1),
  names: z.array(z.string().min(1)).min(1),
  /** Every place where one of the names stands, in order. */
  spans: z.array(spanSchema),
  /** The row of the lexicon that this is, where it is a known thing. */
  lexiconId: z.string().optional(),
  category: z.union([weaponCategorySchema, eventCategorySchema]).optional(),
  model: z.string().optional(),
  calibre: z.string().optional(),
  /** Of an event: ISO 8601 start. */
  date: z.string().optional(),
  datePrecision: datePrecisionSchema.optional(),
  /** Of a place, where known: degrees, WGS 84. */
  latitude: z.number().min(-90).max(90).optional(),
  longitude: z.number().min(-180).max(180).optional(),
  optional: z.boolean().optional(),
});
export type Mention = z.infer<typeof mentionSchema>;

/** One relation as one sentence states it; `subject` and `object` are mention keys. */
export const claimSchema = z.object({
  type: relationTypeSchema,
  subject: z.string(),
  object: z.string(),
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
  quote: z.string(),
  certainty: certaintySchema,
  /** Where the two ends are referred to within or next to the quote, a pronoun included: what a reader's eye should find. */
  subjectSpan: spanSchema.optional(),
  objectSpan: spanSchema.optional(),
  /** Mention key of who is credited. */
  attributedTo: z.string().optional(),
  /** Mention keys of the weapons that a supply names. */
  weapons: z.array(z.string()).optional(),
  firstDate: z.string().optional(),
  lastDate: z.string().optional(),
  datePrecision: datePrecisionSchema.optional(),
  role: z.string().optional(),
  /** Id of the rule or frame that made it. */
  rule: z.string(),
  /** 0–1: the share of such claims that is right, as measured. */
  confidence: z.number().min(0).max(1),
  origin: originSchema,
  review: reviewSchema.optional(),
  reviewedAt: z.string().optional(),
  reviewedBy: z.string().optional(),
  note: z.string().optional(),
  /** Admiralty scale, 1–6, once a person has judged it. */
  credibility: z.number().int().min(1).max(6).optional(),
  optional: z.boolean().optional(),
});
export type Claim = z.infer<typeof claimSchema>;

/** All that was read out of one document. */
export interface Extraction {
  readonly mentions: readonly Mention[];
  readonly claims: readonly Claim[];
  /** BCP 47 tag of the text's language as detected. */
  readonly language: string;
  /** What a reader should know: "written in French; not read", "3 pages without text". */
  readonly notices: readonly string[];
}
