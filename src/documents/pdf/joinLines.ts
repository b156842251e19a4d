/**
 * Lines of a paragraph put together again. A hyphen at the end of a line was either put there to break the word, or is
 * part of it; what the document writes elsewhere decides, and where it does not, the word's first part.
 */

const WORD = /[\p{L}\p{N}]+(?:[-‐‑][\p{L}\p{N}]+)*/gu;
const HYPHEN_AT_END = /([\p{L}\p{N}]+)[-‐‑\u00ad]$/u;
const FIRST_WORD = /^[\p{L}\p{N}]+/u;

/** First parts that keep their hyphen before a small letter. */
const KEEPS_HYPHEN = new Set(
  `anti non self ex pro semi multi vice half well ill so long short high low cross co counter mid man hand shoulder
   vehicle ship ground surface air rocket armour armor medium heavy light small large single double dual two three four
   five six eight ten twelve state pre post inter intra all ultra quasi pan neo under over general major lieutenant
   brigadier twenty thirty forty fifty sixty seventy eighty ninety`.split(/\s+/),
);

export class LineJoiner {
  readonly #words = new Set<string>();

  /** @param lines all lines of the document */
  constructor(lines: Iterable<string>) {
    for (const line of lines) {
      const words = line.match(WORD) ?? [];
      // The parts of broken words are no words.
      if (HYPHEN_AT_END.test(line)) words.pop();
      for (const word of words) this.#words.add(normal(word));
    }
  }

  /** What is added to `before` to continue with `next`, and what `before` loses. */
  join(before: string, next: string): string {
    const broken = HYPHEN_AT_END.exec(before);
    const rest = FIRST_WORD.exec(next)?.[0];
    if (!broken || rest === undefined) return `${before} ${next}`;
    return this.#keepsHyphen(broken[1] ?? '', rest, before)
      ? before.replace(/\u00ad$/, '') + next
      : before.slice(0, -1) + next;
  }

  #keepsHyphen(first: string, rest: string, before: string): boolean {
    if (before.endsWith('\u00ad')) return false;
    if (!/^\p{Ll}/u.test(rest) || !/\p{Ll}$/u.test(first)) return true;
    if (this.#words.has(normal(first + rest))) return false;
    if (this.#words.has(normal(`${first}-${rest}`))) return true;
    // A whole compound before the break: "air-to-" goes on with another part.
    return KEEPS_HYPHEN.has(first.toLowerCase()) || /[-‐‑]\p{L}+[-‐‑]$/u.test(before);
  }
}

const normal = (word: string): string => word.toLowerCase().replace(/[‐‑]/g, '-');
