/** A question cut into words. Possessive endings and commas are words of their own; other punctuation is dropped. */

export interface Word {
  readonly text: string;
  readonly lower: string;
}

const PIECE = /[\p{L}\p{N}@#][\p{L}\p{N}\p{M}'’ʻʼ`./×@#–-]*|,/gu;

export function wordsOf(question: string): Word[] {
  const out: Word[] = [];
  const push = (text: string): void => {
    out.push({ text, lower: text.toLowerCase() });
  };
  for (const [piece] of question.normalize('NFC').matchAll(PIECE)) {
    const word = piece.replace(/[.'’`/–-]+$/u, '');
    const possessive = /^(.*[\p{L}\p{N}])['’]s$/u.exec(word);
    if (possessive?.[1]) {
      push(possessive[1]);
      push("'s");
    } else if (/s['’]$/u.test(piece) && !/s['’]$/u.test(word)) {
      push(word);
      push("'s");
    } else if (word) push(word);
  }
  return out;
}
