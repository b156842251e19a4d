import { describe, expect, it } from '@jest/globals';
import type { ImportEvent } from '../../../src/model/contracts.ts';
import { begin, follow, noImport } from '../../../web/imports/state.ts';

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
});
