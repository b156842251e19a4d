/**
 * The image without Docker: the files are held to rules as hadolint has them, and the program runs from a folder made by
 * the image's own steps, with its own command, against the database of the tests.
 */
import { execFile, spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { z } from 'zod';
import { acquireServer } from '../../src/graph/managed/managedServer.ts';
import { ENDPOINTS } from '../../src/model/contracts.ts';
import { packageRoot } from '../../src/packageRoot.ts';
import { buildPage, buildServer } from '../support/app.ts';
import { testDatabase, testDataFolder } from '../support/database.ts';

const run = promisify(execFile);
const fromRoot = (path: string): string => readFileSync(join(packageRoot, path), 'utf8');

/** Instructions with their words; continued lines are one. */
const instructions = fromRoot('Dockerfile')
  .replace(/^#.*$/gm, '')
  .replace(/\\\n/g, ' ')
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line) => {
    const [, name = '', rest = ''] = /^(\w+)\s+(.*)$/.exec(line.trim()) ?? [];
    return { name, rest };
  });
const of = (name: string): string[] =>
  instructions.filter((i) => i.name === name).map((i) => i.rest);
const words = (json: string): string[] => z.array(z.string()).parse(JSON.parse(json));

const service = z.object({
  image: z.string().optional(),
  healthcheck: z.object({ test: z.array(z.string()), interval: z.string(), timeout: z.string() }),
  ports: z.array(z.string()).default([]),
  depends_on: z.record(z.string(), z.object({ condition: z.string() })).default({}),
  environment: z.record(z.string(), z.string()),
  volumes: z.array(z.string()).default([]),
  security_opt: z.array(z.string()),
  cap_drop: z.array(z.string()).default([]),
  read_only: z.boolean().default(false),
});
const compose = z
  .object({ services: z.record(z.string(), service), volumes: z.record(z.string(), z.unknown()) })
  .parse(parse(fromRoot('docker-compose.yml')));

describe('the Dockerfile', () => {
  it('names its bases by version, and ends without rights', () => {
    for (const base of of('FROM')) expect(base).toMatch(/^node:\d+-slim(?: AS build)?$/);
    expect(of('USER')).toEqual(['node']);
    const order = instructions.map((i) => i.name);
    expect(order.lastIndexOf('USER')).toBeGreaterThan(order.lastIndexOf('COPY'));
    // What the program's own user owned, it could change.
    for (const copy of of('COPY')) expect(copy).not.toContain('--chown');
  });

  it('copies what is there, and adds nothing from elsewhere', () => {
    expect(of('ADD')).toEqual([]);
    for (const copy of of('COPY').filter((c) => !c.startsWith('--from'))) {
      const sources = copy.split(/\s+/).slice(0, -1);
      for (const source of sources)
        expect([source, existsSync(join(packageRoot, source))]).toEqual([source, true]);
    }
    expect(fromRoot('Dockerfile')).not.toMatch(/curl|wget|apt-get|sudo|:latest/);
    // Nothing that the build needs is kept from it.
    const kept = fromRoot('.dockerignore').split('\n').filter(Boolean);
    for (const needed of ['src', 'web', 'cypher', 'documents', 'corpus', 'bin', 'scripts'])
      expect(kept).not.toContain(needed);
  });

  it('says in exec form how it starts and how it feels', () => {
    expect(words(of('ENTRYPOINT')[0] ?? '')).toEqual(['node', 'bin/sightline.js']);
    expect(words(of('CMD')[0] ?? '')).toContain('--no-open');
    expect(of('HEALTHCHECK')[0]).toMatch(/--interval=\S+ --timeout=\S+ .*CMD \[/);
    expect(of('EXPOSE')).toEqual(['7474']);
  });
});

describe('docker-compose.yml', () => {
  it('has a health check for each service, and starts the program when the database answers', () => {
    expect(Object.keys(compose.services)).toEqual(['neo4j', 'sightline']);
    expect(compose.services.sightline?.depends_on.neo4j?.condition).toBe('service_healthy');
  });

  it('opens ports to this machine only, and gives no rights', () => {
    for (const { ports, security_opt } of Object.values(compose.services)) {
      for (const port of ports) expect(port).toMatch(/^127\.0\.0\.1:/);
      expect(security_opt).toEqual(['no-new-privileges:true']);
    }
    expect(compose.services.sightline).toMatchObject({ cap_drop: ['ALL'], read_only: true });
  });

  it('takes the Neo4j that the managed one is, the password from outside, and volumes that are named', () => {
    const manifest = readdirSync(join(packageRoot, 'src', 'graph', 'managed')).find((n) =>
      n.endsWith('.manifest.json'),
    );
    const [, line] = /neo4j-(\d+\.\d+)\./.exec(manifest ?? '') ?? [];
    expect(compose.services.neo4j?.image).toBe(`neo4j:${line}-community`);
    for (const { environment } of Object.values(compose.services))
      for (const [name, value] of Object.entries(environment))
        if (/PASSWORD|AUTH/.test(name)) expect(value).toContain('${NEO4J_PASSWORD:?');
    const named = Object.values(compose.services).flatMap((s) =>
      s.volumes.map((v) => v.split(':')[0] ?? ''),
    );
    expect(Object.keys(compose.volumes).sort()).toEqual([...named].sort());
  });
});

describe('the program of the image', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sightline-image-'));
  const app = join(folder, 'app');

  beforeAll(async () => {
    await buildServer();
    await buildPage();
    // As the build stage packs and unpacks it.
    mkdirSync(app);
    await run('npm', ['pack', '--ignore-scripts', '--pack-destination', folder], {
      cwd: packageRoot,
    });
    const packed = readdirSync(folder).find((name) => name.endsWith('.tgz'));
    await run('tar', ['-xzf', join(folder, packed ?? ''), '-C', app, '--strip-components=1']);
    linkProduction(join(app, 'node_modules'));
  }, 600_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('holds what runs, and neither sources of the page nor tests', () => {
    for (const there of [
      'src/server/apiDocs/assets/page.css',
      'dist/cli/main.js',
      'dist/web/index.html',
      'cypher',
      'documents',
      'bin/sightline.js',
    ])
      expect([there, existsSync(join(app, there))]).toEqual([there, true]);
    for (const gone of ['web', 'test', 'bench', 'scripts', 'docs', 'Dockerfile'])
      expect([gone, existsSync(join(app, gone))]).toEqual([gone, false]);
  });

  it('starts by the command of the image, is healthy by its check, and writes nothing into its folder', async () => {
    await testDatabase();
    const lease = await acquireServer({ dataFolder: testDataFolder(), env: {} });
    const before = filesBelow(app);
    const port = 20_000 + (process.pid % 20_000);
    const substitute = (word: string): string =>
      word === '7474' ? String(port) : word === '/data' ? join(folder, 'data') : word;
    const [program = '', ...rest] = words(of('ENTRYPOINT')[0] ?? '');
    const command = words(of('CMD')[0] ?? '').map(substitute);
    const child = spawn(program, [...rest, ...command, '--no-sample'], {
      cwd: app,
      env: {
        PATH: process.env.PATH,
        HOME: join(folder, 'home'),
        NODE_ENV: 'production',
        NEO4J_URI: lease.uri,
        NEO4J_USERNAME: lease.username,
        NEO4J_PASSWORD: lease.password,
      },
    });
    let written = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (piece) => (written += piece));
    const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
    try {
      await Promise.race([
        ready(port, () => written),
        ended.then((code) => Promise.reject(new Error(`It ended with code ${code}: ${written}`))),
      ]);
      const checks = [
        (of('HEALTHCHECK')[0] ?? '').replace(/^.*?CMD /, ''),
        JSON.stringify(compose.services.sightline?.healthcheck.test.slice(1)),
      ];
      for (const check of checks) {
        const [node = '', ...args] = words(check.replaceAll('7474', String(port)));
        await run(node, args, { cwd: app });
      }
      const page = await fetch(`http://localhost:${port}/`);
      expect([page.status, (await page.text()).slice(0, 15)]).toEqual([200, '<!doctype html>']);
    } finally {
      child.kill('SIGTERM');
      await ended;
      await lease.stop();
    }
    expect(filesBelow(app)).toEqual(before);
  }, 600_000);
});

/** Only what `npm prune --omit=dev` leaves: the lock file says what that is. */
function linkProduction(modules: string): void {
  const lock = z
    .object({ packages: z.record(z.string(), z.object({ dev: z.boolean().optional() })) })
    .parse(JSON.parse(fromRoot('package-lock.json')));
  for (const [path, { dev }] of Object.entries(lock.packages)) {
    const [, name] = /^node_modules\/((?:@[^/]+\/)?[^/]+)$/.exec(path) ?? [];
    if (!name || dev || !existsSync(join(packageRoot, path))) continue;
    mkdirSync(dirname(join(modules, name)), { recursive: true });
    symlinkSync(join(packageRoot, path), join(modules, name));
  }
}

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => !name.startsWith('node_modules'))
    .sort();

async function ready(port: number, written: () => string): Promise<void> {
  for (const until = Date.now() + 180_000; Date.now() < until; ) {
    const answer = await fetch(`http://localhost:${port}/api/health`).catch(() => undefined);
    const health = answer?.ok ? ENDPOINTS.health.response.parse(await answer.json()) : undefined;
    if (health?.status === 'ready') return;
    if (health?.status === 'failed') throw new Error(health.message);
    await new Promise((wake) => setTimeout(wake, 200));
  }
  throw new Error(`It was not ready in time: ${written()}`);
}
