/** Which claims stand behind many relationships at once, and whose they are: what filters and the timeline need. */
import { z } from 'zod';
import { claimBriefSchema, type RelationshipClaims } from '../../model/contracts.ts';
import type { Database } from '../connection.ts';
import { present } from './records.ts';

const claimRows = z.array(
  z.object({
    claim: present(claimBriefSchema.omit({ document: true })),
    document: z.string(),
    source: z.string(),
  }),
);
const documentRows = z.array(
  z.object({
    document: present(
      z.object({
        id: z.string(),
        name: z.string(),
        title: z.string().optional(),
        published: z.string().optional(),
      }),
    ),
    source: present(z.object({ id: z.string(), name: z.string().optional() })),
  }),
);

/** Relationships that are not there have no claims; nothing is said of them. */
export function readRelationshipClaims(
  database: Pick<Database, 'readTransaction'>,
  relationships: readonly string[],
): Promise<RelationshipClaims> {
  return database.readTransaction(async (tx) => {
    const rows = claimRows.parse(
      await tx.run('claimsOfRelationships', { relationships: [...new Set(relationships)] }),
    );
    const ids = [...new Set(rows.map((row) => row.document))];
    const documents = documentRows.parse(await tx.run('documentsById', { ids }));
    const sources = new Map(documents.map(({ source }) => [source.id, source.name]));
    return {
      claims: rows.map(({ claim, document }) => ({ ...claim, document })),
      documents: documents.map(({ document, source }) => ({ ...document, source: source.id })),
      sources: [...sources].map(([id, name]) => ({ id, name })),
    };
  });
}
