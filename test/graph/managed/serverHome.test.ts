import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { authFile, prepareHome } from '../../../src/graph/managed/serverHome.ts';

describe('the home of the managed server', () => {
  let data: string;
  beforeEach(() => {
    data = mkdtempSync(join(tmpdir(), 'sightline-home-'));
  });
  afterEach(() => rmSync(data, { recursive: true, force: true }));

  it('gets a random password that only this user can read, and keeps it', async () => {
    const first = await prepareHome(data);
    expect(first.password).toMatch(/^[\w-]{32}$/);
    for (const file of ['server.json', join('data', 'dbms', 'auth.ini')]) {
      expect(statSync(join(first.folder, file)).mode & 0o777).toBe(0o600);
    }
    expect((await prepareHome(data)).password).toBe(first.password);
  });

  it('holds the password for Neo4j as 1,024 rounds of salted SHA-256', () => {
    const salt = Buffer.alloc(32, 7);
    let hash = createHash('sha256')
      .update(Buffer.concat([salt, Buffer.from('pässword')]))
      .digest();
    for (let round = 0; round < 1023; round += 1) hash = createHash('sha256').update(hash).digest();
    const expected = `neo4j:SHA-256,${hash.toString('hex')},${'07'.repeat(32)},1024:\n`;
    expect(authFile('pässword', salt)).toBe(expected);
  });

  it('is refused when another line of Neo4j wrote it, with both versions named', async () => {
    const { folder } = await prepareHome(data);
    const marker = join(folder, 'server.json');
    const other = readFileSync(marker, 'utf8').replace(/5\.26\.\d+/, '4.4.9');
    writeFileSync(marker, other);
    await expect(prepareHome(data)).rejects.toMatchObject({
      code: 'other-version',
      message: expect.stringMatching(
        /was written by Neo4j 4\.4\.9, and this is Neo4j 5\.26\..+--data/,
      ),
    });
  });

  it('is taken over from another release of the same line', async () => {
    const { folder, password } = await prepareHome(data);
    const marker = join(folder, 'server.json');
    writeFileSync(marker, readFileSync(marker, 'utf8').replace(/5\.26\.\d+/, '5.26.1'));
    expect((await prepareHome(data)).password).toBe(password);
  });

  it('says which file is missing when there is a store but no password', async () => {
    const { folder } = await prepareHome(data);
    mkdirSync(join(folder, 'data', 'databases', 'system'), { recursive: true });
    for (const damage of [() => rmSync(join(folder, 'server.json')), () => undefined]) {
      damage();
      await expect(prepareHome(data)).rejects.toMatchObject({ code: 'wrong-password' });
      writeFileSync(join(folder, 'server.json'), '{"neo4j":"5.2');
    }
  });

  it('starts anew where a first start was cut off before there was a store', async () => {
    const { folder } = await prepareHome(data);
    writeFileSync(join(folder, 'server.json'), '');
    const { password } = await prepareHome(data);
    expect(readFileSync(join(folder, 'server.json'), 'utf8')).toContain(password);
  });
});
