/**
 * What the server is asked to decide, and what it answers.
 *
 * For the page: every request may carry `by` (who decides; "analyst" where absent) and `seen`, the id of the last
 * decision about the subject that was on the screen. A decision is never refused because another came first; the answer
 * lists in `between` what came after `seen`, so that it can be shown. `relationships` in the answer tells what to redraw.
 * Undo is `POST /api/decisions/:id/undo`; undoing an undo brings the decision back. Nothing is ever deleted.
 */
import { z } from 'zod';
import { certaintySchema, datePrecisionSchema, reviewSchema } from './certainty.ts';
import { spanSchema } from './claims.ts';
import {
  credibilitySchema,
  decisionKindSchema,
  LONGEST_BY,
  LONGEST_NOTE,
  partialDateSchema,
  reliabilitySchema,
} from './decisions.ts';
import { evidenceSchema } from './evidence.ts';
import { kindSchema } from './kinds.ts';
import { entitySchema, list, relationshipSchema } from './records.ts';
import { relationTypeSchema } from './relationTypes.ts';

const id = z.string().min(1).max(64);
const decider = {
  by: z.string().trim().min(1).max(LONGEST_BY).optional(),
  seen: id.optional(),
  note: z.string().trim().max(LONGEST_NOTE).optional(),
};
const said = {
  type: relationTypeSchema,
  /** Mention ids, of the claim's own document (`GET /api/documents/:id` lists them). */
  subject: id,
  object: id,
  certainty: certaintySchema,
};
const dates = {
  firstDate: partialDateSchema.optional(),
  lastDate: partialDateSchema.optional(),
  datePrecision: datePrecisionSchema.optional(),
  role: z.string().trim().max(200).optional(),
};

export const decisionRequestSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('review'), claim: id, verdict: reviewSchema, ...decider }),
  z.object({
    kind: z.literal('credibility'),
    claim: id,
    credibility: credibilitySchema,
    ...decider,
  }),
  z.object({
    kind: z.literal('reliability'),
    source: id,
    reliability: reliabilitySchema,
    ...decider,
  }),
  /**
   * Only what differs. A date or role that is null is taken away. The original is rejected and stays; the answer's
   * `made` is the correction. Ends may be exchanged by giving both.
   */
  z.object({
    kind: z.literal('correct'),
    claim: id,
    ...z.object(said).partial().shape,
    firstDate: partialDateSchema.nullable().optional(),
    lastDate: partialDateSchema.nullable().optional(),
    datePrecision: datePrecisionSchema.nullable().optional(),
    role: z.string().trim().max(200).nullable().optional(),
    ...decider,
  }),
  /** A span marked in a document becomes a mention. Other places of the same name may be given with it. */
  z.object({
    kind: z.literal('mention'),
    document: id,
    mentionKind: kindSchema,
    /** The words marked, where absent. */
    name: z.string().trim().min(1).max(500).optional(),
    spans: z.array(spanSchema).min(1).max(500),
    ...decider,
  }),
  /** Two mentions of one document connected. Without a quote, the sentence or sentences that hold both nearest places. */
  z.object({
    kind: z.literal('claim'),
    document: id,
    ...said,
    certainty: certaintySchema.default('stated'),
    quote: spanSchema.optional(),
    ...dates,
    ...decider,
  }),
]);
export type DecisionRequest = z.output<typeof decisionRequestSchema>;

export const undoRequestSchema = z
  .object({ by: decider.by, note: decider.note })
  .default({ by: undefined, note: undefined });

/** An entry of the record as it is read. */
export const decisionRecordSchema = z.object({
  id: z.string(),
  kind: decisionKindSchema,
  by: z.string(),
  at: z.string(),
  note: z.string().optional(),
  /** One line: "Wagner USED Vepr-12 — “…”, in 07_kss". */
  what: z.string(),
  /** In words, as it was when it was decided: "unreviewed" → "rejected". */
  before: z.string(),
  after: z.string(),
  /** Whether it counts; one that was undone does not. */
  active: z.boolean(),
  /** The decision that undid it: undo that one to bring this back. */
  undoneBy: z.object({ id: z.string(), by: z.string(), at: z.string() }).optional(),
  /** Whether what it is about is in the present documents. */
  standing: z.boolean(),
  about: z.object({
    claims: z.array(z.string()),
    mentions: z.array(z.string()),
    sources: z.array(z.string()),
    documents: z.array(z.object({ id: z.string(), name: z.string() })),
    /** Of an undo: what it undid. */
    decision: z.string().optional(),
  }),
});
export type DecisionRecord = z.infer<typeof decisionRecordSchema>;

/** What became of the graph. */
export const decidedSchema = z.object({
  decision: decisionRecordSchema,
  /** Decisions about the same that came after `seen`; show them. */
  between: z.array(decisionRecordSchema),
  /** The mention or claim that was made; what the mention refers to is among `entities`. */
  made: z.object({ claim: z.string().optional(), mention: z.string().optional() }).optional(),
  relationships: z.object({
    /** As they are now: new ones and changed ones. */
    changed: z.array(relationshipSchema),
    /** Ids of those that no claim supports any more. */
    gone: z.array(z.string()),
  }),
  /** The ends of changed relationships, and what a mention by hand refers to, for those that the page does not know. */
  entities: z.array(entitySchema),
});
export type Decided = z.infer<typeof decidedSchema>;

export const decisionListParamsSchema = z.object({
  kind: list(decisionKindSchema),
  by: z.string().max(LONGEST_BY).optional(),
  /** ISO 8601, a date or a time: from this on, and before that. */
  since: z.string().max(40).optional(),
  until: z.string().max(40).optional(),
  /** Only those about this claim, mention, source or document. */
  about: id.optional(),
  /** `active`, `undone`, or `fallen`: active, but what it is about is in no present document. */
  state: z.enum(['active', 'undone', 'fallen']).optional(),
  /** `next` of the page before. */
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(50),
});
export type DecisionListParams = z.output<typeof decisionListParamsSchema>;

export const decisionListSchema = z.object({
  /** The latest first. */
  decisions: z.array(decisionRecordSchema),
  total: z.number().int(),
  /** Everyone who has decided anything, for the filter. */
  deciders: z.array(z.string()),
  next: z.string().optional(),
});
export type DecisionList = z.infer<typeof decisionListSchema>;

/** `?singleSourced=true`; anything else is refused. */
const flag = z
  .enum(['true', 'false'])
  .transform((v) => v === 'true')
  .optional();

export const reviewParamsSchema = z.object({
  types: list(relationTypeSchema),
  /** Either end is one of these entities. */
  entities: list(id),
  documents: list(id),
  /** The claim's own confidence, in percent. */
  minConfidence: z.coerce.number().min(0).max(100).optional(),
  maxConfidence: z.coerce.number().min(0).max(100).optional(),
  /** Unreviewed ones where absent. */
  review: list(reviewSchema),
  /** Only claims whose relationship rests on one source. */
  singleSourced: flag,
  /** Only claims that a denial, or the statement that they deny, stands against. */
  contradicted: flag,
  /**
   * `next` of the page before: it names a place in the order (document, place in it, id), so it holds although items
   * before it leave the queue when they are reviewed. Counts come with the first page only.
   */
  cursor: z.string().max(800).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
});
export type ReviewParams = z.output<typeof reviewParamsSchema>;

export const reviewItemSchema = z.object({
  /** With its sentence and the sentences beside it (`context`), ends with spans, document, source and rule. */
  claim: evidenceSchema,
  /** Of the relationship that it supports or denies. Absent where both ends are one entity. */
  relationship: z.string().optional(),
  /** Independent sources of that relationship; 0 where only denials speak of it. */
  sources: z.number().int(),
  contradicted: z.boolean(),
  /** All decisions about it, the latest first: send the first one's id as `seen`. */
  decisions: z.array(decisionRecordSchema),
  /** Where the queue goes on after this one, for coming back to it. */
  cursor: z.string(),
});
export type ReviewItem = z.infer<typeof reviewItemSchema>;

export const reviewQueueSchema = z.object({
  items: z.array(reviewItemSchema),
  next: z.string().optional(),
  /** Claims that fit the filters other than `review`, by their review. On the first page only. */
  counts: z
    .object({
      unreviewed: z.number().int(),
      confirmed: z.number().int(),
      rejected: z.number().int(),
    })
    .optional(),
});
export type ReviewQueue = z.infer<typeof reviewQueueSchema>;

export const CONTRADICTION_KINDS = ['denial', 'manufacture', 'leaders'] as const;
export const contradictionKindSchema = z.enum(CONTRADICTION_KINDS);
export type ContradictionKind = z.infer<typeof contradictionKindSchema>;
export const CONTRADICTION_LABELS: Readonly<Record<ContradictionKind, string>> = {
  denial: 'Stated and denied',
  manufacture: 'Several places of manufacture',
  leaders: 'Several leaders at one time',
};

export const contradictionParamsSchema = z.object({
  kind: list(contradictionKindSchema),
  /** Only those that concern this entity. */
  entity: id.optional(),
  cursor: z.string().max(400).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
});
export type ContradictionParams = z.output<typeof contradictionParamsSchema>;

export const contradictionSchema = z.object({
  /** Stays the same as long as both sides are there. */
  id: z.string(),
  kind: contradictionKindSchema,
  /** One line: "Two leaders of the RSF at one time: … and …". */
  words: z.string(),
  /** Side by side: each with what it says in words and the claims that say it, best first. */
  sides: z
    .array(
      z.object({
        words: z.string(),
        relationship: z.string().optional(),
        /** At most five. */
        claims: z.array(evidenceSchema),
        total: z.number().int(),
      }),
    )
    .min(2),
});
export type Contradiction = z.infer<typeof contradictionSchema>;
export const contradictionListSchema = z.object({
  contradictions: z.array(contradictionSchema),
  total: z.number().int(),
  next: z.string().optional(),
});
export type ContradictionList = z.infer<typeof contradictionListSchema>;

export const sourceRecordSchema = z.object({
  id: z.string(),
  /** Absent: a document without a publisher, which is a source of its own. */
  name: z.string().optional(),
  /** What to call it: its name, else its document's. */
  label: z.string(),
  reliability: reliabilitySchema,
  documents: z.number().int(),
  claims: z.number().int(),
  rejected: z.number().int(),
  confirmed: z.number().int(),
  /** First and last publication among its documents, where dated. */
  firstPublished: z.string().optional(),
  lastPublished: z.string().optional(),
  /** The decision that its reliability comes from; undo it, or send it as `seen`. */
  decision: decisionRecordSchema.optional(),
});
export type SourceRecord = z.infer<typeof sourceRecordSchema>;

export const sourceListParamsSchema = z.object({
  /** Part of a name; case does not matter. */
  q: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
  offset: z.coerce.number().int().min(0).default(0),
});
export type SourceListParams = z.output<typeof sourceListParamsSchema>;
export const sourceListSchema = z.object({
  /** Those with the most claims first. */
  sources: z.array(sourceRecordSchema),
  total: z.number().int(),
});
export type SourceList = z.infer<typeof sourceListSchema>;
