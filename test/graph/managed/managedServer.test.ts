/** The real server, its owner in a process of its own, and SIGKILL for each of them. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { connect as connectTo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { connect, type Database } from '../../../src/graph/connection.ts';
import { cacheFolder } from '../../../src/graph/managed/cacheFolder.ts';
import { classDataArchive } from '../../../src/graph/managed/classDataArchive.ts';
import { provideJava } from '../../../src/graph/managed/installJava.ts';
import { installServer } from '../../../src/graph/managed/installServer.ts';
import { acquireServer, type ServerLease } from '../../../src/graph/managed/managedServer.ts';
import { prepareHome, writeSettings } from '../../../src/graph/managed/serverHome.ts';
import { launchServer } from '../../../src/graph/managed/serverProcess.ts';
import { packageRoot } from '../../../src/packageRoot.ts';

jest.setTimeout(180_000);
const { NEO4J_URI: _own, ...env } = process.env;

describe('the managed server', () => {
  let data: string;
  const owners: ChildProcess[] = [];
  const databases: Database[] = [];
  const leases: ServerLease[] = [];
  beforeEach(() => {
    data = mkdtempSync(join(tmpdir(), 'sightline-managed-'));
  });
  afterEach(async () => {
    for (const database of databases.splice(0)) await database.close();
    for (const lease of leases.splice(0)) await lease.stop();
    for (const owner of owners.splice(0)) {
      if (owner.exitCode === null && owner.kill('SIGTERM')) await once(owner, 'exit');
    }
    rmSync(data, { recursive: true, force: true, maxRetries: 5 });
  });

  /** A command that owns the server, up to the moment when others can use it. */
  async function startOwner(): Promise<ChildProcess> {
    const script = join(packageRoot, 'test', 'support', 'holdServer.ts');
    const command = ['--import', 'tsx', script, data, String(process.pid)];
    const owner = spawn(process.execPath, command, { cwd: packageRoot, env, stdio: 'inherit' });
    owners.push(owner);
    await until(() => existsSync(join(data, 'endpoint.json')) || owner.exitCode !== null);
    return owner;
  }
  async function open(): Promise<Database> {
    const database = await connect({ dataFolder: data, env });
    databases.push(database);
    return database;
  }
  async function acquire(): Promise<ServerLease> {
    const lease = await acquireServer({ dataFolder: data, env });
    leases.push(lease);
    return lease;
  }
  const serverPid = (): number =>
    Number(JSON.parse(readFileSync(join(data, 'endpoint.json'), 'utf8')).pid);

  it('is one for all who ask at once, listens on loopback only and ends with its owner', async () => {
    const stages: string[] = [];
    const all = await Promise.all(
      [1, 2, 3].map(() =>
        acquireServer({
          dataFolder: data,
          env,
          onProgress: ({ stage, finished }) => finished && stages.push(stage),
        }),
      ),
    );
    leases.push(...all);
    expect(all.map((lease) => lease.kind).sort()).toEqual(['owned', 'shared', 'shared']);
    expect(new Set(all.map((lease) => lease.uri)).size).toBe(1);
    expect(all[0]?.uri).toMatch(/^bolt:\/\/127\.0\.0\.1:\d+$/);
    expect(stages.filter((stage) => stage !== 'download').sort()).toEqual([
      'start',
      'wait',
      'wait',
    ]);
    expect(statSync(join(data, 'endpoint.json')).mode & 0o777).toBe(0o600);
    // A server on all interfaces would answer at any address of the loopback range.
    const port = Number(new URL(all[0]?.uri ?? '').port);
    expect(await answers('127.0.0.1', port)).toBe(true);
    expect(await answers('127.0.0.2', port)).toBe(false);
    const pid = serverPid();
    await all.find((lease) => lease.kind === 'owned')?.stop();
    await until(() => all.filter((lease) => lease.isLost()).length === 2);
    expect(existsSync(join(data, 'server.lock'))).toBe(false);
    await until(() => !alive(pid));
  });

  it('ends within seconds when its owner is killed, and the next transaction of others starts it again', async () => {
    const owner = await startOwner();
    const database = await open();
    await count(database, 'CREATE (:Kept)');
    const pid = serverPid();
    const before = Date.now();
    owner.kill('SIGKILL');
    await until(() => !alive(pid));
    expect(Date.now() - before).toBeLessThan(20_000);
    expect(await database.writeTransaction(async () => 'reached')).toBe('reached');
    expect(database.server.kind).toBe('owned');
    expect(await count(database, 'MATCH (k:Kept) RETURN count(k) AS n')).toBe(1);
  });

  it('is started again at the same address when it is killed, and transactions go on', async () => {
    const lease = await acquire();
    const database = await open();
    const again = new Promise<void>((done) => lease.onRestart(done));
    const pid = serverPid();
    process.kill(pid, 'SIGKILL');
    expect(await database.readTransaction(async () => 'reached')).toBe('reached');
    await again;
    await until(() => serverPid() !== pid);
    expect(lease.isLost()).toBe(false);
    expect(database.server.uri).toBe(lease.uri);
  });

  it('is restarted by its owner when another who uses it asks', async () => {
    await startOwner();
    const database = await open();
    const pid = serverPid();
    await database.restartServer();
    await until(() => !alive(pid));
    expect(await database.readTransaction(async () => 'reached')).toBe('reached');
    expect(database.server.kind).toBe('shared');
  });

  it('starts where an owner was killed while it started the server', async () => {
    const script = join(packageRoot, 'test', 'support', 'holdServer.ts');
    const command = ['--import', 'tsx', script, data, String(process.pid)];
    const owner = spawn(process.execPath, command, { cwd: packageRoot, env, stdio: 'inherit' });
    await until(() => existsSync(join(data, 'neo4j', 'logs', 'neo4j.log')));
    owner.kill('SIGKILL');
    expect((await acquire()).kind).toBe('owned');
  });

  it('says in one line why it does not start: port taken, store open elsewhere, bad setting, wrong password', async () => {
    const cache = cacheFolder(env);
    const java = await provideJava({ env, cache });
    const installation = await installServer({ cache });
    const archive = await classDataArchive(cache, java, installation);
    const home = (await prepareHome(data)).folder;
    const launch = () => launchServer({ java, installation, archive, home });

    const taken = createServer();
    await new Promise<void>((up) => taken.listen(0, '127.0.0.1', up));
    const address = taken.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    await writeSettings(home, port);
    await expect(launch()).rejects.toMatchObject({ code: 'port-taken' });
    await new Promise((closed) => taken.close(closed));

    const running = await launch();
    await expect(launch()).rejects.toMatchObject({
      code: 'data-locked',
      message: expect.stringMatching(/^Another process has this database open\. End it[^\n]+$/),
    });
    await running.stop();
    await running.exited;

    mkdirSync(join(home, 'conf'), { recursive: true });
    writeFileSync(join(home, 'conf', 'neo4j.conf'), 'server.no.such.setting=1\n');
    await expect(launch()).rejects.toMatchObject({
      code: 'start-failed',
      message: expect.stringMatching(/^Neo4j did not start: [^\n]*no\.such\.setting[^\n]+$/),
    });

    const marker = join(home, 'server.json');
    const { neo4j } = JSON.parse(readFileSync(marker, 'utf8'));
    writeFileSync(marker, JSON.stringify({ neo4j, password: 'another' }));
    await expect(acquire()).rejects.toMatchObject({
      code: 'wrong-password',
      message: expect.stringContaining('server.json'),
    });
    expect(existsSync(join(data, 'server.lock'))).toBe(false);
  });

  it('is not touched when NEO4J_URI names another', async () => {
    const own = {
      NEO4J_URI: 'neo4j+s://db.example:7687',
      NEO4J_USERNAME: 'u',
      NEO4J_PASSWORD: 'p',
      NEO4J_DATABASE: 'd',
    };
    expect(await acquireServer({ dataFolder: join(data, 'none'), env: own })).toMatchObject({
      kind: 'external',
      uri: own.NEO4J_URI,
      username: 'u',
      password: 'p',
      database: 'd',
    });
    expect(existsSync(join(data, 'none'))).toBe(false);
  });

  it('says that the data folder cannot be written', async () => {
    writeFileSync(join(data, 'file'), '');
    await expect(acquireServer({ dataFolder: join(data, 'file', 'x'), env })).rejects.toMatchObject(
      {
        code: 'not-writable',
        message: expect.stringContaining('--data'),
      },
    );
  });
});

async function count(database: Database, cypher: string): Promise<unknown> {
  const session = await database.session('WRITE');
  try {
    return (await session.run(cypher)).records[0]?.get('n');
  } finally {
    await session.close();
  }
}

function answers(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connectTo({ host, port, timeout: 2_000 });
    const say = (answer: boolean) => () => {
      socket.destroy();
      resolve(answer);
    };
    socket.once('connect', say(true)).once('error', say(false)).once('timeout', say(false));
  });
}

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

async function until(holds: () => boolean, limitMs = 90_000): Promise<void> {
  for (const deadline = Date.now() + limitMs; !holds(); ) {
    if (Date.now() > deadline) throw new Error(`Not so after ${limitMs / 1000} s: ${holds}`);
    await new Promise((wake) => setTimeout(wake, 50));
  }
}
