/**
 * The shapes that syntax takes here: chunks of a sentence, and predications (verbs or event nouns with what fills
 * their roles). All numbers named first, last, head are token indices into the document, `last` exclusive.
 */

export interface NounPhrase {
  readonly kind: 'np';
  readonly first: number;
  last: number;
  readonly head: number;
  readonly headLemma: string;
  /** References (indices) that the head itself is. */
  heads: readonly number[];
  /** References before the head: "ISIS" in "ISIS fighters". */
  readonly modifiers: readonly number[];
  /** "X's" or "its" before the head. */
  readonly possessor?: NounPhrase;
  /** Names that head a compound adjective: "Iran" of "Iran-backed", with its tail "backed". */
  readonly compounds: readonly { readonly reference: number; readonly tail: string }[];
  /** What follows in "of …". */
  of: readonly NounPhrase[];
  /** "no", "not a single". */
  readonly negative: boolean;
  readonly pronoun: boolean;
  readonly temporal: boolean;
  /** Lower-cased first word: "the", "a", "its", "". */
  readonly opener: string;
}

export interface VerbGroup {
  readonly kind: 'vg';
  readonly first: number;
  readonly last: number;
  /** The main verb. */
  readonly head: number;
  readonly lemma: string;
  readonly form: 'finite' | 'ing' | 'participle' | 'infinitive';
  readonly passive: boolean;
  readonly negative: boolean;
  /** May, might, "is believed to". */
  readonly hedged: boolean;
  /** Would, should, will, "plans to", "threatened to", "failed to": it has not happened. */
  readonly irrealis: boolean;
}

export interface Preposition {
  readonly kind: 'prep';
  readonly first: number;
  readonly last: number;
  readonly word: string;
}

export interface Mark {
  readonly kind:
    | 'comma'
    | 'and'
    | 'wh'
    | 'sub'
    | 'stop'
    | 'open'
    | 'close'
    | 'quote'
    | 'adverb'
    | 'other';
  readonly first: number;
  readonly last: number;
  readonly word: string;
}

export type Chunk = NounPhrase | VerbGroup | Preposition | Mark;

export interface PrepositionalPhrase {
  readonly word: string;
  readonly group: readonly NounPhrase[];
  /** Token of the preposition. */
  readonly at: number;
}

/** A verb or an event noun with what stands in its places. */
export interface Predication {
  readonly trigger: 'verb' | 'noun';
  readonly lemma: string;
  /** A particle or the noun of a light verb: "out" of "carried out". */
  readonly particle?: string;
  readonly head: number;
  readonly first: number;
  readonly last: number;
  readonly sentence: number;
  readonly passive: boolean;
  readonly negative: boolean;
  readonly hedged: boolean;
  readonly irrealis: boolean;
  readonly subject: readonly NounPhrase[];
  readonly object: readonly NounPhrase[];
  readonly phrases: readonly PrepositionalPhrase[];
  /** Of an event noun: the phrase itself. */
  readonly nominal?: NounPhrase;
  /** Index of the predication that this one hangs on within the sentence, where it does. */
  readonly parent?: number;
}
