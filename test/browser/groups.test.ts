/** An archive in groups: opened by degrees, filtered, searched, read to the sentence, and taken back. */
import { describe, expect, it } from '@jest/globals';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { syntheticDocuments } from '../../bench/web/syntheticDocuments.ts';
import { syntheticGraph } from '../../bench/web/syntheticGraph.ts';
import { writePrepared } from '../../bench/web/writePrepared.ts';
import { testDatabase } from '../support/database.ts';
import { openPage, type WatchedPage } from '../support/page.ts';
import { runApp } from '../support/runApp.ts';
import { violations } from '../support/violations.ts';

const SIZE = { nodes: 900, edges: 2200 };
const PATIENCE_MS = 150_000;

const app = runApp('nothing', { withoutPage: true }, async () => {
  await writePrepared(await testDatabase(), [...syntheticDocuments(syntheticGraph(SIZE))]);
});

const stageOf = (page: Page) => page.getByTestId('groups-stage');
const listOf = (page: Page) => page.getByRole('listbox', { name: 'Groups and entities' });
const inspectorOf = (page: Page) => page.getByRole('complementary', { name: 'Inspector' });
const openOnes = (page: Page) => page.getByRole('toolbar', { name: 'Open groups' });

/** Waits for a picture with so many open groups that has come to rest. */
const settled = (page: Page, open: number) =>
  page
    .locator(`[data-testid="groups-stage"][data-state="settled"][data-open="${open}"]`)
    .waitFor({ state: 'attached' });

async function openGroups(context?: BrowserContextOptions): Promise<WatchedPage> {
  const watched = await openPage(app.browser, app.url, context);
  watched.page.setDefaultTimeout(PATIENCE_MS);
  await watched.page.goto(`${app.url}/?best=20&view=groups`);
  return watched;
}

/** Goes to the first of the list, which is the largest group, and selects it. */
async function selectLargest(page: Page): Promise<void> {
  const list = listOf(page);
  await list.focus();
  await page.keyboard.press('Home');
  await list.locator('[aria-posinset="1"][aria-selected="true"]').waitFor();
}

async function leave({ errors, outside, close }: WatchedPage): Promise<void> {
  expect(errors).toEqual([]);
  expect(outside).toEqual([]);
  await close();
}

/** Somewhere on a mark of the stage, looked for line by line from the middle. */
async function pointOnMark(page: Page): Promise<{ x: number; y: number }> {
  const box = await stageOf(page).boundingBox();
  if (!box) throw new Error('The page shows no stage.');
  for (let row = 0; row < 40; row++)
    for (let x = box.x + 60; x < box.x + box.width - 60; x += 12) {
      const away = (row % 2 ? 1 : -1) * Math.ceil(row / 2) * 12;
      const at = { x, y: box.y + box.height / 2 + away };
      await page.mouse.move(at.x, at.y);
      const on = await stageOf(page).evaluate(async (stage) => {
        for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
        return stage.dataset.on;
      });
      // Lines are pointed at as well; groups have a depth before the entity.
      if (on && /^\d+_e[0-9a-f]+$/.test(on)) return at;
    }
  throw new Error('No place on the stage is on a group.');
}

describe('the archive in groups', () => {
  it('is opened by degrees and closed again, undone and redone, and held by the address', async () => {
    const watched = await openGroups();
    const { page } = watched;
    await settled(page, 0);
    expect(await stageOf(page).getAttribute('data-entities')).toBe(String(SIZE.nodes));
    const marks = Number(await stageOf(page).getAttribute('data-marks'));
    expect(marks).toBeGreaterThan(3);
    expect(marks).toBeLessThan(100);
    await selectLargest(page);
    await inspectorOf(page)
      .getByText(/^Group of \d+ entities/)
      .waitFor();
    await page.keyboard.press('Enter');
    await settled(page, 1);
    expect(Number(await stageOf(page).getAttribute('data-marks'))).toBeGreaterThan(marks);
    await page.keyboard.press('Control+z');
    await settled(page, 0);
    expect(await stageOf(page).getAttribute('data-marks')).toBe(String(marks));
    await page.keyboard.press('Control+Shift+z');
    await settled(page, 1);
    expect(page.url()).toContain('opened=1_e');
    await page.reload();
    await settled(page, 1);
    await openOnes(page)
      .getByRole('button', { name: /^Close the group of/ })
      .click();
    await settled(page, 0);
    await selectLargest(page);
    await page.keyboard.press('e');
    await settled(page, 1);
    await leave(watched);
  }, 600_000);

  it.each(['light', 'dark'] as const)(
    'has no violation that axe finds in the %s scheme, with a group open and inspected',
    async (colorScheme) => {
      const watched = await openGroups({ colorScheme });
      const { page } = watched;
      await settled(page, 0);
      await selectLargest(page);
      await page.keyboard.press('Enter');
      await settled(page, 1);
      await openOnes(page)
        .getByRole('button', { name: /^(?!Close).* more$/ })
        .click();
      await inspectorOf(page).getByRole('button', { name: 'Close this group' }).waitFor();
      expect(await violations(page)).toEqual([]);
      await inspectorOf(page).getByRole('button', { name: 'Relations within' }).click();
      await inspectorOf(page).getByRole('list', { name: 'Relations' }).waitFor();
      expect(await violations(page)).toEqual([]);
      await leave(watched);
    },
    600_000,
  );

  it('is opened from the menu of a group', async () => {
    const watched = await openGroups();
    const { page } = watched;
    await settled(page, 0);
    const { x, y } = await pointOnMark(page);
    await page.mouse.click(x, y, { button: 'right' });
    await page.getByRole('menuitem', { name: 'Open this group' }).click();
    await settled(page, 1);
    await leave(watched);
  }, 600_000);

  it('holds the filters: what is hidden is counted nowhere, and comes back', async () => {
    const watched = await openGroups();
    const { page } = watched;
    await settled(page, 0);
    const legend = page.getByRole('complementary', { name: 'Filters' });
    await legend.getByRole('button', { name: /^Persons/ }).click();
    await page.waitForFunction((all) => {
      const stage = document.querySelector<HTMLElement>('[data-testid="groups-stage"]');
      return stage?.dataset.state === 'settled' && Number(stage.dataset.entities) < all;
    }, SIZE.nodes);
    await page.getByText(/entities filtered/).waitFor();
    await page.keyboard.press('Control+z');
    await page
      .locator(`[data-testid="groups-stage"][data-entities="${SIZE.nodes}"]`)
      .waitFor({ state: 'attached' });
    await leave(watched);
  }, 600_000);

  it('finds a member by name and shows where it stands', async () => {
    const watched = await openGroups();
    const { page } = watched;
    await settled(page, 0);
    await selectLargest(page);
    const members = inspectorOf(page).getByRole('region', { name: 'Members' });
    const named = members.getByRole('button', { name: /^Show .* among the groups$/ });
    const last = named.last();
    const name = (await last.getAttribute('aria-label'))?.slice(5, -17) ?? '';
    await members.getByRole('textbox', { name: 'Find in this group' }).fill(name.toUpperCase());
    const found = members.getByRole('button', { name: `Show ${name} among the groups` });
    await page.waitForFunction(
      () => document.querySelectorAll('[aria-label$="among the groups"]').length < 10,
    );
    await found.click();
    await inspectorOf(page).getByRole('heading', { name, level: 2 }).waitFor();
    await page
      .locator('[data-testid="groups-stage"][data-state="settled"]:not([data-open="0"])')
      .waitFor({ state: 'attached' });
    // It is a mark by itself now.
    await listOf(page).focus();
    const option = listOf(page).locator('[aria-selected="true"]', { hasText: `${name}, ` });
    await option.waitFor();
    expect(await option.textContent()).not.toContain('Group of');
    await leave(watched);
  }, 600_000);

  it('tells the sentences behind what is within a group, by type', async () => {
    const watched = await openGroups();
    const { page } = watched;
    await settled(page, 0);
    await selectLargest(page);
    const inspector = inspectorOf(page);
    await inspector.getByRole('button', { name: 'Relations within' }).click();
    const relations = inspector.getByRole('list', { name: 'Relations' });
    await relations.locator('blockquote').first().waitFor();
    const types = inspector.getByRole('toolbar', { name: 'Types of relations' });
    const type = types.getByRole('button').last();
    const count = Number((await type.textContent())?.match(/\d+$/)?.[0]);
    await type.click();
    await page.waitForFunction(
      (most) =>
        document.querySelectorAll('[aria-label="Relations"] > li').length === Math.min(20, most),
      count,
    );
    await relations.getByRole('listitem').first().getByRole('button').first().click();
    // The relation itself, with all that is known of it.
    await inspector.getByRole('button', { name: 'Open in document' }).first().waitFor();
    await leave(watched);
  }, 600_000);
});
