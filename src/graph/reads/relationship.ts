/** One relationship with every claim that states it, each with the words around it. */
import { z } from 'zod';
import {
  certaintySchema,
  datePrecisionSchema,
  originSchema,
  reviewSchema,
} from '../../model/certainty.ts';
import type { Span } from '../../model/claims.ts';
import type { Evidence, RelationshipDetail } from '../../model/contracts.ts';
import { relationTypeSchema } from '../../model/relationTypes.ts';
import { claimWeight, UNJUDGED_CREDIBILITY } from '../confidence.ts';
import type { Database } from '../connection.ts';
import { stands } from '../projection.ts';
import { int } from '../values.ts';
import { contextOf, windowAround } from './context.ts';
import { documentRow, entityRow, present, relationshipRow } from './records.ts';

/** More than anyone reads of one relationship. */
const MOST_EVIDENCE = 500;
/** Characters of text fetched on either side of a quote. */
const MARGIN = 600;

const relationshipRows = z.array(
  z.object({ relationship: relationshipRow, source: entityRow, target: entityRow }),
);
const number = z.number().optional();
const endSchema = z.object({
  mention: z.string(),
  entity: z.string(),
  name: z.string(),
  starts: z.array(z.number()),
  ends: z.array(z.number()),
});
const evidenceRows = z.array(
  z.object({
    claim: present(
      z.object({
        id: z.string(),
        type: relationTypeSchema,
        start: z.number(),
        end: z.number(),
        quote: z.string(),
        certainty: certaintySchema,
        firstDate: z.string().optional(),
        lastDate: z.string().optional(),
        datePrecision: datePrecisionSchema.optional(),
        role: z.string().optional(),
        rule: z.string(),
        confidence: z.number(),
        origin: originSchema,
        review: reviewSchema,
        credibility: number,
        subjectStart: number,
        subjectEnd: number,
        objectStart: number,
        objectEnd: number,
      }),
    ),
    document: documentRow,
    source: present(
      z.object({ id: z.string(), name: z.string().optional(), reliability: z.string() }),
    ),
    subject: endSchema,
    object: endSchema,
    attributedTo: z.object({ entity: z.string(), name: z.string() }).nullable(),
    from: z.number(),
    text: z.string(),
  }),
);
type EvidenceRow = z.infer<typeof evidenceRows>[number];

/** @returns nothing when there is no such relationship */
export function readRelationship(
  database: Pick<Database, 'readTransaction'>,
  id: string,
): Promise<RelationshipDetail | undefined> {
  return database.readTransaction(async (tx) => {
    const [found] = relationshipRows.parse(await tx.run('relationship', { id }));
    if (!found) return undefined;
    const rows = evidenceRows.parse(
      await tx.run('evidence', { id, margin: int(MARGIN), limit: int(MOST_EVIDENCE) }),
    );
    return { ...found, evidence: rows.sort(bestFirst).map(evidenceOf) };
  });
}

function bestFirst(x: EvidenceRow, y: EvidenceRow): number {
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

function evidenceOf(row: EvidenceRow): Evidence {
  const { claim, source, subject, object } = row;
  const { subjectStart, subjectEnd, objectStart, objectEnd, credibility: _, ...rest } = claim;
  const window = windowAround(row.text, row.from, claim, MARGIN);
  const context = contextOf(window.text, window.start, claim, row.document.characters);
  return {
    ...rest,
    document: row.document,
    source: source.name === undefined ? undefined : { ...source, name: source.name },
    context,
    subject: endOf(subject, spanOf(subjectStart, subjectEnd), claim, context),
    object: endOf(object, spanOf(objectStart, objectEnd), claim, context),
    attributedTo: row.attributedTo ?? undefined,
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
