/** A claim with the words around it, from a row of the database: what `evidence` and `evidenceOfClaims` return. */
import { z } from 'zod';
import type { Span } from '../../model/claims.ts';
import { type Evidence, evidenceSchema } from '../../model/evidence.ts';
import { claimWeight, UNJUDGED_CREDIBILITY } from '../confidence.ts';
import { stands } from '../projection.ts';
import { contextOf, windowAround } from './context.ts';
import { documentRow, present } from './records.ts';

/** Characters of text fetched on either side of a quote. */
export const EVIDENCE_MARGIN = 600;

const number = z.number().optional();
const endSchema = z.object({
  mention: z.string(),
  entity: z.string(),
  name: z.string(),
  starts: z.array(z.number()),
  ends: z.array(z.number()),
});
export const evidenceRow = z.object({
  claim: present(
    evidenceSchema
      .omit({
        document: true,
        source: true,
        context: true,
        subject: true,
        object: true,
        attributedTo: true,
        corrects: true,
        correctedBy: true,
      })
      .extend({
        relationship: z.string().optional(),
        subjectStart: number,
        subjectEnd: number,
        objectStart: number,
        objectEnd: number,
      }),
  ),
  page: z.number().nullable(),
  document: documentRow,
  source: present(
    z.object({ id: z.string(), name: z.string().optional(), reliability: z.string() }),
  ),
  subject: endSchema,
  object: endSchema,
  attributedTo: z.object({ entity: z.string(), name: z.string() }).nullable(),
  corrects: z.string().nullable(),
  correctedBy: z.array(z.string()),
  from: z.number(),
  text: z.string(),
});
export const evidenceRows = z.array(evidenceRow);
type EvidenceRow = z.infer<typeof evidenceRow>;

/** Those that stand before those that do not, the weightiest first. */
export function bestFirst(x: EvidenceRow, y: EvidenceRow): number {
  return (
    Number(stands(y.claim)) - Number(stands(x.claim)) ||
    weightOf(y) - weightOf(x) ||
    (x.claim.id < y.claim.id ? -1 : 1)
  );
}

const weightOf = ({ claim, source }: EvidenceRow): number =>
  claimWeight({
    ...claim,
    source: source.id,
    reliability: source.reliability,
    credibility: claim.credibility ?? UNJUDGED_CREDIBILITY,
  });

export function evidenceOf(row: EvidenceRow): Evidence {
  const { claim, source, subject, object } = row;
  const { subjectStart, subjectEnd, objectStart, objectEnd, relationship: _, ...rest } = claim;
  const window = windowAround(row.text, row.from, claim, EVIDENCE_MARGIN);
  const context = contextOf(window.text, window.start, claim, row.document.characters);
  return {
    ...rest,
    page: row.page ?? undefined,
    document: row.document,
    source: source.name === undefined ? undefined : { ...source, name: source.name },
    context,
    subject: endOf(subject, spanOf(subjectStart, subjectEnd), claim, context),
    object: endOf(object, spanOf(objectStart, objectEnd), claim, context),
    attributedTo: row.attributedTo ?? undefined,
    corrects: row.corrects ?? undefined,
    correctedBy: row.correctedBy.length > 0 ? row.correctedBy : undefined,
  };
}

const spanOf = (start: number | undefined, end: number | undefined): Span | undefined =>
  start === undefined || end === undefined ? undefined : { start, end };

/** Where a reader's eye should find an end: where the claim says, else in the quote, else near it. */
function endOf(
  { starts, ends, ...end }: EvidenceRow['subject'],
  known: Span | undefined,
  quote: Span,
  context: { readonly text: string; readonly start: number },
): Evidence['subject'] {
  if (known) return { ...end, spans: [known] };
  const all = starts.map((start, i) => ({ start, end: ends[i] ?? start }));
  const within = (from: number, to: number) => all.filter((s) => s.start >= from && s.end <= to);
  const inQuote = within(quote.start, quote.end);
  return {
    ...end,
    spans:
      inQuote.length > 0 ? inQuote : within(context.start, context.start + context.text.length),
  };
}
