/** Why a statement typed by a user was refused or stopped, in one line, with a code for programs. */
export const QUERY_FAILURES = [
  'not-allowed',
  'write-refused',
  'syntax',
  'parameter',
  'timeout',
  'memory',
  'stuck',
  'failed',
] as const;
export type QueryFailure = (typeof QUERY_FAILURES)[number];

export class ReadOnlyQueryError extends Error {
  override readonly name = 'ReadOnlyQueryError';
  readonly code: QueryFailure;

  constructor(code: QueryFailure, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.code = code;
  }
}
