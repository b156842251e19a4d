/** The part of the graph that fits a filter, best connected first. */
import { z } from 'zod';
import type { GraphFilter, Subgraph } from '../../model/contracts.ts';
import type { Database, Transaction } from '../connection.ts';
import { int } from '../values.ts';
import { entityRow, relationshipRow } from './records.ts';

const insideRows = z.tuple([
  z.object({ entities: z.array(z.string()), relationships: z.array(z.string()) }),
]);
const entityRows = z.array(z.object({ entity: entityRow }));
const endsRows = z.array(z.object({ nodes: z.number(), entities: z.array(entityRow) }));
const edgeRows = z.array(z.object({ relationship: relationshipRow }));
const nodeCountRows = z.tuple([z.object({ nodes: z.number() })]);
const edgeCountRows = z.tuple([z.object({ edges: z.number() })]);

/**
 * With a restriction on relationships, entities that have none which fits are left out; those that the filter names
 * are always there.
 */
export function readGraph(
  database: Pick<Database, 'readTransaction'>,
  filter: GraphFilter,
): Promise<Subgraph> {
  return database.readTransaction(async (tx) => {
    const { entities, relationships } = await restrictions(tx, filter);
    const parameters = {
      kinds: filter.kinds ?? null,
      types: filter.types ?? null,
      certainties: filter.certainties ?? null,
      minSources: int(filter.minSources ?? 0),
      minConfidence: filter.minConfidence ?? 0,
      minDegree: int(filter.minDegree ?? 0),
      entities,
      relationships,
      limit: int(filter.limit),
    };
    const byEdges =
      filter.entities === undefined &&
      (filter.types ?? filter.certainties ?? filter.minSources ?? filter.minConfidence) !==
        undefined;
    const found = byEdges
      ? await entitiesByEdges(tx, parameters)
      : await entitiesByDegree(tx, parameters);
    const among = found.nodes.map((n) => n.id);
    const edges = edgeRows
      .parse(await tx.run('graphEdges', { ...parameters, among }))
      .map((row) => row.relationship);
    const [count] = edgeCountRows.parse(await tx.run('graphEdgeCount', parameters));
    return {
      nodes: found.nodes,
      edges,
      total: { nodes: found.total, edges: count.edges },
      truncated: found.total > found.nodes.length,
    };
  });
}

/** Documents restrict both: what they name, and what they state. Null is no restriction. */
async function restrictions(
  tx: Transaction,
  filter: GraphFilter,
): Promise<{ entities: string[] | null; relationships: string[] | null }> {
  if (filter.documents === undefined)
    return { entities: filter.entities ?? null, relationships: null };
  const [inside] = insideRows.parse(await tx.run('inDocuments', { documents: filter.documents }));
  const named = new Set(inside.entities);
  return {
    entities: filter.entities ? filter.entities.filter((id) => named.has(id)) : inside.entities,
    relationships: inside.relationships,
  };
}

interface Found {
  readonly nodes: Subgraph['nodes'];
  readonly total: number;
}

async function entitiesByDegree(
  tx: Transaction,
  parameters: Record<string, unknown>,
): Promise<Found> {
  const rows = entityRows.parse(await tx.run('graphEntities', parameters));
  const [count] = nodeCountRows.parse(await tx.run('graphEntityCount', parameters));
  return { nodes: rows.map((row) => row.entity), total: count.nodes };
}

async function entitiesByEdges(
  tx: Transaction,
  parameters: Record<string, unknown>,
): Promise<Found> {
  const [row] = endsRows.parse(await tx.run('graphEnds', parameters));
  return { nodes: row?.entities ?? [], total: row?.nodes ?? 0 };
}
