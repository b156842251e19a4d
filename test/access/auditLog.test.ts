import { appendFile, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { AuditLog, auditFolder, readAudit } from '../../src/access/auditLog.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sightline-audit-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const entry = (action: string, who = 'Ana') =>
  ({ who, role: 'reader', from: '127.0.0.1', action, outcome: 'done', status: 200 }) as const;

describe('the audit log', () => {
  it('is read from its latest entry back, by who, what and when', async () => {
    const log = new AuditLog(folder);
    await log.note(entry('query'), new Date('2026-01-01T10:00:00Z'));
    await log.note(
      { ...entry('decide', 'Ben'), outcome: 'refused' },
      new Date('2026-01-02T10:00:00Z'),
    );
    await log.note(entry('ask'), new Date('2026-01-03T10:00:00Z'));
    const actions = async (asked: object) =>
      (await readAudit(folder, { limit: 10, ...asked })).map((e) => e.action);
    expect(await actions({})).toEqual(['ask', 'decide', 'query']);
    expect(await actions({ who: 'Ana' })).toEqual(['ask', 'query']);
    expect(await actions({ outcome: 'refused' })).toEqual(['decide']);
    expect(await actions({ since: '2026-01-02' })).toEqual(['ask', 'decide']);
    expect(await actions({ limit: 1 })).toEqual(['ask']);
  });

  it('turns to a new file when one is full, keeps so many, and reads over all of them', async () => {
    const log = new AuditLog(folder, { fileBytes: 400, files: 3 });
    for (let n = 0; n < 40; n++) await log.note(entry(`a${n}`));
    expect(await readdir(auditFolder(folder))).toHaveLength(4);
    const kept = (await readAudit(folder, { limit: 1000 })).map((e) => e.action);
    expect(kept.length).toBeGreaterThan(6);
    expect(kept).toEqual(kept.map((_, i) => `a${39 - i}`));
  });

  it('writes what comes at once in order, a line each', async () => {
    const log = new AuditLog(folder);
    await Promise.all(Array.from({ length: 50 }, (_, n) => log.note(entry(`a${n}`))));
    const read = await readAudit(folder, { limit: 1000 });
    expect(read.map((e) => e.action).reverse()).toEqual(
      Array.from({ length: 50 }, (_, n) => `a${n}`),
    );
  });

  it('passes over a line that was cut off, and cuts words that are too long', async () => {
    const log = new AuditLog(folder);
    await log.note({ ...entry('query'), detail: 'x'.repeat(10_000) });
    await appendFile(join(auditFolder(folder), 'audit.jsonl'), '{"at":"2026-');
    const [only, ...more] = await readAudit(folder, { limit: 10 });
    expect(more).toEqual([]);
    expect(only?.detail).toHaveLength(4000);
  });

  it('of which there is none is empty', async () => {
    expect(await readAudit(folder, { limit: 10 })).toEqual([]);
  });
});
