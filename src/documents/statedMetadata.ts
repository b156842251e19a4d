/** What a file says of itself, as far as it is worth something: programs fill these fields too. */
import { type DocumentMetadata, documentMetadataSchema } from '../model/document.ts';
import { cleanText } from './cleanText.ts';
import { isoDate } from './isoDate.ts';

/** As written in the file; a date in any form that is understood. */
export interface Stated {
  readonly title?: string | undefined;
  readonly author?: string | undefined;
  readonly publisher?: string | undefined;
  readonly published?: string | undefined;
  readonly url?: string | undefined;
  readonly language?: string | undefined;
}

/** Programs put file names there, and their own. */
const NO_TITLE =
  /^(?:untitled|microsoft word\b.*|document\d*|.*\.(?:docx?|pdf|indd|qxd|rtf|odt|pages|xlsx?|pptx?))$/i;
const NO_AUTHOR =
  /^(?:unknown|user|admin(?:istrator)?|owner|author|microsoft\b.*|pc|windows\b.*)$/i;

export function metadataOf(stated: Stated): DocumentMetadata {
  const clean = (written: string | undefined): string | undefined =>
    written === undefined ? undefined : cleanText(written).replace(/\s+/g, ' ').trim() || undefined;
  const title = clean(stated.title);
  const author = clean(stated.author);
  const publisher = clean(stated.publisher);
  const published = isoDate(stated.published ?? '');
  const language = clean(stated.language);
  const url = clean(stated.url);
  return documentMetadataSchema.parse({
    ...(title && !NO_TITLE.test(title) && { title }),
    ...(author && !NO_AUTHOR.test(author) && { author }),
    ...(publisher && { publisher }),
    ...(published && { published }),
    ...(url && /^https?:\/\//i.test(url) && { url }),
    ...(language && /^[a-z]{2,3}(-[\w-]+)?$/i.test(language) && { language }),
  });
}
