/** The grammar of phrases, put together: each reader stands in a file of its own. */
import type { Condition, Thing } from '../question.ts';
import type { VerbReading } from '../vocabulary.ts';
import { chain, chainAfter, gap, gapAfter } from './clauses.ts';
import { after } from './modifiers.ts';
import { head, participle, sortAt, undergone } from './nounHeads.ts';
import { list, noun, startsNoun, subject } from './nounPhrases.ts';
import { number, superlative } from './numbers.ts';
import type { PhraseReader } from './phrase.ts';
import { prepositions } from './prepositions.ts';
import type { Extras, Listed } from './relate.ts';
import type { Tokens } from './tokens.ts';
import { verbPhrase } from './verbPhrases.ts';

export class Phrases implements PhraseReader {
  readonly tokens: Tokens;
  readonly asked = new Set<Thing>();
  readonly most = new Map<Thing, 'most' | 'least'>();
  verbAhead = false;
  doubleObject = false;

  constructor(tokens: Tokens) {
    this.tokens = tokens;
  }

  readonly startsNoun = (i: number) => startsNoun(this, i);
  readonly noun = (i: number) => noun(this, i);
  readonly list = (i: number) => list(this, i);
  readonly subject = (i: number) => subject(this, i);
  readonly head = (i: number) => head(this, i);
  readonly sortAt = (i: number) => sortAt(this, i);
  readonly after = (thing: Thing, i: number) => after(this, thing, i);
  readonly participle = (i: number) => participle(this, i);
  readonly undergone = (at: number, verb: VerbReading, bearer: Thing, agent: Thing): Condition =>
    undergone(this, at, verb, bearer, agent);
  readonly number = (i: number) => number(this, i);
  readonly superlative = (i: number) => superlative(this, i);
  readonly chain = (bearer: Thing, i: number, reduced: boolean) => chain(this, bearer, i, reduced);
  readonly chainAfter = (bearer: Thing, i: number, be: boolean, reduced = false) =>
    chainAfter(this, bearer, i, be, reduced);
  readonly gap = (bearer: Thing, of: Listed, i: number, preposition?: string) =>
    gap(this, bearer, of, i, preposition);
  readonly gapAfter = (bearer: Thing, of: Listed, i: number, be: boolean, preposition?: string) =>
    gapAfter(this, bearer, of, i, be, preposition);
  readonly verbPhrase = (i: number, reduced: boolean, isBe = false, fronted?: string) =>
    verbPhrase(this, i, reduced, isBe, fronted);
  readonly prepositions = (i: number, entry: Readonly<Record<string, string>>, start: Extras) =>
    prepositions(this, i, entry, start);
}
