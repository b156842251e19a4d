/**
 * Which words of a question name entities of the graph. A name is found as any of the graph's names folds; what is left
 * and is no word of the vocabulary may be a name with a wrong letter.
 */
import { isAdjective, isNounBase, isVerbBase } from '../extraction/text/verbForms.ts';
import { fold } from '../model/names.ts';
import { otherNames } from './lexiconNames.ts';
import { closest, likeliest, nearestPlain, partOfName } from './likeNames.ts';
import { isPlain } from './plainWords.ts';
import type { NamedEntity } from './question.ts';
import { dateRangeAt } from './questionDates.ts';
import { vocabulary } from './vocabulary.ts';
import type { Word } from './words.ts';

/** How the graph is asked for names. */
export interface NameFinder {
  /** Entities one of whose names folds to one of these. */
  named(folded: readonly string[]): Promise<readonly NamedEntity[]>;
  /** Actors with a name of which these are the initials. */
  abbreviated(letters: string): Promise<readonly NamedEntity[]>;
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
      if (!folded) continue;
      spans.push({ from, to, folded });
      // "the CH-95s"
      if (/\ds$/.test(folded)) spans.push({ from, to, folded: folded.slice(0, -1) });
    }
  // what is no name in the graph may be another name of something that is
  const others = new Map(spans.map(({ folded }) => [folded, otherNames(folded)]));
  const wanted = [
    ...spans.map((s) => s.folded),
    ...[...others.values()].flat().map((o) => o.folded),
  ];
  const byName = new Map<string, NamedEntity[]>();
  for (const entity of await finder.named([...new Set(wanted)]))
    for (const name of new Set(entity.names.map(fold))) {
      const list = byName.get(name);
      if (list) list.push(entity);
      else byName.set(name, [entity]);
    }
  const links: NameLink[] = [];
  const taken = new Set<number>();
  const bearers = ({ folded }: { folded: string }): readonly NamedEntity[] =>
    byName.get(folded) ??
    (others.get(folded) ?? [])
      .map((o) => (byName.get(o.folded) ?? []).filter((e) => o.fits(e.kind)))
      .find((found) => found.length > 0) ??
    [];
  const longestFirst = spans
    .filter((s) => bearers(s).length > 0)
    .sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from);
  for (const { from, to, folded } of longestFirst) {
    const entities = [...new Set(bearers({ folded }))];
    if (rangeOf(from, to).some((i) => taken.has(i))) continue;
    if (rangeOf(from, to).every((i) => dated.has(i))) continue;
    if (!mayBeName(given, from, to)) continue;
    // "State" is not the States
    if (!byName.has(folded) && to === from + 1 && isPlain(folded) && given[from]?.lower === folded)
      continue;
    if (!isDefinite(given, from, to) && isOnlyAcronym(given.slice(from, to), folded, entities))
      continue;
    const said = joined(given.slice(from, to));
    const [first] = likeliest(entities, said);
    const link = {
      from,
      to,
      said,
      entities: likeliest(entities, said),
      ...(first && !byName.has(folded) && { takenFor: first.name }),
    };
    const typo = await capitalsAhead(given, link, taken, finder);
    if (typo) {
      for (const i of rangeOf(typo.from, typo.to)) taken.add(i);
      links.push(typo);
      continue;
    }
    const longer = (await capitalsBehind(given, link, taken, finder)) ?? link;
    for (const i of rangeOf(from, longer.to)) taken.add(i);
    links.push(longer);
  }
  const { words, extra } = await mendRest(given, taken, dated, finder);
  return { words, links: merged([...links, ...extra].sort((a, b) => a.from - b.from)) };
}

/** "Brightmere Components" of "Brightmere Components Ltd", which is called Brightmere too. */
async function capitalsBehind(
  words: readonly Word[],
  link: NameLink,
  taken: ReadonlySet<number>,
  finder: NameFinder,
): Promise<NameLink | undefined> {
  const [of] = link.entities;
  let to = link.to;
  while (isNamePart(words, to, taken)) to += 1;
  if (!of || to === link.to) return undefined;
  const said = joined(words.slice(link.from, to));
  const part = partOfName(await finder.alike(said), said);
  return part?.entities.some((e) => e.id === of.id) ? { ...link, to, said } : undefined;
}

/** "Tarik Ben Zeyad Brigade", with a wrong letter, where another is called just "Brigade". */
async function capitalsAhead(
  words: readonly Word[],
  link: NameLink,
  taken: ReadonlySet<number>,
  finder: NameFinder,
): Promise<NameLink | undefined> {
  if (link.to > link.from + 1) return undefined;
  const from = capitalsBefore(words, link.from, taken);
  if (from === link.from) return undefined;
  const said = joined(words.slice(from, link.to));
  const best = closest(await finder.alike(said), said);
  // the 82nd is not the 83rd
  if (!best || numbersOf(best.name) !== numbersOf(said)) return undefined;
  return { from, to: link.to, said, entities: best.entities, takenFor: best.name };
}

const numbersOf = (name: string): string => (name.match(/\d+/g) ?? []).join(' ');

const DEMONYM = /^\p{Lu}\p{L}+(?:an|ian|ish|ese|i|ch|ic|ean)$/u;

/** "Algoney" and "Musa" beside it are one person. */
function merged(links: readonly NameLink[]): NameLink[] {
  const out: NameLink[] = [];
  for (const link of links) {
    const before = out.at(-1);
    const [of] = before?.entities ?? [];
    const beside = before?.to === link.from;
    // "Congolese FARDC", where the graph has no Congo
    if (before && beside && !of && link.entities.length > 0 && DEMONYM.test(before.said))
      out[out.length - 1] = { ...link, from: before.from, said: `${before.said} ${link.said}` };
    else if (before && of && beside && link.entities.some((e) => e.id === of.id))
      out[out.length - 1] = { ...before, to: link.to, said: `${before.said} ${link.said}` };
    else out.push(link);
  }
  return out;
}

const rangeOf = (from: number, to: number): number[] =>
  Array.from({ length: to - from }, (_, i) => from + i);

/** Plain words are a name only when written as one: "Army", not "army"; "US", not "us". */
function mayBeName(words: readonly Word[], from: number, to: number): boolean {
  const part = words.slice(from, to);
  if (part[0]?.lower === 'the' && to - from === 1) return false;
  const telling = part.filter((w) => w.lower !== 'the');
  if (isDefinite(words, from, to)) return true;
  // "US" is no "us"
  if (telling.some((w) => !isPlain(w.lower) || /^\p{Lu}{2,}$/u.test(w.text))) return true;
  return (
    telling.every(
      (w, i) => /^\p{Lu}/u.test(w.text) || (i > 0 && /^(?:of|for|and|in)$/.test(w.lower)),
    ) &&
    (from > 0 || telling.length > 1)
  );
}

/** What goes on to say which one is meant: "the army that used drones". */
const TOLD_APART = new Set('that which who whose of with using operating'.split(' '));

/** "The navy" is the one that a document calls so; "the navy of Iran" is described. */
function isDefinite(words: readonly Word[], from: number, to: number): boolean {
  const the = words[from]?.lower === 'the' ? from : from - 1;
  if (words[the]?.lower !== 'the') return false;
  const named = words.slice(the + 1, to).map((w) => w.lower);
  return vocabulary().definites.has(named.join(' ')) && !TOLD_APART.has(words[to]?.lower ?? '');
}

/** A word of English in small letters is no name that is an acronym: "fact" is not FACT. */
function isOnlyAcronym(
  said: readonly Word[],
  folded: string,
  entities: readonly NamedEntity[],
): boolean {
  const [word, ...more] = said;
  if (!word || more.length > 0 || word.text !== word.lower) return false;
  if (!isEnglish(word.lower)) return false;
  return entities.every((e) =>
    e.names.filter((n) => fold(n) === folded).every((n) => n === n.toUpperCase()),
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
    const best =
      whole ??
      (capital ? await longerPart(finder, words, i, to, taken) : undefined) ??
      (await nearName(finder, words, i, to)) ??
      (await abbreviation(finder, words, i));
    const name = joined(words.slice(i, to));
    if (best) extra.push(best);
    else if (capital) extra.push({ from: i, to, said: name, entities: [] });
    i = Math.max(to, best?.to ?? 0) - 1;
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
  const alike = await finder.alike(name);
  // a word of English is no name with a wrong letter
  const first = words[from]?.text ?? '';
  const english =
    to - from === 1 &&
    first === first.toLowerCase() &&
    isEnglish(first) &&
    !alike.some((e) => e.names.some((n) => fold(n) === fold(first)));
  const best = (english ? undefined : closest(alike, name)) ?? partOfName(alike, name);
  return best && { from, to, said: name, entities: best.entities, takenFor: best.name };
}

const isEnglish = (word: string): boolean =>
  isNounBase(word) || isVerbBase(word) || isAdjective(word);

/** "Tuapse refinery": plain words behind may belong to a name that is longer still. */
async function longerPart(
  finder: NameFinder,
  words: readonly Word[],
  from: number,
  to: number,
  taken: ReadonlySet<number>,
): Promise<NameLink | undefined> {
  for (let end = Math.min(words.length, to + 2); end > to; end--) {
    if (rangeOf(to, end).some((i) => taken.has(i) || !/^\p{L}/u.test(words[i]?.text ?? '')))
      continue;
    const said = joined(words.slice(from, end));
    const best = partOfName(await finder.alike(said), said);
    if (best) return { from, to: end, said, entities: best.entities, takenFor: best.name };
  }
  return undefined;
}

/** "UPDF" for a name that no document shortens. */
async function abbreviation(
  finder: NameFinder,
  words: readonly Word[],
  i: number,
): Promise<NameLink | undefined> {
  const said = words[i]?.text ?? '';
  if (!/^\p{Lu}{3,6}$/u.test(said)) return undefined;
  const entities = likeliest(await finder.abbreviated(said), said);
  const [first] = entities;
  return first && { from: i, to: i + 1, said, entities, takenFor: first.name };
}

/** Where the capitals begin that run up to a word. */
function capitalsBefore(words: readonly Word[], i: number, taken: ReadonlySet<number>): number {
  let from = i;
  for (;;) {
    if (from > 1 && isNamePart(words, from - 1, taken)) from -= 1;
    // "Men of Dignity"
    else if (
      from > 2 &&
      /^(?:of|for|and)$/.test(words[from - 1]?.lower ?? '') &&
      isNamePart(words, from - 2, taken)
    )
      from -= 2;
    else return from;
  }
}

/** "Cartel" of "Sinaloa Cartel", "of National" of "Front of National Unity". */
function isNamePart(words: readonly Word[], i: number, taken: ReadonlySet<number>): boolean {
  const w = words[i];
  return w !== undefined && !taken.has(i) && /^[\p{Lu}\d]/u.test(w.text);
}
