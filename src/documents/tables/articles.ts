/** Rows of a table, each an article: which columns are read is settled at the first one, and told. */

import { cleanText } from '../cleanText.ts';
import type { ColumnNames } from '../columnNames.ts';
import type { ContainerContext, DocumentContent, Member } from '../documentReader.ts';
import { contentOfHtml, escapeHtml } from '../htmlContent.ts';
import { pathOfWords, UniquePaths } from '../memberPath.ts';
import { NoArticlesError } from '../noArticlesError.ts';
import { metadataOf } from '../statedMetadata.ts';
import { columnsInWords, guessColumns, namedColumns } from './articleColumns.ts';

export type TableRow = ReadonlyMap<string, string>;

const MARKUP = /<(?:p|div|br|h\d|li|span|article)\b[^>]*>/i;

export async function* articlesOf(
  rows: AsyncIterable<TableRow>,
  file: string,
  context: ContainerContext,
): AsyncGenerator<Member> {
  const paths = new UniquePaths();
  let columns: ColumnNames | undefined;
  let number = 0;
  for await (const row of rows) {
    number += 1;
    if (!columns) {
      columns = await settle([...row.keys()], file, context);
      yield { path: '', note: `${file}: ${columnsInWords(columns)}` };
    }
    const of = (field: keyof ColumnNames): string =>
      (columns?.[field] !== undefined && row.get(columns[field])) || '';
    const title = cleanText(of('title')).replace(/\s+/g, ' ').trim();
    const path = paths.take(pathOfWords(title || of('url') || `row ${number}`));
    const text = cleanText(of('text')).trim();
    if (!text) yield { path, skipped: `row ${number} has no text` };
    else {
      const { mediaType, content } = articleOf(title, text);
      const metadata = metadataOf({
        title,
        author: of('author'),
        publisher: of('source'),
        published: of('date'),
        url: of('url'),
        language: of('language'),
      });
      yield { path, mediaType, content: { ...content, metadata } };
    }
  }
  if (number === 0) throw new NoArticlesError(file, 'holds no rows', 'Nothing to read in it.');
}

interface Article {
  readonly mediaType: string;
  readonly content: Pick<DocumentContent, 'text' | 'blocks'>;
}

function articleOf(title: string, text: string): Article {
  if (MARKUP.test(text))
    return {
      mediaType: 'text/html',
      content: contentOfHtml(`${title ? `<h1>${escapeHtml(title)}</h1>` : ''}<div>${text}</div>`),
    };
  // Plain text is cut by its lines; its title is what its first line says.
  const titled = title && !text.startsWith(title) ? `${title}\n\n${text}` : text;
  return { mediaType: 'text/plain', content: { text: titled, blocks: [] } };
}

async function settle(
  columns: readonly string[],
  file: string,
  { columns: said, chooseColumns }: ContainerContext,
): Promise<ColumnNames> {
  const guessed = guessColumns(columns);
  if (said?.text !== undefined) return { ...guessed, ...namedColumns(said, columns, file) };
  const known = said ? { ...guessed, ...namedColumns(said, columns, file) } : guessed;
  if (known.text !== undefined) return known;
  const chosen = await chooseColumns?.(file, columns);
  if (chosen?.text !== undefined) return { ...known, ...namedColumns(chosen, columns, file) };
  throw new NoArticlesError(
    file,
    `has no column that is known to hold text (${columns.slice(0, 12).join(', ')})`,
    'Say which one does: --columns text=NAME,title=NAME,date=NAME,source=NAME,url=NAME.',
  );
}
