/** Why a statement typed by a user was refused or stopped, in one line, with a code for programs. */
import type { TextPosition } from '../../model/queryContracts.ts';

export const QUERY_FAILURES = [
  'not-allowed',
  'write-refused',
  'syntax',
  'parameter',
  'timeout',
  'memory',
  'cancelled',
  'stuck',
  'interrupted',
  'failed',
] as const;
export type QueryFailure = (typeof QUERY_FAILURES)[number];

export interface QueryErrorOptions {
  readonly cause?: unknown;
  /** Where in the statement, for one that cannot be read. */
  readonly position?: TextPosition | undefined;
}

export class ReadOnlyQueryError extends Error {
  override readonly name = 'ReadOnlyQueryError';
  readonly code: QueryFailure;
  readonly position: TextPosition | undefined;

  constructor(code: QueryFailure, message: string, options: QueryErrorOptions = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.position = options.position;
  }
}
