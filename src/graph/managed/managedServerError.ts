/** Each kind of failure of the managed server; tests and the command line tell them apart by it. */
export type ManagedServerFailure =
  | 'java-missing'
  | 'network'
  | 'download-corrupt'
  | 'not-writable'
  | 'port-taken'
  | 'data-locked'
  | 'other-version'
  | 'wrong-password'
  | 'start-failed';

/** One line: what happened, where, and what to do next. */
export class ManagedServerError extends Error {
  readonly code: ManagedServerFailure;

  constructor(code: ManagedServerFailure, message: string, options?: { cause?: unknown }) {
    super(message.replace(/\s*\n\s*/g, ' '), options);
    this.name = 'ManagedServerError';
    this.code = code;
  }
}

/** The code of a Node system error ('ENOENT', 'EACCES', …), also when it is the cause of another error. */
export function systemErrorCode(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if ('code' in error && typeof error.code === 'string') return error.code;
  return systemErrorCode(error.cause);
}

/** The deepest message of an error: `fetch failed` says little, its cause says why. */
export function rootMessage(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.cause instanceof Error) return rootMessage(error.cause);
  const code = systemErrorCode(error);
  return error.message || code || error.name;
}

const unwritableCodes = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'EDQUOT', 'ENOTDIR']);

/** Turns a refusal of the disk into its own failure, and gives any other error back as it is. */
export function explainDiskError(error: unknown, folder: string, remedy: string): unknown {
  const code = systemErrorCode(error);
  if (error instanceof ManagedServerError || code === undefined || !unwritableCodes.has(code)) {
    return error;
  }
  const why = code === 'ENOSPC' || code === 'EDQUOT' ? 'the disk is full' : 'it is not writable';
  return new ManagedServerError(
    'not-writable',
    `Cannot write to ${folder}: ${why} (${code}). ${remedy}`,
    { cause: error },
  );
}
