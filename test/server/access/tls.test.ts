/** A server that speaks HTTPS itself. */
import { readFile } from 'node:fs/promises';
import type { IncomingHttpHeaders } from 'node:http';
import { request } from 'node:https';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { packageRoot } from '../../../src/packageRoot.ts';
import { type SharedServer, startShared } from '../../support/shared.ts';

const fixture = (name: string) =>
  readFile(join(packageRoot, 'test', 'fixtures', 'tls', `${name}.pem`), 'utf8');

let cert: string;
let shared: SharedServer;
beforeAll(async () => {
  cert = await fixture('cert');
  shared = await startShared({ reach: {}, tls: { cert, key: await fixture('key') } });
});
afterAll(() => shared?.close());

const ask = (
  path: string,
  headers: Record<string, string>,
  body?: string,
): Promise<{ status: number | undefined; headers: IncomingHttpHeaders }> =>
  new Promise((resolve, reject) => {
    const method = body === undefined ? 'GET' : 'POST';
    const { port } = shared.server;
    const sent = request(
      { host: 'localhost', port, path, method, headers, ca: cert },
      (response) => {
        response.resume();
        resolve({ status: response.statusCode, headers: response.headers });
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });

describe('a server with a certificate', () => {
  it('is told to be at https, and asks for a sign-in on loopback too', async () => {
    expect(shared.server.url).toBe(`https://localhost:${shared.server.port}`);
    expect((await ask('/api/summary', {})).status).toBe(401);
    const authorization = `Bearer ${shared.tokens.reader}`;
    const answered = await ask('/api/summary', { authorization });
    expect(answered.status).toBe(200);
    expect(answered.headers['strict-transport-security']).toMatch(/max-age=\d{7,}/);
  });

  it('gives a cookie for HTTPS and this host alone', async () => {
    const body = JSON.stringify({ token: shared.tokens.analyst });
    const type = { 'content-type': 'application/json' };
    const { status, headers } = await ask('/api/session', type, body);
    expect(status).toBe(200);
    const [cookie = ''] = headers['set-cookie'] ?? [];
    expect(cookie).toMatch(/^__Host-sightline=session_/);
    expect(cookie).toMatch(/; Path=\/;.*HttpOnly; Secure; SameSite=Strict/);
    const [pair = ''] = cookie.split(';');
    expect((await ask('/api/summary', { cookie: pair })).status).toBe(200);
  });

  it('takes no request of a page of another scheme for its own', async () => {
    const headers = {
      authorization: `Bearer ${shared.tokens.reader}`,
      'content-type': 'application/json',
      origin: `http://localhost:${shared.server.port}`,
    };
    const body = JSON.stringify({ cypher: 'RETURN 1' });
    expect((await ask('/api/query', headers, body)).status).toBe(403);
    const own = { ...headers, origin: shared.server.url };
    expect((await ask('/api/query', own, body)).status).toBe(200);
  });
});
