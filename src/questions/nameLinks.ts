/**
 * Which words of a question name entities of the graph. A name is found as any of the graph's names folds; what is left
 * and is no word of the vocabulary may be a name with a wrong letter.
 */
import { distance } from 'fastest-levenshtein';
import { isAdjective, isNounBase, isVerbBase } from '../extraction/text/verbForms.ts';
import { fold } from '../model/names.ts';
import { isPlain, plainWords } from './plainWords.ts';
import type { NamedEntity } from './question.ts';
import { dateRangeAt } from './questionDates.ts';
import type { Word } from './words.ts';

/** How the graph is asked for names. */
export interface NameFinder {
  /** Entities one of whose names folds to one of these. */
  named(folded: readonly string[]): Promise<readonly NamedEntity[]>;
  /** Entities with a name like this one. */
  alike(name: string): Promise<readonly NamedEntity[]>;
}

/** A stretch of the question that is a name, `to` exclusive. */
export interface NameLink {
  readonly from: number;
  readonly to: number;
  /** As it stands in the question. */
  readonly said: string;
  /** The likeliest first; empty for a name that the graph does not have. */
  readonly entities: readonly NamedEntity[];
  /** The name that it was taken for, where it was written otherwise. */
  readonly takenFor?: string;
}

export interface LinkedWords {
  readonly words: readonly Word[];
  readonly links: readonly NameLink[];
}

const LONGEST_NAME = 9;

const joined = (words: readonly Word[]): string =>
  words
    .map((w) => w.text)
    .join(' ')
    .replaceAll(" 's", "'s")
    .replaceAll(' ,', ',');

export async function linkNames(given: readonly Word[], finder: NameFinder): Promise<LinkedWords> {
  const dated = new Set<number>();
  given.forEach((_, i) => {
    const range = dateRangeAt(given, i);
    if (range) for (let k = i; k < range.to; k++) dated.add(k);
  });
  const spans: { from: number; to: number; folded: string }[] = [];
  for (let from = 0; from < given.length; from++)
    for (let to = from + 1; to <= Math.min(given.length, from + LONGEST_NAME); to++) {
      if (given[to - 1]?.lower === ',' || given[from]?.lower === ',' || given[from]?.lower === "'s")
        continue;
      const folded = fold(joined(given.slice(from, to)));
      if (folded) spans.push({ from, to, folded });
    }
  const byName = new Map<string, NamedEntity[]>();
  for (const entity of await finder.named([...new Set(spans.map((s) => s.folded))]))
    for (const name of new Set(entity.names.map(fold))) {
      const list = byName.get(name);
      if (list) list.push(entity);
      else byName.set(name, [entity]);
    }
  const links: NameLink[] = [];
  const taken = new Set<number>();
  const longestFirst = spans
    .filter((s) => byName.has(s.folded))
    .sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from);
  for (const { from, to, folded } of longestFirst) {
    if (rangeOf(from, to).some((i) => taken.has(i))) continue;
    if (rangeOf(from, to).every((i) => dated.has(i))) continue;
    if (!mayBeName(given, from, to)) continue;
    if (isOnlyAcronym(given.slice(from, to), folded, byName.get(folded) ?? [])) continue;
    for (const i of rangeOf(from, to)) taken.add(i);
    links.push({
      from,
      to,
      said: joined(given.slice(from, to)),
      entities: likeliest(byName.get(folded) ?? [], joined(given.slice(from, to))),
    });
  }
  const { words, extra } = await mendRest(given, taken, dated, finder);
  return { words, links: [...links, ...extra].sort((a, b) => a.from - b.from) };
}

const rangeOf = (from: number, to: number): number[] =>
  Array.from({ length: to - from }, (_, i) => from + i);

/** Plain words are a name only when written as one: "Army", not "army"; "US", not "us". */
function mayBeName(words: readonly Word[], from: number, to: number): boolean {
  const part = words.slice(from, to);
  if (part[0]?.lower === 'the' && to - from === 1) return false;
  const telling = part.filter((w) => w.lower !== 'the');
  if (telling.some((w) => !isPlain(w.lower))) return true;
  return (
    telling.every(
      (w, i) => /^\p{Lu}/u.test(w.text) || (i > 0 && /^(?:of|for|and|in)$/.test(w.lower)),
    ) &&
    (from > 0 || telling.length > 1)
  );
}

/** A word of English in small letters is no name that is an acronym: "fact" is not FACT. */
function isOnlyAcronym(
  said: readonly Word[],
  folded: string,
  entities: readonly NamedEntity[],
): boolean {
  const [word, ...more] = said;
  if (!word || more.length > 0 || word.text !== word.lower) return false;
  if (!isNounBase(word.lower) && !isVerbBase(word.lower) && !isAdjective(word.lower)) return false;
  return entities.every((e) =>
    e.names.filter((n) => fold(n) === folded).every((n) => n === n.toUpperCase()),
  );
}

/** As written before as folded, then the one that more documents name. */
function likeliest(entities: readonly NamedEntity[], said: string): NamedEntity[] {
  const exact = (e: NamedEntity): number => (e.names.includes(said) ? 1 : 0);
  return [...entities].sort(
    (a, b) => b.documents - a.documents || exact(b) - exact(a) || (a.id < b.id ? -1 : 1),
  );
}

/** What no name and no known word covers: a word of the vocabulary or a name with a wrong letter, or an unknown name. */
async function mendRest(
  given: readonly Word[],
  taken: ReadonlySet<number>,
  dated: ReadonlySet<number>,
  finder: NameFinder,
): Promise<{ words: Word[]; extra: NameLink[] }> {
  const words = [...given];
  const extra: NameLink[] = [];
  const open = (i: number): boolean => {
    const w = words[i];
    return (
      w !== undefined &&
      !taken.has(i) &&
      !dated.has(i) &&
      w.lower !== ',' &&
      w.lower !== "'s" &&
      !isPlain(w.lower)
    );
  };
  for (let i = 0; i < words.length; i++) {
    if (!open(i)) continue;
    const w = words[i];
    const capital = w !== undefined && /^[\p{Lu}\d@#]/u.test(w.text) && i > 0;
    if (!capital && w) {
      const meant = nearestPlain(w.lower);
      if (meant) {
        words[i] = { ...w, text: meant, lower: meant };
        continue;
      }
    }
    let to = i + 1;
    while (open(to) || (capital && isNamePart(words, to, taken))) to += 1;
    // "Defence Industries System": words that are plain elsewhere belong to a name written so
    const from = capital ? capitalsBefore(words, i, taken) : i;
    const whole = from < i ? await nearName(finder, words, from, to) : undefined;
    const best = whole ?? (await nearName(finder, words, i, to));
    const name = joined(words.slice(i, to));
    if (best) extra.push(best);
    else if (capital) extra.push({ from: i, to, said: name, entities: [] });
    i = to - 1;
  }
  return { words, extra };
}

async function nearName(
  finder: NameFinder,
  words: readonly Word[],
  from: number,
  to: number,
): Promise<NameLink | undefined> {
  const name = joined(words.slice(from, to));
  const best = closest(await finder.alike(name), name);
  return best && { from, to, said: name, entities: best.entities, takenFor: best.name };
}

/** Where the capitals begin that run up to a word. */
function capitalsBefore(words: readonly Word[], i: number, taken: ReadonlySet<number>): number {
  let from = i;
  while (from > 1 && isNamePart(words, from - 1, taken)) from -= 1;
  return from;
}

/** "Cartel" of "Sinaloa Cartel", "of National" of "Front of National Unity". */
function isNamePart(words: readonly Word[], i: number, taken: ReadonlySet<number>): boolean {
  const w = words[i];
  return w !== undefined && !taken.has(i) && /^[\p{Lu}\d]/u.test(w.text);
}

const allowed = (name: string): number => (name.length > 8 ? 2 : name.length > 3 ? 1 : 0);

function closest(
  entities: readonly NamedEntity[],
  name: string,
): { entities: NamedEntity[]; name: string } | undefined {
  const wanted = fold(name);
  let least = allowed(wanted) + 1;
  let best: { entities: NamedEntity[]; name: string } | undefined;
  for (const entity of entities)
    for (const other of entity.names) {
      const far = distance(fold(other), wanted);
      if (far < least) {
        least = far;
        best = { entities: [entity], name: other };
      } else if (best && far === least && far <= allowed(wanted) && !best.entities.includes(entity))
        best.entities.push(entity);
    }
  return best && { ...best, entities: likeliest(best.entities, name) };
}

function nearestPlain(word: string): string | undefined {
  // a word of English that is none of ours is no slip of the pen
  if (word.length < 5 || isNounBase(word) || isVerbBase(word) || isAdjective(word))
    return undefined;
  for (const other of plainWords())
    if (
      Math.abs(other.length - word.length) <= 1 &&
      other.length >= 4 &&
      distance(other, word) === 1
    )
      return other;
  return undefined;
}
