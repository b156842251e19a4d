/** What the graph holds now, for the completion of Cypher. */
import { z } from 'zod';
import type { GraphSchema } from '../../model/queryContracts.ts';
import type { Database } from '../connection.ts';
import { isAllowedForeign } from './foreignFunctions.ts';
import { isAllowedProcedure } from './gate.ts';

const names = z
  .array(z.object({ name: z.string() }))
  .transform((rows) => rows.map((row) => row.name));
const functionRow = z.object({ name: z.string(), signature: z.string() });
const functions = z.array(functionRow.extend({ isBuiltIn: z.boolean() }));
const procedures = z.array(
  functionRow.extend({ returns: z.array(z.object({ name: z.string(), type: z.string() })) }),
);

/** Neo4j writes `name(a :: STRING) :: INTEGER`; the signature is what follows the name. */
const entry = ({ name, signature }: z.output<typeof functionRow>) => ({
  name,
  signature: signature.startsWith(name) ? signature.slice(name.length) : signature,
});

export async function readGraphSchema(database: Pick<Database, 'read'>): Promise<GraphSchema> {
  const [labels, relationshipTypes, propertyKeys, functionRows, procedureRows] = await Promise.all([
    database.read('labels'),
    database.read('relationshipTypes'),
    database.read('propertyKeys'),
    database.read('functions'),
    database.read('procedures'),
  ]);
  return {
    labels: names.parse(labels),
    relationshipTypes: names.parse(relationshipTypes),
    propertyKeys: names.parse(propertyKeys),
    functions: functions
      .parse(functionRows)
      .filter(({ name, isBuiltIn }) => isBuiltIn || isAllowedForeign(name))
      .map(entry),
    procedures: procedures
      .parse(procedureRows)
      .filter(({ name }) => isAllowedProcedure(name))
      .map((row) => ({
        ...entry(row),
        returnItems: row.returns.map(({ name, type }) => ({ name, signature: ` :: ${type}` })),
      })),
  };
}
