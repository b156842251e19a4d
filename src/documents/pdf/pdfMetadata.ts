/** What a PDF says of itself (ISO 32000, 14.3.3): title, author, date and language, where they are worth something. */
import { z } from 'zod';
import { type DocumentMetadata, documentMetadataSchema } from '../../model/document.ts';
import { isoDate } from '../isoDate.ts';

const text = z.string().optional().catch(undefined);
const infoSchema = z
  .object({ Title: text, Author: text, CreationDate: text, Language: text })
  .catch({});

/** Programs put file names there, and their own. */
const NO_TITLE =
  /^(?:untitled|microsoft word\b.*|document\d*|.*\.(?:docx?|pdf|indd|qxd|rtf|odt|pages|xlsx?|pptx?))$/i;
const NO_AUTHOR =
  /^(?:unknown|user|admin(?:istrator)?|owner|author|microsoft\b.*|pc|windows\b.*)$/i;

export function pdfMetadata(info: unknown): DocumentMetadata {
  const { Title, Author, CreationDate, Language } = infoSchema.parse(info ?? {});
  const title = clean(Title);
  const author = clean(Author);
  const published = CreationDate && dateOf(CreationDate);
  return documentMetadataSchema.parse({
    ...(title && !NO_TITLE.test(title) && { title }),
    ...(author && !NO_AUTHOR.test(author) && { author }),
    ...(published && { published }),
    ...(Language && /^[a-z]{2,3}(-[\w-]+)?$/i.test(Language) && { language: Language }),
  });
}

const clean = (written: string | undefined): string =>
  (written ?? '').replace(/[\p{Cc}\s]+/gu, ' ').trim();

/** `D:20240129101500+01'00'` */
const dateOf = (written: string): string | undefined =>
  isoDate(written.replace(/^D:(\d{4})(\d{2})(\d{2}).*$/s, '$1-$2-$3'));
