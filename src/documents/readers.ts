/** The formats that can be read. Parsers are loaded when the first file of their format is read. */
import type { Reader } from './documentReader.ts';
import { extensionOf } from './fileNames.ts';
import { LIMITS } from './limits.ts';

export const READERS: readonly Reader[] = [
  {
    format: 'plain text',
    mediaType: 'text/plain',
    extensions: ['.txt', '.text'],
    maxBytes: LIMITS.textBytes,
    read: async (bytes, file) => (await import('./text/textReader.ts')).readText(bytes, file),
  },
  {
    format: 'Markdown',
    mediaType: 'text/markdown',
    extensions: ['.md', '.markdown'],
    maxBytes: LIMITS.textBytes,
    read: async (bytes, file) =>
      (await import('./markdown/markdownReader.ts')).readMarkdown(bytes, file),
  },
  {
    format: 'HTML',
    mediaType: 'text/html',
    extensions: ['.html', '.htm', '.xhtml'],
    maxBytes: LIMITS.textBytes,
    read: async (bytes, file) => (await import('./html/htmlReader.ts')).readHtml(bytes, file),
  },
  {
    format: 'PDF',
    mediaType: 'application/pdf',
    extensions: ['.pdf'],
    signatures: ['pdf'],
    maxBytes: LIMITS.paginatedBytes,
    isolated: true,
    read: async (bytes, file) => (await import('./pdf/pdfReader.ts')).readPdf(bytes, file),
  },
  {
    format: 'ZIP archive',
    mediaType: 'application/zip',
    extensions: ['.zip'],
    signatures: ['zip'],
    maxBytes: LIMITS.streamedBytes,
    async *members(source, context) {
      yield* (await import('./archive/zipContainer.ts')).zipMembers(source, context);
    },
  },
  {
    format: 'gzip archive',
    mediaType: 'application/gzip',
    extensions: ['.gz'],
    signatures: ['gz'],
    maxBytes: LIMITS.paginatedBytes,
    async *members(source, context) {
      yield* (await import('./archive/gzipContainer.ts')).gzipMembers(source, context);
    },
  },
];

/** Every ending of a file name that can be read, with its dot. */
export const READABLE_EXTENSIONS: readonly string[] = READERS.flatMap((r) => r.extensions);

/** In words, for messages. */
export const FORMATS_READ = READERS.map((r) => `${r.format} (${r.extensions.join(', ')})`).join(
  ', ',
);

/** The reader for a file of this name, if there is one: whether a file found in a folder is a document at all. */
export function readerFor(fileName: string): Reader | undefined {
  const extension = extensionOf(fileName);
  return READERS.find((r) => r.extensions.includes(extension));
}
