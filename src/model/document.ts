/** A document as it is stored: its text, and what is known about where it comes from. */
import { z } from 'zod';

export const documentMetadataSchema = z.object({
  title: z.string().optional(),
  url: z.string().optional(),
  /** Who published it; becomes the Source of the document. */
  publisher: z.string().optional(),
  author: z.string().optional(),
  /** ISO 8601 date, as precise as known: `2024-01-29`, `2024-01`, `2024`. */
  published: z
    .string()
    .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
    .optional(),
  /** BCP 47 tag, `en`. */
  language: z.string().optional(),
});
export type DocumentMetadata = z.infer<typeof documentMetadataSchema>;

/** Roles a block of text plays. `furniture` is page boilerplate that slipped into the text and is not read. */
export const BLOCK_ROLES = [
  'title',
  'heading',
  'paragraph',
  'list-item',
  'table-row',
  'quote',
  'caption',
  'meta',
  'furniture',
] as const;
export const blockSchema = z.object({
  role: z.enum(BLOCK_ROLES),
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
  /** For a table row: spans of its cells. `header` holds the column headings' spans, where the table has them. */
  cells: z.array(z.object({ start: z.number().int(), end: z.number().int() })).optional(),
  header: z.array(z.object({ start: z.number().int(), end: z.number().int() })).optional(),
});
export type Block = z.infer<typeof blockSchema>;

/** Where each page of a paged file begins in the text, the first page first. A page without text begins where the next one does. */
export const pagesSchema = z.array(z.number().int().nonnegative());

/** The number of the page that an offset stands on, counted from 1 as readers of PDF count; the statements in Cypher count alike. */
export const pageAt = (pages: readonly number[], offset: number): number =>
  Math.max(1, pages.filter((start) => start <= offset).length);

/** What a reader makes of a file: text in UTF-16 code units, and blocks that tile the readable part of it in order. */
export const readDocumentSchema = z.object({
  /** The file's name without its extension. */
  name: z.string().min(1),
  mediaType: z.string(),
  text: z.string(),
  metadata: documentMetadataSchema,
  blocks: z.array(blockSchema),
  pages: pagesSchema.optional(),
  /** What a reader of the text should know of the file, such as pages that could not be read. */
  notices: z.array(z.string()).optional(),
});
export type ReadDocument = z.infer<typeof readDocumentSchema>;

export const documentRecordSchema = documentMetadataSchema.extend({
  /** From the SHA-256 of the text. */
  id: z.string(),
  name: z.string(),
  mediaType: z.string(),
  characters: z.number().int(),
  sha256: z.string(),
  importedAt: z.string().optional(),
});
export type DocumentRecord = z.infer<typeof documentRecordSchema>;
