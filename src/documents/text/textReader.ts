/** Plain text: decoded, and otherwise left as it is. It has no blocks; extraction cuts it by its lines. */
import { cleanText } from '../cleanText.ts';
import { decodeChecked } from '../decodeChecked.ts';
import type { DocumentContent } from '../documentReader.ts';

/** A headline is one line with an empty one after it, no sentence and not too long. */
const MAX_TITLE = 160;

export function readText(bytes: Uint8Array, file: string): DocumentContent {
  const text = cleanText(decodeChecked(bytes, file));
  const title = titleOf(text);
  return { text, metadata: title ? { title } : {}, blocks: [] };
}

function titleOf(text: string): string | undefined {
  const lines = text.trimStart().split('\n', 2);
  const first = (lines[0] ?? '').trim();
  const standsAlone = (lines[1] ?? '').trim() === '' && lines.length > 1;
  const words = first.split(/\s+/).length;
  const isSentence = /[.!:;,…]["”’')\]]*$/.test(first);
  const isHeadline = standsAlone && words >= 2 && !isSentence && first.length <= MAX_TITLE;
  return isHeadline && /\p{L}/u.test(first) && !/https?:\/\//.test(first) ? first : undefined;
}
