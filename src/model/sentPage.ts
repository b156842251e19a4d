/** What a page that was sent holds: a graph or a part of it, with every sentence behind it, as the explorer's endpoints answer it. */
import { z } from 'zod';
import { documentDetailSchema } from './contracts.ts';
import { evidenceSchema } from './evidence.ts';
import { entitySchema, relationshipSchema } from './records.ts';

/** A claim as its page holds it: its document by id, and its context as a place in that text where the page has it. */
export const sentEvidenceSchema = evidenceSchema
  .omit({ document: true, source: true, context: true })
  .extend({
    relationship: z.string(),
    document: z.string(),
    context: z.union([
      z.object({ start: z.number().int(), end: z.number().int() }),
      z.object({ start: z.number().int(), text: z.string() }),
    ]),
  });
export type SentEvidence = z.infer<typeof sentEvidenceSchema>;

export const sentDocumentSchema = documentDetailSchema.extend({
  /** Absent where the page would have become too large. */
  text: z.string().optional(),
  source: z.object({ id: z.string(), name: z.string().optional(), reliability: z.string() }),
});
export type SentDocument = z.infer<typeof sentDocumentSchema>;

export const sentPageSchema = z.object({
  /** ISO 8601, in UTC. */
  made: z.string(),
  /** Version of Sightline. */
  by: z.string(),
  archive: z.object({
    documents: z.number().int(),
    entities: z.number().int(),
    relationships: z.number().int(),
    claims: z.number().int(),
  }),
  /** What is not in the page, in sentences. */
  leftOut: z.array(z.string()),
  /** Where things stand: id, x, y. */
  places: z.array(z.tuple([z.string(), z.number(), z.number()])),
  entities: z.array(entitySchema),
  relationships: z.array(relationshipSchema.extend({ words: z.string().optional() })),
  evidence: z.array(sentEvidenceSchema),
  documents: z.array(sentDocumentSchema),
});
export type SentPage = z.infer<typeof sentPageSchema>;

/** The element of the page that holds it. */
export const SENT_PAGE_ID = 'sightline-graph';
