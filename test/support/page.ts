/** A page of the application as a test drives it, and what it must never do: fail, or ask anything of another host. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

export interface WatchedPage {
  readonly page: Page;
  /** Errors that the page threw or logged, a breach of its content policy among them. */
  readonly errors: string[];
  /** Requests to anywhere but the server. */
  readonly outside: string[];
  /** Opens an address of the application and waits until the graph, or what stands for it, has settled. */
  open(path?: string): Promise<void>;
  /** Waits until the layout has settled. */
  settle(): Promise<void>;
  close(): Promise<void>;
}

/** Pictures are drawn in software, and the machine may have other work: waiting longer costs nothing where all is well. */
const PATIENCE_MS = 80_000;

/** The driver of a software renderer speaks of itself; no page can help that. */
const isDriverTalk = (text: string) => text.includes('GL Driver Message');

export async function openPage(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<WatchedPage> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    colorScheme: 'light',
    // Spares the software renderer the pictures on the way.
    reducedMotion: 'reduce',
    ...options,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  const errors: string[] = [];
  const outside: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !isDriverTalk(message.text())) errors.push(message.text());
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(url) && !/^(data|blob):/.test(request.url()))
      outside.push(request.url());
  });
  const settle = async () => {
    await page.waitForSelector('[data-testid="stage"][data-layout="settled"]');
  };
  return {
    page,
    errors,
    outside,
    async open(path = '/') {
      await page.goto(url + path);
      await settle();
    },
    settle,
    close: () => context.close(),
  };
}

/** The middle of the stage, in pixels of the page. */
export async function middleOfStage(page: Page): Promise<{ x: number; y: number }> {
  const box = await page.getByTestId('stage').boundingBox();
  if (!box) throw new Error('The page shows no stage.');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** How many nodes and edges stand on the stage. */
export async function drawnCounts(page: Page): Promise<{ nodes: number; edges: number }> {
  const stage = page.getByTestId('stage');
  return {
    nodes: Number(await stage.getAttribute('data-nodes')),
    edges: Number(await stage.getAttribute('data-edges')),
  };
}

/** How many nodes and edges are lit on the stage, as `3,2`; waits until so many are. */
export async function waitForLit(page: Page, nodes: number, edges: number): Promise<void> {
  await page.locator(`[data-testid="stage"][data-lit="${nodes},${edges}"]`).waitFor();
}

/** Where on the stage's horizontal the pointer is on a node, looked for from its ends inwards. */
export async function pointOnHorizontal(page: Page, id: string): Promise<{ x: number; y: number }> {
  const { x, y } = await middleOfStage(page);
  const { width = 0 } = (await page.getByTestId('stage').boundingBox()) ?? {};
  for (let away = width / 2; away >= 0; away -= 4)
    for (const at of [x + away, x - away]) {
      await page.mouse.move(at, y);
      const on = await page.evaluate(async () => {
        const stage = document.querySelector<HTMLElement>('[data-testid=stage]');
        for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
        return stage?.dataset.on;
      });
      if (on === id) return { x: at, y };
    }
  throw new Error(`No place on the stage's horizontal is on the node ${id}.`);
}
