/** A question cut into words. Possessive endings and commas are words of their own; other punctuation is dropped. */

export interface Word {
  readonly text: string;
  readonly lower: string;
}

const PIECE = /[\p{L}\p{N}@#][\p{L}\p{N}\p{M}'’ʻʼ`./×@#–-]*|,/gu;

/** "Iran-backed", "Chinese-made" are two words to the grammar. */
const COMPOUND =
  /(\p{L}{2,})[-–](backed|supported|sponsored|funded|financed|trained|aligned|affiliated|linked|allied|made|built|manufactured|produced|supplied|armed|led|commanded|designed)(?![\p{L}\p{N}-])/giu;

export function wordsOf(question: string): Word[] {
  const out: Word[] = [];
  const push = (text: string): void => {
    out.push({ text, lower: text.toLowerCase() });
  };
  const spaced = question.normalize('NFC').replace(COMPOUND, '$1 $2');
  for (const [piece] of spaced.matchAll(PIECE)) {
    const word = piece.replace(/[.'’`/–-]+$/u, '');
    const possessive = /^(.*[\p{L}\p{N}])['’]s$/u.exec(word);
    if (possessive?.[1]) {
      push(possessive[1]);
      // "what's" is no possessive
      push(/^(?:what|who|where|how|that|there)$/i.test(possessive[1]) ? 'is' : "'s");
    } else if (/s['’]$/u.test(piece) && !/s['’]$/u.test(word)) {
      push(word);
      push("'s");
    } else if (word) push(word);
  }
  return out;
}
