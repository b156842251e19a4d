/**
 * Bytes to text. In order: a byte order mark, UTF-16 told by its zero bytes, valid UTF-8, the charset that the
 * document declares, UTF-8 with a few damaged bytes, and an 8-bit encoding by its letters, in which every byte is some character.
 */
import iconv from 'iconv-lite';
import { legacyEncoding } from './legacyEncoding.ts';

const BYTE_ORDER_MARKS: readonly {
  readonly encoding: string;
  readonly bytes: readonly number[];
}[] = [
  { encoding: 'utf-32le', bytes: [0xff, 0xfe, 0, 0] },
  { encoding: 'utf-32be', bytes: [0, 0, 0xfe, 0xff] },
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
];

/** How much of a file is looked at to guess its encoding. */
const SAMPLE = 4096;

export interface DecodedText {
  readonly text: string;
  readonly encoding: string;
}

/** `declared` is a charset that the document names itself, as HTML does; an unknown one is ignored. */
export function decodeText(bytes: Uint8Array, declared?: string): DecodedText {
  const mark = byteOrderMark(bytes);
  if (mark) return decodeAs(bytes.subarray(mark.bytes.length), mark.encoding);
  const wide = utf16WithoutMark(bytes);
  if (wide) return decodeAs(bytes, wide);
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    // Not UTF-8 throughout: what it is instead is decided below.
  }
  const named = declared?.trim().toLowerCase();
  if (named && named !== 'utf-8' && named !== 'utf8' && iconv.encodingExists(named))
    return decodeAs(bytes, named);
  const lenient = new TextDecoder('utf-8').decode(bytes);
  return mostlyUtf8(lenient)
    ? { text: lenient, encoding: 'utf-8' }
    : decodeAs(bytes, legacyEncoding(bytes));
}

const byteOrderMark = (bytes: Uint8Array) =>
  BYTE_ORDER_MARKS.find((m) => m.bytes.every((b, i) => bytes[i] === b));

/** Bytes that announce themselves as text. */
export const hasByteOrderMark = (bytes: Uint8Array): boolean => byteOrderMark(bytes) !== undefined;

const decodeAs = (bytes: Uint8Array, encoding: string): DecodedText => ({
  text: iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), encoding),
  encoding,
});

/** Latin text in UTF-16 has a zero in every other byte, and hardly any in the others. */
function utf16WithoutMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const length = Math.min(bytes.length, SAMPLE) & ~1;
  if (length < 4) return undefined;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < length; i += 2) {
    if (bytes[i] === 0) even++;
    if (bytes[i + 1] === 0) odd++;
  }
  const pairs = length / 2;
  if (odd > pairs * 0.6 && even < pairs * 0.02) return 'utf-16le';
  if (even > pairs * 0.6 && odd < pairs * 0.02) return 'utf-16be';
  return undefined;
}

/** A few damaged bytes in UTF-8 are better shown as such than the whole text misread as windows-1252. */
function mostlyUtf8(text: string): boolean {
  const damaged = text.match(/\uFFFD/g)?.length ?? 0;
  const wellFormed = text.match(/[^\p{ASCII}\uFFFD]/gu)?.length ?? 0;
  return damaged * 3 < wellFormed;
}
