/** Claims in words, as the record tells of them. */
import type { ClaimRef } from '../../model/decisions.ts';
import { relationTypeOf } from '../../model/relationTypes.ts';

const LONGEST_QUOTE = 160;

/** "Wagner used Vepr-12 — “…” (kss notice)". */
export function wordsOfClaim(
  {
    type,
    subject,
    object,
    certainty,
  }: {
    readonly type: ClaimRef['type'];
    readonly subject: string;
    readonly object: string;
    readonly certainty: ClaimRef['certainty'];
  },
  quote?: string,
  document?: string,
): string {
  const said = `${subject} ${relationTypeOf(type).forward} ${object}`;
  const marks = certainty === 'stated' ? '' : ` (${certainty})`;
  const words = quote?.replace(/\s+/g, ' ').trim() ?? '';
  const cut = words.length > LONGEST_QUOTE ? `${words.slice(0, LONGEST_QUOTE)}…` : words;
  return `${said}${marks}${cut && ` — “${cut}”`}${document === undefined ? '' : `, in ${document}`}`;
}
