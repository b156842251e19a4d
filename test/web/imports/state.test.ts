import { describe, expect, it } from '@jest/globals';
import type { ImportEvent } from '../../../src/model/contracts.ts';
import { begin, follow, noImport, shareOf } from '../../../web/imports/state.ts';
import { paceOf } from '../../../web/imports/summary.ts';

const events: ImportEvent[] = [
  { event: 'started', files: 2 },
  { event: 'file', name: 'a.txt', status: 'imported', claims: 4 },
  { event: 'progress', done: 1, total: 2, rate: 1, remaining: 1 },
  { event: 'file', name: 'b.bin', status: 'failed', message: 'No text.' },
  { event: 'finished', imported: 1, unchanged: 0, skipped: 0, failed: 1 },
];

describe('an import as it is followed', () => {
  it('lists each file once, even when the server repeats itself after a lost connection', () => {
    const twice = [...events.slice(0, 3), ...events].reduce(follow, noImport);
    expect(twice.files.map((f) => f.name)).toEqual(['a.txt', 'b.bin']);
    expect(twice.phase).toBe('finished');
    expect(twice.total).toBe(2);
  });

  it('begins where the server is already', () => {
    const state = { id: 'i', done: 1, total: 2, finished: false, events: events.slice(0, 2) };
    expect(begin(state)).toMatchObject({ id: 'i', phase: 'running', total: 2 });
    expect(begin(state).files).toHaveLength(1);
  });

  it('lists the latest files of a whole archive, and every failure before them', () => {
    const archive: ImportEvent[] = [{ event: 'started', files: 2_000 }];
    for (let n = 0; n < 2_000; n++)
      archive.push({ event: 'file', name: `${n}`, status: n === 7 ? 'failed' : 'imported' });
    archive.push({
      event: 'progress',
      done: 2_000,
      total: 2_000,
      rate: 50,
      kilobytes: 120,
      remaining: 0,
    });
    const view = archive.reduce(follow, noImport);
    expect(view.files).toHaveLength(300);
    expect(view.files[0]).toMatchObject({ name: '7', status: 'failed' });
    expect(view.files.at(-1)?.name).toBe('1999');
    expect(shareOf(view)).toBe(1);
    expect(paceOf(view)).toBe(' · 50 a second · 120 KB a second · about 0 seconds left');
  });
});
