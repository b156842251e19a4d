/** Which reader a file is for: its first bytes decide where they say what it is, its name where they do not. */
import { fileTypeFromBuffer } from 'file-type';
import { hasByteOrderMark } from './decodeText.ts';
import type { Reader } from './documentReader.ts';
import { extensionOf } from './fileNames.ts';
import type { FileSource } from './fileSource.ts';
import { READABLE_EXTENSIONS, READERS, readerFor } from './readers.ts';
import { UnreadableDocumentError } from './unreadableDocumentError.ts';

/** What file-type needs to tell the formats that are ZIP archives apart. */
const SAMPLE = 64 * 1024;

/** Names that people know instead of the ending that the magic number stands for. */
const FORMAT_NAMES: Readonly<Record<string, string>> = {
  cfb: 'Office 97 document, or a locked one of a later Office',
  xlsx: 'Excel workbook',
  pptx: 'PowerPoint presentation',
  jpg: 'JPEG image',
  png: 'PNG image',
};

/** XML has no fixed meaning here (XHTML is XML): it is left to the endings. */
const TEXT_FORMATS = new Set(['xml', 'html']);

export async function chooseReader(source: FileSource): Promise<Reader> {
  const named = readerFor(source.name);
  const found = await signatureOf(source);
  if (found !== undefined) {
    const reader = READERS.find((r) => r.signatures?.includes(found));
    // Formats that are ZIP archives inside are not always recognised as what they are.
    if (reader && found === 'zip' && named && named !== reader && readsArchives(named))
      return named;
    if (reader) return reader;
    const name = FORMAT_NAMES[found] ?? found.toUpperCase();
    // Abbreviations are read letter by letter: an MP3, an XLS; a PDF.
    const article = /^([AEIO]|[FHLMNRSX][A-Z0-9]{1,3}$)/.test(name) ? 'an' : 'a';
    throw new UnreadableDocumentError(
      source.name,
      `is ${article} ${name}, which is not read`,
      'Save it as text, PDF or HTML. All formats that are read are in docs/formats.md.',
    );
  }
  if (named) return named;
  const extension = extensionOf(source.name);
  throw new UnreadableDocumentError(
    source.name,
    extension ? `files ending in ${extension} are not read` : 'has no ending that tells its format',
    `Rename it to end in ${READABLE_EXTENSIONS[0]} if it is text. Endings that are read: ${READABLE_EXTENSIONS.join(' ')}.`,
  );
}

const ARCHIVED_FORMATS = /^application\/(vnd\.(openxmlformats|oasis)|epub)/;
const readsArchives = (reader: Reader): boolean => ARCHIVED_FORMATS.test(reader.mediaType);

async function signatureOf(source: FileSource): Promise<string | undefined> {
  const head = await source.read(0, SAMPLE);
  // The mark of UTF-16 is also the start of an MPEG frame.
  if (hasByteOrderMark(head)) return undefined;
  const type = await fileTypeFromBuffer(head).catch(() => undefined);
  return type && !TEXT_FORMATS.has(type.ext) ? type.ext : undefined;
}
