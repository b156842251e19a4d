/** How surely a document states a relation, and what a reviewer said of it. */
import { z } from 'zod';

/** Strongest first. A denied claim is kept as a claim and never becomes a relationship. */
export const CERTAINTIES = ['stated', 'claimed', 'hedged', 'denied'] as const;
export const certaintySchema = z.enum(CERTAINTIES);
export type Certainty = z.infer<typeof certaintySchema>;

export const CERTAINTY_LABELS: Readonly<Record<Certainty, string>> = {
  stated: 'Stated',
  claimed: 'Claimed by someone credited',
  hedged: 'Hedged (may, reportedly, believed)',
  denied: 'Denied',
};

/** The strongest certainty among several. */
export function strongest(certainties: Iterable<Certainty>): Certainty {
  let best = CERTAINTIES.length - 1;
  for (const c of certainties) best = Math.min(best, CERTAINTIES.indexOf(c));
  return CERTAINTIES[best] ?? 'denied';
}

export const REVIEWS = ['unreviewed', 'confirmed', 'rejected'] as const;
export const reviewSchema = z.enum(REVIEWS);
export type Review = z.infer<typeof reviewSchema>;

/** A relationship's review: `mixed` when only some of its claims are confirmed. */
export const RELATIONSHIP_REVIEWS = ['unreviewed', 'confirmed', 'mixed'] as const;
export const relationshipReviewSchema = z.enum(RELATIONSHIP_REVIEWS);
export type RelationshipReview = z.infer<typeof relationshipReviewSchema>;

export const ORIGINS = ['extracted', 'annotated', 'curated', 'model'] as const;
export const originSchema = z.enum(ORIGINS);

/** What a language model read is at most half believed, until a person has confirmed that the sentence says so. */
export const MOST_MODEL_CONFIDENCE = 0.5;

const MODEL = 'model:';
/** The `rule` of a claim that a language model made. */
export const modelRule = (model: string): string => MODEL + model;

/** The language model that made a claim, by its rule; of other claims none. */
export const modelOfRule = (rule: string): string | undefined =>
  rule.startsWith(MODEL) ? rule.slice(MODEL.length) : undefined;

/** Who read a claim out of its sentence. */
export function readerOf(rule: string): string {
  const model = modelOfRule(rule);
  return model === undefined ? `rule ${rule}` : `language model ${model}`;
}

export const DATE_PRECISIONS = ['day', 'month', 'quarter', 'year', 'range'] as const;
export const datePrecisionSchema = z.enum(DATE_PRECISIONS);
export type DatePrecision = z.infer<typeof datePrecisionSchema>;
