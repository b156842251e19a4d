/**
 * Search by name among records that the page holds, ranked as the server ranks them (`src/model/nameFit.ts`): what the
 * search bar shows before the server has answered, and all there is to search in a page that was sent. Pure but for
 * what it remembers of each record, which is folded once.
 */
import type { SearchResult } from '../../src/model/contracts.ts';
import type { DocumentRecord } from '../../src/model/document.ts';
import { editDistance } from '../../src/model/editDistance.ts';
import { fitOf, wrongLetters } from '../../src/model/nameFit.ts';
import { fold } from '../../src/model/names.ts';
import type { EntityRecord } from '../../src/model/records.ts';

interface Word {
  readonly text: string;
  /** One bit for each letter that is in it. */
  readonly letters: number;
}

interface Name {
  readonly name: string;
  readonly folded: string;
  readonly together: string;
  readonly words: readonly Word[];
}

const lettersOf = (text: string): number => {
  let bits = 0;
  for (let i = 0; i < text.length; i++) bits |= 1 << (text.charCodeAt(i) & 31);
  return bits;
};

function bitsIn(number: number): number {
  let count = 0;
  for (let rest = number; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

const wordsOf = (folded: string): Word[] =>
  folded
    .split(' ')
    .filter(Boolean)
    .map((text) => ({ text, letters: lettersOf(text) }));

function nameOf(name: string): Name {
  const folded = fold(name);
  return { name, folded, together: folded.replaceAll(' ', ''), words: wordsOf(folded) };
}

const remembered = new WeakMap<object, readonly Name[]>();

export const isRemembered = (record: object): boolean => remembered.has(record);

function namesOf(record: object, names: () => readonly string[]): readonly Name[] {
  const before = remembered.get(record);
  if (before) return before;
  const own = names().map(nameOf);
  remembered.set(record, own);
  return own;
}

export const entityNames = (entity: EntityRecord): readonly Name[] =>
  namesOf(entity, () => [entity.name, ...entity.aliases]);

const titlesOf = (document: DocumentRecord): readonly Name[] =>
  namesOf(document, () => [`${document.title ?? ''} ${document.name}`]);

/** Begins so, or is so with few wrong letters. A wrong letter changes two letters of the set at most. */
function isNear(word: Word, typed: Word): boolean {
  if (word.text.startsWith(typed.text)) return true;
  const allowed = wrongLetters(typed.text);
  return (
    allowed > 0 &&
    Math.abs(word.text.length - typed.text.length) <= allowed &&
    bitsIn(word.letters ^ typed.letters) <= 2 * allowed &&
    editDistance(word.text, typed.text) <= allowed
  );
}

const agrees = (
  { words, together }: Name,
  typed: readonly Word[],
  typedTogether: string,
): boolean =>
  typed.every((t) => words.some((word) => isNear(word, t))) || together.startsWith(typedTogether);

interface Hit {
  readonly entity: EntityRecord;
  readonly matched: string;
  readonly rank: number;
}

const order = (x: string, y: string): number => (x < y ? -1 : x > y ? 1 : 0);

/** @param limit of entities, and of documents */
export function findNames(
  entities: Iterable<EntityRecord>,
  documents: Iterable<DocumentRecord>,
  q: string,
  limit: number,
): SearchResult {
  const wanted = fold(q);
  const typed = wordsOf(wanted);
  if (typed.length === 0) return { entities: [], documents: [] };
  const together = wanted.replaceAll(' ', '');
  const hits: Hit[] = [];
  for (const entity of entities) {
    let best: Hit | undefined;
    for (const [i, name] of entityNames(entity).entries()) {
      if (!agrees(name, typed, together)) continue;
      // Among equal fits the canonical name comes first.
      const rank = fitOf(name.folded, wanted) + (i === 0 ? 0.5 : 0);
      if (!best || rank > best.rank) best = { entity, matched: name.name, rank };
    }
    if (best) hits.push(best);
  }
  const titled: DocumentRecord[] = [];
  for (const document of documents) {
    if (titled.length === limit) break;
    if (titlesOf(document).some((title) => agrees(title, typed, together))) titled.push(document);
  }
  return {
    entities: hits
      .sort(
        (x, y) =>
          y.rank - x.rank ||
          y.entity.documents - x.entity.documents ||
          order(x.entity.id, y.entity.id),
      )
      .slice(0, limit)
      .map(({ entity, matched }) => (matched === entity.name ? entity : { ...entity, matched })),
    documents: titled,
  };
}
