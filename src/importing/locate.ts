/**
 * Finds words of an annotation in a text although white space, typographic signs, markup or case may differ, and
 * gives exact offsets into the text as it is. Each view of the text drops or folds a little more than the one before.
 */
import { SENTENCE_BREAK } from '../graph/reads/context.ts';
import type { Span } from '../model/claims.ts';

type FoldCharacter = (character: string) => string;

const TYPOGRAPHIC: Readonly<Record<string, string>> = {
  '’': "'",
  '‘': "'",
  '“': '"',
  '”': '"',
  '–': '-',
  '—': '-',
  '‑': '-',
  '\u00ad': '',
};
const MARKUP = /[*_`|]/;
const SPACE = /\s/;

const plain: FoldCharacter = (c) => c;
const bare: FoldCharacter = (c) => (MARKUP.test(c) ? ' ' : (TYPOGRAPHIC[c] ?? c));
/** Keeps one character one: some upper-case letters become two. */
const lower: FoldCharacter = (c) => {
  const folded = bare(c).toLowerCase();
  return folded.length === 1 ? folded : bare(c);
};
const tight: FoldCharacter = (c) => (SPACE.test(c) ? '' : lower(c).trim());

/** A text folded character by character, white space folded to one space, with the way back to its offsets. */
class TextView {
  private readonly folded: string;
  private readonly offsets: number[] = [];
  private readonly fold: FoldCharacter;

  constructor(text: string, fold: FoldCharacter) {
    this.fold = fold;
    let folded = '';
    for (let i = 0; i < text.length; i++) {
      const c = fold(text.charAt(i));
      if (c === '') continue;
      const isSpace = SPACE.test(c);
      if (isSpace && (folded === '' || folded.endsWith(' '))) continue;
      folded += isSpace ? ' ' : c;
      this.offsets.push(i);
    }
    this.folded = folded;
  }

  *find(words: string): Generator<Span> {
    const needle = [...words]
      .flatMap((c) => [...c])
      .map((c) => (c.length === 1 ? this.fold(c) : c))
      .join('')
      .replace(/\s+/g, ' ')
      .trim();
    if (needle === '') return;
    for (let at = this.folded.indexOf(needle); at >= 0; at = this.folded.indexOf(needle, at + 1)) {
      const start = this.offsets[at];
      const last = this.offsets[at + needle.length - 1];
      if (start !== undefined && last !== undefined) yield { start, end: last + 1 };
    }
  }
}

const WORD = /[\p{L}\p{N}]/u;

/** Finds names and quotes in one text. Views are made when first needed. */
export class Locator {
  readonly text: string;
  private readonly views = new Map<FoldCharacter, TextView>();

  constructor(text: string) {
    this.text = text;
  }

  private view(fold: FoldCharacter): TextView {
    const view = this.views.get(fold) ?? new TextView(this.text, fold);
    this.views.set(fold, view);
    return view;
  }

  /** Every place where a name stands as whole words: as written; else without regard to typography, then to case. */
  names(name: string): Span[] {
    for (const fold of [plain, bare, lower]) {
      const found = [...this.view(fold).find(name)].filter((s) => this.isWhole(s));
      if (found.length > 0) return found;
    }
    return [];
  }

  /** Every place where a quote stands letter by letter, but for white space. */
  exactly(quote: string): Span[] {
    return [...this.view(plain).find(quote)];
  }

  /** Every place where a quote stands, in the strictest view that has it. */
  quotes(quote: string): Span[] {
    for (const fold of [plain, bare, lower, tight]) {
      const found = [...this.view(fold).find(quote)];
      if (found.length > 0) return found;
    }
    return [];
  }

  /** The sentence around a place. */
  sentenceAround(place: Span): Span {
    const breaks = [...this.text.matchAll(SENTENCE_BREAK)].map((m) => ({
      // The sign that ends a sentence belongs to it; white space does not.
      end: m.index + m[0].trimEnd().length,
      next: m.index + m[0].length,
    }));
    const last = breaks.findLast((b) => b.next <= place.start);
    const start = last?.next ?? this.text.length - this.text.trimStart().length;
    const end = breaks.find((b) => b.end >= place.end)?.end ?? this.text.trimEnd().length;
    return { start: Math.min(start, place.start), end: Math.max(end, place.end) };
  }

  private isWhole({ start, end }: Span): boolean {
    const inside = (at: number): boolean =>
      at > 0 &&
      at < this.text.length &&
      WORD.test(this.text.charAt(at - 1)) &&
      WORD.test(this.text.charAt(at));
    return !inside(start) && !inside(end);
  }
}
