/**
 * The one way to answers, of the server or of the page itself: an endpoint of the contract in, its validated answer out.
 * A failure is an `ApiError` whose message can be shown as it is.
 */
import type { z } from 'zod';
import { type Endpoint, errorSchema, type TextPosition } from '../../src/model/contracts.ts';
import { signedIn } from '../access/session.ts';
import { isTold } from '../cypher/read.ts';
import { noteRead } from '../cypher/recent.ts';
import { type CallOptions, heldSource } from './source.ts';

export class ApiError extends Error {
  readonly code: string;
  readonly status: number;
  readonly hint: string | undefined;
  /** Where in the Cypher that was sent. */
  readonly position: TextPosition | undefined;
  constructor(
    code: string,
    status: number,
    message: string,
    hint?: string,
    position?: TextPosition,
  ) {
    super(message);
    this.name = 'ApiError';
    this.code = code;
    this.status = status;
    this.hint = hint;
    this.position = position;
  }
}

/** The address of an endpoint with its parameters filled in. Absent and empty query values are left out. */
export function addressOf(
  endpoint: Pick<Endpoint, 'path'>,
  { params = {}, query = {} }: Pick<CallOptions, 'params' | 'query'> = {},
): string {
  const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(params[name] ?? ''),
  );
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    const text = Array.isArray(value) ? value.join(',') : String(value ?? '');
    if (text) search.set(name, text);
  }
  const tail = search.toString();
  return tail ? `${path}?${tail}` : path;
}

async function failure(response: Response): Promise<ApiError> {
  const parsed = errorSchema.safeParse(await response.json().catch(() => undefined));
  if (parsed.success) {
    const { code, message, hint, position } = parsed.data.error;
    return new ApiError(code, response.status, message, hint, position);
  }
  return new ApiError(
    'unexpected-answer',
    response.status,
    `The server answered ${response.status} ${response.statusText}.`,
    'Try again; if it stays so, look at the terminal in which Sightline runs.',
  );
}

/** @throws ApiError when the server cannot be reached or refuses */
async function responseTo(endpoint: Endpoint, options: CallOptions): Promise<Response> {
  const { body, signal } = options;
  if (isTold(endpoint))
    noteRead({ endpoint: endpoint.name, id: options.params?.id, query: options.query });
  let response: Response;
  try {
    response = await fetch(addressOf(endpoint, options), {
      method: endpoint.method.toUpperCase(),
      signal: signal ?? null,
      ...(body instanceof FormData && { body }),
      ...(body &&
        !(body instanceof FormData) && {
          body: JSON.stringify(body),
          headers: { 'content-type': 'application/json' },
        }),
    });
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
    throw new ApiError(
      'unreachable',
      0,
      'Sightline does not answer.',
      'Look whether it still runs in its terminal, then try again.',
    );
  }
  // The sign-in has ended: the server sends the page to sign in on, at the same address.
  if (response.status === 401 && signedIn) location.reload();
  if (!response.ok) throw await failure(response);
  return response;
}

/** Calls an endpoint whose answer is a file. */
export const callForFile = async (endpoint: Endpoint, options: CallOptions = {}): Promise<Blob> =>
  (await responseTo(endpoint, options)).blob();

/** Calls an endpoint that answers one object a line, and gives each as it comes. */
export async function* callForLines<S extends z.ZodType>(
  endpoint: Endpoint & { readonly response: S },
  options: CallOptions = {},
): AsyncGenerator<z.output<S>> {
  const { body } = await responseTo(endpoint, options);
  if (!body) return;
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const { done, value = '' } = await reader.read();
    const lines = (rest + value).split('\n');
    rest = done ? '' : (lines.pop() ?? '');
    for (const line of lines) if (line) yield valid(endpoint, JSON.parse(line));
    if (done) return;
  }
}

const answerOf = async (endpoint: Endpoint, options: CallOptions): Promise<unknown> =>
  heldSource()?.answer(endpoint, options) ?? (await responseTo(endpoint, options)).json();

/** Calls an endpoint and validates what it answers. */
export async function call<S extends z.ZodType>(
  endpoint: Endpoint & { readonly response: S },
  options: CallOptions = {},
): Promise<z.output<S>> {
  return valid(endpoint, await answerOf(endpoint, options));
}

function valid<S extends z.ZodType>(
  endpoint: Endpoint & { readonly response: S },
  answer: unknown,
): z.output<S> {
  const parsed = endpoint.response.safeParse(answer);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new ApiError(
    'unexpected-answer',
    0,
    `The answer of ${endpoint.path} is not as agreed: ${issue?.path.join('.')}: ${issue?.message}.`,
    'The page and the server may be of two versions: reload the page.',
  );
}
