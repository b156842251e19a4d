/**
 * Search by name as one types: case, accents, hyphens and wrong letters do not matter, and the last word may be
 * unfinished. The full-text index finds candidates by words; how well a whole name fits decides their order.
 */
import { z } from 'zod';
import { byCodeUnit } from '../../identity/nameKeys.ts';
import type { EntityRecord, SearchResult } from '../../model/contracts.ts';
import { fitOf, wrongLetters } from '../../model/nameFit.ts';
import { fold } from '../../model/names.ts';
import type { Database } from '../connection.ts';
import { documentRow, entityRow } from './records.ts';

const entityRows = z.array(z.object({ entity: entityRow, score: z.number() }));
const documentRows = z.array(z.object({ document: documentRow, score: z.number() }));

/** More words than any name has. */
const MOST_WORDS = 12;

/** A name that fits what is typed though no document may use it, and the key under which its thing is mentioned. */
export interface OtherName {
  readonly key: string;
  readonly name: string;
}

const keyedRows = z.array(z.object({ key: z.string(), entity: entityRow }));

export async function searchNames(
  database: Pick<Database, 'read'>,
  { q, limit }: { q: string; limit: number },
  others: readonly OtherName[] = [],
): Promise<SearchResult> {
  const query = luceneQuery(q);
  if (query === undefined) return { entities: [], documents: [] };
  const [entities, documents] = await Promise.all([
    findEntities(database, query, q, others),
    findDocuments(database, query),
  ]);
  return { entities: entities.slice(0, limit), documents: documents.slice(0, limit) };
}

interface Candidate {
  readonly entity: EntityRecord;
  readonly score: number;
  readonly fit: { readonly name: string; readonly rank: number };
  readonly knownAs?: string;
}

async function findEntities(
  database: Pick<Database, 'read'>,
  query: string,
  q: string,
  others: readonly OtherName[],
): Promise<SearchResult['entities']> {
  const wanted = fold(q);
  const [named, known] = await Promise.all([
    database.read('searchEntities', { query }),
    findByOtherNames(database, others, wanted),
  ]);
  const candidates = new Map<string, Candidate>();
  for (const { entity, score } of entityRows.parse(named))
    candidates.set(entity.id, { entity, score, fit: bestFit(entity, wanted) });
  for (const candidate of known) {
    const { id } = candidate.entity;
    if (candidate.fit.rank > (candidates.get(id)?.fit.rank ?? 0)) candidates.set(id, candidate);
  }
  return [...candidates.values()]
    .sort(
      (x, y) =>
        y.fit.rank - x.fit.rank ||
        y.entity.documents - x.entity.documents ||
        y.score - x.score ||
        byCodeUnit(x.entity.id, y.entity.id),
    )
    .map(({ entity, fit, knownAs }) => {
      if (knownAs !== undefined) return { ...entity, knownAs };
      return fit.name === entity.name ? entity : { ...entity, matched: fit.name };
    });
}

/** Behind an equal fit of a name that a document uses. */
const OF_NO_DOCUMENT = -0.25;

async function findByOtherNames(
  database: Pick<Database, 'read'>,
  others: readonly OtherName[],
  wanted: string,
): Promise<Candidate[]> {
  if (others.length === 0) return [];
  const keys = [...new Set(others.map((o) => o.key))];
  const rows = keyedRows.parse(await database.read('entitiesOfKeys', { keys }));
  const entities = new Map(rows.map((row) => [row.key, row.entity]));
  return others.flatMap(({ key, name }) => {
    const entity = entities.get(key);
    if (!entity) return [];
    const fit = { name, rank: fitOf(fold(name), wanted) + OF_NO_DOCUMENT };
    return [{ entity, score: 0, fit, knownAs: name }];
  });
}

const findDocuments = async (database: Pick<Database, 'read'>, query: string) =>
  documentRows.parse(await database.read('searchDocuments', { query })).map((d) => d.document);

/**
 * Every word must stand in the names, as it is or with wrong letters; the last one may be the beginning of a word.
 * Words written together or apart are the same: "AK47", "AK 47". Folding leaves letters, digits and spaces only, so
 * nothing of what is typed is Lucene's syntax.
 */
export function luceneQuery(q: string): string | undefined {
  const words = fold(q).split(' ').filter(Boolean).slice(0, MOST_WORDS);
  if (words.length === 0) return undefined;
  const apart = words.flatMap((word) => word.match(/\p{L}+|\p{N}+/gu) ?? []);
  const queries = new Set([allOf(words), allOf(apart), allOf([words.join('')])]);
  return [...queries].map((query) => `(${query})`).join(' OR ');
}

const allOf = (words: readonly string[]): string =>
  words
    .map((word, i) => {
      const forms = [`${word}^8`];
      if (i === words.length - 1) forms.push(`${word}*^2`);
      if (wrongLetters(word) > 0) forms.push(`${word}~${wrongLetters(word)}`);
      return `(${forms.join(' OR ')})`;
    })
    .join(' AND ');

/** Which of an entity's names fits best, and how well. */
function bestFit(entity: EntityRecord, wanted: string): { name: string; rank: number } {
  const fits = [entity.name, ...entity.aliases].map((name, i) => ({
    name,
    // Among equal fits the canonical name comes first.
    rank: fitOf(fold(name), wanted) + (i === 0 ? 0.5 : 0),
  }));
  return fits.reduce((best, fit) => (fit.rank > best.rank ? fit : best));
}
