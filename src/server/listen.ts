/** Opens the port of the page: the wanted one, or the next free one when nobody asked for a certain one. */
import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';

export const DEFAULT_PORT = 7575;
const TRIES = 20;
/** A large upload over a slow line; the head of a request has less time, and strangers' bodies are not waited for. */
const REQUEST_WITHIN_MS = 3_600_000;
const HEAD_WITHIN_MS = 30_000;

export class PortTakenError extends Error {
  override readonly name = 'PortTakenError';
}

export interface ListenOptions {
  readonly host: string;
  /** Must be this one. Absent: the default or one of the next. 0: any free one. */
  readonly port?: number;
  /** Speaks HTTPS with these, as PEM. */
  readonly tls?: { readonly cert: string | Buffer; readonly key: string | Buffer };
}

function listenOn(
  handler: RequestListener,
  { host, tls }: Pick<ListenOptions, 'host' | 'tls'>,
  port: number,
): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = tls
      ? createTlsServer({ ...tls, minVersion: 'TLSv1.2' }, handler)
      : createServer(handler);
    server.requestTimeout = REQUEST_WITHIN_MS;
    server.headersTimeout = HEAD_WITHIN_MS;
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve(server);
    });
  });
}

const isTaken = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  (error.code === 'EADDRINUSE' || error.code === 'EACCES');

export async function listen(
  handler: RequestListener,
  { host, port, tls }: ListenOptions,
): Promise<Server> {
  const first = port ?? DEFAULT_PORT;
  const last = port === undefined ? first + TRIES : first;
  for (let candidate = first; ; candidate++) {
    try {
      return await listenOn(handler, { host, tls }, candidate);
    } catch (error) {
      if (!isTaken(error)) throw error;
      if (candidate < last) continue;
      throw new PortTakenError(
        port === undefined
          ? `Ports ${first} to ${last} are all taken. Name a free one with --port.`
          : `Port ${port} is taken by another program. Name another with --port, or leave --port out.`,
        { cause: error },
      );
    }
  }
}
