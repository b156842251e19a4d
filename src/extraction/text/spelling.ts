/**
 * What a word's spelling tells, worked out once a word: texts repeat their words, and one string for all occurrences
 * makes every later look-up by it quick.
 */
export interface Spelling {
  /** The one string that stands for this word wherever it occurs. */
  readonly text: string;
  readonly lower: string;
  /** Begins with a capital. */
  readonly upper: boolean;
  /** Begins with a letter. */
  readonly letter: boolean;
  /** Holds a letter or a digit. */
  readonly wordlike: boolean;
}

const REMEMBERED = 100_000;
const spellings = new Map<string, Spelling>();

export function spellingOf(word: string): Spelling {
  const known = spellings.get(word);
  if (known) return known;
  // Joined and cut again: a slice would keep the whole text in memory.
  const text = ` ${word}`.slice(1);
  const lowered = text.toLowerCase();
  const spelling: Spelling = {
    text,
    lower: lowered === text ? text : spellingOf(lowered).text,
    upper: /^\p{Lu}/u.test(text),
    letter: /^\p{L}/u.test(text),
    wordlike: /[\p{L}\p{N}]/u.test(text),
  };
  if (spellings.size >= REMEMBERED) spellings.clear();
  spellings.set(text, spelling);
  return spelling;
}
