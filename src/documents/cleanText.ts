/**
 * The little that every text has done to it before anything points into it: one kind of line end, no control
 * characters, nothing unseen, no half surrogate pairs (the database would store another character). Nothing else is touched,
 * so that a quote from the file is found in the text.
 */

import { wellFormed } from '../model/wellFormed.ts';

const CONTROLS = /(?![\t\n\r\v\f])\p{Cc}/gu;
/**
 * Marks of byte order, spaces without width, and orders to print backwards: a reader does not see them, and a name that
 * holds one is no longer found. Joiners and direction marks of Arabic and Persian stay.
 */
const UNSEEN = /[\ufeff\u200b\u2060\u202a-\u202e\u2066-\u2069]/g;

export function cleanText(text: string): string {
  return wellFormed(text)
    .replace(/\r\n?|[\v\f\u0085\u2028]/g, '\n')
    .replaceAll('\u2029', '\n\n')
    .replace(UNSEEN, '')
    .replace(CONTROLS, ' ');
}

/** Texts carry a stray control character now and then; bytes that are no text are full of them. */
export function looksBinary(text: string): boolean {
  const sample = text.slice(0, 65_536);
  const controls = sample.match(CONTROLS)?.length ?? 0;
  return controls > 4 + sample.length * 0.01 || sample.includes('\0\0');
}
