/**
 * How names sound and how they are shortened: what spellings of one name have in common, whoever romanised it. Pure;
 * names come folded (src/model/names.ts).
 */

/** Letters of other scripts by the Latin letters that reports write for them. Short vowels are not written in Arabic. */
const LETTERS: Readonly<Record<string, string>> = {
  ...pairs('абвгдезийклмнопрстуфхыэіїєґў', 'abvgdeziiklmnoprstufhyeiiegu'),
  ...{ ж: 'zh', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'shch', ъ: '', ь: '', ю: 'yu', я: 'ya', ё: 'yo' },
  ...pairs('ابتجحدرزسصضطظعفقكلمنهويىةأإآ', 'abtjhdrzssdtzafqklmnhwyahaia'),
  ...{ ث: 'th', خ: 'kh', ذ: 'dh', ش: 'sh', غ: 'gh', ئ: 'y', ؤ: 'w', ء: '' },
};

function pairs(from: string, to: string): Record<string, string> {
  return Object.fromEntries([...from].map((letter, i) => [letter, to.charAt(i)]));
}

export const romanised = (word: string): string =>
  /^[\x20-\x7e]*$/.test(word) ? word : [...word].map((c) => LETTERS[c] ?? c).join('');

/** The article of Arabic names, as it is written before any letter. */
const ARTICLE = /^(al|el|ul|an|ar|as|ash|at|az|ad|ed|er|et|es|esh)$/;
export const isArticle = (word: string): boolean => ARTICLE.test(word);

/**
 * What is heard alike when names are carried over from Arabic, Persian, Kurdish, Turkish, Russian and Ukrainian: in this
 * order. Hamrin, Hamreen, Himrin; Haftar, Hifter; Qassem, Kassim; Jolani, Golani.
 */
const HEARD: readonly (readonly [RegExp, string])[] = [
  [/ph/g, 'f'],
  [/tsch|tch|sch|sh|ch/g, 's'],
  [/kh|gh|ck|q|c/g, 'k'],
  [/th/g, 't'],
  [/dh|z/g, 'd'],
  [/dj|j/g, 'g'],
  [/ts/g, 's'],
  [/x/g, 'ks'],
  [/v/g, 'w'],
];

/** The consonants that are heard, with a mark for a vowel at the beginning. */
export function skeleton(word: string): string {
  let heard = romanised(word);
  for (const [spelling, sound] of HEARD) heard = heard.replace(spelling, sound);
  const first = /^[aeiouyw]/.test(heard) && !/^[yw][aeiou]/.test(heard) ? 'a' : '';
  return first + heard.replace(/[aeiouyhw]/g, '').replace(/(.)\1+/g, '$1');
}

/** Rules of Metaphone (Lawrence Philips 1990, "Hanging on the Metaphone"), in their order. */
const METAPHONE: readonly (readonly [RegExp, string])[] = [
  [/^(kn|gn|pn|ae|wr)/, '·$1'],
  [/^·./, ''],
  [/^x/, 's'],
  [/^wh/, 'w'],
  [/mb$/, 'm'],
  [/([^c])\1+/g, '$1'],
  [/sch/g, 'sk'],
  [/c(?=ia|h)h?/g, 'X'],
  [/c(?=[iey])/g, 's'],
  [/c|q/g, 'k'],
  [/d(?=g[eyi])/g, 'j'],
  [/gh(?![aeiou])/g, ''],
  [/gn(ed)?$/, 'n'],
  [/g(?=[iey])/g, 'j'],
  [/g/g, 'k'],
  [/ph/g, 'f'],
  [/s(?=h|io|ia)h?/g, 'X'],
  [/t(?=ia|io)/g, 'X'],
  [/th/g, '0'],
  [/t(?=ch)/g, ''],
  [/v/g, 'f'],
  [/w(?![aeiou])/g, ''],
  [/x/g, 'ks'],
  [/y(?![aeiou])/g, ''],
  [/z/g, 's'],
  [/d/g, 't'],
  [/(?<=[aeiou])h(?![aeiou])/g, ''],
  [/(?!^)[aeiou]/g, ''],
];

export function metaphone(word: string): string {
  let sounds = romanised(word).replace(/[^a-z]/g, '');
  for (const [spelling, sound] of METAPHONE) sounds = sounds.replace(spelling, sound);
  return sounds;
}

/** Words that acronyms may leave out. */
const SMALL = new Set(
  'and of for the in on to a de des du la le les et y da do von und'.split(' '),
);

/** The initials by which a name may go: of every word, without the small ones, and without articles. */
export function initialsOf(words: readonly string[]): string[] {
  if (words.length < 2) return [];
  const of = (kept: readonly string[]): string => kept.map((w) => w.charAt(0)).join('');
  const large = words.filter((w) => !SMALL.has(w));
  return [...new Set([of(words), of(large), of(large.filter((w) => !isArticle(w)))])].filter(
    (initials) => initials.length > 1,
  );
}

/**
 * Whether a short name is made of the beginnings of a long one's words, in their order, the first among them: CENTCOM of
 * Central Command, MNJTF of Multinational Joint Task Force. One letter may come from inside a word.
 */
export function isMadeOf(short: string, words: readonly string[]): boolean {
  const large = words.filter((w) => !SMALL.has(w) && !isArticle(w));
  const [first] = large;
  if (short.length < 2 || large.length < 2 || first?.charAt(0) !== short.charAt(0)) return false;
  if (short.length >= large.join('').length) return false;
  const made = (
    letter: number,
    word: number,
    place: number,
    begun: number,
    free: number,
  ): boolean => {
    if (letter === short.length) return begun >= 2;
    const wanted = short.charAt(letter);
    const own = large[word] ?? '';
    if (own.charAt(place) === wanted && made(letter + 1, word, place + 1, begun, free)) return true;
    for (let next = word + 1; next < large.length; next += 1)
      if (large[next]?.charAt(0) === wanted && made(letter + 1, next, 1, begun + 1, free))
        return true;
    const inside = own.indexOf(wanted, place);
    return free > 0 && inside >= 0 && made(letter + 1, word, inside + 1, begun, free - 1);
  };
  return made(1, 0, 1, 1, 1);
}

/** Everything that a word becomes without one of its letters, itself too. */
export const withoutOne = (word: string): string[] => [
  word,
  ...[...word].map((_, i) => word.slice(0, i) + word.slice(i + 1)),
];
