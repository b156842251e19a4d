/** The way in: a file, or bytes under a file's name, to a document with text, blocks and metadata. */
import { readFile, stat } from 'node:fs/promises';
import { fileTypeFromBuffer } from 'file-type';
import type { ReadDocument } from '../model/document.ts';
import { hasByteOrderMark } from './decodeText.ts';
import { documentNameOf, extensionOf } from './fileNames.ts';
import { READABLE_EXTENSIONS, READERS, readerFor } from './readers.ts';
import { UnreadableDocumentError } from './unreadableDocumentError.ts';

/** A file above this is refused: no report is that long, and one would hold up everything behind it. */
export const MAX_DOCUMENT_BYTES = 20 * 1024 * 1024;

const megabytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(1)} MB`;

const formats = READERS.map((r) => `${r.format} (${r.extensions.join(', ')})`).join(', ');

/** Reads a file. Throws `UnreadableDocumentError` for one that is no readable document. */
export async function readDocument(path: string): Promise<ReadDocument> {
  const { size, isFile } = await statFile(path);
  if (!isFile)
    throw new UnreadableDocumentError(path, 'is not a file', 'Name a file, not a folder.');
  refuseTooLarge(path, size);
  let bytes: Buffer;
  try {
    bytes = await readFile(path);
  } catch (cause) {
    throw cannotOpen(path, cause);
  }
  return readBytes(bytes, path);
}

/** Reads bytes that came under a file's name, as an upload does. */
export async function readBytes(bytes: Uint8Array, fileName: string): Promise<ReadDocument> {
  refuseTooLarge(fileName, bytes.byteLength);
  if (bytes.byteLength === 0)
    throw new UnreadableDocumentError(fileName, 'is empty', 'Nothing to read in it.');
  const reader = readerFor(fileName);
  const binary = await binaryFormat(bytes);
  if (binary)
    throw new UnreadableDocumentError(
      fileName,
      `is ${binary.article} ${binary.name}; ${binary.name} files are not read yet`,
      `Save it as text or HTML. Formats read: ${formats}.`,
    );
  if (!reader) {
    const extension = extensionOf(fileName);
    throw new UnreadableDocumentError(
      fileName,
      extension
        ? `files ending in ${extension} are not read`
        : 'has no ending that tells its format',
      `Rename it to end in ${READABLE_EXTENSIONS[0]} if it is text. Formats read: ${formats}.`,
    );
  }
  const content = await readWith(reader, bytes, fileName);
  if (!content.text.trim())
    throw new UnreadableDocumentError(fileName, 'holds no readable text', 'Nothing to read in it.');
  return { name: documentNameOf(fileName), mediaType: reader.mediaType, ...content };
}

async function readWith(
  reader: (typeof READERS)[number],
  bytes: Uint8Array,
  file: string,
): ReturnType<typeof reader.read> {
  try {
    return await reader.read(bytes, file);
  } catch (cause) {
    if (cause instanceof UnreadableDocumentError) throw cause;
    // Parsers recurse: a page nested thousands of levels deep overflows their stack. Anything else is a bug of ours,
    // but one file must not end an import of thousands.
    const tooDeep = cause instanceof RangeError;
    throw new UnreadableDocumentError(
      file,
      tooDeep
        ? `its ${reader.format} is nested too deeply to be read`
        : `the ${reader.format} reader failed on it (${cause instanceof Error ? cause.message : String(cause)})`,
      tooDeep ? 'Save its text as .txt.' : 'Save its text as .txt, and please report the file.',
      { cause },
    );
  }
}

function refuseTooLarge(file: string, bytes: number): void {
  if (bytes > MAX_DOCUMENT_BYTES)
    throw new UnreadableDocumentError(
      file,
      `is ${megabytes(bytes)} large, and at most ${megabytes(MAX_DOCUMENT_BYTES)} is read`,
      'Split it into several documents.',
    );
}

async function statFile(path: string): Promise<{ size: number; isFile: boolean }> {
  try {
    const s = await stat(path);
    return { size: s.size, isFile: s.isFile() };
  } catch (cause) {
    throw cannotOpen(path, cause);
  }
}

function cannotOpen(path: string, cause: unknown): UnreadableDocumentError {
  const code =
    typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : 'unknown';
  const known: Readonly<Record<string, readonly [string, string]>> = {
    ENOENT: ['no such file', 'Check the path.'],
    EACCES: ['may not be opened', 'Check its permissions.'],
    EPERM: ['may not be opened', 'Check its permissions.'],
    ENAMETOOLONG: ['the name is too long', 'Shorten it.'],
  };
  const [reason, hint] = known[code] ?? [`cannot be opened (${code})`, 'Check the file.'];
  return new UnreadableDocumentError(path, reason, hint, { cause });
}

/** Names that people know instead of the ending that the magic number stands for. */
const FORMAT_NAMES: Readonly<Record<string, string>> = {
  docx: 'Word document',
  cfb: 'Office 97 document',
  xlsx: 'Excel workbook',
  pptx: 'PowerPoint presentation',
  zip: 'ZIP archive',
  gz: 'gzip archive',
  jpg: 'JPEG image',
  png: 'PNG image',
};

/** XML has no fixed meaning here (XHTML is XML), and RTF has letters only: both are left to the endings. */
const TEXT_FORMATS = new Set(['xml', 'html']);

async function binaryFormat(
  bytes: Uint8Array,
): Promise<{ name: string; article: 'a' | 'an' } | undefined> {
  // The mark of UTF-16 is also the start of an MPEG frame.
  if (hasByteOrderMark(bytes)) return undefined;
  const type = await fileTypeFromBuffer(bytes);
  if (!type || TEXT_FORMATS.has(type.ext)) return undefined;
  const name = FORMAT_NAMES[type.ext] ?? type.ext.toUpperCase();
  // Abbreviations are read letter by letter: an MP3, an XLS; a PDF.
  const article = /^([AEIO]|[FHLMNRSX][A-Z0-9]{1,3}$)/.test(name) ? 'an' : 'a';
  return { name, article };
}
