/** One request over the wire as it was made up, which `fetch` would refuse or mend. */
import { type Agent, request } from 'node:http';
import { gunzipSync } from 'node:zlib';
import type { Asked } from './operations.ts';

export interface Answered {
  readonly status: number;
  readonly type: string;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly text: string;
  /** Whether it was ended by us: a stream that goes on as long as there is something to tell. */
  readonly cut: boolean;
}

export class NoAnswerError extends Error {}

export function send(
  port: number,
  agent: Agent,
  { method, target, headers, body }: Asked,
  token: string | undefined,
  withinMs: number,
): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    const sent = request({
      port,
      host: '127.0.0.1',
      method,
      path: target,
      agent,
      headers: {
        ...headers,
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
        ...(body !== undefined && { 'content-length': String(Buffer.byteLength(body)) }),
      },
    });
    const late = setTimeout(
      () => sent.destroy(new NoAnswerError(`No answer within ${withinMs} ms`)),
      withinMs,
    );
    sent.on('error', (error) => {
      clearTimeout(late);
      reject(error);
    });
    sent.on('response', (response) => {
      const type = response.headers['content-type'] ?? '';
      const done = (cut: boolean) => {
        clearTimeout(late);
        const whole = Buffer.concat(chunks);
        const packed = response.headers['content-encoding'] === 'gzip' && whole.length > 0 && !cut;
        resolve({
          status: response.statusCode ?? 0,
          type,
          headers: response.headers,
          text: (packed ? gunzipSync(whole) : whole).toString('utf8'),
          cut,
        });
      };
      if (type.startsWith('text/event-stream'))
        setTimeout(() => {
          done(true);
          sent.destroy();
        }, 200);
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => done(false));
      response.on('error', () => undefined);
    });
    sent.end(body);
  });
}
