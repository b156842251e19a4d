/**
 * Whether two quotes are one text, copied: they share most of their word shingles (Broder 1997, "On the resemblance and
 * containment of documents"). Containment in the shorter one, since a text is cut when it is taken over. Pure.
 */

/** Words in a row that are compared. */
const SHINGLE = 4;
/** Shorter sentences are alike by chance: "Turkey borders Syria." */
const FEWEST_SHINGLES = 5;
const MOST = 0.5;

const WORDS = /[\p{L}\p{N}]+/gu;

function shinglesOf(text: string): Set<string> {
  const words = text.normalize('NFKC').toLowerCase().match(WORDS) ?? [];
  const shingles = new Set<string>();
  for (let i = 0; i + SHINGLE <= words.length; i++)
    shingles.add(words.slice(i, i + SHINGLE).join(' '));
  return shingles;
}

/** Texts none of which is copied from another. Each is compared only with those that share a shingle with it. */
export class OriginalTexts {
  readonly #sizes: number[] = [];
  readonly #holders = new Map<string, number[]>();

  /** Takes a text in unless it is a copy of one that is. @returns whether it was taken in */
  add(text: string): boolean {
    const shingles = shinglesOf(text);
    const shared = new Map<number, number>();
    for (const shingle of shingles)
      for (const holder of this.#holders.get(shingle) ?? [])
        shared.set(holder, (shared.get(holder) ?? 0) + 1);
    for (const [holder, n] of shared) {
      const least = Math.min(shingles.size, this.#sizes[holder] ?? 0);
      if (least >= FEWEST_SHINGLES && n > MOST * least) return false;
    }
    const own = this.#sizes.push(shingles.size) - 1;
    for (const shingle of shingles) {
      const holders = this.#holders.get(shingle);
      if (holders) holders.push(own);
      else this.#holders.set(shingle, [own]);
    }
    return true;
  }
}
