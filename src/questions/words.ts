/** A question cut into words. Possessive endings and commas (semicolons and colons too) are words of their own; other punctuation is dropped. */
import type { Span } from './question.ts';

export interface Word {
  readonly text: string;
  readonly lower: string;
  /** Where it stands in the question; words that a rewording puts in stand where those stood that they replace. */
  readonly span?: Span | undefined;
}

const PIECE = /[\p{L}\p{N}@#][\p{L}\p{N}\p{M}'’ʻʼ`./×@#–-]*|,|[;:](?=\s)/gu;

/** "Iran-backed", "Chinese-made" are two words to the grammar. */
const COMPOUND =
  /(\p{L}{2,})[-–](backed|supported|sponsored|funded|financed|trained|aligned|affiliated|linked|allied|made|built|manufactured|produced|supplied|armed|led|commanded|designed|seized|captured|held|owned|used|controlled|documented|recovered)(?![\p{L}\p{N}-])/giu;

/** "Non-Iranian". */
const NEGATED = /\bnon[-–](?=\p{Lu})/gu;

/** The text that spans are offsets into. */
export const asked = (question: string): string => question.normalize('NFC');

export function wordsOf(question: string): Word[] {
  const out: Word[] = [];
  const push = (text: string, start: number, end: number): void => {
    out.push({ text, lower: text.toLowerCase(), span: { start, end } });
  };
  const spaced = asked(question).replace(COMPOUND, '$1 $2').replace(NEGATED, 'non ');
  for (const match of spaced.matchAll(PIECE)) {
    const piece = /^[;:]$/.test(match[0]) ? ',' : match[0];
    const start = match.index;
    const word = piece.replace(/[.'’`/–-]+$/u, '');
    const end = start + word.length;
    const possessive = /^(.*[\p{L}\p{N}])['’]s$/u.exec(word);
    if (possessive?.[1]) {
      push(possessive[1], start, end - 2);
      // "what's" is no possessive
      push(/^(?:what|who|where|how|that|there)$/i.test(possessive[1]) ? 'is' : "'s", end - 2, end);
    } else if (/s['’]$/u.test(piece) && !/s['’]$/u.test(word)) {
      push(word, start, end);
      push("'s", end, end + 1);
    } else if (word) push(word, start, end);
  }
  return out;
}

/** The stretch of the question from the first to the last of these words. */
export function spanOf(words: readonly Pick<Word, 'span'>[]): Span | undefined {
  const spans = words.flatMap((w) => w.span ?? []);
  if (spans.length === 0) return undefined;
  return {
    start: Math.min(...spans.map((s) => s.start)),
    end: Math.max(...spans.map((s) => s.end)),
  };
}
