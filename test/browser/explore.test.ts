/** Exploring by pointer and keys: real page, real server, real database. */
import { describe, expect, it } from '@jest/globals';
import { ENDPOINTS } from '../../src/model/contracts.ts';
import { entityId, relationshipsOf } from '../support/app.ts';
import { drawnCounts, middleOfStage, openPage, type WatchedPage } from '../support/page.ts';
import { runApp } from '../support/runApp.ts';

const app = runApp('annotated documents');

/** Enough to explore, and quickly drawn by a software renderer. */
const SMALL = '/?best=80';

const idOf = (name: string) => entityId(app.url, name);

const relationsOf = (id: string) => relationshipsOf(app.url, id);

describe('the graph', () => {
  it('is drawn with the best connected entities and all relations among them', async () => {
    await app.watched.open();
    const { nodes, edges } = await drawnCounts(app.watched.page);
    const answer = await fetch(`${app.url}/api/graph?limit=300`);
    const graph = ENDPOINTS.graph.response.parse(await answer.json());
    expect(nodes).toBe(graph.nodes.length);
    expect(edges).toBe(graph.edges.length);
    expect(nodes).toBeGreaterThan(100);
  });

  it('is there in words for whoever cannot see it', async () => {
    await app.watched.open();
    const list = app.watched.page.getByRole('listbox', { name: 'Drawn entities' });
    const { nodes } = await drawnCounts(app.watched.page);
    const first = list.getByRole('option').first();
    expect(await first.getAttribute('aria-setsize')).toBe(String(nodes));
    expect(await first.getAttribute('aria-posinset')).toBe('1');
    // Its name, its kind, how many relations it has, and what they are.
    expect(await first.textContent()).toMatch(/, .+, \d+ relations: .+; .+/);
    await list.focus();
    await app.watched.page.keyboard.press('End');
    const last = list.locator(`[aria-posinset="${nodes}"]`);
    await last.waitFor();
    expect(await last.getAttribute('aria-selected')).toBe('true');
  });

  it('keeps the places of things over a reload', async () => {
    await app.watched.open();
    const places = () =>
      app.watched.page.evaluate(() => localStorage.getItem('sightline.positions.1'));
    const before = await places();
    await app.watched.open();
    expect(JSON.parse((await places()) ?? '[]')).toHaveLength(300);
    expect(await places()).toBe(before);
  });
});

describe('a relation', () => {
  /** A pair joined by exactly one relation stands alone on the stage, so the line runs through its middle. */
  async function openPair() {
    const isis = await idOf('Islamic State');
    const relations = await relationsOf(isis);
    const single = relations.find(
      (r) => r.type === 'KILLED' && relations.filter((o) => o.other.id === r.other.id).length === 1,
    );
    if (!single) throw new Error('The annotated documents state no single killing by ISIS.');
    await app.watched.open(`/?best=0&add=${isis}.${single.other.id}`);
    return { relation: single, names: ['Islamic State', single.other.name] };
  }

  it('opens, by a click on its line, the sentences that state it with both names marked', async () => {
    const { page } = app.watched;
    const { relation, names } = await openPair();
    const { x, y } = await middleOfStage(page);
    await page.mouse.move(x - 40, y - 90);
    await page.mouse.click(x, y);
    const panel = page.getByRole('complementary', { name: 'Inspector' });
    const sentences = panel.getByRole('list', { name: 'Sentences that state it' });
    await sentences.waitFor();
    expect(await sentences.getByRole('listitem').count()).toBe(relation.claims);
    const first = sentences.getByRole('listitem').first();
    expect(await first.locator('mark').count()).toBeGreaterThanOrEqual(2);
    const marked = await first
      .locator('mark')
      .evaluateAll((marks) => marks.map((m) => m.getAttribute('title')));
    expect(new Set(marked)).toEqual(new Set(names));
    expect(page.url()).toContain(`show=r.${relation.id}`);
  });

  it('leads on to its document, scrolled to the sentence with the claim marked', async () => {
    const { page } = app.watched;
    const { relation } = await openPair();
    await page.goto(`${app.url}/?show=r.${relation.id}`);
    await page.getByRole('button', { name: 'Open in document' }).first().click();
    const bracket = page.locator('[data-claim][aria-pressed="true"]');
    await bracket.waitFor();
    const place = await bracket.boundingBox();
    expect(place?.y).toBeGreaterThan(80);
    expect((place?.y ?? 0) + (place?.height ?? 0)).toBeLessThan(800);
    const filled = page.locator('[data-filled]');
    expect(await filled.count()).toBeGreaterThanOrEqual(2);
    await page.getByRole('button', { name: 'All evidence' }).click();
    await page.getByRole('list', { name: 'Sentences that state it' }).waitFor();
  });

  it('leads from a name in the text to the entity named', async () => {
    const { page } = app.watched;
    const { relation } = await openPair();
    await page.goto(`${app.url}/?show=r.${relation.id}`);
    await page.getByRole('button', { name: 'Open in document' }).first().click();
    const mention = page.locator('[data-mention][data-filled]').first();
    await mention.click();
    await page.waitForURL(/show=e\./);
    expect(await page.getByRole('heading', { level: 2 }).last().textContent()).toBeTruthy();
  });
});

describe('the legend', () => {
  it('hides a kind by a click, shows it alone by an Alt-click, and undoes both', async () => {
    const { page } = app.watched;
    await app.watched.open(SMALL);
    const all = await drawnCounts(page);
    const weapons = page.getByRole('button', { name: /^Weapons/ });
    await weapons.click();
    await expectPressed(weapons, false);
    const without = await drawnCounts(page);
    expect(without.nodes).toBeLessThan(all.nodes);
    expect(page.url()).toContain('hide=Weapon');
    await page.keyboard.press('Control+z');
    await expectPressed(weapons, true);
    await weapons.click({ modifiers: ['Alt'] });
    await page.waitForURL(/hide=ArmedGroup/);
    expect((await drawnCounts(page)).nodes).toBe(all.nodes - without.nodes);
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await page.waitForURL((url) => url.search === SMALL.slice(1));
    expect(await drawnCounts(page)).toEqual(all);
  });

  it('filters by relation and by the number of sources', async () => {
    const { page } = app.watched;
    await app.watched.open(SMALL);
    const all = await drawnCounts(page);
    await page.getByRole('button', { name: /^Operates in/ }).click();
    await page.waitForURL(/hideRelations=OPERATES_IN/);
    const fewer = await drawnCounts(page);
    expect(fewer.edges).toBeLessThan(all.edges);
    await page.getByLabel('Independent sources, at least').fill('2');
    await page.waitForURL(/sources=2/);
    expect((await drawnCounts(page)).edges).toBeLessThan(fewer.edges);
  });

  async function expectPressed(
    row: ReturnType<WatchedPage['page']['getByRole']>,
    pressed: boolean,
  ) {
    await app.watched.page.waitForFunction(
      ([element, wanted]) => element?.getAttribute('aria-pressed') === wanted,
      [await row.elementHandle(), String(pressed)] as const,
    );
  }
});

describe('expanding', () => {
  it('asks what to draw, with counts, and only adds', async () => {
    const { page } = app.watched;
    const isis = await idOf('Islamic State');
    await app.watched.open(`/?best=0&add=${isis}`);
    const { x, y } = await middleOfStage(page);
    await page.mouse.dblclick(x, y);
    const question = page.getByRole('dialog', { name: 'Expand' });
    await question.getByRole('button', { name: /used Weapons/ }).click();
    await question.waitFor({ state: 'detached' });
    await page.waitForFunction(
      () => Number(document.querySelector('[data-testid=stage]')?.getAttribute('data-nodes')) > 1,
    );
    const some = await drawnCounts(page);
    const used = (await relationsOf(isis)).filter((r) => r.type === 'USED');
    expect(some.nodes).toBe(1 + new Set(used.map((r) => r.other.id)).size);
    await app.watched.settle();
    await page.keyboard.press('e');
    await question.getByRole('button', { name: /^All/ }).click();
    await page.waitForFunction(
      (before) =>
        Number(document.querySelector('[data-testid=stage]')?.getAttribute('data-nodes')) > before,
      some.nodes,
    );
  });
});

describe('back and forward', () => {
  it('walk through what was inspected, in the panel and in the browser alike', async () => {
    const { page } = app.watched;
    const isis = await idOf('Islamic State');
    await app.watched.open(`${SMALL}&show=e.${isis}`);
    const heading = page.getByRole('complementary', { name: 'Inspector' }).getByRole('heading', {
      level: 2,
    });
    await heading.filter({ hasText: 'Islamic State' }).waitFor();
    await page.getByRole('region', { name: 'Used' }).getByRole('button').first().click();
    await page.waitForURL(/show=r\./);
    await page.goBack();
    await page.waitForURL(new RegExp(`show=e.${isis}`));
    await page.goForward();
    await page.waitForURL(/show=r\./);
    await page.getByRole('button', { name: 'Back in the inspector' }).click();
    await page.waitForURL(new RegExp(`show=e.${isis}`));
  });

  it('are served by a copied link as well', async () => {
    const { page } = app.watched;
    await app.watched.open(`${SMALL}&hide=Weapon&hideCertainty=hedged&show=docs`);
    await page.getByRole('list', { name: 'Documents' }).waitFor();
    const weapons = page.getByRole('button', { name: /^Weapons/ });
    expect(await weapons.getAttribute('aria-pressed')).toBe('false');
  });
});

describe('the page', () => {
  it('turns dark and light, and keeps the choice', async () => {
    const { page } = app.watched;
    await app.watched.open(SMALL);
    const scheme = () =>
      page.evaluate(() => document.documentElement.getAttribute('data-mantine-color-scheme'));
    expect(await scheme()).toBe('light');
    await page.keyboard.press('t');
    await page.waitForSelector('html[data-mantine-color-scheme="dark"]');
    await app.watched.open(SMALL);
    expect(await scheme()).toBe('dark');
  });

  it('asks nothing of any other host, and breaks no rule of its content policy', async () => {
    const { page } = app.watched;
    const isis = await idOf('Islamic State');
    await app.watched.open(`${SMALL}&show=e.${isis}`);
    await page.keyboard.press('Control+k');
    await page.keyboard.type('iran');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Documents', exact: true }).click();
    await page.getByRole('list', { name: 'Documents' }).getByRole('button').first().click();
    await page.locator('[data-mention]').first().waitFor();
    expect(app.watched.outside).toEqual([]);
    expect(app.watched.errors).toEqual([]);
  });

  it('becomes a sheet from below on a narrow screen', async () => {
    const narrow = await openPage(app.browser, app.url, { viewport: { width: 420, height: 900 } });
    const isis = await idOf('Islamic State');
    await narrow.open(`${SMALL}&show=e.${isis}`);
    const box = await narrow.page.getByRole('complementary', { name: 'Inspector' }).boundingBox();
    expect(box?.x).toBe(0);
    expect(box?.width).toBe(420);
    expect(box?.y).toBeGreaterThan(300);
    await narrow.close();
  });
});
