/** What is wrong with a statement and where, for the editor's underline and the line below it. Pure. */
import type { TextPosition } from '../../src/model/contracts.ts';

export interface Diagnostic {
  readonly message: string;
  readonly position?: TextPosition | undefined;
}
/** Offsets, both included, as the editor takes them. */
export interface Mark {
  readonly msg: string;
  readonly start: number;
  readonly stop: number;
}

/** The word that stands at an offset, or the one character; at the end of the text, its last. */
export function markAt(cypher: string, { message, position }: Diagnostic): Mark | undefined {
  if (!position || cypher === '') return undefined;
  const start = Math.max(0, Math.min(position.offset, cypher.length - 1));
  const word = /^[\p{L}\p{N}_]+/u.exec(cypher.slice(start))?.[0] ?? '';
  return { msg: wordsOf({ message }), start, stop: start + Math.max(1, word.length) - 1 };
}

/** "Line 2, column 7"; nothing where the place is not known. */
export const placeOf = ({ position }: Diagnostic): string =>
  position ? `Line ${position.line}, column ${position.column}` : '';

/** The message without its place, which stands beside it. */
export const wordsOf = ({ message }: Diagnostic): string =>
  message.replace(/^Line \d+, column \d+: /, '');

/** The form asks for what is missing; the database need not. */
const MISSING = /Missing parameters?:/;
export const worthSaying = ({ message }: Diagnostic): boolean => !MISSING.test(message);
