/** A name as candidates are found and weighed by: its words, sounds, numbers and what is known under it. Pure. */

import { fold, singular } from '../../model/names.ts';
import { rememberText } from '../../model/rememberText.ts';
import { isGenericWord, isTitle } from '../genericNames.ts';
import { initialsOf, isArticle, metaphone, romanised, skeleton } from './spelling.ts';

/** What is known of names beforehand. */
export interface KnownNames {
  /** Known things that go by this folded name. */
  readonly things: (folded: string) => readonly string[];
  /** The country that a folded word names, or whose people or capital it does. */
  readonly country: (folded: string) => string | undefined;
}

export interface NameFeatures {
  readonly name: string;
  readonly folded: string;
  readonly words: readonly string[];
  /** Words that tell one thing from another, in the singular: no article, no small word. */
  readonly telling: ReadonlySet<string>;
  /** Those among them that are no general word like "brigade". */
  readonly own: ReadonlySet<string>;
  readonly skeletons: ReadonlySet<string>;
  readonly sounds: ReadonlySet<string>;
  /** All words heard as one. */
  readonly skeleton: string;
  readonly joined: string;
  /** Numbers in it, ordinals among them. */
  readonly numbers: ReadonlySet<string>;
  readonly initials: readonly string[];
  /** As the names of a person: without titles, each as it is heard. */
  readonly persons: readonly string[];
  /** As a person is called, without titles and articles. */
  readonly plain: string;
  /** Of which part of something it speaks: north, upper, old. */
  readonly directions: readonly string[];
  /** It may itself be an acronym. */
  readonly acronym?: string;
}

const SMALL_WORDS = new Set(
  'a an and at by de des du for from in into la le les of off on or the to with'.split(' '),
);
const ORDINALS: Readonly<Record<string, string>> = Object.fromEntries(
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'
    .split(' ')
    .map((word, i) => [word, String(i + 1)]),
);
const numberOf = (word: string): string | undefined =>
  ORDINALS[word] ?? /^(\d+)(?:st|nd|rd|th)?$/.exec(word)?.[1];

const DIRECTIONS = ['north', 'south', 'east', 'west', 'upper', 'lower', 'new', 'old'];

const LONGEST_ACRONYM = 9;

/** Written in capitals, or short: "HTS", "FAMa", "ISF-NES". */
function acronymOf(name: string, words: readonly string[]): string | undefined {
  const joined = words.join('');
  if (joined.length < 2 || joined.length > LONGEST_ACRONYM || words.length > 2) return undefined;
  const letters = name.replace(/[^\p{L}]/gu, '');
  const capitals = letters.replace(/[^\p{Lu}]/gu, '').length;
  return letters.length > 1 &&
    (capitals * 2 > letters.length || (words.length === 1 && joined.length <= 5))
    ? joined
    : undefined;
}

function featuresOfName(name: string): NameFeatures {
  const folded = fold(name);
  const words = folded.split(' ').filter(Boolean);
  const numbers = new Set(words.flatMap((w) => numberOf(w) ?? []));
  const telling = new Set(
    words
      .filter((w) => !SMALL_WORDS.has(w) && !isArticle(w))
      .map((w) => numberOf(w) ?? singular(romanised(w))),
  );
  const named = [...telling].filter((w) => !isGenericWord(w) && !isTitle(w) && !numbers.has(w));
  return {
    name,
    folded,
    words,
    telling: telling.size > 0 ? telling : new Set(words),
    own: new Set(named),
    skeletons: new Set(named.map(skeleton).filter((s) => s.length > 1)),
    sounds: new Set(named.map(metaphone).filter((s) => s.length > 1)),
    skeleton: words
      .filter((w) => !isArticle(w))
      .map(skeleton)
      .join(''),
    joined: words.filter((w) => !isArticle(w)).join(''),
    numbers,
    initials: initialsOf(words),
    persons: [...(telling.size > 0 ? telling : new Set(words))]
      .filter((w) => !isTitle(w) && w.length > 1)
      .map(skeleton),
    plain: words.filter((w) => !isTitle(w) && !/^(al|el)$/.test(w)).join(' '),
    directions: DIRECTIONS.filter((d) => words.some((w) => w.startsWith(d))),
    acronym: acronymOf(name, words),
  };
}

/** Features are worked out once a name. */
export const featuresOf: (name: string) => NameFeatures = rememberText(100_000, featuresOfName);
