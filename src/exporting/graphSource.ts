/** The graph, or a part of it, as exports read it: page by page, entities in the order of their ids. */
import { z } from 'zod';
import type { Database } from '../graph/connection.ts';
import { pages } from '../graph/pages.ts';
import { entityRow, present, relationshipRow } from '../graph/reads/records.ts';
import { readSummary } from '../graph/reads/summary.ts';
import { chunks, int } from '../graph/values.ts';
import { packageVersion } from '../packageRoot.ts';
import { exportedDocuments } from './documentSource.ts';
import type { ExportedEdge, ExportedNode, ExportedReport, ExportSource } from './exportFormat.ts';
import { documentReadings, relationshipReadings } from './readingSource.ts';

/** Entities a page: few enough that the sentences of a page of hubs fit into memory. */
const PAGE = 500;

export interface ExportSelection {
  /** Only these entities; all where absent. */
  readonly entities?: readonly string[];
  /** Only these relationships among them. */
  readonly relationships?: readonly string[];
  readonly positions?: ReadonlyMap<string, { readonly x: number; readonly y: number }>;
  /** When it is made; now where absent. */
  readonly madeAt?: string;
}

const entityRows = z.array(z.object({ entity: entityRow }));
const edgeRows = z.array(
  z.object({
    relationship: relationshipRow,
    evidence: z.array(
      present(
        z.object({
          quote: z.string(),
          start: z.number(),
          end: z.number(),
          page: z.number().optional(),
          certainty: z.string(),
          review: z.string(),
          attributedTo: z.string().optional(),
          date: z.string().optional(),
          document: z.string(),
          documentId: z.string(),
          title: z.string(),
          url: z.string().optional(),
          publisher: z.string().optional(),
          published: z.string().optional(),
          readBy: z.string().optional(),
        }),
      ),
    ),
  }),
);
const reportRow = present(
  z.object({
    id: z.string(),
    name: z.string(),
    title: z.string().optional(),
    url: z.string().optional(),
    publisher: z.string().optional(),
    author: z.string().optional(),
    published: z.string().optional(),
    source: present(
      z.object({ id: z.string(), name: z.string().optional(), reliability: z.string() }),
    ),
    entities: z.array(z.string()),
    relationships: z.array(z.string()),
  }),
);
const idRow = z.object({ id: z.string() });

export function graphSource(
  database: Pick<Database, 'read' | 'readTransaction'>,
  selection: ExportSelection = {},
): ExportSource {
  const { entities, relationships, positions, madeAt = new Date().toISOString() } = selection;
  const among = entities && new Set(entities);
  const only = relationships && new Set(relationships);

  async function* idPages(): AsyncGenerator<string[]> {
    if (among) yield* chunks([...among].sort(), PAGE);
    else
      for await (const rows of pages(database, 'entityIdPage', PAGE))
        yield rows.map((row) => idRow.parse(row).id);
  }

  /** All documents, or those that the exported relationships rest on. */
  async function* documentPages(): AsyncGenerator<string[]> {
    if (!among && !only) {
      for await (const rows of pages(database, 'documentIdPage', PAGE))
        yield rows.map((row) => idRow.parse(row).id);
      return;
    }
    const found = new Set<string>();
    for (const ids of chunks([...(await drawn())], PAGE))
      for (const row of await database.read('documentsOfRelationships', { relationships: ids }))
        found.add(idRow.parse(row).id);
    yield [...found].sort();
  }

  async function* edges(): AsyncGenerator<ExportedEdge> {
    for await (const ids of idPages())
      for (const { relationship, evidence } of edgeRows.parse(
        await database.read('exportRelationships', { ids }),
      )) {
        if (only && !only.has(relationship.id)) continue;
        if (among && !among.has(relationship.target)) continue;
        yield { ...relationship, evidence };
      }
  }

  async function drawn(): Promise<ReadonlySet<string>> {
    const ids = new Set<string>();
    for await (const edge of edges()) ids.add(edge.id);
    return ids;
  }

  async function* reports(): AsyncGenerator<ExportedReport> {
    const relationshipsDrawn = among || only ? await drawn() : undefined;
    for await (const rows of pages(database, 'exportDocuments', PAGE))
      for (const row of rows) {
        const report = reportRow.parse(row);
        if (!relationshipsDrawn) {
          yield report;
          continue;
        }
        const entities = among ? report.entities.filter((id) => among.has(id)) : report.entities;
        const relationships = report.relationships.filter((id) => relationshipsDrawn.has(id));
        if (entities.length > 0) yield { ...report, entities, relationships };
      }
  }

  return {
    reports,
    documents: () => exportedDocuments(database, documentPages()),
    edges,
    async *relationshipReadings() {
      yield* relationshipReadings(database, [...(await drawn())]);
    },
    async *readings() {
      for await (const ids of documentPages()) yield* documentReadings(database, ids);
    },
    archive: () => readSummary(database),
    async atMost(most) {
      const { entities: all } = among ? { entities: among.size } : await readSummary(database);
      if (all <= most) return this;
      const rows = entityRows.parse(
        await database.read('graphEntities', {
          kinds: null,
          entities: entities ?? null,
          minDegree: int(0),
          limit: int(most),
        }),
      );
      return graphSource(database, {
        ...selection,
        madeAt,
        entities: rows.map((row) => row.entity.id),
      });
    },
    madeAt,
    version: packageVersion(),
    async *nodes(): AsyncGenerator<ExportedNode> {
      for await (const ids of idPages())
        for (const { entity } of entityRows.parse(await database.read('exportEntities', { ids }))) {
          const position = positions?.get(entity.id);
          yield position ? { ...entity, position } : entity;
        }
    },
  };
}
