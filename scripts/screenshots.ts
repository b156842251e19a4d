/**
 * Takes the pictures of the README and of the tour: starts the application on a data folder of its own with the sample
 * corpus, visits its typical states, and writes docs/screenshots. Run with `npm run screenshots` after `npm run build`.
 * `--only=review,same` takes these only. With a folder as argument, all states in both schemes and three sizes go there, to be looked at.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import type { z } from 'zod';
import { ENDPOINTS } from '../src/model/contracts.ts';
import { launchBrowser } from '../test/support/browser.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const given = process.argv.slice(2);
/** Only these states: `--only=paths,review`. */
const only = given
  .find((a) => a.startsWith('--only='))
  ?.slice('--only='.length)
  .split(',');
const elsewhere = given.find((a) => !a.startsWith('--'));
const FOLDER = elsewhere ?? join(ROOT, 'docs', 'screenshots');
/** The pictures of the README. */
const KEPT = new Set([
  'graph-light-wide.png',
  'graph-dark-wide.png',
  'relation-light-wide.png',
  'relation-light-narrow.png',
  'document-light-wide.png',
]);
/** The states that docs/tour.md shows, in both schemes. */
const TOUR = new Set([
  'graph',
  'relation',
  'document',
  'answer',
  'paths',
  'map',
  'review',
  'same',
  'query',
]);
const SIZES = {
  wide: { width: 1440, height: 900 },
  tablet: { width: 820, height: 1180 },
  narrow: { width: 420, height: 900 },
  tour: { width: 1280, height: 800 },
} as const;
const START_MS = 600_000;

interface Scene {
  readonly name: string;
  readonly path: string;
  readonly act?: (page: Page) => Promise<unknown>;
  /** Before the page is opened: for states in which an answer is late or does not come. */
  readonly prepare?: (page: Page) => Promise<unknown>;
  /** What is there when the picture can be taken. */
  readonly ready?: string;
}

/** States of the page around the best connected entity and its best supported relation. */
async function scenesOf(url: string): Promise<Scene[]> {
  const read = async <S extends z.ZodType>(schema: S, path: string) =>
    schema.parse(await (await fetch(url + path)).json());
  const graph = await read(ENDPOINTS.graph.response, '/api/graph?limit=1');
  const id = graph.nodes[0]?.id;
  const { relationships } = await read(ENDPOINTS.entity.response, `/api/entities/${id}`);
  const best = relationships.toSorted((a, b) => b.sources - a.sources || b.claims - a.claims)[0];
  const { evidence } = await read(
    ENDPOINTS.relationship.response,
    `/api/relationships/${best?.id}`,
  );
  const first = evidence[0];
  /** Two of the best connected that a path of several steps joins, as an address names them. */
  const connected = async (): Promise<string> => {
    const { nodes } = await read(ENDPOINTS.graph.response, '/api/graph?kinds=ArmedGroup&limit=6');
    for (const [i, from] of nodes.entries())
      for (const to of nodes.slice(i + 1)) {
        const found = await read(
          ENDPOINTS.paths.response,
          `/api/paths?from=${from.id}&to=${to.id}`,
        );
        if ((found.shortest[0]?.steps.length ?? 0) > 1) return `${from.id}.${to.id}`;
      }
    throw new Error('No two armed groups of the sample corpus are connected.');
  };
  return [
    { name: 'graph', path: '/' },
    { name: 'entity', path: `/?show=e.${id}` },
    { name: 'relation', path: `/?show=r.${best?.id}` },
    { name: 'document', path: `/?show=d.${first?.document.id}.${first?.id}` },
    { name: 'documents', path: '/?show=docs' },
    { name: 'timeline', path: `/?timeline=open&show=e.${id}` },
    { name: 'map', path: `/?view=map&show=e.${id}` },
    { name: 'table', path: '/?view=table&timeline=open' },
    {
      name: 'query',
      path: '/?view=query',
      act: async (page) => {
        const statement =
          'MATCH (a:Actor)-[r:USED|POSSESSED]->(w:Weapon)\nWHERE r.documents >= 1\nRETURN a, type(r) AS how, w, r.documents AS documents, r.certainty AS certainty';
        await page.getByRole('textbox', { name: 'Cypher statement' }).click();
        await page.keyboard.insertText(statement);
        await page.keyboard.press('Control+Enter');
        await page.getByRole('grid', { name: 'Answer' }).waitFor();
      },
    },
    { name: 'arms', path: '/?layout=layered' },
    { name: 'filtered', path: '/?hide=Organization.Person.Event&hideCertainty=hedged' },
    {
      name: 'search',
      path: '/',
      act: async (page) => {
        await page.keyboard.press('Control+k');
        await page.keyboard.type('ira');
        await page.getByRole('option').first().waitFor();
      },
    },
    {
      name: 'expand',
      path: `/?best=0&add=${id}&show=e.${id}`,
      act: async (page) => {
        await page.getByRole('button', { name: 'Find on the stage' }).waitFor();
        await page.keyboard.press('e');
        await page.getByRole('dialog', { name: 'Expand' }).getByText('All').waitFor();
      },
    },
    {
      name: 'communities',
      path: '/?color=community',
      act: async (page) => {
        const communities = page.getByRole('list', { name: 'Colours by community' });
        // On narrow screens the legend is behind its button.
        if (await page.getByRole('complementary', { name: 'Filters' }).isVisible())
          await communities.getByRole('button').first().click();
      },
    },
    { name: 'betweenness', path: '/?color=betweenness&size=pagerank&timeline=open' },
    {
      name: 'several',
      path: `/?focus=${id}_1`,
      act: async (page) => {
        await page.keyboard.press('Shift+A');
        await page.getByRole('toolbar', { name: 'With all of them' }).waitFor();
      },
    },
    {
      name: 'history',
      path: '/',
      act: async (page) => {
        for (const key of ['c', 'g', 'Shift+A', 'p']) await page.keyboard.press(key);
        await page.getByRole('button', { name: 'History of steps' }).click();
      },
    },
    { name: 'empty', path: '/?best=0' },
    {
      name: 'loading',
      path: '/',
      prepare: (page) => page.route('**/api/graph?*', () => {}),
      ready: '[aria-label="Loading the graph"]',
    },
    {
      name: 'error',
      path: '/',
      prepare: (page) => page.route('**/api/graph?*', (route) => route.abort()),
      ready: '[role="alert"]',
    },
    {
      name: 'answer',
      path: '/',
      act: async (page) => {
        await page.keyboard.press('Control+k');
        await page.keyboard.type('Who supplied weapons to the Houthis?');
        await page.keyboard.press('Control+Enter');
        await page.getByRole('region', { name: 'Rows' }).waitFor();
      },
    },
    {
      name: 'paths',
      path: `/?show=p.${await connected()}`,
      act: (page) => page.getByRole('list', { name: 'Shortest paths' }).waitFor(),
    },
    {
      name: 'review',
      path: '/',
      act: async (page) => {
        await page.keyboard.press('r');
        await page.getByText('Read by', { exact: true }).first().waitFor();
      },
    },
    {
      name: 'same',
      path: '/',
      act: async (page) => {
        await page.keyboard.press('Shift+M');
        await page.getByRole('list', { name: 'Reasons' }).waitFor();
      },
    },
    { name: 'import', path: '/', act: (page) => page.keyboard.press('i') },
    { name: 'help', path: '/', act: (page) => page.keyboard.press('?') },
  ];
}

async function take(browser: Browser, url: string, scene: Scene): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const)
    for (const [size, viewport] of Object.entries(SIZES)) {
      const isTour = size === 'tour';
      const file = isTour
        ? `tour-${scene.name}-${colorScheme}.jpg`
        : `${scene.name}-${colorScheme}-${size}.png`;
      if (!elsewhere && !(isTour ? TOUR.has(scene.name) : KEPT.has(file))) continue;
      const context = await browser.newContext({ viewport, colorScheme, reducedMotion: 'reduce' });
      const page = await context.newPage();
      page.setDefaultTimeout(START_MS);
      await scene.prepare?.(page);
      await page.goto(url + scene.path);
      await page.waitForSelector(
        scene.ready ??
          '[data-testid="stage"][data-layout="settled"], [data-testid="map"][data-ready], [role="grid"], .cm-editor',
      );
      if (!scene.prepare) await page.waitForLoadState('networkidle');
      await scene.act?.(page);
      await page.waitForTimeout(400);
      await page.screenshot({
        path: join(FOLDER, file),
        ...(isTour && { type: 'jpeg' as const, quality: 82 }),
      });
      process.stdout.write(`${file}\n`);
      await context.close();
    }
}

/** Starts the application; answers its address once the graph is ready. */
async function start(dataFolder: string): Promise<{ url: string; application: ChildProcess }> {
  const application = spawn(
    process.execPath,
    ['bin/sightline.js', 'start', '--no-open', '--port', '0', '--json', '--data', dataFolder],
    { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  process.once('exit', () => application.kill());
  const lines = createInterface({ input: application.stdout });
  const url = await new Promise<string>((resolve, reject) => {
    let printed = '';
    lines.on('line', (line) => {
      printed += line;
      const address = /"url":\s*"([^"]+)"/.exec(printed)?.[1];
      if (address) resolve(address);
    });
    application.on('exit', (code) => reject(new Error(`Sightline ended with code ${code}.`)));
  });
  for (const until = Date.now() + START_MS; Date.now() < until; ) {
    // On a busy machine a connection may break off while the graph is prepared; the next one will not.
    const answer = await fetch(`${url}/api/health`).catch(() => undefined);
    const health = answer && ENDPOINTS.health.response.parse(await answer.json());
    if (health?.status === 'ready') return { url, application };
    if (health?.status === 'failed') throw new Error(health.message ?? health.stage);
    await new Promise((wake) => setTimeout(wake, 300));
  }
  throw new Error(`The graph was not ready after ${START_MS / 1000} s.`);
}

const dataFolder = await mkdtemp(join(tmpdir(), 'sightline-screenshots-'));
await mkdir(FOLDER, { recursive: true });
const { url, application } = await start(dataFolder);
const browser = await launchBrowser();
try {
  for (const scene of await scenesOf(url))
    if (!only || only.includes(scene.name)) await take(browser, url, scene);
} finally {
  await browser.close();
  const ended = new Promise((resolve) => application.once('exit', resolve));
  application.kill('SIGINT');
  await ended;
  await rm(dataFolder, { recursive: true, force: true });
}
