/**
 * The lexicon as one searchable thing: entries, and a trie of their aliases with the rule for each one's capitals.
 *
 * Rules of an alias: a word with a capital needs a capital in the text; a word of capitals only (IS, US, CAR) needs
 * exactly those, or one capital where it is long enough to be spoken (Minusma); `=alias` exactly for all its words; `?alias` counts only when the document gives another sign.
 * A row's own name has no place for a mark: it stands among the aliases again with one.
 */
import type { LexiconEntry } from './entry.ts';
import { DeferredRow, loadRowsQuickly } from './loadRows.ts';
import { type Phrase, PhraseTrie } from './phraseTrie.ts';
import { firstWordOf, type Word, wordsOf } from './words.ts';

/** As what an alias stands for its entry. */
export type AliasForm = 'name' | 'demonym' | 'seat';

export interface Alias {
  readonly entry: LexiconEntry;
  readonly form: AliasForm;
  /** One character a word: `u` capitals only, `c` a capital, `a` any. */
  readonly cases: string;
  /** Counts only where the document bears it out. */
  readonly doubtful: boolean;
  /** The name is written with a genitive inside. */
  readonly genitive: boolean;
}

/** An alias as its file has it, marks and all. */
export interface WrittenAlias {
  readonly row: LexiconEntry | DeferredRow;
  readonly written: string;
  readonly form: AliasForm;
}

export interface Lexicon {
  readonly entries: readonly LexiconEntry[];
  /** Those that no script made: the actors, weapons and countries, and places with names of their own. */
  readonly handwritten: readonly LexiconEntry[];
  readonly byId: ReadonlyMap<string, LexiconEntry>;
  readonly trie: PhraseTrie<Alias, WrittenAlias>;
  /** Country by ISO code. */
  readonly countries: ReadonlyMap<string, LexiconEntry>;
}

const ARTICLES = new Set([
  'al',
  'el',
  'ul',
  'an',
  'ar',
  'as',
  'ash',
  'at',
  'az',
  'ad',
  'ed',
  'er',
  'et',
  'de',
  'la',
  'of',
  'the',
]);
/** Words of capitals longer than this are names put in capitals, not acronyms. */
const LONGEST_ACRONYM = 9;
/** An acronym read as a word is written like one too ("Minusma", "Unifil"): of this length, and with vowels. A weapon's is not: Milan is a city. */
const SPOKEN = /^(?=.*[aeiou])[a-z]{5,}$/;

function caseRule(word: Word, exact: boolean, weapon: boolean): string {
  if (exact && word.case === 'upper') return 'u';
  if (word.case === 'upper' && word.folded.length <= LONGEST_ACRONYM)
    return !weapon && SPOKEN.test(word.folded) ? 'c' : 'u';
  if (word.case === 'capital' || word.case === 'upper')
    return ARTICLES.has(word.folded) ? 'a' : exact ? 'c' : 'c';
  return 'a';
}

/** A short name whose diacritics are all that tells it from a word: "Aïr", "Ḩīt" would be found in every "air" and "hit". */
function isHiddenWord(text: string, words: readonly Word[]): boolean {
  const [only] = words;
  return (
    words.length === 1 &&
    only !== undefined &&
    only.folded.length <= 4 &&
    /[\u0080-\uffff]/u.test(text)
  );
}

/** Inside a name: "People's Protection Units". */
const GENITIVE = /['’]s\s/;

function phraseOf({ row, written, form }: WrittenAlias): Phrase<Alias> | undefined {
  let text = written;
  let exact = false;
  let doubtful = false;
  for (; text[0] === '=' || text[0] === '?'; text = text.slice(1)) {
    if (text[0] === '=') exact = true;
    else doubtful = true;
  }
  const words = wordsOf(text);
  if (words.length === 0 || isHiddenWord(text, words)) return undefined;
  const entry = row instanceof DeferredRow ? row.entry() : row;
  const weapon = entry.kind === 'Weapon';
  let cases = '';
  for (const word of words) cases += caseRule(word, exact, weapon);
  return { words, value: { entry, form, cases, doubtful, genitive: GENITIVE.test(text) } };
}

/** Whether a row's name stands among its aliases once more with a mark. */
function isMarked({ name, aliases }: LexiconEntry): boolean {
  return aliases.some((a) => {
    const marks = a[0] !== '?' && a[0] !== '=' ? 0 : a[1] === '?' || a[1] === '=' ? 2 : 1;
    return marks > 0 && a.length === name.length + marks && a.endsWith(name);
  });
}

export function buildLexicon(
  eager: readonly LexiconEntry[],
  deferred: readonly DeferredRow[] = [],
): Lexicon {
  const trie = new PhraseTrie<Alias, WrittenAlias>(phraseOf);
  const file = (row: LexiconEntry | DeferredRow, written: string, form: AliasForm): void => {
    const first = firstWordOf(written);
    if (first !== undefined) trie.file(first, { row, written, form });
  };
  for (const entry of eager) {
    // A name that stands among its aliases with a mark is found as the mark says.
    if (!isMarked(entry)) file(entry, entry.name, 'name');
    for (const alias of entry.aliases) file(entry, alias, 'name');
    for (const demonym of entry.demonyms) file(entry, demonym, 'demonym');
    for (const seat of entry.seats) file(entry, seat, 'seat');
  }
  for (const row of deferred) {
    file(row, row.name, 'name');
    for (const alias of row.aliases) file(row, alias, 'name');
  }
  let entries: readonly LexiconEntry[] | undefined;
  let byId: Map<string, LexiconEntry> | undefined;
  const countries = new Map<string, LexiconEntry>();
  for (const entry of eager)
    if (entry.kind === 'Country') countries.set(entry.countries[0] ?? '', entry);
  return {
    get entries() {
      entries ??= deferred.length ? [...eager, ...deferred.map((row) => row.entry())] : eager;
      return entries;
    },
    handwritten: eager,
    get byId() {
      byId ??= new Map(this.entries.map((e) => [e.id, e]));
      return byId;
    },
    trie,
    countries,
  };
}

let shared: Lexicon | undefined;

/** The lexicon of the package, read once. */
export function lexicon(): Lexicon {
  if (!shared) {
    const { entries, deferred } = loadRowsQuickly();
    shared = buildLexicon(entries, deferred);
  }
  return shared;
}
