import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { unzipSync } from 'fflate';
import { installServer, wrapperJar } from '../../../src/graph/managed/installServer.ts';
import type { PinnedJar } from '../../../src/graph/managed/serverManifest.ts';
import type { ServerProgress } from '../../../src/graph/managed/serverProgress.ts';

/** Twelve small files under the paths of a Maven repository. */
const files = new Map(
  Array.from({ length: 12 }, (_, index) => {
    const path = `org/example/part-${index}/1.0/part-${index}-1.0.jar`;
    return [path, Buffer.alloc(1000 + index, index)] as const;
  }),
);
const jars: PinnedJar[] = [...files].map(([path, bytes]) => ({
  path,
  size: bytes.length,
  sha256: createHash('sha256').update(bytes).digest('hex'),
}));

describe('the installation of the server', () => {
  let cache: string;
  let repository: string;
  let server: Server;
  let requests: string[];
  /** What the repository answers instead of the file. */
  let disturb: (path: string, nth: number) => { status: number; body: string } | undefined;

  beforeEach(async () => {
    cache = mkdtempSync(join(tmpdir(), 'sightline-install-'));
    requests = [];
    disturb = () => undefined;
    server = createServer((request, response) => {
      const path = (request.url ?? '').replace('/maven/', '');
      requests.push(path);
      const other = disturb(path, requests.filter((p) => p === path).length);
      response.writeHead(other?.status ?? 200).end(other?.body ?? files.get(path));
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const address = server.address();
    repository = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/maven`;
  });
  afterEach(async () => {
    await new Promise((closed) => {
      server.close(closed);
      server.closeAllConnections();
    });
    rmSync(cache, { recursive: true, force: true });
  });

  it('puts every jar and the wrapper into one folder, and fetches nothing the second time', async () => {
    const { folder, classPath } = await installServer({ cache, repository, jars });
    expect(readdirSync(folder).sort()).toEqual([...classPath].sort());
    expect(readdirSync(cache)).toHaveLength(1);
    expect(Object.keys(unzipSync(readFileSync(join(folder, wrapperJar))))).toEqual([
      'Neo4jMain.class',
    ]);
    await installServer({ cache, repository, jars });
    expect(requests).toHaveLength(jars.length);
  });

  it('reports bytes that end at the total', async () => {
    const steps: ServerProgress[] = [];
    await installServer({ cache, repository, jars, onProgress: (step) => steps.push(step) });
    const total = jars.reduce((sum, jar) => sum + jar.size, 0);
    expect(steps[0]).toEqual({ stage: 'download', done: 0, total, finished: false });
    expect(steps.at(-1)).toEqual({ stage: 'download', done: total, total, finished: true });
  });

  it('tries a file again that failed, and counts its bytes once', async () => {
    disturb = (path, nth) =>
      path.includes('part-3/') && nth < 3 ? { status: 503, body: 'busy' } : undefined;
    const steps: ServerProgress[] = [];
    await installServer({ cache, repository, jars, onProgress: (step) => steps.push(step) });
    expect(steps.at(-1)?.done).toBe(steps.at(-1)?.total);
  });

  it('refuses a file that is not the pinned one, and leaves nothing behind', async () => {
    const body = 'x'.repeat(1005);
    disturb = (path) => (path.includes('part-5/') ? { status: 200, body } : undefined);
    const failed = installServer({ cache, repository, jars });
    await expect(failed).rejects.toMatchObject({
      code: 'download-corrupt',
      message: expect.stringContaining('part-5-1.0.jar is not the file that was pinned'),
    });
    expect(readdirSync(cache)).toEqual([]);
  });

  it('says in one line that the repository cannot be reached, and what to do', async () => {
    const failed = installServer({ cache, repository: 'http://127.0.0.1:9', jars });
    await expect(failed).rejects.toMatchObject({
      code: 'network',
      message: expect.stringMatching(
        /^Cannot fetch Neo4j from 127\.0\.0\.1:9: [^\n]+NEO4J_URI[^\n]+$/,
      ),
    });
  });

  it('says that the cache folder cannot be written', async () => {
    const inTheWay = join(cache, 'file');
    writeFileSync(inTheWay, '');
    const failed = installServer({ cache: join(inTheWay, 'below'), repository, jars });
    await expect(failed).rejects.toMatchObject({
      code: 'not-writable',
      message: expect.stringContaining('SIGHTLINE_CACHE'),
    });
  });

  it('works for two that install at once', async () => {
    const both = await Promise.all([
      installServer({ cache, repository, jars }),
      installServer({ cache, repository, jars }),
    ]);
    expect(both[0]).toEqual(both[1]);
    expect(readdirSync(cache)).toHaveLength(1);
  });

  it('replaces an installation that lost a file or has a shortened one', async () => {
    const { folder } = await installServer({ cache, repository, jars });
    writeFileSync(join(folder, 'part-2-1.0.jar'), 'short');
    rmSync(join(folder, 'part-4-1.0.jar'));
    await installServer({ cache, repository, jars });
    expect(readFileSync(join(folder, 'part-2-1.0.jar'))).toHaveLength(1002);
    expect(readdirSync(cache)).toHaveLength(1);
  });
});
