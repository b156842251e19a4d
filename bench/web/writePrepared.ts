/**
 * Writes a made-up archive as the import would leave it, by the import's own statements, but without working out which
 * names are one thing: here each is known, and the whole is there in minutes.
 */
import type { Database, Transaction } from '../../src/graph/connection.ts';
import { relationshipProperties } from '../../src/graph/deriveRelationships.ts';
import type { DocumentContent } from '../../src/graph/documentContent.ts';
import { type ProjectedClaim, project } from '../../src/graph/projection.ts';
import { searchText } from '../../src/graph/searchText.ts';
import {
  claimRows,
  documentNamesRow,
  documentRow,
  mentionRows,
} from '../../src/graph/storedContent.ts';
import { chunks, groupBy, int } from '../../src/graph/values.ts';
import { entityId, relationshipId } from '../../src/identity/ids.ts';
import { kindOf } from '../../src/model/kinds.ts';

/** Names of the made-up graph are all different, so a kind and a name are one entity. */
const entityOf = ({ kind, name }: { readonly kind: string; readonly name: string }): string =>
  entityId(`bench/${kind}/${name}`);

/** What the documents say, by relationship. */
function projected(documents: readonly DocumentContent[]) {
  return documents.flatMap((d) => {
    const entities = new Map(d.mentions.map((m) => [m.id, entityOf(m)]));
    return d.claims.map((c): ProjectedClaim & { id: string; relationship: string } => {
      const subject = entities.get(c.subject) ?? '';
      const object = entities.get(c.object) ?? '';
      return {
        id: c.id,
        relationship: relationshipId(subject, c.type, object),
        type: c.type,
        subject,
        object,
        document: d.id,
        source: d.source.id,
        reliability: 'F',
        credibility: 6,
        certainty: c.certainty,
        confidence: c.confidence,
        review: c.review ?? 'unreviewed',
        weapons: [],
        firstDate: c.firstDate,
        lastDate: c.lastDate,
      };
    });
  });
}

interface PreparedOptions {
  /** Told what is written, and how many rows of it. */
  readonly onRows?: (what: string, done: number, total: number) => void;
  /** Whether only entities and their relationships are written, without what documents say. */
  readonly derivedAlone?: boolean;
}

export async function writePrepared(
  database: Database,
  documents: readonly DocumentContent[],
  { onRows, derivedAlone = false }: PreparedOptions = {},
): Promise<void> {
  const write = async <T>(
    what: string,
    rows: readonly T[],
    run: (tx: Transaction, rows: readonly T[]) => Promise<unknown>,
  ): Promise<void> => {
    let done = 0;
    for (const some of chunks(rows)) {
      await database.writeTransaction(async (tx) => {
        await run(tx, some);
      });
      done += some.length;
      onRows?.(what, done, rows.length);
    }
  };
  const claims = projected(documents);
  const claimsOf = groupBy(
    claims.flatMap((c) => [c.subject, c.object]),
    (id) => id,
  );
  const mentions = documents.flatMap((d) => d.mentions.map((m) => ({ ...m, entity: entityOf(m) })));
  const entities = [...groupBy(mentions, (m) => m.entity)];
  await write('entities', entities, async (tx, rows) => {
    await tx.run('createEntities', {
      rows: rows.flatMap(([id, list]) => {
        const [m] = list;
        if (!m) return [];
        return {
          id,
          labels: kindOf(m.kind).labels,
          properties: {
            kind: m.kind,
            name: m.name,
            aliases: [],
            search: searchText([m.name]),
            documents: int(list.length),
            claims: int(claimsOf.get(id)?.length ?? 0),
            ...(m.latitude !== undefined && {
              latitude: m.latitude,
              longitude: m.longitude,
              precision: 'settlement',
            }),
          },
        };
      }),
    });
  });
  const relationships = [...groupBy(claims, (c) => c.relationship)].flatMap(([id, list]) => {
    const record = project(id, list);
    return record ? [record] : [];
  });
  await write('relationships', relationships, (tx, rows) =>
    tx.run('putRelationships', {
      rows: rows.map((r) => ({
        source: r.source,
        type: r.type,
        target: r.target,
        properties: relationshipProperties(r),
      })),
    }),
  );
  await write('degrees', entities, (tx, rows) =>
    tx.run('setDegrees', { entities: rows.map(([id]) => id) }),
  );
  if (derivedAlone) return;
  await write('documents', documents, async (tx, rows) => {
    await tx.run('putDocuments', {
      now: '2025-01-01T00:00:00.000Z',
      rows: rows.map((d) => documentRow(d, d.text)),
    });
    await tx.run('setDocumentNames', { rows: rows.map((d) => documentNamesRow(d.id, [d.name])) });
  });
  await write(
    'mentions',
    documents.flatMap((d) =>
      mentionRows(d, new Map()).map((row, i) => ({ row, mention: d.mentions[i] })),
    ),
    async (tx, rows) => {
      await tx.run('createMentions', { rows: rows.map((r) => r.row) });
      await tx.run('linkMentions', {
        rows: rows.flatMap(({ mention }) =>
          mention ? [{ mention: mention.id, entity: entityOf(mention) }] : [],
        ),
      });
    },
  );
  const relationshipOf = new Map(claims.map((c) => [c.id, c.relationship]));
  await write(
    'claims',
    documents.flatMap((d) => claimRows(d, (c) => relationshipOf.get(c.id))),
    (tx, rows) => tx.run('createClaims', { rows }),
  );
}
