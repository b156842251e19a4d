/** Tokens, the audit log and what a start refuses, by the command line. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Tokens } from '../../src/access/tokens.ts';
import { runCommand } from './runCommand.ts';

let data: string;
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'sightline-cli-'));
});
afterEach(() => rm(data, { recursive: true, force: true }));

const run = (...args: string[]) => runCommand(...args, '--data', data);

describe('sightline token', () => {
  it('shows a token once, lists it without, and revokes it', async () => {
    const made = await run('token', 'create', '--role', 'analyst', '--name', 'Ana Ruiz');
    expect(made.code).toBe(0);
    const token = /^(sightline_[0-9a-f]{12}_[\w-]{43})\n/.exec(made.out)?.[1] ?? '';
    const record = await new Tokens(data).verify(token);
    expect(record).toMatchObject({ name: 'Ana Ruiz', role: 'analyst' });
    const id = record?.id ?? '';
    const listed = await run('token', 'list');
    expect(listed.out).toContain(`${id}  analyst  Ana Ruiz`);
    expect(listed.out).not.toContain(token.slice(-43));
    expect((await run('token', 'revoke', id)).out).toMatch(/, revoked \d{4}-/);
    expect(await new Tokens(data).verify(token)).toBeUndefined();
  });

  it('answers programs in JSON', async () => {
    const { out } = await run('token', 'create', '--role', 'reader', '--expires', '90d', '--json');
    const { token, record }: { token: string; record: { id: string; expiresAt: string } } =
      JSON.parse(out);
    expect(token).toContain(record.id);
    expect(new Date(record.expiresAt).getTime()).toBeGreaterThan(Date.now() + 89 * 86_400_000);
    const list: { tokens: unknown[] } = JSON.parse((await run('token', 'list', '--json')).out);
    expect(list.tokens).toEqual([record]);
  });

  it.each([
    [['create'], /The role is missing: give --role reader, --role analyst, --role admin/],
    [['create', '--role', 'boss'], /There is no role "boss"/],
    [['create', '--role', 'admin', '--expires', 'soon'], /--expires soon is no time/],
    [['create', '--role', 'admin', '--expires', '2020-01-01'], /is in the past/],
    [['create', '--role', 'admin', '--name', 'a\u200bb'], /--name: has characters/],
    [['forget'], /There is no "token forget"/],
    [['revoke'], /The id of the token is missing/],
  ])('refuses %j in one line', async (args, words) => {
    const { code, err } = await run('token', ...args);
    expect(code).toBe(2);
    expect(err).toMatch(words);
    expect(err.trim()).not.toContain('\n');
  });

  it('says so when there is no token of an id', async () => {
    const { code, err } = await run('token', 'revoke', '0123456789ab');
    expect(code).toBe(1);
    expect(err).toMatch(/There is no token of the id "0123456789ab"/);
  });
});

describe('sightline audit', () => {
  it('tells what was done with tokens, without them', async () => {
    const { out: token } = await run('token', 'create', '--role', 'admin', '--quiet');
    const { code, out } = await run('audit');
    expect(code).toBe(0);
    expect(out).toMatch(/command line {2}token create [0-9a-f]{12} {2}done {2}admin admin/);
    expect(out).not.toContain(token.trim().slice(-43));
    expect((await run('audit', '--outcome', 'refused')).out).toMatch(/tells of nothing like that/);
    const { code: wrong, err } = await run('audit', '--outcome', 'odd');
    expect(wrong).toBe(2);
    expect(err).toMatch(/--outcome: /);
  });
});

describe('sightline start', () => {
  it.each([
    [['--host', '0.0.0.0'], 1, /must be encrypted: give --tls-cert and --tls-key/],
    [['--host', '0.0.0.0', '--sign-in'], 1, /must be encrypted/],
    [['--tls-cert', 'a.pem'], 2, /go together: give both/],
    [['--tls-cert', 'none.pem', '--tls-key', 'none.pem'], 2, /none\.pem cannot be read/],
    [['--behind-proxy', 'everyone'], 2, /--behind-proxy everyone is no address/],
    [['--behind-proxy', '--allow-host', 'https://x.example'], 2, /is no host name/],
  ])('refuses %j, and says what to do', async (args, expected, words) => {
    const { code, err } = await run('start', '--no-open', '--port', '0', ...args);
    expect(err).toMatch(words);
    expect(err.trim()).not.toContain('\n');
    expect(code).toBe(expected);
  });

  it('refuses files that are no certificate', async () => {
    const file = join(data, 'c.pem');
    await writeFile(file, 'nothing');
    const { code, err } = await run('start', '--no-open', '--tls-cert', file, '--tls-key', file);
    expect(code).toBe(2);
    expect(err).toMatch(/are no certificate with its key/);
  });
});
