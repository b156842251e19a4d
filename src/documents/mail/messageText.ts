/** The plain text of a message in blocks: what is quoted (RFC 3676) without its signs, and no signature. */
import type { BlockBuilder } from '../blockBuilder.ts';
import { cleanText } from '../cleanText.ts';

const QUOTED = /^ ?(?:>\s?)+/;
/** What a signature begins with; a space behind it is often lost. */
const SIGNATURE = /^-- ?$/;
/** "On Monday, X wrote:" */
const INTRODUCTION =
  /^(?:On\b.{5,200}\bwrote:|-{2,}\s*(?:Original|Forwarded) [Mm]essage\s*-{2,}|Begin forwarded message:)$/;
/** Shorter lines were ended on purpose. */
const WRAPPED = 50;

export function addMessageText(builder: BlockBuilder, text: string): void {
  let lines: string[] = [];
  let quoted = false;
  let signed = false;
  const flush = (): void => {
    const paragraph = joined(lines);
    lines = [];
    if (!paragraph) return;
    if (INTRODUCTION.test(paragraph.replace(/\s+/g, ' '))) builder.add('meta', paragraph);
    else builder.add(quoted ? 'quote' : 'paragraph', paragraph);
  };
  for (const line of cleanText(text).split('\n')) {
    const mark = QUOTED.exec(line);
    // A reply above or below goes on behind a signature.
    if (mark) signed = false;
    if (signed) continue;
    const words = (mark ? line.slice(mark[0].length) : line).trimEnd();
    if (SIGNATURE.test(words) || (mark !== null) !== quoted || words === '') flush();
    quoted = mark !== null;
    if (SIGNATURE.test(words) || (!mark && /^-- $/.test(line))) {
      signed = !mark;
      continue;
    }
    if (words !== '') lines.push(words);
  }
  flush();
}

const joined = (lines: readonly string[]): string => {
  let text = '';
  let before = '';
  for (const line of lines) {
    if (text) text += before.length >= WRAPPED ? ' ' : '\n';
    text += line.trim();
    before = line;
  }
  return text;
};
