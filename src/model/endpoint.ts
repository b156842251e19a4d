/** What an entry of the API's contract is. */
import type { z } from 'zod';

export interface Endpoint {
  readonly name: string;
  readonly method: 'get' | 'post' | 'put' | 'delete';
  /** Express style, `:id` for parameters. */
  readonly path: string;
  readonly summary: string;
  readonly query?: z.ZodType;
  readonly body?: z.ZodType;
  /** What the body is when it is no JSON. */
  readonly bodyType?: 'multipart/form-data';
  readonly response: z.ZodType;
  /** Of an answer that tells of success; 200 where absent. */
  readonly status?: 202;
  /** What the answer is when it is no JSON. */
  readonly responseType?: 'text/event-stream' | 'application/x-ndjson' | 'application/octet-stream';
}

export const endpoint = <const E extends Endpoint>(e: E): E => e;
