import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { ImportTally } from '../../src/importing/importTally.ts';
import type { ImportEvent } from '../../src/model/contracts.ts';

beforeEach(() => void jest.useFakeTimers({ now: 0 }));
afterEach(() => void jest.useRealTimers());

const progressOf = (events: readonly ImportEvent[]) => events.filter((e) => e.event === 'progress');

describe('how far an import is', () => {
  it('tells documents and kilobytes a second, and the time that the rest takes', () => {
    const events: ImportEvent[] = [];
    const tally = new ImportTally(100, (e) => events.push(e));
    for (let n = 0; n < 50; n++) {
      jest.advanceTimersByTime(500);
      tally.file({ name: `${n}`, status: 'imported' }, 3_000);
    }
    const last = progressOf(events).at(-1);
    expect(last).toMatchObject({ done: 50, total: 100 });
    expect(last?.rate).toBeCloseTo(2, 1);
    expect(last?.kilobytes).toBeCloseTo(6, 1);
    expect(last?.remaining).toBeCloseTo(25, 0);
  });

  it('goes by the pace of late: what was there already passes faster than what is read', () => {
    const events: ImportEvent[] = [];
    const tally = new ImportTally(2_000, (e) => events.push(e));
    for (let n = 0; n < 1_000; n++) {
      jest.advanceTimersByTime(1);
      tally.file({ name: `${n}`, status: 'unchanged' }, 3_000);
    }
    for (let n = 0; n < 60; n++) {
      jest.advanceTimersByTime(1_000);
      tally.file({ name: `new ${n}`, status: 'imported' }, 3_000);
    }
    expect(progressOf(events).at(-1)?.rate).toBeCloseTo(1, 1);
  });

  it('tells it a few times a second however many documents there are, and at the end', () => {
    const events: ImportEvent[] = [];
    const tally = new ImportTally(10_000, (e) => events.push(e));
    for (let n = 0; n < 10_000; n++) {
      if (n % 10 === 0) jest.advanceTimersByTime(1);
      tally.file({ name: `${n}`, status: 'imported' }, 10);
    }
    expect(progressOf(events).length).toBeLessThan(10);
    expect(progressOf(events).at(-1)).toMatchObject({ done: 10_000, total: 10_000, remaining: 0 });
    expect(tally.finish(false)).toEqual({
      imported: 10_000,
      unchanged: 0,
      skipped: 0,
      failed: 0,
      cancelled: false,
    });
  });
});
