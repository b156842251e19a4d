/** A linked question as the grammar reads it: a name is one token, every other word is one. */
import type { LinkedWords, NameLink } from '../nameLinks.ts';
import { isSmall } from '../plainWords.ts';
import type { Span, Thing } from '../question.ts';
import { numberless, vocabulary } from '../vocabulary.ts';
import { spanOf } from '../words.ts';

/** A name, or a pronoun that stands for a thing of the question before. */
export interface TokenLink extends NameLink {
  readonly thing?: Thing;
}

export interface Token {
  readonly text: string;
  /** '' for a name. */
  readonly lower: string;
  readonly link?: TokenLink;
  readonly span?: Span | undefined;
}

const LONGEST_PHRASE = 5;

export class Tokens {
  readonly all: readonly Token[];

  constructor(all: readonly Token[]) {
    this.all = all;
  }

  static of({ words, links }: LinkedWords): Tokens {
    const starts = new Map(links.map((link) => [link.from, link]));
    const all: Token[] = [];
    for (let i = 0; i < words.length; ) {
      const link = starts.get(i);
      if (link) {
        const text = words
          .slice(i, link.to)
          .map((w) => w.text)
          .join(' ')
          .replaceAll(" 's", "'s");
        all.push({ text, lower: '', link, span: spanOf(words.slice(i, link.to)) });
        i = link.to;
      } else {
        const w = words[i];
        if (w) all.push(w);
        i += 1;
      }
    }
    return new Tokens(all);
  }

  get length(): number {
    return this.all.length;
  }
  lower(i: number): string {
    return this.all[i]?.lower ?? '';
  }
  text(i: number): string {
    return this.all[i]?.text ?? '';
  }
  link(i: number): TokenLink | undefined {
    return this.all[i]?.link;
  }
  is(i: number, words: ReadonlySet<string>): boolean {
    return this.all[i] !== undefined && this.link(i) === undefined && words.has(this.lower(i));
  }
  /** Whether these words stand here one after another. */
  says(i: number, phrase: string): boolean {
    return phrase.split(' ').every((word, k) => this.lower(i + k) === word);
  }
  /** Where in the question these tokens stand, `to` exclusive. */
  span(from: number, to: number): Span | undefined {
    return spanOf(this.all.slice(from, to));
  }
  /** Words from here on as one phrase; '' where a name or a comma interrupts them. */
  phrase(i: number, length: number): string {
    const words: string[] = [];
    for (let k = i; k < i + length; k++) {
      const w = this.lower(k);
      if (w === '' || w === ',') return '';
      words.push(w);
    }
    return words.join(' ');
  }

  /** The longest phrase here that a table knows. */
  private longest<T>(
    i: number,
    get: (phrase: string) => T | undefined,
  ): { value: T; to: number } | undefined {
    for (let n = LONGEST_PHRASE; n > 0; n--) {
      const phrase = this.phrase(i, n);
      const value = phrase ? get(phrase) : undefined;
      if (value !== undefined) return { value, to: i + n };
    }
    return undefined;
  }

  verb(i: number) {
    return this.longest(i, (p) => vocabulary().verbs.get(p));
  }
  predicate(i: number) {
    return this.longest(i, (p) => vocabulary().predicates.get(p));
  }
  /** The same where the preposition came before: "In which towns is it present". */
  predicateWith(i: number, preposition: string | undefined) {
    return this.longest(i, (p) => vocabulary().predicates.get(`${p} ${preposition ?? ''}`));
  }
  noun(i: number) {
    return this.longest(i, (p) => vocabulary().nouns.get(numberless(p)));
  }
  nominal(i: number) {
    return this.longest(i, (p) => vocabulary().nominals.get(numberless(p)));
  }
  kind(i: number) {
    return this.longest(i, (p) => vocabulary().kinds.get(numberless(p)));
  }
  weaponClass(i: number): { value: string; to: number } | undefined {
    const first = this.longest(i, (p) =>
      vocabulary().classes.has(numberless(p)) ? numberless(p) : undefined,
    );
    // "drone engines": engines
    const says = first && this.phrase(i, first.to - i) === first.value;
    const second = says ? this.weaponClass(first.to) : undefined;
    if (first) return second ? { value: `${first.value} ${second.value}`, to: second.to } : first;
    // "naval drones", "fiber-optic drones": whatever the word says, it must stand in the name
    const described = this.isDescribing(i) ? this.weaponClass(i + 1) : undefined;
    return described && { value: `${this.lower(i)} ${described.value}`, to: described.to };
  }
  private isDescribing(i: number): boolean {
    const word = this.lower(i);
    const known = this.verb(i) ?? this.kind(i) ?? this.noun(i) ?? this.event(i) ?? this.nominal(i);
    return /^\p{Ll}[\p{Ll}-]{3,}$/u.test(word) && !isSmall(word) && !known && !this.itself(i);
  }
  event(i: number) {
    return this.longest(i, (p) =>
      vocabulary().events.has(numberless(p)) ? numberless(p) : undefined,
    );
  }
  itself(i: number): boolean {
    const word = this.lower(i);
    return word !== '' && vocabulary().itself.has(numberless(word));
  }

  without(from: number, to: number): Tokens {
    return new Tokens([...this.all.slice(0, from), ...this.all.slice(to)]);
  }
}

export const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));
export const BE = words('is are was were be been being am');
export const DO = words('do does did');
export const HAVE = words('has have had having');
export const GET = words('get gets got gotten getting');
export const MODAL = words('can could may might must shall should will would');
export const NOT = words("not never no n't cannot");
export const isNegatedAux = (word: string): boolean => /n['’]t$/.test(word);
export const ADVERB = words(
  'also only just still currently actually ever already once both really directly jointly together known said believed reported understood thought recently previously',
);
export const REPORTED = words(
  'said believed reported understood thought known alleged claimed suspected stated supposed',
);
export const DETERMINER = words(
  'the a an any some all every each various different distinct several separate both these those this that its their his her other another others many ones',
);
export const TYPE_OF = words('type types kind kinds sort sorts variety name names number list');
export const GENERIC = words(
  'everything anything something everyone anyone somebody someone anybody everybody those all what who whom whoever things thing one ones entities entity',
);
export const WHICH = words('which what whose');
export const WHO = words('who whom');
export const RELATIVE = words('that which who whom whose');
export const PREPOSITION = words(
  'of in on at by to from with without within inside for about into over under around near across off along upon outside against between among through during throughout',
);
export const IN = words('in at within inside near around across on throughout off along outside');
export const SOMEBODY = words('somebody someone anybody anyone others another each');

export const DOCUMENTS = words(
  'document documents report reports article articles source sources text texts file files',
);
export const CONNECT = words('connected linked related tied associated');
export const HAPPEN = [
  'happened',
  'happens',
  'happen',
  'took place',
  'takes place',
  'take place',
  'occurred',
  'occurs',
  'occur',
  'unfolded',
  'unfold',
  'played out',
];
export const ANYONE = words('everyone anyone everybody anybody whoever whomever someone somebody');
