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
    isolated: 'large',
    read: async (bytes, file) =>
      (await import('./markdown/markdownReader.ts')).readMarkdown(bytes, file),
  },
  {
    format: 'HTML',
    mediaType: 'text/html',
    extensions: ['.html', '.htm', '.xhtml'],
    maxBytes: LIMITS.textBytes,
    isolated: 'large',
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
    format: 'Word document',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    extensions: ['.docx'],
    signatures: ['docx'],
    maxBytes: LIMITS.paginatedBytes,
    isolated: true,
    read: async (bytes, file) => (await import('./office/docxReader.ts')).readDocx(bytes, file),
  },
  {
    format: 'OpenDocument text',
    mediaType: 'application/vnd.oasis.opendocument.text',
    extensions: ['.odt'],
    signatures: ['odt'],
    maxBytes: LIMITS.paginatedBytes,
    isolated: true,
    read: async (bytes, file) => (await import('./office/odtReader.ts')).readOdt(bytes, file),
  },
  {
    format: 'EPUB',
    mediaType: 'application/epub+zip',
    extensions: ['.epub'],
    signatures: ['epub'],
    maxBytes: LIMITS.paginatedBytes,
    isolated: true,
    read: async (bytes, file) => (await import('./office/epubReader.ts')).readEpub(bytes, file),
  },
  {
    format: 'RTF',
    mediaType: 'application/rtf',
    extensions: ['.rtf'],
    signatures: ['rtf'],
    maxBytes: LIMITS.paginatedBytes,
    isolated: true,
    read: async (bytes, file) => (await import('./office/rtfReader.ts')).readRtf(bytes, file),
  },
  {
    format: 'message',
    mediaType: 'message/rfc822',
    extensions: ['.eml'],
    maxBytes: LIMITS.messageBytes,
    async *members(source, context) {
      yield* (await import('./mail/messageReader.ts')).messageMembers(source, context);
    },
  },
  {
    format: 'mailbox',
    mediaType: 'application/mbox',
    extensions: ['.mbox', '.mbx'],
    maxBytes: LIMITS.streamedBytes,
    async *members(source) {
      yield* (await import('./mail/mailboxContainer.ts')).mailboxMembers(source);
    },
  },
  {
    format: 'table of articles',
    mediaType: 'text/csv',
    extensions: ['.csv', '.tsv'],
    maxBytes: LIMITS.streamedBytes,
    async *members(source, context) {
      yield* (await import('./tables/csvContainer.ts')).csvMembers(source, context);
    },
  },
  {
    format: 'JSON Lines of articles',
    mediaType: 'application/jsonl',
    extensions: ['.jsonl', '.ndjson'],
    maxBytes: LIMITS.streamedBytes,
    async *members(source, context) {
      yield* (await import('./tables/jsonLinesContainer.ts')).jsonLinesMembers(source, context);
    },
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

/** The reader for a file of this name, if there is one: whether a file found in a folder is a document at all. */
export function readerFor(fileName: string): Reader | undefined {
  const extension = extensionOf(fileName);
  return READERS.find((r) => r.extensions.includes(extension));
}
