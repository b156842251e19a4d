/**
 * The log of decisions: what persons have decided about claims, mentions and sources. An entry is never changed; what
 * stands in the graph is a fold over those that are active, in the order of (at, id).
 *
 * What a decision is about is kept so that it is found again in another version of its document: by its id, else by
 * what it says.
 */
import { z } from 'zod';
import { certaintySchema, datePrecisionSchema, reviewSchema } from './certainty.ts';
import { mentionSchema } from './claims.ts';
import { judgeBodySchema } from './identityContracts.ts';
import { kindSchema } from './kinds.ts';
import { relationTypeSchema } from './relationTypes.ts';

export const DECISION_KIND_NAMES = [
  'review',
  'credibility',
  'reliability',
  'correct',
  'mention',
  'claim',
  'judge',
  'undo',
] as const;
export const decisionKindSchema = z.enum(DECISION_KIND_NAMES);
export type DecisionKindName = z.infer<typeof decisionKindSchema>;

/** Admiralty scale (NATO AJP-2.1) of a source. */
export const RELIABILITIES = ['A', 'B', 'C', 'D', 'E', 'F'] as const;
export const reliabilitySchema = z.enum(RELIABILITIES);
export type Reliability = z.infer<typeof reliabilitySchema>;
/** What a source has until someone says otherwise: cannot be judged. */
export const UNJUDGED_RELIABILITY: Reliability = 'F';

export const RELIABILITY_LABELS: Readonly<Record<Reliability, string>> = {
  A: 'Completely reliable',
  B: 'Usually reliable',
  C: 'Fairly reliable',
  D: 'Not usually reliable',
  E: 'Unreliable',
  F: 'Cannot be judged',
};

export const credibilitySchema = z.number().int().min(1).max(6);
export const CREDIBILITY_LABELS: Readonly<Record<number, string>> = {
  1: 'Confirmed by others',
  2: 'Probably true',
  3: 'Possibly true',
  4: 'Doubtful',
  5: 'Improbable',
  6: 'Cannot be judged',
};

export const LONGEST_NOTE = 2_000;
export const LONGEST_BY = 200;

/** ISO 8601, partial: `2024`, `2024-05`, `2024-05-17`. */
export const partialDateSchema = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, {
  message: 'is no date like 2024, 2024-05 or 2024-05-17',
});

/** A document by its id, which comes from its text, and the name of its file. */
export const documentRefSchema = z.object({ id: z.string(), name: z.string() });
export type DocumentRef = z.infer<typeof documentRefSchema>;

/** A place in a text, and what finds it again in another version: its words, with some before and after. */
export const textRefSchema = z.object({
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
  text: z.string().min(1),
  before: z.string(),
  after: z.string(),
});
export type TextRef = z.infer<typeof textRefSchema>;

export const mentionRefSchema = mentionSchema
  .pick({
    kind: true,
    lexiconId: true,
    category: true,
    model: true,
    calibre: true,
    date: true,
    datePrecision: true,
    latitude: true,
    longitude: true,
  })
  .extend({
    id: z.string(),
    /** The first is the one it is called by. */
    names: z.array(z.string().min(1)).min(1),
    /** The decision that made it, of a mention by hand. */
    decision: z.string().optional(),
    /** Some of the places where it stands, those nearest to the quote. */
    places: z.array(textRefSchema),
  });
export type MentionRef = z.infer<typeof mentionRefSchema>;

const endSchema = z.object({ kind: kindSchema, name: z.string() });

export const claimRefSchema = z.object({
  id: z.string(),
  document: documentRefSchema,
  type: relationTypeSchema,
  subject: endSchema,
  object: endSchema,
  certainty: certaintySchema,
  quote: z.string(),
  start: z.number().int().nonnegative(),
  /** The decision that made it, of a claim by hand or a correction. */
  decision: z.string().optional(),
});
export type ClaimRef = z.infer<typeof claimRefSchema>;

/** What a claim by hand says, and where. */
export const sayingSchema = z.object({
  document: documentRefSchema,
  type: relationTypeSchema,
  subject: mentionRefSchema,
  object: mentionRefSchema,
  quote: textRefSchema,
  certainty: certaintySchema,
  firstDate: z.string().optional(),
  lastDate: z.string().optional(),
  datePrecision: datePrecisionSchema.optional(),
  role: z.string().optional(),
  attributedTo: mentionRefSchema.optional(),
  weapons: z.array(mentionRefSchema).optional(),
});
export type Saying = z.infer<typeof sayingSchema>;

export const reviewBodySchema = z.object({ claim: claimRefSchema, verdict: reviewSchema });
export const credibilityBodySchema = z.object({
  claim: claimRefSchema,
  credibility: credibilitySchema,
});
export const reliabilityBodySchema = z.object({
  source: z.object({ id: z.string(), name: z.string().optional() }),
  reliability: reliabilitySchema,
});
export const correctBodySchema = z.object({ claim: claimRefSchema, to: sayingSchema });
export const mentionBodySchema = z.object({
  document: documentRefSchema,
  kind: kindSchema,
  name: z.string().min(1).max(500),
  places: z.array(textRefSchema).min(1),
});
export const claimBodySchema = z.object({ saying: sayingSchema });
export const undoBodySchema = z.object({ decision: z.string() });

const entry = {
  /** From kind, by, at, note and body. */
  id: z.string(),
  by: z.string().min(1).max(LONGEST_BY),
  /** ISO 8601 with milliseconds; strictly increasing within one graph. */
  at: z.iso.datetime({ precision: 3 }),
  note: z.string().max(LONGEST_NOTE).optional(),
  /** In words, as they were when it was made: what it is about, and its state before and after. */
  what: z.string(),
  before: z.string(),
  after: z.string(),
};

/** Adding a kind is an entry here and one in src/graph/decisions/kinds.ts. */
export const decisionSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('review'), ...entry, body: reviewBodySchema }),
  z.object({ kind: z.literal('credibility'), ...entry, body: credibilityBodySchema }),
  z.object({ kind: z.literal('reliability'), ...entry, body: reliabilityBodySchema }),
  z.object({ kind: z.literal('correct'), ...entry, body: correctBodySchema }),
  z.object({ kind: z.literal('mention'), ...entry, body: mentionBodySchema }),
  z.object({ kind: z.literal('claim'), ...entry, body: claimBodySchema }),
  z.object({ kind: z.literal('judge'), ...entry, body: judgeBodySchema }),
  z.object({ kind: z.literal('undo'), ...entry, body: undoBodySchema }),
]);
/** One entry of the log. */
export type Decision = z.infer<typeof decisionSchema>;
export type DecisionOf<K extends Decision['kind']> = Extract<Decision, { kind: K }>;
