/** Errors of Neo4j in the words of Sightline: what happened, where, and what to do. */
import neo4j from 'neo4j-driver';
import type { TextPosition } from '../../model/queryContracts.ts';
import type { QueryLimits } from './limits.ts';
import { type QueryFailure, ReadOnlyQueryError } from './readOnlyQueryError.ts';

/** What is put before a statement to have its plan. */
export const EXPLAIN = 'EXPLAIN ';

export const seconds = (ms: number): string => `${Math.round(ms / 100) / 10} s`;

const firstLine = (message: string): string => message.split('\n')[0]?.trim() ?? message;

/** `(line 1, column 9 (offset: 8))`, which Neo4j puts behind its words, and the line itself. */
const PLACE = /\s*\(line (\d+), column (\d+) \(offset: (\d+)\)\)/;

/** A place in the explained text as a place in the statement. */
export function positionIn(explained: TextPosition): TextPosition {
  const { line, column, offset } = explained;
  return {
    line,
    column: Math.max(1, line === 1 ? column - EXPLAIN.length : column),
    offset: Math.max(0, offset - EXPLAIN.length),
  };
}

function syntaxError(message: string): ReadOnlyQueryError {
  const place = PLACE.exec(message);
  const words = firstLine(message.slice(0, place?.index ?? message.length));
  const position =
    place &&
    positionIn({ line: Number(place[1]), column: Number(place[2]), offset: Number(place[3]) });
  const text = position ? `Line ${position.line}, column ${position.column}: ${words}` : words;
  return new ReadOnlyQueryError('syntax', text, position ? { position } : {});
}

interface KnownFailure {
  readonly status: RegExp;
  readonly code: QueryFailure;
  readonly say: (message: string, limits: QueryLimits) => string;
}

const KNOWN_FAILURES: readonly KnownFailure[] = [
  {
    status: /Statement\.AccessMode/,
    code: 'write-refused',
    say: () => 'Queries only read: this statement would change the graph. Use MATCH … RETURN.',
  },
  {
    status: /TransactionTimedOut|Transaction\.Terminated/,
    code: 'timeout',
    say: (_m, limits) =>
      `The query was stopped after ${seconds(limits.timeoutMs)}, its time limit. Narrow it, add a LIMIT, or let it run longer.`,
  },
  {
    status: /OutOfMemory/,
    code: 'memory',
    say: () =>
      'The query was stopped: it needed more memory than one query may use. Narrow it, or add a LIMIT before collecting or sorting.',
  },
  {
    status: /StackOverflow/i,
    code: 'memory',
    say: () => 'The query is nested too deeply to be read. Write it flatter.',
  },
  {
    status: /ParameterMissing/,
    code: 'parameter',
    say: (m) => `${firstLine(m).replace(/\.$/, '')}. Give it a value.`,
  },
];

/** @returns an error of ours where Neo4j's is known, else the error itself */
export function explainFailure(error: unknown, limits: QueryLimits): unknown {
  if (!(error instanceof neo4j.Neo4jError)) return error;
  const known = KNOWN_FAILURES.find((k) => k.status.test(error.code));
  if (known)
    return new ReadOnlyQueryError(known.code, known.say(error.message, limits), { cause: error });
  if (/Statement\.SyntaxError/.test(error.code)) return syntaxError(error.message);
  return /^Neo\.(Client|Database)Error/.test(error.code)
    ? new ReadOnlyQueryError('failed', firstLine(error.message), { cause: error })
    : error;
}
