/** Which status and words an error gets. What is not foreseen says nothing of the inside. */
import { ZodError } from 'zod';
import { DatabaseUnreachableError } from '../graph/connection.ts';
import { DecisionRefusedError } from '../graph/decisions/subjects.ts';
import { type QueryFailure, ReadOnlyQueryError } from '../graph/queries/readOnlyQueryError.ts';
import { SavedQueryConflictError } from '../graph/queries/savedQueries.ts';
import { InvalidCursorError } from '../graph/reads/cursor.ts';
import type { ErrorBody } from '../model/contracts.ts';
import { HttpError } from './httpError.ts';

export interface ErrorAnswer {
  readonly status: number;
  readonly body: ErrorBody;
}

/** Of words that repeat what was sent: longer ones are cut. */
const LONGEST_LINE = 1000;

/** What was sent may hold line breaks and worse; who reads logs and terminals should see one line. */
const inOneLine = (text: string): string => text.replace(/\p{Cc}+/gu, ' ').slice(0, LONGEST_LINE);

const answer = (status: number, code: string, message: string, hint?: string): ErrorAnswer => ({
  status,
  body: { error: { code, message: inOneLine(message), ...(hint && { hint }) } },
});

const QUERY_STATUS: Readonly<Record<QueryFailure, number>> = {
  'not-allowed': 403,
  'write-refused': 403,
  syntax: 400,
  parameter: 400,
  failed: 400,
  timeout: 408,
  cancelled: 409,
  interrupted: 503,
  memory: 413,
  stuck: 408,
};

function queryAnswer({ code, message, position }: ReadOnlyQueryError): ErrorAnswer {
  return {
    status: QUERY_STATUS[code],
    body: { error: { code, message, ...(position && { position }) } },
  };
}

/** Errors of the body parser carry their status, and whether they may be told: those about files may not. */
const isClientError = (error: unknown): error is Error & { status: number } =>
  error instanceof Error &&
  'status' in error &&
  typeof error.status === 'number' &&
  error.status >= 400 &&
  error.status < 500;

export function errorAnswer(error: unknown): ErrorAnswer {
  if (error instanceof HttpError)
    return answer(error.status, error.code, error.message, error.hint);
  if (error instanceof ReadOnlyQueryError) return queryAnswer(error);
  if (error instanceof DecisionRefusedError)
    return answer(error.code === 'not-found' ? 404 : 409, error.code, error.message);
  if (error instanceof InvalidCursorError) return answer(400, 'invalid-request', error.message);
  if (error instanceof SavedQueryConflictError) return answer(409, 'conflict', error.message);
  if (error instanceof DatabaseUnreachableError)
    return answer(
      503,
      'database-unreachable',
      'The database does not answer.',
      'The log of the server tells more; try again in a moment.',
    );
  if (error instanceof ZodError)
    return answer(
      500,
      'internal',
      'The answer did not have its promised form.',
      'Please report this, with what you did.',
    );
  if (isClientError(error))
    return answer(
      error.status,
      'invalid-request',
      'expose' in error && error.expose === true
        ? `The request could not be read: ${error.message}.`
        : 'There is no such thing here.',
    );
  return answer(
    500,
    'internal',
    'Something went wrong inside the server.',
    'Its log tells more; please report it, with what you did.',
  );
}
