/** The documents of the archive, and one of them with its text, mentions and claims. */
import { z } from 'zod';
import { certaintySchema, reviewSchema } from '../../model/certainty.ts';
import type { DocumentDetail, DocumentList } from '../../model/contracts.ts';
import { documentRecordSchema, pagesSchema } from '../../model/document.ts';
import { kindSchema } from '../../model/kinds.ts';
import { relationTypeSchema } from '../../model/relationTypes.ts';
import type { Database } from '../connection.ts';
import { int } from '../values.ts';
import { documentRow, present } from './records.ts';

const listRows = z.array(
  z.object({ document: documentRow, mentions: z.number(), claims: z.number() }),
);
const countRows = z.tuple([z.object({ total: z.number() })]);
const detailRows = z.array(
  z.object({
    document: present(
      documentRecordSchema.extend({ text: z.string(), pages: pagesSchema.optional() }),
    ),
  }),
);
const mentionRows = z.array(
  z.object({
    id: z.string(),
    entity: z.string(),
    kind: kindSchema,
    name: z.string(),
    starts: z.array(z.number()),
    ends: z.array(z.number()),
  }),
);
const claimRows = z.array(
  z.object({
    id: z.string(),
    type: relationTypeSchema,
    relationship: z
      .string()
      .nullable()
      .transform((id) => id ?? undefined),
    subject: z.string(),
    object: z.string(),
    start: z.number(),
    end: z.number(),
    certainty: certaintySchema,
    confidence: z.number(),
    rule: z.string(),
    review: reviewSchema,
  }),
);

export function readDocuments(
  database: Pick<Database, 'readTransaction'>,
  { limit, offset }: { limit: number; offset: number },
): Promise<DocumentList> {
  return database.readTransaction(async (tx) => {
    const rows = listRows.parse(
      await tx.run('documents', { limit: int(limit), offset: int(offset) }),
    );
    const [count] = countRows.parse(await tx.run('documentCount'));
    return {
      documents: rows.map(({ document, mentions, claims }) => ({ ...document, mentions, claims })),
      total: count.total,
    };
  });
}

/** @returns nothing when there is no such document */
export function readStoredDocument(
  database: Pick<Database, 'readTransaction'>,
  id: string,
): Promise<DocumentDetail | undefined> {
  return database.readTransaction(async (tx) => {
    const [row] = detailRows.parse(await tx.run('document', { id }));
    if (!row) return undefined;
    const { text, pages, ...record } = row.document;
    const mentions = mentionRows.parse(await tx.run('documentMentions', { id }));
    return {
      document: record,
      text,
      ...(pages && { pages }),
      mentions: mentions.map(({ starts, ends, ...mention }) => ({
        ...mention,
        spans: starts.map((start, i) => ({ start, end: ends[i] ?? start })),
      })),
      claims: claimRows.parse(await tx.run('documentClaims', { id })),
    };
  });
}
