/** Paths between two entities, as the server answers them. */
import { z } from 'zod';
import { certaintySchema } from './certainty.ts';
import { spanSchema } from './claims.ts';
import { entitySchema, list, relationshipSchema } from './records.ts';
import { relationTypeSchema } from './relationTypes.ts';

/** More steps than this connect almost anything with anything. */
export const LONGEST_PATH = 6;
/** An entity with more relationships is a hub: that a path leads through it says little. */
export const HUB_DEGREE = 150;

export const pathParamsSchema = z.object({
  from: z.string(),
  to: z.string(),
  types: list(relationTypeSchema),
  certainties: list(certaintySchema),
  minSources: z.coerce.number().int().min(1).default(1),
  minConfidence: z.coerce.number().min(0).max(100).default(0),
  /** Whether a path may lead through a country; most of what two things have in common is one. */
  countries: z.enum(['yes', 'no']).default('no'),
  /** Whether a path may lead through a class of weapons, as "mortars": that two have some says little. */
  classes: z.enum(['yes', 'no']).default('no'),
  /** Entities with more relationships than this are led through only when they are an end. */
  maxDegree: z.coerce.number().int().min(1).default(HUB_DEGREE),
  /** The longest path that is looked for, in steps. */
  longest: z.coerce.number().int().min(1).max(LONGEST_PATH).default(LONGEST_PATH),
  /** How many paths by evidence, and at most how many shortest ones. */
  limit: z.coerce.number().int().min(1).max(50).default(10),
});
export type PathParams = z.output<typeof pathParamsSchema>;

export const pathSchema = z.object({
  /** Ids, both ends included. */
  nodes: z.array(z.string()),
  /** For each step the ids of its relationships, the best founded first. */
  steps: z.array(z.array(z.string())),
  /** 0–100: what the path is worth if each step is as likely as its best relationship, and independent of the others. */
  confidence: z.number().int(),
});

/** The sentence that best states a relationship, and whose it is. */
export const bestClaimSchema = z.object({
  claim: z.string(),
  start: z.number().int(),
  end: z.number().int(),
  quote: z.string(),
  /** The whole sentence, and where it stands in the document. */
  context: z.object({ text: z.string(), start: z.number().int() }),
  certainty: certaintySchema,
  document: z.string(),
  title: z.string(),
  /** Publisher of the document. */
  source: z.string().optional(),
  published: z.string().optional(),
  /** When it is said to have happened. */
  firstDate: z.string().optional(),
  lastDate: z.string().optional(),
  /** Where in the document the two are named; only where the claim says so. */
  named: z.array(spanSchema.extend({ entity: z.string() })),
});
export type BestClaim = z.infer<typeof bestClaimSchema>;

export const pathResultSchema = z.object({
  /** All shortest ones, the best founded first; empty when there is no way. */
  shortest: z.array(pathSchema),
  /** The best founded ones, shortest or up to two steps longer. */
  best: z.array(pathSchema),
  nodes: z.array(entitySchema),
  edges: z.array(relationshipSchema.extend({ best: bestClaimSchema })),
  /** What both ends are related to and paths left out, being a hub or of a kind to leave out. */
  leftOut: z.array(entitySchema),
  /** So much is around the two that not all of it was looked through. */
  truncated: z.boolean(),
});
export type PathResult = z.infer<typeof pathResultSchema>;
