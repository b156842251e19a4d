/**
 * Which forms of a verb a word may be, whatever the tagger's small lexicon says of it: from WordNet's verbs and its
 * irregular forms. "blew" and "retook" are past tenses, "storms" and "bombs" may be verbs, "courier" never is one.
 */
import { createRequire } from 'node:module';

// Not imported: as an ES module each of the 150,000 words would become an export, which takes minutes in some runtimes.
const load = createRequire(import.meta.url);
const irregular: Readonly<Record<string, string>> = load('wink-lexicon/src/wn-verb-exceptions.js');
const senses: readonly (readonly number[])[] = load('wink-lexicon/src/wn-word-senses.js');
const words: Readonly<Record<string, number>> = load('wink-lexicon/src/wn-words.js');

/** WordNet's lexicographer files: adjectives, nouns and verbs by number. */
const NOUN_FIRST = 3;
const NOUN_LAST = 28;
const VERB_FIRST = 29;
const VERB_LAST = 43;
const ARTIFACT = 6;
const GROUP = 14;
const PERSON = 18;

const sensesOf = (word: string): readonly number[] => {
  const index = Object.hasOwn(words, word) ? words[word] : undefined;
  return index === undefined ? [] : (senses[index] ?? []);
};

export const isVerbBase = (word: string): boolean =>
  sensesOf(word).some((s) => s >= VERB_FIRST && s <= VERB_LAST);
export const isNounBase = (word: string): boolean =>
  sensesOf(word).some((s) => s >= NOUN_FIRST && s <= NOUN_LAST);
export const isAdjective = (word: string): boolean =>
  sensesOf(word).some((s) => s < 2 || s > VERB_LAST);
/** Nouns of things, people and bodies: they are counted and named far more often than done. */
export const isThingNoun = (word: string): boolean =>
  sensesOf(word).some((s) => s === ARTIFACT || s === PERSON || s === GROUP);

/** Past and participle of irregular verbs: where a verb has two forms, the one in -n (or -um, -un) is the participle. */
const irregularTags = new Map<string, string[]>();
const byLemma = new Map<string, string[]>();
for (const [form, lemma] of Object.entries(irregular)) {
  if (typeof lemma !== 'string' || /(?:ing|ed|s)$/.test(form)) continue;
  byLemma.set(lemma, [...(byLemma.get(lemma) ?? []), form]);
}
const PARTICIPLE = /(?:[^a]n|ne|u[nm][gk]?|come|run)$/;
for (const [lemma, forms] of byLemma) {
  // "came" and "become": the base is the participle too
  if (isVerbBase(lemma) && /(?:come|run)$/.test(lemma)) forms.push(lemma);
  const participles = forms.filter((f) => PARTICIPLE.test(f));
  for (const form of forms) {
    const both =
      forms.length === 1 || participles.length === 0 || participles.length === forms.length;
    irregularTags.set(form, both ? ['VBD', 'VBN'] : participles.includes(form) ? ['VBN'] : ['VBD']);
  }
}

const stems = (word: string, endings: readonly (readonly [string, string])[]): string[] =>
  endings.flatMap(([ending, by]) =>
    word.endsWith(ending) && word.length > ending.length + 1
      ? [word.slice(0, -ending.length) + by]
      : [],
  );
const doubled = (word: string): string[] =>
  /([b-df-hj-np-tv-z])\1$/.test(word) ? [word.slice(0, -1)] : [];

/** Base of a third person, or undefined. */
export function baseOfThird(lower: string): string | undefined {
  return stems(lower, [
    ['ies', 'y'],
    ['es', ''],
    ['s', ''],
  ]).find(isVerbBase);
}

/** The verb tags a lower-cased word may take; none where it is no form of a verb. */
export function verbFormsOf(lower: string): readonly string[] {
  const fixed = irregularTags.get(lower);
  const out: string[] = fixed ? [...fixed] : [];
  if (isVerbBase(lower) && !fixed) out.push('VB', 'VBP');
  if (lower.endsWith('s') && !lower.endsWith('ss') && baseOfThird(lower)) out.push('VBZ');
  const past = stems(lower, [
    ['ied', 'y'],
    ['ed', ''],
    ['d', ''],
  ]);
  if (lower.endsWith('ed') && [...past, ...past.flatMap(doubled)].some(isVerbBase))
    out.push('VBD', 'VBN');
  const present = stems(lower, [
    ['ing', ''],
    ['ing', 'e'],
    ['ying', 'ie'],
  ]);
  if (lower.endsWith('ing') && [...present, ...present.flatMap(doubled)].some(isVerbBase))
    out.push('VBG');
  return out;
}
