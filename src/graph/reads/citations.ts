/** Sentences with all that a footnote needs: of claims, of relationships by their surest claim, and of places in texts. */
import { z } from 'zod';
import {
  type Citation,
  type CitedDocument,
  citationOf,
  citedDocumentSchema,
} from '../../model/citation.ts';
import type { Database } from '../connection.ts';
import { int } from '../values.ts';
import { EVIDENCE_MARGIN, evidenceOf, evidenceRows } from './evidence.ts';
import { present } from './records.ts';

type Reads = Pick<Database, 'read'>;

const documentRows = z.array(z.object({ document: present(citedDocumentSchema) }));
const bestRows = z.array(z.object({ relationship: z.string(), claim: z.string() }));

/** By claim; ids that are no claim are left out. */
export async function citationsOfClaims(
  database: Reads,
  claims: Iterable<string>,
): Promise<Map<string, Citation>> {
  const ids = [...new Set(claims)];
  if (ids.length === 0) return new Map();
  const rows = evidenceRows.parse(
    await database.read('evidenceOfClaims', { ids, margin: int(EVIDENCE_MARGIN) }),
  );
  return new Map(
    rows.map((row) => [row.claim.id, citationOf(evidenceOf(row), row.claim.relationship)]),
  );
}

/** By relationship: the sentence that states it best. */
export async function citationsOfRelationships(
  database: Reads,
  relationships: Iterable<string>,
): Promise<Map<string, Citation>> {
  const ids = [...new Set(relationships)];
  if (ids.length === 0) return new Map();
  const best = bestRows.parse(await database.read('bestClaims', { ids }));
  const citations = await citationsOfClaims(
    database,
    best.map((row) => row.claim),
  );
  return new Map(
    best.flatMap(({ relationship, claim }) => {
      const citation = citations.get(claim);
      return citation ? [[relationship, citation] as const] : [];
    }),
  );
}

/** A place in a text that names something and states no relation. */
export interface NamingPlace {
  /** Id of the document. */
  readonly document: string;
  readonly quote: string;
  readonly start: number;
  readonly end: number;
}

/** By id; ids that are no document are left out. */
export async function citedDocuments(
  database: Reads,
  ids: readonly string[],
): Promise<Map<string, CitedDocument>> {
  const rows = documentRows.parse(await database.read('citedDocuments', { ids }));
  return new Map(rows.map((row) => [row.document.id, row.document]));
}

/** In the same order; places in documents that are gone are left out. */
export async function citationsOfPlaces(
  database: Reads,
  places: readonly NamingPlace[],
): Promise<Citation[]> {
  if (places.length === 0) return [];
  const documents = await citedDocuments(database, [...new Set(places.map((p) => p.document))]);
  return places.flatMap(({ document: id, ...place }) => {
    const document = documents.get(id);
    return document ? [{ ...place, document }] : [];
  });
}
