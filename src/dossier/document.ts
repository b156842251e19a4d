/** What a dossier is made of, whatever file it becomes: blocks in order, and notes that its text refers to. */

/** A stretch of text. Plain text only: what markup it becomes is the renderer's. */
export interface Inline {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** Less important than what stands around it. */
  readonly quiet?: boolean;
  /** The number of the note that stands here; then there is no text. */
  readonly note?: number;
  /** Only http and https. */
  readonly link?: string;
}

export interface Picture {
  readonly kind: 'picture';
  /** For a file of its own: `graph`. */
  readonly name: string;
  readonly svg: string;
  readonly width: number;
  readonly height: number;
  /** What it shows, for those who do not see it too. */
  readonly caption: string;
}

export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly inlines: readonly Inline[] }
  /** Words of a document. */
  | { readonly kind: 'quote'; readonly inlines: readonly Inline[] }
  | { readonly kind: 'list'; readonly items: readonly (readonly Inline[])[] }
  | { readonly kind: 'facts'; readonly rows: readonly (readonly [name: string, value: string])[] }
  | Picture;

export interface Note {
  readonly number: number;
  readonly inlines: readonly Inline[];
}

export interface Dossier {
  readonly title: string;
  readonly subtitle: string;
  /** ISO 8601. */
  readonly madeAt: string;
  readonly language: string;
  readonly blocks: readonly Block[];
  readonly notes: readonly Note[];
}

export const plain = (text: string): Inline => ({ text });
