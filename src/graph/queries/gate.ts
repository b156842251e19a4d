/**
 * Which statements of a user may run. Access mode READ stops writes but not LOAD CSV, SHOW, TERMINATE or dbms
 * procedures, so each statement is explained first, which runs nothing, and its plan is read:
 * only read operators (readOperators.ts) and the procedures named here pass, and no functions of plugins
 * (foreignFunctions.ts).
 */
import type { Plan } from 'neo4j-driver';
import { LONGEST_STATEMENT } from '../../model/queryContracts.ts';
import { ReadOnlyQueryError } from './readOnlyQueryError.ts';
import { isReadOperator } from './readOperators.ts';

/** Why, of the operators that people ask for most. */
const WHY = new Map([
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

export const isAllowedProcedure = (name: string): boolean =>
  ALLOWED_PROCEDURES.has(name.toLowerCase());

const ALLOWED_PROCEDURES = new Set(
  [
    'db.index.fulltext.queryNodes',
    'db.index.fulltext.queryRelationships',
    'db.index.vector.queryNodes',
    'db.index.vector.queryRelationships',
    'db.labels',
    'db.relationshipTypes',
    'db.propertyKeys',
    'db.schema.visualization',
    'db.schema.nodeTypeProperties',
    'db.schema.relTypeProperties',
  ].map((name) => name.toLowerCase()),
);

/** White space and comments before the first word, as the Cypher grammar has them. */
const LEADING = /^(?:\s|\/\*[\s\S]*?\*\/|\/\/[^\n]*(?:\n|$))*/u;

/** What may hold brackets that are none, and brackets. */
const TOKENS =
  /'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|`[^`]*`|\/\*[\s\S]*?\*\/|\/\/[^\n]*|[([{]|[)\]}]/g;

/** Beyond this, Neo4j's parser takes time that doubles with each level, and looks at no limit meanwhile. */
const DEEPEST_NESTING = 40;

function nestingOf(cypher: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [token] of cypher.matchAll(TOKENS)) {
    if (/^[([{]$/.test(token)) depth += 1;
    else if (/^[)\]}]$/.test(token)) depth -= 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

/** Refuses an overlong, too deep or empty text, and one that brings a prefix of its own: it would escape the plan check. */
export function refuseText(cypher: string): void {
  if (cypher.length > LONGEST_STATEMENT)
    throw new ReadOnlyQueryError(
      'not-allowed',
      `A statement may have ${LONGEST_STATEMENT.toLocaleString('en')} characters; this one has ${cypher.length.toLocaleString('en')}. Give long lists as parameters.`,
    );
  if (nestingOf(cypher) > DEEPEST_NESTING)
    throw new ReadOnlyQueryError(
      'not-allowed',
      `A statement may nest brackets ${DEEPEST_NESTING} deep. Write it flatter.`,
    );
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

/** `queryType` is the server's: r, rw, w or s. Answers the plan that passed. */
export function refuseUnlessRead(
  queryType: string | undefined,
  plan: Plan | false | null | undefined,
): Plan {
  if (queryType !== 'r' && queryType !== 's' && queryType !== undefined) refuseWrite(plan);
  if (plan) refuseOperators(plan);
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
  return plan;
}

/** A statement that loads, calls or opens transactions is told that, rather than that it writes. */
function refuseWrite(plan: Plan | false | null | undefined): never {
  const steps = plan ? stepsOf(plan) : [];
  for (const step of steps) if (stepOf(step) === 'ProcedureCall') refuseProcedure(step);
  const why = steps.flatMap((step) => WHY.get(stepOf(step)) ?? [])[0];
  throw why
    ? new ReadOnlyQueryError('not-allowed', `This statement may not run: ${why}.`)
    : new ReadOnlyQueryError(
        'write-refused',
        'Queries only read: this statement would change the graph. Use MATCH … RETURN.',
      );
}

const stepOf = ({ operatorType }: Plan): string => operatorType.replace(/@.*$/, '');
const stepsOf = (plan: Plan): Plan[] => [plan, ...(plan.children ?? []).flatMap(stepsOf)];

function refuseOperators(plan: Plan): void {
  const operator = stepOf(plan);
  if (operator === 'ProcedureCall') refuseProcedure(plan);
  else if (!isReadOperator(operator) && !ALLOWED_SHOWS.has(operator))
    throw new ReadOnlyQueryError('not-allowed', `This statement may not run: ${whyNot(operator)}.`);
  for (const child of plan.children ?? []) refuseOperators(child);
}

const whyNot = (operator: string): string =>
  WHY.get(operator) ??
  (operator.startsWith('Show')
    ? 'this SHOW command tells of the server, not of the graph'
    : `its plan has the step ${operator}, which is not known to only read`);

function refuseProcedure(plan: Plan): void {
  const details: unknown = Reflect.get(plan.arguments, 'Details');
  const name =
    typeof details === 'string'
      ? (/^([\w.`]+)\s*\(/.exec(details)?.[1] ?? '').replaceAll('`', '')
      : '';
  if (!isAllowedProcedure(name))
    throw new ReadOnlyQueryError(
      'not-allowed',
      `The procedure ${name || '(unnamed)'} may not be called here. Allowed are db.labels, db.relationshipTypes, db.propertyKeys, db.schema.* and the index queries.`,
    );
}
