/** How two things are connected, asked for by pointer and keys: real page, real server, real database. */
import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { ENDPOINTS, type PathResult } from '../../src/model/contracts.ts';
import { entityId } from '../support/app.ts';
import { middleOfStage, openPage, pointOnHorizontal, waitForLit } from '../support/page.ts';
import { runApp } from '../support/runApp.ts';
import { violations } from '../support/violations.ts';

const app = runApp('annotated documents', {}, async () => {
  haftar = await entityId(app.url, 'Khalifa Haftar');
  hemedti = await entityId(app.url, 'Hemedti');
  result = await pathsBetween(haftar, hemedti);
});

/** Two that the annotated documents connect by others alone. */
let haftar: string;
let hemedti: string;
let result: PathResult;

async function pathsBetween(from: string, to: string, more = ''): Promise<PathResult> {
  const answer = await fetch(`${app.url}/api/paths?from=${from}&to=${to}${more}`);
  return ENDPOINTS.paths.response.parse(await answer.json());
}

const inspector = (page: Page) => page.getByRole('complementary', { name: 'Inspector' });
const shortest = (page: Page) => inspector(page).getByRole('list', { name: 'Shortest paths' });
const entries = (page: Page) => shortest(page).locator('> li');
const byMenu = (page: Page, name: string) =>
  page.getByRole('menu', { name: 'What can be done' }).getByRole('menuitem', { name }).click();

describe('paths', () => {
  it('are asked for by keys and names alone, and listed with the sentence of every step', async () => {
    const { page } = app.watched;
    await app.watched.open('/?best=0');
    await page.keyboard.press('w');
    for (const [end, name] of [
      ['From', 'Haftar'],
      ['To', 'Hemedti'],
    ] as const) {
      await inspector(page)
        .getByRole('textbox', { name: end })
        .and(page.locator(':focus'))
        .waitFor();
      await page.keyboard.type(name);
      await inspector(page).getByRole('option').first().waitFor();
      await page.keyboard.press('Enter');
      await inspector(page).getByRole('textbox', { name: end }).waitFor({ state: 'detached' });
    }
    await page.waitForURL(new RegExp(`show=p.${haftar}.${hemedti}`));
    await shortest(page).waitFor();
    expect(await entries(page).count()).toBe(result.shortest.length);
    const [path] = result.shortest;
    const steps = entries(page).first().getByRole('list', { name: 'Steps' }).locator('> li');
    expect(await steps.count()).toBe(path?.steps.length);
    const quotes = new Map(result.edges.map((e) => [e.id, e.best.quote]));
    for (const step of await steps.all()) {
      const quote = quotes.get((await step.getAttribute('data-relation')) ?? '') ?? 'none';
      const told = await step.getByRole('blockquote').textContent();
      expect(told?.replace(/\s+/g, ' ')).toContain(quote.replace(/\s+/g, ' '));
    }
    await inspector(page)
      .getByText(/^Best by evidence/)
      .click();
    const best = inspector(page).getByRole('list', { name: 'Best by evidence paths' });
    await best.waitFor();
    expect(await best.locator('> li').count()).toBe(result.best.length);
  });

  it('are drawn by a click as one step that undo takes back, and lit', async () => {
    const { page } = app.watched;
    const [path] = result.shortest;
    if (!path) throw new Error('Nothing connects the two.');
    await app.watched.open(`/?best=0&show=p.${haftar}.${hemedti}`);
    const chain = entries(page).first().getByRole('button', { pressed: false }).first();
    await chain.click();
    await page.locator(`[data-testid="stage"][data-nodes="${path.nodes.length}"]`).waitFor();
    await app.watched.settle();
    await waitForLit(page, path.nodes.length, path.steps.length);
    expect(page.url()).toContain(path.steps.map((s) => s[0]).join('_'));
    await page.keyboard.press('Control+z');
    await page.locator('[data-testid="stage"][data-nodes="0"]').waitFor();
  });

  it('light a step while the pointer is on it, and its evidence opens by a click', async () => {
    const { page } = app.watched;
    const [path] = result.shortest;
    if (!path) throw new Error('Nothing connects the two.');
    await app.watched.open(`/?best=0&add=${path.nodes.join('.')}&show=p.${haftar}.${hemedti}`);
    await waitForLit(page, 0, 0);
    const step = entries(page).first().getByRole('list', { name: 'Steps' }).locator('> li').first();
    await step.getByRole('blockquote').hover();
    await waitForLit(page, 2, path.steps[0]?.length ?? 0);
    await page.mouse.move(2, 2);
    await waitForLit(page, 0, 0);
    await step.getByRole('button').first().click();
    await page.waitForURL(new RegExp(`show=r.${path.steps[0]?.[0]}`));
    await inspector(page).locator('[aria-current="true"]').waitFor();
    await page.getByRole('button', { name: 'Back in the inspector' }).click();
    await step.getByRole('button', { name: 'Open in document' }).click();
    await page.locator('[data-claim][aria-pressed="true"]').waitFor();
  });

  it('begin and end where the context menu says', async () => {
    const { page } = app.watched;
    await app.watched.open(`/?best=0&add=${haftar}`);
    const { x, y } = await middleOfStage(page);
    await page.mouse.click(x, y, { button: 'right' });
    await byMenu(page, 'Path from here');
    await page.waitForURL(new RegExp(`show=p.${haftar}$`));
    await inspector(page).getByRole('textbox', { name: 'To' }).waitFor();
    await page.goto(`${app.url}/?best=0&add=${hemedti}&show=p.${haftar}`);
    await app.watched.settle();
    const middle = await middleOfStage(page);
    await page.mouse.click(middle.x, middle.y, { button: 'right' });
    await byMenu(page, 'Path to here');
    await page.waitForURL(new RegExp(`show=p.${haftar}.${hemedti}`));
    await shortest(page).waitFor();
  });

  it('are asked for by a line drawn with Alt held, and by two things selected', async () => {
    const { page } = app.watched;
    const at = `pin=${haftar}_-150_0.${hemedti}_150_0`;
    await app.watched.open(`/?best=0&add=${haftar}.${hemedti}&${at}`);
    const from = await pointOnHorizontal(page, haftar);
    const to = await pointOnHorizontal(page, hemedti);
    await page.mouse.move(from.x, from.y);
    await page.locator(`[data-testid="stage"][data-on="${haftar}"]`).waitFor();
    await page.keyboard.down('Alt');
    await page.mouse.down();
    await page.mouse.move((from.x + to.x) / 2, from.y + 20, { steps: 4 });
    await page.getByTestId('link').waitFor();
    await page.mouse.move(to.x, to.y, { steps: 4 });
    await page.locator(`[data-testid="stage"][data-on="${hemedti}"]`).waitFor();
    await page.mouse.up();
    await page.keyboard.up('Alt');
    await page.waitForURL(new RegExp(`show=p.${haftar}.${hemedti}`));
    await page.getByTestId('link').waitFor({ state: 'detached' });
    expect(page.url()).toContain(at);
    await app.watched.open(`/?best=0&add=${haftar}.${hemedti}&show=s.${haftar}_${hemedti}`);
    await inspector(page).getByRole('button', { name: 'Paths between them' }).click();
    await page.waitForURL(new RegExp(`show=p.${haftar}.${hemedti}`));
    await shortest(page).waitFor();
  });

  it('lead through countries and hubs only when let, which is offered where nothing is found', async () => {
    const { page } = app.watched;
    const [a, b] = await apartWithoutCountries();
    await app.watched.open(`/?best=0&show=p.${a}.${b}`);
    const nothing = inspector(page).getByRole('region', { name: 'No path found' });
    await nothing.getByRole('button', { name: 'Let them stand between' }).click();
    await shortest(page).waitFor();
    const more = await pathsBetween(a, b, '&countries=yes&classes=yes&maxDegree=999999');
    expect(await entries(page).count()).toBe(more.shortest.length);
    const through = inspector(page).getByRole('switch', {
      name: /countries, weapon classes and hubs/,
    });
    expect(await through.isChecked()).toBe(true);
    const atMost = inspector(page).getByRole('textbox', { name: /At most so many relations/ });
    await atMost.fill('1');
    await page.waitForURL(/show=p\.[^.]+\.[^.]+\.1$/);
    await nothing.waitFor();
  });

  it('are searched for as long as nobody cancels, and again when asked', async () => {
    const { page } = app.watched;
    let held = true;
    await page.route('**/api/paths?*', async (route) => {
      // A search that takes for ever.
      if (!held) await route.continue();
    });
    await app.watched.open(`/?best=0&show=p.${haftar}.${hemedti}`);
    await inspector(page).getByRole('status', { name: 'Searching for paths' }).waitFor();
    await inspector(page).getByRole('button', { name: 'Cancel' }).click();
    await inspector(page).getByText('The search was cancelled.').waitFor();
    held = false;
    await inspector(page).getByRole('button', { name: 'Search again' }).click();
    await shortest(page).waitFor();
  });

  it('show their Cypher, as it runs in the query panel', async () => {
    const { page } = app.watched;
    await app.watched.open(`/?best=0&show=p.${haftar}.${hemedti}`);
    await shortest(page).waitFor();
    await inspector(page).getByRole('button', { name: 'Cypher', exact: true }).click();
    const statements = inspector(page).getByRole('list', { name: 'Cypher statements' });
    await statements.waitFor();
    expect(await statements.textContent()).toContain('MATCH (e:Entity {id: id})-[r]-(o:Entity)');
    await statements.getByRole('button', { name: 'Open in query panel' }).first().click();
    await page.waitForURL(/view=query/);
    await page.waitForURL(/cypher=/);
  });

  it('begin with what is typed into the search bar', async () => {
    const { page } = app.watched;
    await app.watched.open('/?best=0');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('path from haftar');
    await page.getByRole('option', { name: /Path from Khalifa Haftar/ }).click();
    await page.waitForURL(new RegExp(`show=p.${haftar}$`));
    await inspector(page)
      .getByRole('textbox', { name: 'To' })
      .and(page.locator(':focus'))
      .waitFor();
    await page.keyboard.press('Control+k');
    await page.keyboard.type('path to hemedti');
    await page
      .getByRole('option', { name: /^Path to/ })
      .first()
      .click();
    await page.waitForURL(new RegExp(`show=p.${haftar}.${hemedti}`));
  });

  it.each(['light', 'dark'] as const)(
    'break no rule of accessibility in the %s scheme',
    async (colorScheme) => {
      const themed = await openPage(app.browser, app.url, { colorScheme });
      const { page } = themed;
      await themed.open('/?best=0&show=p');
      await inspector(page).getByRole('textbox', { name: 'From' }).waitFor();
      expect(await violations(page)).toEqual([]);
      await themed.open(`/?best=40&show=p.${haftar}.${hemedti}`);
      await entries(page).first().getByRole('button').first().click();
      await waitForLit(
        page,
        (result.shortest[0]?.nodes ?? []).length,
        (result.shortest[0]?.steps ?? []).length,
      );
      await inspector(page).getByRole('button', { name: 'Cypher', exact: true }).click();
      await inspector(page).getByRole('list', { name: 'Cypher statements' }).waitFor();
      expect(await violations(page)).toEqual([]);
      await themed.close();
    },
  );

  it('can be read at phone width, from a sheet', async () => {
    const narrow = await openPage(app.browser, app.url, { viewport: { width: 420, height: 900 } });
    await narrow.open(`/?best=0&show=p.${haftar}.${hemedti}`);
    await shortest(narrow.page).waitFor();
    const box = await entries(narrow.page).first().boundingBox();
    expect(box?.width).toBeLessThanOrEqual(420);
    expect(await narrow.page.evaluate(() => document.documentElement.scrollWidth)).toBe(420);
    await narrow.close();
  });
});

/** Two armed groups that only a country connects. */
async function apartWithoutCountries(): Promise<readonly [string, string]> {
  const answer = await fetch(`${app.url}/api/graph?kinds=ArmedGroup&limit=60`);
  const groups = ENDPOINTS.graph.response.parse(await answer.json()).nodes.map((n) => n.id);
  for (const [i, a] of groups.entries())
    for (const b of groups.slice(i + 1)) {
      const without = await pathsBetween(a, b);
      if (without.shortest.length > 0) continue;
      const all = await pathsBetween(a, b, '&countries=yes&classes=yes&maxDegree=999999');
      if (all.shortest.length > 0) return [a, b];
    }
  throw new Error('Every pair of groups is connected without countries, or not at all.');
}
