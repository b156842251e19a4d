/** What the answers of the server let a browser do. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type SharedServer, startShared } from '../../support/shared.ts';

let shared: SharedServer;
beforeAll(async () => {
  shared = await startShared();
});
afterAll(() => shared?.close());

const headersOf = async (path: string): Promise<Headers> => {
  const response = await fetch(`${shared.server.url}${path}`);
  await response.body?.cancel();
  return response.headers;
};

describe('the content policy', () => {
  it('forbids everything inline, other hosts, and being framed', async () => {
    for (const path of ['/', '/api/health', '/assets/none.js']) {
      const policy = (await headersOf(path)).get('content-security-policy') ?? '';
      expect(policy).not.toContain('unsafe');
      expect(policy).not.toMatch(/https?:|\*/);
      for (const part of [
        "default-src 'none'",
        "script-src 'self';",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
      ])
        expect(policy).toContain(part);
    }
  });

  it('has a nonce of its own in every answer, which the page is told', async () => {
    const response = await fetch(shared.server.url);
    const nonceOf = (policy: string | null) => /'nonce-([\w+/=]+)'/.exec(policy ?? '')?.[1] ?? '';
    const nonce = nonceOf(response.headers.get('content-security-policy'));
    expect(nonce.length).toBeGreaterThanOrEqual(22);
    expect(await response.text()).toContain(`content="${nonce}"`);
    expect(nonceOf((await headersOf('/')).get('content-security-policy'))).not.toBe(nonce);
  });
});

describe('every answer', () => {
  it('is not guessed at, not kept where it is of the API or the page, and names no software', async () => {
    for (const path of ['/', '/api/health']) {
      const headers = await headersOf(path);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('x-powered-by')).toBeNull();
    }
  });

  it('about a file that is not there tells no path of the machine', async () => {
    const response = await fetch(`${shared.server.url}/assets/none.js`);
    expect(response.status).toBe(404);
    expect(await response.text()).not.toMatch(/ENOENT|dist/);
  });
});
