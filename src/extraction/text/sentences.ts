/**
 * Where sentences end, over the tokens of one block. A quotation of several sentences gives several;
 * a dateline ("KIRKUK, Iraq, Sept 5 (Wire) -") is a sentence of its own; the cells of a table row are too.
 */
import type { RawToken } from './tokenizer.ts';

const END = /^(?:[.!?…]|\.{3})$/;
const CLOSER = /^["”’»)\]]$/;
const OPENER = /^["“‘«([]$/;
const STARTER =
  /^(?:The|A|An|He|She|It|They|We|I|In|On|At|But|And|This|That|These|Those|His|Her|Its|Their|Our|There|No|After|Before|When|While|As|For|From|By|With|Since|Both|All|One|Two|Some|Many|According|Later|However|Meanwhile)$/;
const DASH = /^(?:-|–|—|--)$/;
const DATELINE_WORDS = 18;

/** Index past the dash of a dateline at the head of these tokens, or 0. */
function datelineEnd(text: string, tokens: readonly RawToken[]): number {
  const limit = Math.min(tokens.length, DATELINE_WORDS);
  const first = tokens[0];
  if (!first) return 0;
  const head = text.slice(first.start, first.end);
  if (!/^[\p{Lu}\p{Lu}'’\-.]{2,}$/u.test(head)) return 0;
  for (let i = 1; i < limit; i++) {
    const token = tokens[i];
    if (!token) break;
    const word = text.slice(token.start, token.end);
    if (DASH.test(word)) {
      const spaced = /\s/.test(text.charAt(token.start - 1)) && /\s/.test(text.charAt(token.end));
      if (!spaced) continue;
      return i + 1;
    }
    if (/^[;!?“"]$/.test(word)) return 0;
    if (/^\p{Ll}/u.test(word) && !/^(?:and|of|de|la|al-|el-)/.test(word)) return 0;
  }
  return 0;
}

/** Ends (exclusive token indices) of the sentences of a block's tokens. */
export function sentenceEnds(text: string, tokens: readonly RawToken[]): number[] {
  const ends: number[] = [];
  const dateline = datelineEnd(text, tokens);
  if (dateline > 0 && dateline < tokens.length) ends.push(dateline);
  const wordAt = (i: number): string => {
    const token = tokens[i];
    return token ? text.slice(token.start, token.end) : '';
  };
  for (let i = dateline; i < tokens.length; i++) {
    const token = tokens[i];
    if (!token) break;
    const last = text.charCodeAt(token.end - 1);
    // . ! ? …
    if (last !== 46 && last !== 33 && last !== 63 && last !== 0x2026) continue;
    const word = wordAt(i);
    let next = i + 1;
    if (!END.test(word)) {
      // "U.S." and "Sept." end a sentence only where a word follows that begins one.
      if (/^(?:\p{Lu}\.){2,}$/u.test(word) && STARTER.test(wordAt(next))) ends.push(next);
      continue;
    }
    while (CLOSER.test(wordAt(next)) && tokens[next]?.start === tokens[next - 1]?.end) next += 1;
    // A straight quotation mark closes when it touches the stop.
    const following = wordAt(next);
    if (!following) break;
    const previous = wordAt(i - 1);
    // Initials: "K. Aldersey", "J.", but not "Item 4. The".
    if (word === '.' && /^\p{Lu}$/u.test(previous) && next === i + 1 && !STARTER.test(following))
      continue;
    if (OPENER.test(following) || /^[\p{Lu}\p{N}@#•]/u.test(following) || /^[-–—]$/.test(following))
      ends.push(next);
    else if (/^(?:al|el|an|as|ash|at|ar|ad|de|iPhone)[-’']/.test(following)) ends.push(next);
    i = Math.max(i, next - 1);
  }
  if (ends.at(-1) !== tokens.length && tokens.length > 0) ends.push(tokens.length);
  return ends;
}
