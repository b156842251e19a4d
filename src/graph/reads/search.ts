/**
 * Search by name as one types: case, accents, hyphens and wrong letters do not matter, and the last word may be
 * unfinished. The full-text index finds candidates by words; how well a whole name fits decides their order.
 */
import { z } from 'zod';
import { byCodeUnit } from '../../identity/nameKeys.ts';
import type { SearchResult } from '../../model/contracts.ts';
import { fitOf, wrongLetters } from '../../model/nameFit.ts';
import { fold } from '../../model/names.ts';
import type { Database } from '../connection.ts';
import { documentRow, entityRow } from './records.ts';

/** What decides the order; of many that are found, few are answered, and only these are read as a whole. */
const foundEntity = z.looseObject({
  id: z.string(),
  name: z.string(),
  aliases: z.array(z.string()),
  documents: z.number(),
});
type FoundEntity = z.infer<typeof foundEntity>;

const foundRows = z.array(
  z.object({
    entity: foundEntity.nullable(),
    document: z.record(z.string(), z.unknown()).nullable(),
    score: z.number(),
  }),
);

/** More words than any name has. */
const MOST_WORDS = 12;

/** A name that fits what is typed though no document may use it, and the key under which its thing is mentioned. */
export interface OtherName {
  readonly key: string;
  readonly name: string;
}

const keyedRows = z.array(z.object({ key: z.string(), entity: foundEntity }));

export async function searchNames(
  database: Pick<Database, 'read'>,
  { q, limit }: { q: string; limit: number },
  others: readonly OtherName[] = [],
): Promise<SearchResult> {
  const query = luceneQuery(q);
  if (query === undefined) return { entities: [], documents: [] };
  const wanted = fold(q);
  const [rows, known] = await Promise.all([
    database.read('searchNamesAndTitles', { query }),
    findByOtherNames(database, others, wanted),
  ]);
  const found = foundRows.parse(rows);
  const named = found.flatMap(({ entity, score }): Candidate[] =>
    entity ? [{ entity, score, fit: bestFit(entity, wanted) }] : [],
  );
  return {
    entities: bestOf([...named, ...known])
      .slice(0, limit)
      .map(entityOf),
    documents: found
      .flatMap(({ document }) => document ?? [])
      .slice(0, limit)
      .map((document) => documentRow.parse(document)),
  };
}

interface Candidate {
  readonly entity: FoundEntity;
  readonly score: number;
  readonly fit: { readonly name: string; readonly rank: number };
  readonly knownAs?: string;
}

/** Each entity once, by the name that fits best; those that fit best first. */
function bestOf(found: readonly Candidate[]): Candidate[] {
  const candidates = new Map<string, Candidate>();
  for (const candidate of found) {
    const { id } = candidate.entity;
    const before = candidates.get(id);
    if (!before || candidate.fit.rank > before.fit.rank) candidates.set(id, candidate);
  }
  return [...candidates.values()].sort(
    (x, y) =>
      y.fit.rank - x.fit.rank ||
      y.entity.documents - x.entity.documents ||
      y.score - x.score ||
      byCodeUnit(x.entity.id, y.entity.id),
  );
}

function entityOf({ entity, fit, knownAs }: Candidate): SearchResult['entities'][number] {
  const record = entityRow.parse(entity);
  if (knownAs !== undefined) return { ...record, knownAs };
  return fit.name === record.name ? record : { ...record, matched: fit.name };
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
    const rank = fitOf(fold(name), wanted) + OF_NO_DOCUMENT;
    return rank > 0 ? [{ entity, score: 0, fit: { name, rank }, knownAs: name }] : [];
  });
}

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
function bestFit(entity: FoundEntity, wanted: string): { name: string; rank: number } {
  const fits = [entity.name, ...entity.aliases].map((name, i) => ({
    name,
    // Among equal fits the canonical name comes first.
    rank: fitOf(fold(name), wanted) + (i === 0 ? 0.5 : 0),
  }));
  return fits.reduce((best, fit) => (fit.rank > best.rank ? fit : best));
}
