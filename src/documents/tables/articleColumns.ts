/** Which columns of a table hold an article: as somebody says, or by the names that such columns usually have. */
import { COLUMN_FIELDS, type ColumnField, type ColumnNames } from '../columnNames.ts';
import { UnreadableDocumentError } from '../unreadableDocumentError.ts';

/** Best first; compared without case, spaces and signs. */
const USUAL: Readonly<Record<ColumnField, readonly string[]>> = {
  text: [
    'text',
    'body',
    'fulltext',
    'articletext',
    'articlebody',
    'content',
    'maintext',
    'article',
    'story',
    'bodytext',
    'message',
    'notes',
    'description',
    'summary',
  ],
  title: ['title', 'headline', 'heading', 'subject'],
  date: [
    'date',
    'published',
    'publisheddate',
    'datepublished',
    'publishdate',
    'publicationdate',
    'pubdate',
    'publishedat',
    'eventdate',
    'datetime',
    'createdat',
    'timestamp',
  ],
  source: [
    'source',
    'outlet',
    'publisher',
    'publication',
    'newspaper',
    'sourcename',
    'site',
    'domain',
  ],
  author: ['author', 'authors', 'byline', 'creator', 'writer'],
  url: ['url', 'link', 'href', 'permalink', 'sourceurl', 'uri'],
  language: ['language', 'lang'],
};

const bare = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

export const guessColumns = (columns: readonly string[]): ColumnNames =>
  Object.fromEntries(
    COLUMN_FIELDS.flatMap((field) => {
      const usual = USUAL[field]
        .map((name) => columns.find((column) => bare(column) === name))
        .find((column) => column !== undefined);
      return usual === undefined ? [] : [[field, usual]];
    }),
  );

/** Checks what somebody said against the columns that are there. */
export function namedColumns(
  said: ColumnNames,
  columns: readonly string[],
  file: string,
): ColumnNames {
  return Object.fromEntries(
    COLUMN_FIELDS.flatMap((field) => {
      const name = said[field];
      if (name === undefined) return [];
      const column =
        columns.find((c) => c === name) ??
        columns.find((c) => c.trim().toLowerCase() === name.trim().toLowerCase());
      if (column === undefined)
        throw new UnreadableDocumentError(
          file,
          `has no column "${name}"`,
          `Its columns are: ${columns.slice(0, 30).join(', ')}.`,
        );
      return [[field, column]];
    }),
  );
}

/** In words: `text from "body", title from "headline"`. */
export const columnsInWords = (names: ColumnNames): string =>
  COLUMN_FIELDS.flatMap((field) =>
    names[field] === undefined ? [] : [`${field} from "${names[field]}"`],
  ).join(', ');
