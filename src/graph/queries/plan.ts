/** How Neo4j would run a statement, through the same gate as running it. */
import type { Notification, Plan } from 'neo4j-driver';
import type { PlanNode, QueryPlan } from '../../model/queryContracts.ts';
import type { Database } from '../connection.ts';
import { EXPLAIN, positionIn } from './failures.ts';
import { foreignFunctions, refuseForeignFunctions } from './foreignFunctions.ts';
import { refuseText, refuseUnlessRead } from './gate.ts';
import { DEFAULT_QUERY_LIMITS, type QueryLimits } from './limits.ts';
import { driverParameters } from './parameters.ts';
import { inQuerySession, type QueryParams } from './readOnlyQuery.ts';
import { type QueryFailure, ReadOnlyQueryError } from './readOnlyQueryError.ts';

function planNode({ operatorType, identifiers, children, ...plan }: Plan): PlanNode {
  const argument = (name: string): unknown => Reflect.get(plan.arguments, name);
  const details = argument('Details');
  const estimated = argument('EstimatedRows');
  return {
    operator: operatorType.replace(/@.*$/, ''),
    details: typeof details === 'string' ? details : '',
    ...(typeof estimated === 'number' && { estimatedRows: estimated }),
    // Names that the planner made up stand for nothing that was typed.
    identifiers: identifiers.filter((name) => !name.startsWith('anon_')),
    children: children.map(planNode),
  };
}

function warning({ title, description, position }: Notification): QueryPlan['warnings'][number] {
  const [line, column, offset] = ['line', 'column', 'offset'].map((name) =>
    Number(Reflect.get(position, name) ?? Number.NaN),
  );
  return {
    title,
    message: description,
    ...(line &&
      column &&
      offset !== undefined && { position: positionIn({ line, column, offset }) }),
  };
}

/** What is wrong with the statement itself, and no fault of the database. */
const OF_THE_STATEMENT: ReadonlySet<QueryFailure> = new Set([
  'syntax',
  'not-allowed',
  'write-refused',
  'parameter',
  'failed',
]);

/** The plan, or the problem that the statement has. */
export async function checkQuery(
  ...statement: Parameters<typeof explainQuery>
): Promise<QueryPlan> {
  try {
    return await explainQuery(...statement);
  } catch (error) {
    if (!(error instanceof ReadOnlyQueryError) || !OF_THE_STATEMENT.has(error.code)) throw error;
    const { code, message, position } = error;
    return {
      columns: [],
      warnings: [],
      problem: { code, message, ...(position && { position }) },
    };
  }
}

export async function explainQuery(
  database: Database,
  cypher: string,
  params: QueryParams = {},
  limits: QueryLimits = DEFAULT_QUERY_LIMITS,
): Promise<QueryPlan & { readonly plan: PlanNode }> {
  refuseText(cypher);
  refuseForeignFunctions(cypher, await foreignFunctions(database));
  const parameters = driverParameters(params);
  return inQuerySession(
    database,
    async (session) => {
      const result = session.run(EXPLAIN + cypher, parameters, {
        timeout: limits.timeoutMs,
      });
      const columns = await result.keys();
      const { queryType, plan, notifications } = await result.summary();
      const admitted = refuseUnlessRead(queryType, plan);
      return { plan: planNode(admitted), columns, warnings: notifications.map(warning) };
    },
    limits,
  );
}
