/** What it takes to defend a statement: the sentence, the document it stands in, who published that and when, and how sure it is. */
import { z } from 'zod';
import { certaintySchema, modelOfRule, reviewSchema } from './certainty.ts';
import { documentRecordSchema } from './document.ts';
import type { Evidence } from './evidence.ts';
import { relationTypeOf } from './relationTypes.ts';

/** A document as a footnote names it. */
export const citedDocumentSchema = documentRecordSchema
  .pick({
    id: true,
    name: true,
    title: true,
    publisher: true,
    author: true,
    published: true,
    url: true,
    sha256: true,
  })
  .extend({
    /** Of its source, A–F on the Admiralty scale. */
    reliability: z.string().optional(),
  });

export type CitedDocument = z.infer<typeof citedDocumentSchema>;

export const citationSchema = z.object({
  /** What the sentence states, with the names that it uses; absent where it only names something. */
  says: z.string().optional(),
  quote: z.string(),
  /** UTF-16 units into the text of the document. */
  start: z.number().int(),
  end: z.number().int(),
  document: citedDocumentSchema,
  /** Of the file, counted from 1, where it has pages. */
  page: z.number().int().optional(),
  claim: z.string().optional(),
  relationship: z.string().optional(),
  certainty: certaintySchema.optional(),
  /** Whom the document credits with saying so. */
  attributedTo: z.string().optional(),
  /** When it is said to have happened. */
  firstDate: z.string().optional(),
  lastDate: z.string().optional(),
  review: reviewSchema.optional(),
  /** The language model that read it; absent where rules or people did. */
  model: z.string().optional(),
});
export type Citation = z.infer<typeof citationSchema>;

export function citationOf(evidence: Evidence, relationship?: string): Citation {
  const { subject, type, object, document, source } = evidence;
  return {
    says: `${subject.name} ${relationTypeOf(type).forward} ${object.name}`,
    quote: evidence.quote,
    start: evidence.start,
    end: evidence.end,
    document: citedDocumentSchema.parse({
      ...document,
      publisher: document.publisher ?? source?.name,
      reliability: source?.reliability,
    }),
    page: evidence.page,
    claim: evidence.id,
    relationship,
    certainty: evidence.certainty,
    attributedTo: evidence.attributedTo?.name,
    firstDate: evidence.firstDate,
    lastDate: evidence.lastDate,
    review: evidence.review,
    model: modelOfRule(evidence.rule),
  };
}
