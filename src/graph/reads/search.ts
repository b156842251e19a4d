/**
 * Search by name as one types: case, accents, hyphens and one wrong letter do not matter, and the last word may be
 * unfinished. The full-text index finds candidates by words; how well a whole name fits decides their order.
 */
import { distance } from 'fastest-levenshtein';
import { z } from 'zod';
import { byCodeUnit } from '../../identity/nameKeys.ts';
import type { EntityRecord, SearchResult } from '../../model/contracts.ts';
import { fold } from '../../model/names.ts';
import type { Database } from '../connection.ts';
import { documentRow, entityRow } from './records.ts';

const entityRows = z.array(z.object({ entity: entityRow, score: z.number() }));
const documentRows = z.array(z.object({ document: documentRow, score: z.number() }));

export async function searchNames(
  database: Pick<Database, 'read'>,
  { q, limit }: { q: string; limit: number },
): Promise<SearchResult> {
  const query = luceneQuery(q);
  if (query === undefined) return { entities: [], documents: [] };
  const [entities, documents] = await Promise.all([
    database.read('searchEntities', { query }),
    database.read('searchDocuments', { query }),
  ]);
  const wanted = fold(q);
  const ranked = entityRows
    .parse(entities)
    .map(({ entity, score }) => ({ entity, score, fit: bestFit(entity, wanted) }))
    .sort(
      (x, y) =>
        y.fit.rank - x.fit.rank ||
        y.entity.documents - x.entity.documents ||
        y.score - x.score ||
        byCodeUnit(x.entity.id, y.entity.id),
    );
  return {
    entities: ranked
      .slice(0, limit)
      .map(({ entity, fit }) =>
        fit.name === entity.name ? entity : { ...entity, matched: fit.name },
      ),
    documents: documentRows
      .parse(documents)
      .slice(0, limit)
      .map((d) => d.document),
  };
}

/**
 * Every word must stand in the names, as it is or with a wrong letter; the last one may be the beginning of a word.
 * Folding leaves letters, digits and spaces only, so nothing of what is typed is Lucene's syntax.
 */
export function luceneQuery(q: string): string | undefined {
  const words = fold(q).split(' ').filter(Boolean).slice(0, 12);
  if (words.length === 0) return undefined;
  return words
    .map((word, i) => {
      const forms = [`${word}^8`];
      if (i === words.length - 1) forms.push(`${word}*^2`);
      if (wrongLetters(word) > 0) forms.push(`${word}~${wrongLetters(word)}`);
      return `(${forms.join(' OR ')})`;
    })
    .join(' AND ');
}

/** Which of an entity's names fits best, and how well. */
function bestFit(entity: EntityRecord, wanted: string): { name: string; rank: number } {
  const fits = [entity.name, ...entity.aliases].map((name, i) => ({
    name,
    // Among equal fits the canonical name comes first.
    rank: fitOf(fold(name), wanted) + (i === 0 ? 0.5 : 0),
  }));
  return fits.reduce((best, fit) => (fit.rank > best.rank ? fit : best));
}

/** How many letters of a word, or of a whole name, may be wrong. */
const wrongLetters = (word: string): number => (word.length > 8 ? 2 : word.length > 3 ? 1 : 0);

function fitOf(name: string, wanted: string): number {
  if (name === wanted) return 6;
  const allowed = wrongLetters(wanted);
  if (distance(name, wanted) <= allowed) return 5;
  if (name.startsWith(wanted)) return 4;
  if (` ${name}`.includes(` ${wanted}`)) return 3;
  if (distance(name.slice(0, wanted.length), wanted) <= allowed) return 2;
  return wanted.split(' ').every((word) => name.includes(word)) ? 1 : 0;
}
