import { describe, expect, it } from '@jest/globals';
import type { ImportEvent } from '../../src/model/contracts.ts';
import { ImportJobs, type RunImport } from '../../src/server/importJobs.ts';

const collect = async (events: AsyncIterable<ImportEvent>): Promise<string[]> => {
  const names: string[] = [];
  for await (const event of events) names.push(event.event);
  return names;
};

const twoFiles: RunImport = async ({ onEvent }) => {
  onEvent({ event: 'started', files: 2 });
  await new Promise((wake) => setTimeout(wake, 5));
  onEvent({ event: 'progress', done: 1, total: 2, rate: 1 });
  await new Promise((wake) => setTimeout(wake, 5));
  onEvent({ event: 'progress', done: 2, total: 2, rate: 1 });
  onEvent({ event: 'finished', imported: 2, unchanged: 0, skipped: 0, failed: 0 });
};

describe('import jobs', () => {
  it('tell every listener the whole story, whenever it begins to listen', async () => {
    const jobs = new ImportJobs();
    const job = jobs.start(twoFiles);
    const early = await collect(job.events(new AbortController().signal));
    const late = await collect(job.events(new AbortController().signal));
    expect(early).toEqual(['started', 'progress', 'progress', 'finished']);
    expect(late).toEqual(early);
    expect(job.state()).toMatchObject({ done: 2, total: 2, finished: true });
  });

  it('are listed with the latest first, whether they wait, run or are done', async () => {
    const jobs = new ImportJobs();
    const first = jobs.start(twoFiles);
    const second = jobs.start(twoFiles);
    expect(jobs.list().map((job) => job.id)).toEqual([second.id, first.id]);
    await collect(second.events(new AbortController().signal));
    expect(jobs.list().map((job) => job.finished)).toEqual([true, true]);
  });

  it('run one after another', async () => {
    const jobs = new ImportJobs();
    const order: string[] = [];
    const named =
      (name: string): RunImport =>
      async () => {
        order.push(`${name} begins`);
        await new Promise((wake) => setTimeout(wake, 5));
        order.push(`${name} ends`);
      };
    jobs.start(named('first'));
    const second = jobs.start(named('second'));
    await collect(second.events(new AbortController().signal));
    expect(order).toEqual(['first begins', 'first ends', 'second begins', 'second ends']);
  });

  it('end with what went wrong when the import itself fails', async () => {
    const jobs = new ImportJobs();
    const job = jobs.start(() => Promise.reject(new Error('The disk is full.')));
    await collect(job.events(new AbortController().signal));
    const { events, finished } = job.state();
    expect(finished).toBe(true);
    expect(events).toContainEqual(
      expect.objectContaining({ event: 'file', status: 'failed', message: 'The disk is full.' }),
    );
    expect(events.at(-1)).toMatchObject({ event: 'finished', failed: 1 });
  });

  it('are cancelled by closing', async () => {
    const jobs = new ImportJobs();
    let aborted = false;
    jobs.start(
      ({ signal }) =>
        new Promise((resolve) => {
          signal.addEventListener('abort', () => {
            aborted = true;
            resolve(undefined);
          });
        }),
    );
    await new Promise((wake) => setTimeout(wake, 5));
    await jobs.close();
    expect(aborted).toBe(true);
  });
});
