/** Search by name within the page, ranked as the server ranks it (`src/model/nameFit.ts`). Pure. */

import { editDistance } from '../../src/model/editDistance.ts';
import { fitOf, wrongLetters } from '../../src/model/nameFit.ts';
import { fold } from '../../src/model/names.ts';
import type { EntityRecord } from '../../src/model/records.ts';
import { order, type SentGraph } from './graph.ts';

/** A word of a name that a typed word begins, or is with few wrong letters. */
const agrees = (word: string, typed: string): boolean =>
  word.startsWith(typed) ||
  (Math.abs(word.length - typed.length) <= wrongLetters(typed) &&
    editDistance(word, typed) <= wrongLetters(typed));

function matches(name: string, words: readonly string[]): boolean {
  const own = name.split(' ');
  return (
    words.every((typed) => own.some((word) => agrees(word, typed))) ||
    name.replaceAll(' ', '').startsWith(words.join(''))
  );
}

interface Hit {
  readonly entity: EntityRecord;
  readonly matched: string;
  readonly rank: number;
}

export function searchPage({ page }: SentGraph, q: string, limit: number) {
  const wanted = fold(q);
  const words = wanted.split(' ').filter(Boolean);
  if (words.length === 0) return { entities: [], documents: [] };
  const hits = page.entities.flatMap((entity): Hit[] => {
    const fits = [entity.name, ...entity.aliases].flatMap((name, i): Hit[] => {
      const folded = fold(name);
      if (!matches(folded, words)) return [];
      // Among equal fits the canonical name comes first.
      return [{ entity, matched: name, rank: fitOf(folded, wanted) + (i === 0 ? 0.5 : 0) }];
    });
    return fits.length > 0 ? [fits.reduce((best, fit) => (fit.rank > best.rank ? fit : best))] : [];
  });
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
    documents: page.documents
      .map((d) => d.document)
      .filter((d) => matches(fold(`${d.title ?? ''} ${d.name}`), words))
      .slice(0, limit),
  };
}
