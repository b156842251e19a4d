import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Sessions } from '../../src/access/sessions.ts';
import { expiryOf, Tokens } from '../../src/access/tokens.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sightline-access-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const NOW = new Date('2026-03-01T12:00:00Z');
const later = (hours: number) => new Date(NOW.getTime() + hours * 3_600_000);

describe('a token', () => {
  it('is known by its hash alone, in a file that nobody else may read', async () => {
    const { token, record } = await new Tokens(folder).create({ name: 'Ana', role: 'analyst' });
    const file = join(folder, 'access', 'tokens', `${record.id}.json`);
    const kept = await readFile(file, 'utf8');
    expect(kept).not.toContain(token.split('_').at(-1));
    expect((await stat(file)).mode & 0o077).toBe(0);
    expect(await new Tokens(folder).verify(token)).toEqual(record);
  });

  it('is not guessed from its id, nor from another', async () => {
    const tokens = new Tokens(folder);
    const { token } = await tokens.create({ name: 'Ana', role: 'admin' });
    const other = await tokens.create({ name: 'Ben', role: 'reader' });
    const mixed = [...token.split('_').slice(0, 2), other.token.split('_').slice(2).join('_')];
    for (const wrong of ['', 'x', `${token}x`, token.slice(0, -1), mixed.join('_')])
      expect(await tokens.verify(wrong)).toBeUndefined();
    expect(await tokens.verify('sightline_../../../../x_'.padEnd(70, 'a'))).toBeUndefined();
  });

  it('ends when it expires or is revoked, also for another process', async () => {
    const tokens = new Tokens(folder);
    const brief = await tokens.create(
      { name: 'Ana', role: 'reader', expiresAt: later(1).toISOString() },
      NOW,
    );
    expect(await tokens.verify(brief.token, NOW)).toEqual(brief.record);
    expect(await tokens.verify(brief.token, later(1))).toBeUndefined();
    const lasting = await tokens.create({ name: 'Ben', role: 'reader' });
    const revoked = await new Tokens(folder).revoke(lasting.record.id);
    expect(revoked?.revokedAt).toBeDefined();
    expect(await tokens.verify(lasting.token)).toBeUndefined();
    expect(await tokens.revoke(lasting.record.id)).toEqual(revoked);
    expect(await tokens.revoke('0123456789ab')).toBeUndefined();
    expect((await tokens.list()).map((t) => t.name).sort()).toEqual(['Ana', 'Ben']);
  });

  it('whose file was damaged is said to be so, with what to do', async () => {
    const tokens = new Tokens(folder);
    const { token, record } = await tokens.create({ name: 'Ana', role: 'reader' });
    const file = join(folder, 'access', 'tokens', `${record.id}.json`);
    await writeFile(file, '{"hash":');
    await expect(tokens.verify(token)).rejects.toThrow(/cannot be read; remove it/);
  });
});

describe('a sign-in', () => {
  it('holds for a week, and no longer than its token', async () => {
    const tokens = new Tokens(folder);
    const sessions = new Sessions(folder, tokens);
    const { record } = await tokens.create({ name: 'Ana', role: 'analyst' }, NOW);
    const { secret } = await sessions.start(record, NOW);
    expect((await sessions.find(secret, later(7 * 24 - 1)))?.token).toEqual(record);
    expect(await sessions.find(secret, later(7 * 24))).toBeUndefined();
    await tokens.revoke(record.id);
    expect(await sessions.find(secret, NOW)).toBeUndefined();
  });

  it('ends at sign-out, and those that have ended leave nothing behind', async () => {
    const tokens = new Tokens(folder);
    const sessions = new Sessions(folder, tokens);
    const { record } = await tokens.create({ name: 'Ana', role: 'analyst' }, NOW);
    const { secret } = await sessions.start(record, NOW);
    const found = await sessions.find(secret, NOW);
    await sessions.end(found?.id ?? '');
    expect(await sessions.find(secret, NOW)).toBeUndefined();
    await sessions.start(record, NOW);
    await sessions.start(record, later(8 * 24));
    expect(await readdir(join(folder, 'access', 'sessions'))).toHaveLength(1);
  });
});

describe('when a token expires', () => {
  it.each([
    ['90d', '2026-05-30T12:00:00.000Z'],
    ['12h', '2026-03-02T00:00:00.000Z'],
    ['2027-01-31', '2027-01-31T23:59:59.999Z'],
    ['2027-01-31T10:00:00+02:00', '2027-01-31T08:00:00.000Z'],
  ])('%s is %s', (text, at) => {
    expect(expiryOf(text, NOW)).toBe(at);
  });
  it.each(['', 'soon', '2027-13-01', '2027-02-30', '5', '-3d', '1e9d'])(
    '"%s" is no time',
    (text) => {
      expect(expiryOf(text, NOW)).toBeUndefined();
    },
  );
});
