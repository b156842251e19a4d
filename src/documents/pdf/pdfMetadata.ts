/** What a PDF says of itself (ISO 32000, 14.3.3): title, author, date and language. */
import { z } from 'zod';
import type { DocumentMetadata } from '../../model/document.ts';
import { metadataOf } from '../statedMetadata.ts';

const text = z.string().optional().catch(undefined);
const infoSchema = z
  .object({ Title: text, Author: text, CreationDate: text, Language: text })
  .catch({});

export function pdfMetadata(info: unknown): DocumentMetadata {
  const { Title, Author, CreationDate, Language } = infoSchema.parse(info ?? {});
  return metadataOf({
    title: Title,
    author: Author,
    // `D:20240129101500+01'00'`
    published: CreationDate?.replace(/^D:(\d{4})(\d{2})(\d{2}).*$/s, '$1-$2-$3'),
    language: Language,
  });
}
