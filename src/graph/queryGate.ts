/**
 * Which statements of a user may run. Access mode READ stops writes but not LOAD CSV, SHOW, TERMINATE or dbms
 * procedures, so each statement is explained first, which runs nothing, and its plan is read:
 * only read operators and the procedures named here pass.
 */
import type { Plan } from 'neo4j-driver';
import { ReadOnlyQueryError } from './readOnlyQueryError.ts';

const REFUSED_OPERATORS = new Map([
  ['LoadCSV', 'LOAD CSV reads files and addresses outside the graph'],
  ['TransactionForeach', 'CALL … IN TRANSACTIONS opens transactions of its own'],
  ['TransactionApply', 'CALL … IN TRANSACTIONS opens transactions of its own'],
  ['AdministrationCommand', 'administration commands are not queries'],
  ['TerminateTransactions', 'TERMINATE stops other people’s work'],
]);

/** SHOW commands that tell only of the graph's own shape. */
const ALLOWED_SHOWS = new Set([
  'ShowIndexes',
  'ShowConstraints',
  'ShowProcedures',
  'ShowFunctions',
]);

const ALLOWED_PROCEDURES = [
  /^db\.index\.fulltext\.query/i,
  /^db\.index\.vector\.query/i,
  /^db\.labels$/i,
  /^db\.relationshipTypes$/i,
  /^db\.propertyKeys$/i,
  /^db\.schema\./i,
];

/** White space and comments before the first word, as the Cypher grammar has them. */
const LEADING = /^(?:\s|\/\*[\s\S]*?\*\/|\/\/[^\n]*(?:\n|$))*/u;

/** Refuses a text that brings its own EXPLAIN, PROFILE or CYPHER prefix: it would escape the plan check. */
export function refusePrefix(cypher: string): void {
  const first = cypher.replace(LEADING, '');
  const word = /^(EXPLAIN|PROFILE|CYPHER)\b/i.exec(first)?.[1];
  if (word)
    throw new ReadOnlyQueryError(
      'not-allowed',
      `A query may not begin with ${word.toUpperCase()}. Leave it out.`,
    );
  if (first === '')
    throw new ReadOnlyQueryError(
      'syntax',
      'The query is empty. Write a statement such as MATCH (e:Entity) RETURN e.name LIMIT 10.',
    );
}

/** `queryType` is the server's: r, rw, w or s. */
export function refuseUnlessRead(
  queryType: string | undefined,
  plan: Plan | false | null | undefined,
): void {
  if (plan) refuseOperators(plan);
  if (queryType === 'w' || queryType === 'rw')
    throw new ReadOnlyQueryError(
      'write-refused',
      'Queries only read: this statement would change the graph. Use MATCH … RETURN.',
    );
  if (queryType !== 'r')
    throw new ReadOnlyQueryError(
      'not-allowed',
      'Only statements that read the graph may run here. Use MATCH … RETURN.',
    );
  if (!plan)
    throw new ReadOnlyQueryError(
      'failed',
      'The database gave no plan for this statement, so it was not run.',
    );
}

function refuseOperators(plan: Plan): void {
  const operator = plan.operatorType.replace(/@.*$/, '');
  const why = REFUSED_OPERATORS.get(operator);
  if (why) throw new ReadOnlyQueryError('not-allowed', `This statement may not run: ${why}.`);
  if (operator.startsWith('Show') && !ALLOWED_SHOWS.has(operator))
    throw new ReadOnlyQueryError(
      'not-allowed',
      'This SHOW command may not run: it tells of the server, not of the graph.',
    );
  if (operator === 'ProcedureCall') refuseProcedure(plan);
  for (const child of plan.children ?? []) refuseOperators(child);
}

function refuseProcedure(plan: Plan): void {
  const details: unknown = Reflect.get(plan.arguments, 'Details');
  const name =
    typeof details === 'string'
      ? (/^([\w.`]+)\s*\(/.exec(details)?.[1] ?? '').replaceAll('`', '')
      : '';
  if (!ALLOWED_PROCEDURES.some((allowed) => allowed.test(name)))
    throw new ReadOnlyQueryError(
      'not-allowed',
      `The procedure ${name || '(unnamed)'} may not be called here. Allowed are db.labels, db.relationshipTypes, db.propertyKeys, db.schema.* and the index queries.`,
    );
}
