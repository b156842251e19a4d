/**
 * Where the page's answers come from. The explorer asks the server that serves it; a page that was sent holds its
 * answers itself, and has none to what would change the graph or compute over all of it.
 */
import type { Endpoint, EndpointName } from '../../src/model/contracts.ts';

type QueryValue = string | number | readonly string[] | undefined;

export interface CallOptions {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, QueryValue>>;
  readonly body?: FormData | object;
  readonly signal?: AbortSignal | undefined;
}

export interface Source {
  /** Whether it ever answers an endpoint of that name; what depends on others is not offered. */
  readonly answers: (endpoint: EndpointName) => boolean;
  /** Unvalidated. @throws ApiError */
  readonly answer: (endpoint: Endpoint, options: CallOptions) => Promise<unknown>;
}

let held: Source | undefined;

/** The page holds its answers itself. Before anything is asked. */
export function holdSource(source: Source): void {
  held = source;
}

export const heldSource = (): Source | undefined => held;

/** Whether this page can answer an endpoint of that name. */
export const answers = (endpoint: EndpointName): boolean => held?.answers(endpoint) ?? true;
