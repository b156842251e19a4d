/** Four views of one selection, layouts, filters and steps: real page, real server, real database. */
import { describe, expect, it } from '@jest/globals';
import { ENDPOINTS } from '../../src/model/contracts.ts';
import { entityId } from '../support/app.ts';
import { drawnCounts, middleOfStage } from '../support/page.ts';
import { runApp } from '../support/runApp.ts';

const app = runApp('sample corpus');

/** Enough to explore, and quickly drawn by a software renderer. */
const SMALL = '/?best=80';

const idOf = (name: string) => entityId(app.url, name);

/** Ids and places as the browser keeps them. */
const places = (): Promise<string | null> =>
  app.watched.page.evaluate(() => localStorage.getItem('sightline.positions.1'));

/** Until the address says so, whether by a step of its own or by more of the same. */
const addressHas = (part: RegExp) => app.watched.page.waitForURL(part);

const byMenu = async (name: string | RegExp) => {
  const menu = app.watched.page.getByRole('menu', { name: 'What can be done' });
  await menu.getByRole('menuitem', { name }).click();
};

describe('one selection', () => {
  it('made in the table is selected in the graph, on the map and in the address', async () => {
    const { page } = app.watched;
    await app.watched.open(SMALL);
    await page.getByRole('tab', { name: 'Table' }).click();
    const grid = page.getByRole('grid', { name: 'Relations' });
    const row = grid.getByRole('row').nth(1);
    await row.click();
    await addressHas(/view=table.*show=r\./);
    await page
      .getByRole('complementary', { name: 'Inspector' })
      .getByRole('list', { name: 'Sentences that state it' })
      .waitFor();
    expect(await row.getAttribute('aria-selected')).toBe('true');
    await grid.focus();
    await page.keyboard.press('ArrowDown');
    await page.waitForFunction(
      () =>
        document.querySelectorAll('tr[aria-selected="true"]')[0]?.getAttribute('aria-rowindex') ===
        '3',
    );
    await grid
      .getByRole('row')
      .nth(4)
      .click({ modifiers: ['Control'] });
    await addressHas(/show=s\./);
    await page.getByRole('heading', { name: '2 things selected' }).waitFor();
    await page.keyboard.press('1');
    await app.watched.settle();
    expect(page.url()).toMatch(/show=s\./);
    await page.keyboard.press('2');
    await page.locator('[data-testid="map"][data-ready]').waitFor();
    await page.getByRole('heading', { name: '2 things selected' }).waitFor();
  });

  it('made on the map by pointer and by keys is selected everywhere', async () => {
    const { page } = app.watched;
    const baghdad = await idOf('Baghdad');
    await page.goto(`${app.url}/?best=0&add=${baghdad}&view=map`);
    const map = page.locator('[data-testid="map"][data-ready][data-places="1"]');
    await map.waitFor();
    const box = await map.boundingBox();
    // A lone place stands in the middle of the map.
    await page.mouse.click(
      (box?.x ?? 0) + (box?.width ?? 0) / 2,
      (box?.y ?? 0) + (box?.height ?? 0) / 2,
    );
    await addressHas(new RegExp(`show=e.${baghdad}`));
    await page.goto(`${app.url}${SMALL}&view=map`);
    const list = page.getByRole('listbox', { name: 'Places on the map' });
    await map.waitFor({ state: 'detached' });
    await list.getByRole('option').nth(1).waitFor({ state: 'attached' });
    await list.focus();
    await page.keyboard.press('ArrowDown');
    await addressHas(/show=e\./);
    await page.getByRole('complementary', { name: 'Inspector' }).waitFor();
  });

  it('made on the timeline selects what is dated then', async () => {
    const { page } = app.watched;
    await app.watched.open(`${SMALL}&timeline=open`);
    const chart = page.getByTestId('timeline-chart');
    await chart.waitFor();
    const bars = await chart.locator('g[pointer-events="none"] rect').evaluateAll((rects) =>
      rects
        .map((r) => r.getBoundingClientRect())
        .filter((b) => b.height > 6)
        .map((b) => ({ x: b.x + b.width / 2, y: b.y + b.height - 3 })),
    );
    const [bar] = bars;
    if (!bar) throw new Error('The timeline shows no bar.');
    await page.mouse.click(bar.x, bar.y);
    await addressHas(/show=[rs]\./);
  });
});

describe('the timeline', () => {
  it('limits by a brush and lets go again, and nothing moves', async () => {
    const { page } = app.watched;
    await app.watched.open(`${SMALL}&timeline=open&undated=no`);
    const all = await drawnCounts(page);
    const before = await places();
    const chart = page.getByTestId('timeline-chart');
    const box = await chart.boundingBox();
    if (!box) throw new Error('There is no timeline.');
    await page.mouse.move(box.x + box.width * 0.6, box.y + 40);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.7, box.y + 40);
    await page.mouse.move(box.x + box.width * 0.8, box.y + 40);
    await page.mouse.up();
    await addressHas(/from=\d{4}-\d\d-\d\d&to=/);
    const some = await drawnCounts(page);
    expect(some.edges).toBeLessThan(all.edges);
    expect(some.edges).toBeGreaterThan(0);
    await page.getByRole('slider', { name: 'First day shown' }).focus();
    const address = page.url();
    await page.keyboard.press('ArrowLeft');
    await page.waitForFunction((old) => location.href !== old, address);
    await page.getByRole('button', { name: 'All dates' }).click();
    await page.waitForURL((url) => !url.search.includes('from='));
    expect(await drawnCounts(page)).toEqual(all);
    expect(await places()).toBe(before);
  });

  it('plays through time as one step', async () => {
    const { page } = app.watched;
    await app.watched.open(`${SMALL}&timeline=open`);
    await page.getByTestId('timeline-chart').waitFor();
    await page.getByRole('button', { name: 'Play through time' }).click();
    await addressHas(/from=/);
    const first = page.url();
    await page.waitForFunction((old) => location.href !== old, first);
    await page.getByRole('button', { name: 'Pause' }).click();
    await page.getByRole('button', { name: 'History of steps' }).click();
    const steps = page.getByRole('list', { name: 'Steps' });
    await steps.getByRole('button').first().waitFor();
    expect(await steps.getByRole('button').allTextContents()).toEqual([
      'Play through time',
      'Start',
    ]);
  });
});

describe('layouts', () => {
  it('are chosen from a list, held by the address, and left again by undo with every place as it was', async () => {
    const { page } = app.watched;
    await app.watched.open(SMALL);
    const before = await places();
    await page.getByRole('button', { name: /^Layout:/ }).click();
    await page.getByRole('button', { name: /Circle by kind/ }).click();
    await addressHas(/layout=circular/);
    await page.locator('[data-picture="circular"][data-layout="settled"]').waitFor();
    await page.getByRole('button', { name: /^Layout:/ }).click();
    await page.getByRole('button', { name: /The way of arms/ }).click();
    await page.locator('[data-picture="layered"][data-layout="settled"]').waitFor();
    await page.getByRole('button', { name: 'History of steps' }).click();
    await page.getByRole('list', { name: 'Steps' }).getByText('Start').click();
    await page.locator('[data-picture="force"][data-layout="settled"]').waitFor();
    expect(await places()).toBe(before);
  });

  it('keep what was dragged where it was put, in the address as well', async () => {
    const { page } = app.watched;
    const isis = await idOf('Islamic State');
    await app.watched.open(`/?best=0&add=${isis}`);
    const { x, y } = await middleOfStage(page);
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 60, y + 30);
    await page.mouse.move(x + 120, y + 60);
    await page.mouse.up();
    await addressHas(new RegExp(`pin=${isis}_`));
    await page.mouse.click(x + 120, y + 60, { button: 'right' });
    await byMenu('Unpin');
    await page.waitForURL((url) => !url.search.includes('pin='));
    await page.keyboard.press('Control+z');
    await addressHas(/pin=/);
  });
});

describe('filters', () => {
  it('grey out or hide, leave only what two sources state, and give the picture back', async () => {
    const { page } = app.watched;
    await app.watched.open(SMALL);
    const all = await drawnCounts(page);
    const before = await places();
    await page.getByLabel('Only what two sources state').check();
    await addressHas(/only=corroborated/);
    const some = await drawnCounts(page);
    expect(some.edges).toBeLessThan(all.edges);
    const answer = await fetch(`${app.url}/api/graph?limit=80&minDegree=1`);
    const { edges } = ENDPOINTS.graph.response.parse(await answer.json());
    expect(some.edges).toBe(edges.filter((e) => e.sources >= 2).length);
    await page.keyboard.press('g');
    await addressHas(/filtered=grey/);
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await page.waitForURL((url) => !url.search.includes('only='));
    expect(await drawnCounts(page)).toEqual(all);
    expect(await places()).toBe(before);
  });

  it('ask for one document, with how many relations it states beside it', async () => {
    const { page } = app.watched;
    await app.watched.open(SMALL);
    await page
      .getByRole('complementary', { name: 'Filters' })
      .getByRole('heading', { name: 'Documents' })
      .click();
    const list = page.getByRole('list', { name: 'Documents' });
    const first = list.getByRole('listitem').first();
    await first.waitFor();
    const count = Number(/(\d+)$/.exec((await first.textContent()) ?? '')?.[1]);
    await first.getByRole('checkbox').check();
    await addressHas(/documents=/);
    expect((await drawnCounts(page)).edges).toBe(count);
  });
});

describe('the menu of a mark', () => {
  it('focuses on a neighbourhood, hides, and takes off the stage, each a step with a name', async () => {
    const { page } = app.watched;
    const isis = await idOf('Islamic State');
    await app.watched.open(`${SMALL}&show=e.${isis}`);
    await page.getByRole('complementary', { name: 'Inspector' }).waitFor();
    const all = await drawnCounts(page);
    await page.keyboard.press('n');
    await addressHas(new RegExp(`focus=${isis}_1`));
    const near = await drawnCounts(page);
    expect(near.nodes).toBeLessThan(all.nodes);
    await page.keyboard.press('Shift+N');
    await addressHas(/_2/);
    expect((await drawnCounts(page)).nodes).toBeGreaterThanOrEqual(near.nodes);
    await page.getByRole('button', { name: 'Leave the focus' }).click();
    await page.waitForURL((url) => !url.search.includes('focus='));
    await page.keyboard.press('h');
    await addressHas(new RegExp(`hidden=${isis}`));
    expect((await drawnCounts(page)).nodes).toBeLessThan(all.nodes);
    await page.getByRole('button', { name: 'History of steps' }).click();
    const steps = page.getByRole('list', { name: 'Steps' });
    await steps.getByRole('button').first().waitFor();
    expect(await steps.getByRole('button').first().textContent()).toBe('Hide Islamic State');
    await steps.getByText('Start').click();
    await page.waitForURL((url) => !url.search.includes('hidden='));
    expect(await drawnCounts(page)).toEqual(all);
  });

  it('takes a relation off the stage and reveals it again', async () => {
    const { page } = app.watched;
    await page.goto(`${app.url}${SMALL}&view=table`);
    await page.getByRole('grid', { name: 'Relations' }).getByRole('row').nth(1).click();
    await addressHas(/show=r\./);
    await page.keyboard.press('1');
    await app.watched.settle();
    const all = await drawnCounts(page);
    await page.keyboard.press('Shift+Delete');
    await addressHas(/withoutRelations=r/);
    expect((await drawnCounts(page)).edges).toBe(all.edges - 1);
    await page.keyboard.press('Shift+E');
    await page.waitForURL((url) => !url.search.includes('withoutRelations='));
    expect(await drawnCounts(page)).toEqual(all);
  });
});
