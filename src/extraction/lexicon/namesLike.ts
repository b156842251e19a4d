/**
 * Rows of the lexicon that are called what is typed, or begin so: whoever looks for "Daesh" means the Islamic State, even
 * where no document uses that name. A help for searching: what it finds is no name that a document states.
 */
import { fold } from '../../model/names.ts';
import { bareAlias, type LexiconEntry } from './entry.ts';

export interface KnownName {
  /** Of the row. */
  readonly id: string;
  readonly kind: LexiconEntry['kind'];
  readonly name: string;
}

interface Filed extends KnownName {
  readonly folded: string;
}

/** Fewer letters begin too many names. */
const LEAST_LETTERS = 3;

function filed(entries: readonly LexiconEntry[]): readonly Filed[] {
  return entries
    .flatMap(({ id, kind, name, aliases }) =>
      [name, ...aliases].map((written) => {
        const plain = bareAlias(written);
        return { id, kind, name: plain, folded: fold(plain) };
      }),
    )
    .filter(({ folded }) => folded !== '')
    .sort((a, b) => (a.folded < b.folded ? -1 : a.folded > b.folded ? 1 : 0));
}

const indices = new WeakMap<readonly LexiconEntry[], readonly Filed[]>();

/** @returns at most `most`, those that are called so before those that only begin so */
export function namesLike(
  entries: readonly LexiconEntry[],
  typed: string,
  most: number,
): KnownName[] {
  const wanted = fold(typed);
  if (wanted === '') return [];
  const index = indices.get(entries) ?? filed(entries);
  indices.set(entries, index);
  const found: KnownName[] = [];
  for (let i = firstNotBefore(index, wanted); i < index.length && found.length < most; i++) {
    const at = index[i];
    if (!at?.folded.startsWith(wanted)) break;
    if (at.folded !== wanted && wanted.length < LEAST_LETTERS) break;
    found.push({ id: at.id, kind: at.kind, name: at.name });
  }
  return found;
}

function firstNotBefore(index: readonly Filed[], wanted: string): number {
  let [low, high] = [0, index.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((index[middle]?.folded ?? '') < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
