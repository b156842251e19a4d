/** Which letters of a label are those that were typed, so that a reader sees why it is in the list. Pure. */

export interface LitPart {
  readonly start: number;
  readonly text: string;
  readonly lit: boolean;
}

const bare = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
const wordsOf = (text: string): string[] => bare(text).match(/[\p{L}\p{N}]+/gu) ?? [];

export function litParts(label: string, typed: string): LitPart[] {
  // The longest first, so that "diyala" counts before "d".
  const wanted = wordsOf(typed).sort((a, b) => b.length - a.length);
  const parts: LitPart[] = [];
  let done = 0;
  const push = (to: number, lit: boolean) => {
    if (to > done) parts.push({ start: done, text: label.slice(done, to), lit });
    done = Math.max(done, to);
  };
  for (const found of label.matchAll(/[\p{L}\p{N}]+/gu)) {
    const length = wanted.find((w) => bare(found[0]).startsWith(w))?.length;
    if (length === undefined) continue;
    push(found.index, false);
    push(found.index + Math.min(length, found[0].length), true);
  }
  push(label.length, false);
  return parts;
}
