/** Ids and a name of the graph that is served, so that the examples of the API's page work on it as they stand. */
import type { Database } from '../../graph/connection.ts';
import { readEntity } from '../../graph/reads/entity.ts';
import { readGraph } from '../../graph/reads/graph.ts';
import { readRelationship } from '../../graph/reads/relationship.ts';
import { graphFilterSchema } from '../../model/contracts.ts';
import type { ExampleName } from './examples.ts';

export type ExampleNames = Partial<Readonly<Record<ExampleName, string>>>;

/** Of the best connected actor; of an empty graph nothing. */
export async function exampleNames(database: Database): Promise<ExampleNames> {
  const { nodes } = await readGraph(database, graphFilterSchema.parse({ limit: 20 }));
  const chosen = nodes.find((n) => n.kind === 'ArmedGroup') ?? nodes[0];
  if (!chosen) return {};
  const detail = await readEntity(database, chosen.id);
  const [first] = detail?.relationships ?? [];
  const relation = first && (await readRelationship(database, first.id));
  const [claim] = relation?.evidence ?? [];
  return {
    entity: chosen.id,
    entityName: chosen.name,
    ...(first && { other: first.other.id, relationship: first.id }),
    ...(claim && {
      claim: claim.id,
      document: claim.document.id,
      mention: claim.subject.mention,
    }),
  };
}
