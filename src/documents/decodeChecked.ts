/** Decoding for formats that are text: bytes that decode to no text are refused. */
import { looksBinary } from './cleanText.ts';
import { decodeText } from './decodeText.ts';
import { UnreadableDocumentError } from './unreadableDocumentError.ts';

export function decodeChecked(bytes: Uint8Array, file: string, declared?: string): string {
  const { text } = decodeText(bytes, declared);
  if (looksBinary(text))
    throw new UnreadableDocumentError(
      file,
      'is binary, not text',
      'Give a file of text, Markdown or HTML.',
    );
  return text;
}
