/** One resource's answer to one endpoint, with its input validated by the contract. */
import type { Request, RequestHandler, Response } from 'express';
import type { z } from 'zod';
import type { Endpoint } from '../model/endpoint.ts';
import { type AnyEndpointName, EVERY_ENDPOINT } from '../model/everyEndpoint.ts';
import { type Principal, stateOf } from './access/requestState.ts';
import type { ServerContext } from './context.ts';
import { HttpError } from './httpError.ts';

type Contract<N extends AnyEndpointName> = (typeof EVERY_ENDPOINT)[N];
type Parsed<N extends AnyEndpointName, K extends 'query' | 'body'> =
  Contract<N> extends Record<K, infer S extends z.ZodType> ? z.output<S> : undefined;

export interface RouteInput<N extends AnyEndpointName> {
  /** The `:id` of the path, or ''. */
  readonly id: string;
  readonly query: Parsed<N, 'query'>;
  readonly body: Parsed<N, 'body'>;
  readonly request: Request;
  readonly response: Response;
  /** Who asks; absent only where nobody needs to sign in. */
  readonly who: Principal | undefined;
  /** Tells the audit log more than the name of the endpoint. */
  readonly note: (detail: string) => void;
}

/** What came with a request, before the contract has looked at it. */
export interface RawInput {
  readonly id: string;
  readonly query: unknown;
  readonly body: unknown;
  readonly request: Request;
  readonly response: Response;
}

export interface Route {
  /** Of its endpoint. */
  readonly name: AnyEndpointName;
  readonly method: 'get' | 'post' | 'put' | 'delete';
  readonly path: string;
  readonly summary: string;
  /** Whether it takes a body of JSON. */
  readonly takesJson: boolean;
  /** Checks the input and answers the body; `undefined` when the response is written already. */
  readonly answer: (raw: RawInput, context: ServerContext) => Promise<unknown>;
  readonly handle: (context: ServerContext) => RequestHandler;
}

function parse(schema: z.ZodType | undefined, value: unknown, where: string): unknown {
  if (!schema) return undefined;
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const field = issue?.path.join('.') || where;
  throw new HttpError(
    400,
    'invalid-request',
    `${where} "${field}": ${issue?.message ?? 'not valid'}.`,
  );
}

/**
 * Binds a handler to its contract. The handler returns the body, or `undefined` when it wrote the response itself.
 */
export function route<N extends AnyEndpointName>(
  name: N,
  handler: (
    input: RouteInput<N>,
    context: ServerContext,
  ) => Promise<z.input<Contract<N>['response']> | undefined>,
): Route {
  const contract: Endpoint = EVERY_ENDPOINT[name];
  const answer: Route['answer'] = ({ id, query, body, request, response }, context) => {
    const input = {
      id,
      query: parse(contract.query, query, 'parameter'),
      body: parse(contract.body, body, 'body'),
      request,
      response,
      who: stateOf(request).who,
      note: (detail) => {
        stateOf(request).detail = detail;
      },
    } as RouteInput<N>; // the two parsed parts have just been checked against the contract's own schemas
    return handler(input, context);
  };
  return {
    name,
    method: contract.method,
    path: contract.path,
    summary: contract.summary,
    takesJson: contract.body !== undefined,
    answer,
    handle: (context) => async (request, response) => {
      const { id } = request.params;
      const { query, body } = request;
      const raw = { id: typeof id === 'string' ? id : '', query, body, request, response };
      if (raw.id) stateOf(request).subject = raw.id;
      if (contract.status) response.status(contract.status);
      const answered = await answer(raw, context);
      if (answered !== undefined) response.json(answered);
    },
  };
}
