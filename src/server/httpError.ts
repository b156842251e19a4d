/** An answer that is no success: what happened and what to do, with a code for programs. */
export class HttpError extends Error {
  override readonly name = 'HttpError';
  readonly status: number;
  readonly code: string;
  readonly hint: string | undefined;

  constructor(status: number, code: string, message: string, hint?: string) {
    super(message);
    this.status = status;
    this.code = code;
    this.hint = hint;
  }
}

export const notFound = (what: string, id: string): HttpError =>
  new HttpError(
    404,
    'not-found',
    `There is no ${what} "${id}" in this graph.`,
    'It may have been replaced by a newer import; search for it by name.',
  );

/** What was read, or a 404 that names it. */
export async function found<T>(
  reading: Promise<T | undefined>,
  what: string,
  id: string,
): Promise<T> {
  const value = await reading;
  if (value === undefined) throw notFound(what, id);
  return value;
}
