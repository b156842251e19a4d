/** What is known of a request beyond what it says: who asks, and what the audit log will tell of it. */
import type { IncomingMessage } from 'node:http';
import type { Role } from '../../model/access.ts';

/** Who asks. */
export interface Principal {
  readonly role: Role;
  /** The name signed in; absent where no sign-in is required. */
  readonly name?: string;
  /** The id of the token. */
  readonly token?: string;
  /** Of a sign-in by the page: its id and end. */
  readonly session?: { readonly id: string; readonly until: string };
}

export interface RequestState {
  who?: Principal;
  /** The name of the endpoint, once it is known. */
  action?: string;
  subject?: string;
  /** Whether the audit log tells of it when it succeeds. */
  audited?: boolean;
  /** What the audit log tells beside the action. */
  detail?: string;
  /** One of many refusals of its kind, of which the first is told. */
  untold?: boolean;
}

const states = new WeakMap<IncomingMessage, RequestState>();

export function stateOf(request: IncomingMessage): RequestState {
  const known = states.get(request);
  if (known) return known;
  const state: RequestState = {};
  states.set(request, state);
  return state;
}
