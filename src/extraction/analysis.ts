/**
 * What the stages of extraction pass on: text → tokens and sentences → things and references → claims.
 * All offsets are UTF-16 code units into the document's text; arrays are in the order of the text.
 */
import type { Mention } from '../model/claims.ts';
import type { ReadDocument } from '../model/document.ts';

export interface Token {
  readonly index: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly lower: string;
  /** Penn Treebank tag. */
  readonly tag: string;
  readonly lemma: string;
  /** Index of its sentence. */
  readonly sentence: number;
}

export interface Sentence {
  readonly index: number;
  readonly start: number;
  readonly end: number;
  /** Token range, `last` exclusive. */
  readonly first: number;
  readonly last: number;
  /** Index into the document's blocks. */
  readonly block: number;
}

/** A text cut into blocks, sentences and tagged tokens; furniture has no sentences. */
export interface TokenizedDocument {
  readonly document: ReadDocument;
  /** BCP 47 tag, as detected. */
  readonly language: string;
  readonly sentences: readonly Sentence[];
  readonly tokens: readonly Token[];
  readonly notices: readonly string[];
}

/** One thing that the document names. Its index in `AnalysedDocument.things` is how references point at it. */
export type Thing = Omit<Mention, 'spans'> & {
  /** ISO 3166 alpha-2 codes of where it belongs, as the lexicon knows. */
  readonly countries?: readonly string[];
  /** Lexicon id of what it is a part of. */
  readonly parent?: string;
  /** Grammatical number and animacy for reference: a group takes "they" and "it", a person "he" or "she". */
  readonly plural?: boolean;
  readonly gender?: 'male' | 'female';
};

/** How a stretch of text refers. Only `name` and `demonym` spans hold one of the thing's names. */
export type ReferenceForm = 'name' | 'demonym' | 'nominal' | 'pronoun' | 'possessive' | 'implicit';

/** One place in the text that refers to one thing, or to several ("they", "the two groups"). */
export interface Reference {
  /** Indices into `things`. */
  readonly things: readonly number[];
  readonly form: ReferenceForm;
  readonly start: number;
  readonly end: number;
  /** Token range, `last` exclusive. */
  readonly first: number;
  readonly last: number;
  readonly sentence: number;
  /** Which rule resolved it, for explanations: `lexicon`, `acronym`, `surname`, `definite-noun`, `pronoun` … */
  readonly rule: string;
  /** 0–1. */
  readonly confidence: number;
}

export interface AnalysedDocument extends TokenizedDocument {
  readonly things: readonly Thing[];
  /** Sorted by start; name references do not overlap one another. */
  readonly references: readonly Reference[];
}
