/** The formats that can be read. Parsers are loaded when the first file of their format is read. */
import type { DocumentReader } from './documentReader.ts';
import { extensionOf } from './fileNames.ts';

export const READERS: readonly DocumentReader[] = [
  {
    format: 'plain text',
    mediaType: 'text/plain',
    extensions: ['.txt', '.text'],
    read: async (bytes, file) => (await import('./text/textReader.ts')).readText(bytes, file),
  },
  {
    format: 'Markdown',
    mediaType: 'text/markdown',
    extensions: ['.md', '.markdown'],
    read: async (bytes, file) =>
      (await import('./markdown/markdownReader.ts')).readMarkdown(bytes, file),
  },
  {
    format: 'HTML',
    mediaType: 'text/html',
    extensions: ['.html', '.htm', '.xhtml'],
    read: async (bytes, file) => (await import('./html/htmlReader.ts')).readHtml(bytes, file),
  },
];

/** Every ending of a file name that can be read, with its dot. */
export const READABLE_EXTENSIONS: readonly string[] = READERS.flatMap((r) => r.extensions);

/** The reader for a file of this name, if there is one: whether a file found in a folder is a document at all. */
export function readerFor(fileName: string): DocumentReader | undefined {
  const extension = extensionOf(fileName);
  return READERS.find((r) => r.extensions.includes(extension));
}
