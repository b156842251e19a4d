/** Decoding for formats that are text: bytes that decode to no text are refused. */
import { controlShare } from './cleanText.ts';
import { decodeText } from './decodeText.ts';
import { UnreadableDocumentError } from './unreadableDocumentError.ts';

/** Texts carry a stray control character now and then, binaries are full of them. */
const MAX_CONTROL_SHARE = 0.01;

export function decodeChecked(bytes: Uint8Array, file: string, declared?: string): string {
  const { text } = decodeText(bytes, declared);
  const share = controlShare(text);
  if (share > MAX_CONTROL_SHARE || text.includes('\u0000\u0000'))
    throw new UnreadableDocumentError(
      file,
      'is binary, not text',
      'Give a file of text, Markdown or HTML.',
    );
  return text;
}
