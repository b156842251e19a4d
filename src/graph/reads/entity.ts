/** One entity, what it is related to, and the documents that name it. */
import { z } from 'zod';
import {
  type EntityDetail,
  type NeighbourCount,
  neighbourCountSchema,
  type Subgraph,
} from '../../model/contracts.ts';
import type { Kind } from '../../model/kinds.ts';
import type { RelationType } from '../../model/relationTypes.ts';
import type { Database } from '../connection.ts';
import { int } from '../values.ts';
import { documentRow, entityRow, relationshipRow } from './records.ts';

/** A country may stand in every document of a large archive; those that name it most are listed. */
const MOST_DOCUMENTS = 500;

const entityRows = z.array(z.object({ entity: entityRow }));
const relationshipRows = z.array(z.object({ relationship: relationshipRow, other: entityRow }));
const documentRows = z.array(z.object({ document: documentRow, mentions: z.number() }));
const neighbourRows = z.array(
  z.object({
    nodes: z.number(),
    edges: z.number(),
    page: z.array(z.object({ entity: entityRow, edges: z.array(relationshipRow) })),
  }),
);

/** @returns nothing when there is no such entity */
export function readEntity(
  database: Pick<Database, 'readTransaction'>,
  id: string,
): Promise<EntityDetail | undefined> {
  return database.readTransaction(async (tx) => {
    const [found] = entityRows.parse(await tx.run('entity', { id }));
    if (!found) return undefined;
    const related = relationshipRows.parse(await tx.run('entityRelationships', { id }));
    const documents = documentRows.parse(
      await tx.run('entityDocuments', { id, limit: int(MOST_DOCUMENTS) }),
    );
    return {
      entity: found.entity,
      relationships: related.map((r) => ({ ...r.relationship, other: r.other })),
      counts: z.array(neighbourCountSchema).parse(await tx.run('neighbourCounts', { id })),
      documents: documents.map((d) => ({ ...d.document, mentions: d.mentions })),
    };
  });
}

/** @returns nothing when there is no such entity */
export function readNeighbourCounts(
  database: Pick<Database, 'readTransaction'>,
  id: string,
): Promise<NeighbourCount[] | undefined> {
  return database.readTransaction(async (tx) => {
    const [found] = await tx.run('entity', { id });
    if (!found) return undefined;
    return z.array(neighbourCountSchema).parse(await tx.run('neighbourCounts', { id }));
  });
}

export interface NeighbourQuery {
  readonly type?: RelationType;
  readonly direction?: 'out' | 'in';
  readonly kind?: Kind;
  readonly limit: number;
  readonly offset: number;
}

/**
 * A page of neighbours with their relationships to the entity, which is not among the nodes: whoever asks has it.
 * @returns nothing when there is no such entity
 */
export function readNeighbours(
  database: Pick<Database, 'readTransaction'>,
  id: string,
  { type, direction, kind, limit, offset }: NeighbourQuery,
): Promise<Subgraph | undefined> {
  return database.readTransaction(async (tx) => {
    const [found] = await tx.run('entity', { id });
    if (!found) return undefined;
    const [row] = neighbourRows.parse(
      await tx.run('neighbours', {
        id,
        type: type ?? null,
        direction: direction ?? null,
        kind: kind ?? null,
        limit: int(limit),
        offset: int(offset),
      }),
    );
    const page = row?.page ?? [];
    const total = { nodes: row?.nodes ?? 0, edges: row?.edges ?? 0 };
    return {
      nodes: page.map((n) => n.entity),
      edges: page.flatMap((n) => n.edges),
      total,
      truncated: offset + page.length < total.nodes,
    };
  });
}
