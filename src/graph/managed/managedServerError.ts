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

/**
 * The code of a system error ('ENOENT', 'EACCES', …) or of a driver's, also when it is the cause of another. Told by its
 * shape, as errors of another realm (worker, test runner) are no instance of this one's Error.
 */
export function systemErrorCode(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  if ('code' in error && typeof error.code === 'string' && error.code) return error.code;
  return 'cause' in error ? systemErrorCode(error.cause) : undefined;
}

/** The deepest message of an error: `fetch failed` says little, its cause says why. */
export function rootMessage(error: unknown): string {
  if (typeof error !== 'object' || error === null) return String(error);
  if ('cause' in error && error.cause) return rootMessage(error.cause);
  const message = 'message' in error ? String(error.message) : '';
  return message || systemErrorCode(error) || String(error);
}

const reasons: Record<string, string> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the quota is used up',
  ENOTDIR: 'a file is where a folder should be',
  EEXIST: 'a file is where a folder should be',
};

const unwritableCodes = new Set([
  'EACCES',
  'EPERM',
  'EROFS',
  'ENOSPC',
  'EDQUOT',
  'ENOTDIR',
  'EEXIST',
]);

/** Turns a refusal of the disk into its own failure, and gives any other error back as it is. */
export function explainDiskError(error: unknown, folder: string, remedy: string): unknown {
  const code = systemErrorCode(error);
  if (error instanceof ManagedServerError || code === undefined || !unwritableCodes.has(code)) {
    return error;
  }
  const why = reasons[code] ?? 'it is not writable';
  return new ManagedServerError(
    'not-writable',
    `Cannot write to ${folder}: ${why} (${code}). ${remedy}`,
    { cause: error },
  );
}
