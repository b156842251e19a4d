import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  claimOwnership,
  type OtherOwner,
  type Ownership,
} from '../../../src/graph/managed/serverOwnership.ts';

const endpoint = {
  version: '5.26.30',
  host: '127.0.0.1',
  port: 7687,
  username: 'neo4j',
  password: 'secret',
  pid: 1,
};

describe('the ownership of a data folder', () => {
  let data: string;
  let claims: (Ownership | OtherOwner)[];
  beforeEach(() => {
    data = mkdtempSync(join(tmpdir(), 'sightline-owner-'));
    claims = [];
  });
  afterEach(async () => {
    for (const claim of claims) {
      if (claim.kind === 'owner') await claim.release();
      else claim.leave();
    }
    rmSync(data, { recursive: true, force: true });
  });

  async function claim() {
    const got = await claimOwnership(data);
    claims.push(got);
    return got;
  }
  async function claimAs<K extends 'owner' | 'other'>(kind: K) {
    const got = await claim();
    if (got.kind !== kind) throw new Error(`Expected to be ${kind}, was ${got.kind}`);
    return got as Extract<Ownership | OtherOwner, { kind: K }>;
  }

  it('goes to exactly one of many that claim it at once', async () => {
    const all = await Promise.all(Array.from({ length: 12 }, claim));
    expect(all.filter((got) => got.kind === 'owner')).toHaveLength(1);
  });

  it('goes to exactly one when many find a dead lock at once', async () => {
    for (let round = 0; round < 5; round += 1) {
      writeFileSync(join(data, 'server.lock'), deadLock(await unusedPort()));
      const all = await Promise.all(Array.from({ length: 8 }, claim));
      expect(all.filter((got) => got.kind === 'owner')).toHaveLength(1);
      for (const got of all) if (got.kind === 'owner') await got.release();
    }
  });

  it('tells others how to reach the server, once it is told itself', async () => {
    const owner = await claimAs('owner');
    const other = await claimAs('other');
    expect(await other.endpoint()).toBeUndefined();
    await owner.publish(endpoint);
    expect(await other.endpoint()).toMatchObject(endpoint);
  });

  it('does not let an endpoint of an earlier owner count', async () => {
    const first = await claimAs('owner');
    await first.publish(endpoint);
    const left = readFileSync(join(data, 'endpoint.json'));
    await first.release();
    writeFileSync(join(data, 'endpoint.json'), left);
    await claimAs('owner');
    expect(await (await claimAs('other')).endpoint()).toBeUndefined();
  });

  it('is seen to be gone by others at once, and leaves no file', async () => {
    const owner = await claimAs('owner');
    const other = await claimAs('other');
    expect(other.isGone()).toBe(false);
    await owner.release();
    await other.gone;
    expect(other.isGone()).toBe(true);
    expect(readdirSync(data)).toEqual([]);
    await claimAs('owner');
  });

  it('hands on the request of another to restart the server', async () => {
    const owner = await claimAs('owner');
    const asked = new Promise<void>((done) => owner.onRestartRequest(done));
    (await claimAs('other')).requestRestart();
    await asked;
  });

  it('is free when the process of the lock was killed, though its number is in use again', async () => {
    writeFileSync(join(data, 'server.lock'), deadLock(await unusedPort()));
    await claimAs('owner');
  });

  it('is free when the port of a dead lock is used by another program by now', async () => {
    const program = createServer((socket) => socket.end('220 mail ready\n'));
    await new Promise<void>((up) => program.listen(0, '127.0.0.1', up));
    const address = program.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    writeFileSync(join(data, 'server.lock'), deadLock(port));
    await claimAs('owner');
    await new Promise((closed) => program.close(closed));
  });

  it('is free when a lock was left half-written', async () => {
    const lock = join(data, 'server.lock');
    writeFileSync(lock, '{"secret":"0123');
    utimesSync(lock, new Date(), new Date(Date.now() - 60_000));
    await claimAs('owner');
  });
});

/** The lock of a process that was killed, whose number now belongs to one that lives: this one. */
function deadLock(port: number): string {
  return JSON.stringify({ secret: '0123456789abcdef0123', pid: process.pid, port });
}

async function unusedPort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((up) => probe.listen(0, '127.0.0.1', up));
  const address = probe.address();
  await new Promise((closed) => probe.close(closed));
  return typeof address === 'object' && address ? address.port : 0;
}
