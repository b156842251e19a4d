/** What the parts of the grammar read, and how they reach one another. */
import type { RelationType } from '../../model/relationTypes.ts';
import type { Condition, NumberRange, Thing } from '../question.ts';
import type { VerbReading } from '../vocabulary.ts';
import type { Extras, Listed } from './relate.ts';
import type { Tokens } from './tokens.ts';

/** Something read, and where what follows it begins. */
export interface Phrase<T> {
  readonly value: T;
  readonly to: number;
}

/** What a verb phrase says, before it is known what stands in which of its places. */
export interface VerbPhrase {
  readonly types: readonly RelationType[];
  /** What must hold too, of the same two: "armed and trained". */
  readonly and?: readonly (readonly RelationType[])[];
  /** Types whose grammatical subject is their target. */
  readonly reversed: readonly RelationType[];
  readonly passive: boolean;
  readonly negated: boolean;
  readonly object?: Listed;
  readonly agent?: Listed;
  /** Whom it hit: "fired rockets at the base". */
  readonly victim?: Listed | undefined;
  readonly extras: Extras;
  /** The role of a preposition that ends the phrase with nothing after it: "Who is it supported by". */
  readonly stranded?: string;
  readonly intransitive: boolean;
}

/** The readers of phrases, each in a file of its own, which call one another through this. `i` is where to begin. */
export interface PhraseReader {
  readonly tokens: Tokens;
  /** Things that the question asks for beside its first: "who supplied whom". */
  readonly asked: Set<Thing>;
  /** Things of which the most or the fewest are asked for. */
  readonly most: Map<Thing, 'most' | 'least'>;
  /** Whether the verb is still to come, so that a word that may be one is not the head of a name's phrase. */
  verbAhead: boolean;
  /** Whether two objects may follow one another, so that "gave the group rockets" speaks of no group's rockets. */
  doubleObject: boolean;

  startsNoun(i: number): boolean;
  noun(i: number): Phrase<Thing> | undefined;
  list(i: number): Phrase<Listed> | undefined;
  head(i: number): Phrase<Thing> | undefined;
  sortAt(i: number): Phrase<Thing> | undefined;
  after(head: Thing, i: number): Phrase<Thing>;
  participle(i: number): VerbReading | undefined;
  undergone(at: number, verb: VerbReading, bearer: Thing, agent: Thing): Condition;
  number(i: number): { to: number; range: NumberRange } | undefined;
  superlative(i: number): { to: number; which: 'most' | 'least' } | undefined;
  chain(bearer: Thing, i: number, reduced: boolean): Phrase<Condition> | undefined;
  gap(
    bearer: Thing,
    subject: Listed,
    i: number,
    preposition?: string,
  ): Phrase<Condition> | undefined;
  verbPhrase(
    i: number,
    reduced: boolean,
    isBe?: boolean,
    fronted?: string,
  ): Phrase<VerbPhrase> | undefined;
  prepositions(
    i: number,
    entry: Readonly<Record<string, string>>,
    start: Extras,
  ): PrepositionalPhrases;
}

export interface PrepositionalPhrases {
  readonly extras: Extras;
  readonly roles: Partial<Record<'agent' | 'object' | 'subject' | 'victim', Listed>>;
  readonly stranded?: string;
  /** What it was part of: "in the raid". */
  readonly event?: Listed;
  readonly to: number;
}
