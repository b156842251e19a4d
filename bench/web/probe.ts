/** What a page did and how long it took: the work of its main thread by the browser's own account, and the clock. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { packageRoot } from '../../src/packageRoot.ts';

export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
};

export interface Probe {
  readonly page: Page;
  /**
   * Milliseconds of processor time that the main thread spends while `act` runs and until two frames later. Time of
   * other threads, of the software renderer and of other programs is not in it.
   */
  work(act: () => Promise<unknown>): Promise<number>;
  close(): Promise<void>;
}

const SIZE = { width: 1440, height: 900 } as const;

/** A page of its own, with nothing kept from before, whose pictures on the way to a layout are drawn. */
export async function openProbe(browser: Browser): Promise<Probe> {
  const context = await browser.newContext({ viewport: SIZE, colorScheme: 'light' });
  const page = await context.newPage();
  // tsx names the functions that it hands over by this helper, which a page does not have.
  await page.addInitScript('globalThis.__name = (value) => value;');
  await page.addInitScript(watchLayout);
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return {
    page,
    async work(act) {
      const idle = await spent(session, () => frames(page));
      const all = await spent(session, async () => {
        await act();
        await frames(page);
      });
      return Math.max(0, all - idle);
    },
    close: () => context.close(),
  };
}

async function spent(session: CDPSession, act: () => Promise<unknown>): Promise<number> {
  const before = await taskTime(session);
  await act();
  return (await taskTime(session)) - before;
}

async function taskTime(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  const task = metrics.find((m) => m.name === 'TaskDuration');
  if (!task) throw new Error('The browser does not tell how long its tasks took.');
  return task.value * 1000;
}

const frames = (page: Page): Promise<unknown> =>
  page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );

/** Marks the moments at which the stage says that its layout has settled. Runs in the page. */
function watchLayout(): void {
  new MutationObserver(() => {
    const stage = document.querySelector('[data-testid="stage"]');
    if (
      stage?.getAttribute('data-layout') === 'settled' &&
      Number(stage.getAttribute('data-nodes')) > 0
    )
      performance.mark('settled');
  }).observe(document, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ['data-layout', 'data-nodes'],
  });
}

/** Moments in the life of the page, in milliseconds since it was asked for. */
export interface Moments {
  /** The graph had come. */
  readonly data: number;
  /** It was first drawn. */
  readonly picture: number;
  /** Everything stood where it stays. */
  readonly settled: number;
}

export async function momentsOf(page: Page, path: string): Promise<Moments> {
  await page.waitForFunction(() => performance.getEntriesByName('settled').length > 0, undefined, {
    timeout: 300_000,
  });
  return page.evaluate((wanted) => {
    const first = (name: string) => performance.getEntriesByName(name)[0]?.startTime ?? Number.NaN;
    const data = performance
      .getEntriesByType('resource')
      .filter((e) => new URL(e.name).pathname === wanted)
      .map((e) => (e instanceof PerformanceResourceTiming ? e.responseEnd : Number.NaN));
    return {
      data: Math.max(...data),
      picture: first('sightline-picture'),
      settled: first('settled'),
    };
  }, path);
}

/** Bytes of all scripts that the built page names at its start, compressed as the server does. */
export function scriptBytes(): number {
  const folder = join(packageRoot, 'dist', 'web');
  const html = readFileSync(join(folder, 'index.html'), 'utf8');
  return [...html.matchAll(/(?:src|href)="\/?(assets\/[^"]+\.js)"/g)]
    .map(([, file = '']) => gzipSync(readFileSync(join(folder, file))).length)
    .reduce((a, b) => a + b, 0);
}
