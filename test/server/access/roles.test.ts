/** Who may do what, through the whole list of routes, on a real server. */
import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readAudit } from '../../../src/access/auditLog.ts';
import { mayAs, ROLES, type Role } from '../../../src/model/access.ts';
import { ACCESS_ENDPOINTS } from '../../../src/model/accessContracts.ts';
import { ENDPOINTS, errorSchema } from '../../../src/model/contracts.ts';
import { ENDPOINT_ACCESS } from '../../../src/model/endpointAccess.ts';
import { EVERY_ENDPOINT } from '../../../src/model/everyEndpoint.ts';
import { routes } from '../../../src/server/routes.ts';
import { testDatabase, wipe } from '../../support/database.ts';
import { NAMES, type SharedServer, startShared } from '../../support/shared.ts';

let shared: SharedServer;
beforeAll(async () => {
  await wipe(await testDatabase());
  shared = await startShared();
});
afterAll(() => shared?.close());

interface Sent {
  readonly method?: string;
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
}

const ask = (path: string, token?: string, { method = 'GET', body, headers }: Sent = {}) =>
  fetch(`${shared.server.url}${path}`, {
    method,
    headers: {
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });

const codeOf = async (response: Response): Promise<string> =>
  errorSchema.parse(await response.json()).error.code;

/** A call that no route takes for one that makes sense, so that nothing is done where it is let in. */
const nonsense = async (
  route: (typeof routes)[number],
  token?: string,
): Promise<[number, string]> => {
  const response = await ask(route.path.replace(':id', 'none'), token, {
    method: route.method.toUpperCase(),
    ...(route.takesJson && { body: { nothing: 'of sense' } }),
  });
  const type = response.headers.get('content-type') ?? '';
  if (response.ok || !type.includes('json')) {
    await response.body?.cancel();
    return [response.status, ''];
  }
  return [response.status, await codeOf(response)];
};

describe('every route', () => {
  it('has its access written down, and none is written down that is no route', () => {
    expect(routes.map((r) => r.name).sort()).toEqual(Object.keys(ENDPOINT_ACCESS).sort());
    expect(Object.keys(EVERY_ENDPOINT).sort()).toEqual(Object.keys(ENDPOINT_ACCESS).sort());
  });

  it('that changes something is for analysts or admins, and told by the audit log', () => {
    const open = routes.filter(
      (r) =>
        r.method !== 'get' &&
        (ENDPOINT_ACCESS[r.name].role === 'reader' || ENDPOINT_ACCESS[r.name].role === 'anyone'),
    );
    expect(open.map((r) => r.name).sort()).toEqual([
      'ask',
      'cancelQuery',
      'export',
      'groupMembers',
      'groupRelations',
      'groups',
      'query',
      'queryPlan',
      'relationshipClaims',
      'signIn',
      'signOut',
    ]);
    for (const { name } of routes.filter((r) => mayAs('reader', 'reader') && r.method !== 'get'))
      if (ENDPOINT_ACCESS[name].role === 'analyst' || ENDPOINT_ACCESS[name].role === 'admin')
        expect({ name, audited: ENDPOINT_ACCESS[name].audited }).toEqual({ name, audited: true });
  });

  it('is closed to whoever is not signed in, but for the sign-in itself and a sign of life', async () => {
    const open: string[] = [];
    for (const route of routes) {
      const [status, code] = await nonsense(route);
      if (ENDPOINT_ACCESS[route.name].role === 'anyone') open.push(route.name);
      else
        expect({ name: route.name, status, code }).toEqual({
          name: route.name,
          status: 401,
          code: 'sign-in-required',
        });
    }
    expect(open.sort()).toEqual(['health', 'session', 'signIn', 'signOut']);
    expect((await ask('/api/openapi.json')).status).toBe(401);
    expect((await ask('/api/nothing')).status).toBe(401);
  });

  it.each(ROLES)('is open to a %s where it should be, and nowhere else', async (role) => {
    for (const route of routes.filter((r) => ENDPOINT_ACCESS[r.name].role !== 'anyone')) {
      const needed = ENDPOINT_ACCESS[route.name].role;
      const [status, code] = await nonsense(route, shared.tokens[role]);
      const letIn = status !== 401 && code !== 'not-allowed';
      const may = needed === 'anyone' || mayAs(role, needed);
      expect({ route: route.name, letIn }).toEqual({ route: route.name, letIn: may });
      if (!may) expect(status).toBe(403);
    }
  });

  it('says which methods there are when another is asked', async () => {
    const response = await ask('/api/summary', shared.tokens.admin, { method: 'PATCH' });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('GET');
  });
});

describe('a token', () => {
  it('that is wrong, revoked or expired opens nothing', async () => {
    const { store } = shared;
    const revoked = await store.create({ name: 'Rex', role: 'admin' });
    expect((await ask('/api/summary', revoked.token)).status).toBe(200);
    await ask(`/api/tokens/${revoked.record.id}`, shared.tokens.admin, { method: 'DELETE' });
    const expired = await store.create({
      name: 'Ex',
      role: 'admin',
      expiresAt: '2020-01-01T00:00:00Z',
    });
    for (const token of [revoked.token, expired.token, 'nonsense', `${shared.tokens.admin}x`]) {
      const refused = await ask('/api/summary', token);
      expect(refused.status).toBe(401);
      expect(refused.headers.get('www-authenticate')).toContain('Bearer');
    }
  });

  it('is made, listed and revoked by admins, and shown once', async () => {
    const made = await ask('/api/tokens', shared.tokens.admin, {
      method: 'POST',
      body: { name: 'Tom', role: 'reader' },
    });
    const { token, record } = ACCESS_ENDPOINTS.createToken.response.parse(await made.json());
    expect((await ask('/api/summary', token)).status).toBe(200);
    const listed = await (await ask('/api/tokens', shared.tokens.admin)).text();
    expect(listed).toContain(record.id);
    expect(listed).not.toContain(token.split('_').slice(2).join('_'));
    expect(listed).not.toContain('hash');
    expect((await ask('/api/tokens/none', shared.tokens.admin, { method: 'DELETE' })).status).toBe(
      404,
    );
  });
});

describe('signing in on the page', () => {
  const signIn = (token: string) =>
    ask('/api/session', undefined, { method: 'POST', body: { token } });
  const cookieOf = (response: Response) => response.headers.get('set-cookie') ?? '';

  it('gives a cookie that scripts and other sites do not get, and that ends at sign-out', async () => {
    const response = await signIn(shared.tokens.analyst);
    expect(ACCESS_ENDPOINTS.signIn.response.parse(await response.json())).toMatchObject({
      required: true,
      role: 'analyst',
      name: NAMES.analyst,
    });
    expect(cookieOf(response)).toMatch(/HttpOnly/);
    expect(cookieOf(response)).toMatch(/SameSite=Strict/);
    expect(cookieOf(response)).not.toContain(shared.tokens.analyst.split('_').at(-1));
    const headers = { cookie: cookieOf(response).split(';')[0] ?? '' };
    const session = async () =>
      ACCESS_ENDPOINTS.session.response.parse(
        await (await ask('/api/session', undefined, { headers })).json(),
      );
    expect((await ask('/api/summary', undefined, { headers })).status).toBe(200);
    expect(await session()).toMatchObject({ name: NAMES.analyst, role: 'analyst' });
    await ask('/api/session', undefined, { method: 'DELETE', headers });
    expect((await ask('/api/summary', undefined, { headers })).status).toBe(401);
    expect(await session()).toEqual({ required: true });
  });

  it('ends with its token', async () => {
    const { token, record } = await shared.store.create({ name: 'Eve', role: 'reader' });
    const headers = { cookie: cookieOf(await signIn(token)).split(';')[0] ?? '' };
    expect((await ask('/api/summary', undefined, { headers })).status).toBe(200);
    await shared.store.revoke(record.id);
    expect((await ask('/api/summary', undefined, { headers })).status).toBe(401);
  });

  it('with what is no token is refused in one line', async () => {
    const refused = await signIn('sightline_0123456789ab_wrong');
    expect(refused.status).toBe(401);
    expect(await codeOf(refused)).toBe('unknown-token');
    expect(cookieOf(refused)).toBe('');
  });

  it('tells strangers nothing of the graph, the version or the machine', async () => {
    expect(ENDPOINTS.health.response.parse(await (await ask('/api/health')).json())).toEqual({
      status: 'ready',
      stage: 'Sign in to see more',
      version: '',
    });
  });
});

describe('what was done', () => {
  it('is recorded by the name signed in, whatever name is sent', async () => {
    const query = {
      method: 'POST',
      body: { cypher: 'MATCH (s:Source) RETURN s.id AS id LIMIT 1' },
    };
    await (await testDatabase()).session('WRITE').then(async (session) => {
      await session.run("MERGE (s:Source {id: 'x1', name: 'The Herald', reliability: 'F'})");
      await session.close();
    });
    expect((await ask('/api/query', shared.tokens.reader, query)).status).toBe(200);
    const decided = await ask('/api/decisions', shared.tokens.analyst, {
      method: 'POST',
      body: { kind: 'reliability', source: 'x1', reliability: 'B', by: 'Somebody Else' },
    });
    expect(decided.status).toBe(200);
    const { decision } = ENDPOINTS.decide.response.parse(await decided.json());
    expect(decision.by).toBe(NAMES.analyst);
  });

  it('stands in the audit log with who, what and outcome, and without any token', async () => {
    await ask('/api/summary', 'nonsense');
    await ask('/api/imports/sample', shared.tokens.reader, { method: 'POST' });
    const entries = await readAudit(shared.dataFolder, { limit: 1000 });
    expect(entries).toContainEqual(
      expect.objectContaining({
        who: NAMES.reader,
        role: 'reader',
        action: 'query',
        outcome: 'done',
        detail: 'MATCH (s:Source) RETURN s.id AS id LIMIT 1',
      }),
    );
    expect(entries).toContainEqual(
      expect.objectContaining({ who: NAMES.analyst, action: 'decide', outcome: 'done' }),
    );
    expect(entries).toContainEqual(
      expect.objectContaining({ action: 'summary', outcome: 'refused', status: 401 }),
    );
    expect(entries).toContainEqual(
      expect.objectContaining({
        who: NAMES.reader,
        action: 'startSampleImport',
        outcome: 'refused',
        status: 403,
      }),
    );
    expect(entries).toContainEqual(
      expect.objectContaining({ action: 'signIn', who: NAMES.analyst, outcome: 'done' }),
    );
    const written = JSON.stringify(entries);
    for (const role of ROLES)
      expect(written).not.toContain(shared.tokens[role].split('_').slice(2).join('_'));
  });

  it('can be read by admins over the API', async () => {
    const list = await ask('/api/audit?action=query&limit=5', shared.tokens.admin);
    const { entries } = ACCESS_ENDPOINTS.audit.response.parse(await list.json());
    expect(entries.map((e) => e.action)).toContain('query');
  });
});

describe('what someone saved for everyone', () => {
  const body = { name: 'Supply', state: 's' };
  const save = async (token: string) =>
    ENDPOINTS.saveView.response.parse(
      await (await ask('/api/views', token, { method: 'POST', body })).json(),
    );

  it('carries their name; other analysts may read it but not change it, admins may', async () => {
    const { token } = await shared.store.create({ name: 'Other', role: 'analyst' });
    const saved = await save(token);
    expect(saved.by).toBe('Other');
    const path = `/api/views/${saved.id}`;
    expect((await ask(path, shared.tokens.reader)).status).toBe(200);
    const refused = await ask(path, shared.tokens.analyst, { method: 'PUT', body });
    expect([refused.status, await codeOf(refused)]).toEqual([403, 'not-yours']);
    expect((await ask(path, shared.tokens.analyst, { method: 'DELETE' })).status).toBe(403);
    expect((await ask(path, token, { method: 'PUT', body })).status).toBe(200);
    const deleted = await ask(path, shared.tokens.admin, { method: 'DELETE' });
    expect(ENDPOINTS.deleteView.response.parse(await deleted.json()).by).toBe('Other');
  });

  it.each([
    ['/api/questions', { name: 'Q', turns: [{ question: 'who used rifles?', edits: [] }] }],
    ['/api/queries', { name: 'Q', cypher: 'RETURN 1', version: 1 }],
  ])('holds for %s too', async (path, content) => {
    const { token } = await shared.store.create({ name: 'Other', role: 'analyst' });
    const made = await ask(path, token, { method: 'POST', body: content });
    expect(made.status).toBe(200);
    const { id, by }: { id: string; by: string } = await made.json();
    expect(by).toBe('Other');
    const own = `${path}/${id}`;
    expect((await ask(own, shared.tokens.analyst, { method: 'PUT', body: content })).status).toBe(
      403,
    );
    expect((await ask(own, shared.tokens.analyst, { method: 'DELETE' })).status).toBe(403);
    expect((await ask(own, token, { method: 'PUT', body: content })).status).toBe(200);
    expect((await ask(own, shared.tokens.admin, { method: 'DELETE' })).status).toBe(200);
  });
});

describe('a running query', () => {
  it('is not cancelled by another token that knows its id', async () => {
    const id = crypto.randomUUID();
    const running = ask('/api/query', shared.tokens.analyst, {
      method: 'POST',
      body: {
        cypher: 'UNWIND range(1, 400000) AS a UNWIND range(1, 200) AS b RETURN count(a + b)',
        id,
      },
    });
    const cancel = async (token: string): Promise<boolean> =>
      ENDPOINTS.cancelQuery.response.parse(
        await (await ask(`/api/query/${id}`, token, { method: 'DELETE' })).json(),
      ).cancelled;
    expect(await cancel(shared.tokens.reader)).toBe(false);
    const deadline = Date.now() + 4000;
    while (!(await cancel(shared.tokens.analyst)) && Date.now() < deadline)
      await new Promise((wake) => setTimeout(wake, 20));
    await running;
  });
});

describe('the page', () => {
  it('of whoever is not signed in is the one to sign in on', async () => {
    const html = await (await ask('/?best=40', undefined)).text();
    expect(html).toContain('<title>Sign in');
    expect(html).not.toContain('id="root"');
  });

  it('of whoever is signed in knows name and role, as text only', async () => {
    const { token } = await shared.store.create({ name: '"><script>x</script>', role: 'reader' });
    const html = await (await ask('/', token)).text();
    expect(html).toContain('id="root"');
    expect(html).toContain('name="sightline-session"');
    expect(html).not.toContain('<script>x');
  });
});

describe('a server for this machine alone', () => {
  it('refuses what comes through a proxy, since anyone could be behind it', async () => {
    const alone = await startShared({ reach: {} });
    const asked = (headers: Record<string, string>): Promise<number | undefined> =>
      new Promise((resolve, reject) => {
        request({ port: alone.server.port, path: '/api/summary', headers }, (response) => {
          response.resume();
          resolve(response.statusCode);
        })
          .on('error', reject)
          .end();
      });
    try {
      expect(await asked({})).toBe(200);
      expect(await asked({ 'x-forwarded-for': '203.0.113.9' })).toBe(403);
      expect(await asked({ forwarded: 'for=203.0.113.9' })).toBe(403);
    } finally {
      await alone.close();
    }
  });
});

const proxied = (role: Role) => ({
  authorization: `Bearer ${shared.tokens[role]}`,
  host: 'graph.example.org',
});

describe('a server behind a proxy', () => {
  it('answers over HTTPS only, to its name only, and takes the word of no one but the proxy', async () => {
    const behind = await startShared({
      reach: { proxies: ['loopback'], allowedHosts: ['graph.example.org'] },
    });
    const elsewhere = await startShared({
      reach: { proxies: ['203.0.113.1'], allowedHosts: ['graph.example.org'] },
    });
    const asked = (
      port: number,
      headers: Record<string, string>,
    ): Promise<{ status: number | undefined; hsts: string | undefined }> =>
      new Promise((resolve, reject) => {
        request({ port, path: '/api/summary', headers }, (response) => {
          response.resume();
          const hsts = response.headers['strict-transport-security'];
          resolve({ status: response.statusCode, hsts });
        })
          .on('error', reject)
          .end();
      });
    try {
      const https = { ...proxied('reader'), 'x-forwarded-proto': 'https' };
      const answered = await asked(behind.server.port, https);
      expect(answered.status).toBe(200);
      expect(answered.hsts).toMatch(/max-age=\d{7,}/);
      expect((await asked(behind.server.port, proxied('reader'))).status).toBe(403);
      expect((await asked(behind.server.port, { ...https, host: 'evil.example' })).status).toBe(
        421,
      );
      expect(
        (await asked(behind.server.port, { ...https, 'x-forwarded-host': 'evil.example' })).status,
      ).toBe(421);
      expect((await asked(elsewhere.server.port, https)).status).toBe(403);
    } finally {
      await behind.close();
      await elsewhere.close();
    }
  });
});

describe('limits of pace', () => {
  it('stop who guesses at tokens, and tell when to go on', async () => {
    const paced = await startShared({
      paces: {
        light: { seconds: 3600, requests: 5 },
        heavy: { seconds: 3600, requests: 2 },
        upload: { seconds: 3600, requests: 2 },
        'sign-in': { seconds: 3600, requests: 3 },
        stranger: { seconds: 3600, requests: 50 },
      },
    });
    const post = (token: string) =>
      fetch(`${paced.server.url}/api/session`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ token }),
      });
    const get = (role: Role) =>
      fetch(`${paced.server.url}/api/documents`, {
        headers: { authorization: `Bearer ${paced.tokens[role]}` },
      });
    try {
      const guesses = [];
      for (let n = 0; n < 5; n++) guesses.push((await post(`guess${n}`)).status);
      expect(guesses).toEqual([401, 401, 401, 429, 429]);
      const stopped = await post(paced.tokens.reader);
      expect(stopped.status).toBe(429);
      expect(Number(stopped.headers.get('retry-after'))).toBeGreaterThan(0);
      expect(await codeOf(stopped)).toBe('too-often');
      const reads = [];
      for (let n = 0; n < 6; n++) reads.push((await get('reader')).status);
      expect(reads).toEqual([200, 200, 200, 200, 200, 429]);
      // Each token has a count of its own.
      expect((await get('analyst')).status).toBe(200);
    } finally {
      await paced.close();
    }
  });
});
