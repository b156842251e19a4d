/** What a person reads of a graph: every claim behind its relationships with the words around it, and its documents. */
import { z } from 'zod';
import { confidenceWords } from '../graph/confidenceWords.ts';
import type { Database } from '../graph/connection.ts';
import { projectedClaim } from '../graph/deriveRelationships.ts';
import { readStoredDocument } from '../graph/reads/documents.ts';
import { bestFirst, EVIDENCE_MARGIN, evidenceOf, evidenceRows } from '../graph/reads/evidence.ts';
import { present } from '../graph/reads/records.ts';
import { chunks, groupBy, int } from '../graph/values.ts';
import type { DocumentDetail, Evidence } from '../model/contracts.ts';

/** Relationships, and claims, that are read at once. */
const BATCH = 200;

export interface RelationshipReading {
  readonly relationship: string;
  /** How its confidence came about. */
  readonly words: string;
  /** Every claim behind it, best first; denied and rejected ones too. */
  readonly evidence: readonly Evidence[];
}

export interface DocumentReading extends DocumentDetail {
  readonly source: { readonly id: string; readonly name?: string; readonly reliability: string };
}

type Reads = Pick<Database, 'read' | 'readTransaction'>;

const claimRows = z.array(
  z.object({ claim: z.object({ id: z.string(), relationship: z.string() }) }),
);
const sourceRows = z.array(
  z.object({
    source: present(
      z.object({ id: z.string(), name: z.string().optional(), reliability: z.string() }),
    ),
  }),
);

/** In the order of the ids given. */
export async function* relationshipReadings(
  database: Reads,
  relationships: readonly string[],
): AsyncGenerator<RelationshipReading> {
  for (const ids of chunks([...relationships], BATCH)) {
    const claims = claimRows
      .parse(await database.read('claimsOfRelationships', { relationships: ids }))
      .map((row) => row.claim);
    const rows = [];
    for (const some of chunks(claims, BATCH))
      rows.push(
        ...evidenceRows.parse(
          await database.read('evidenceOfClaims', {
            ids: some.map((c) => c.id),
            margin: int(EVIDENCE_MARGIN),
          }),
        ),
      );
    const evidence = groupBy(rows, (row) => row.claim.relationship ?? '');
    const weighed = groupBy(
      (await database.read('claimsBehind', { relationships: ids })).map(projectedClaim),
      (claim) => claim.id,
    );
    for (const relationship of ids)
      yield {
        relationship,
        words: confidenceWords(weighed.get(relationship) ?? []),
        evidence: [...(evidence.get(relationship) ?? [])].sort(bestFirst).map(evidenceOf),
      };
  }
}

/** In the order of the ids given; those that are gone are left out. */
export async function* documentReadings(
  database: Reads,
  documents: readonly string[],
): AsyncGenerator<DocumentReading> {
  for (const id of documents) {
    const detail = await readStoredDocument(database, id);
    const [row] = sourceRows.parse(await database.read('sourceOfDocument', { id }));
    if (detail && row) yield { ...detail, source: row.source };
  }
}
