/** A graph of some thousand things: opened whole, from places that the server found, and used as any other. */
import { describe, expect, it } from '@jest/globals';
import { syntheticDocuments } from '../../bench/web/syntheticDocuments.ts';
import { syntheticGraph } from '../../bench/web/syntheticGraph.ts';
import { writePrepared } from '../../bench/web/writePrepared.ts';
import { testDatabase } from '../support/database.ts';
import { openPage, type WatchedPage } from '../support/page.ts';
import { runApp } from '../support/runApp.ts';

const app = runApp('nothing', { withoutPage: true }, async () => {
  const documents = [...syntheticDocuments(syntheticGraph(SIZE))];
  await writePrepared(await testDatabase(), documents, { derivedAlone: true });
});

/** More than the page lays out by itself. */
const SIZE = { nodes: 5200, edges: 8000 };
const PATIENCE = { timeout: 240_000 };

const drawn = ({ page }: WatchedPage, nodes: number) =>
  page.waitForSelector(
    `[data-testid="stage"][data-layout="settled"][data-nodes="${nodes}"]`,
    PATIENCE,
  );

describe('a graph of some thousand things', () => {
  it('opens whole, is gone through by keys, filtered, and taken back', async () => {
    const watched = await openPage(app.browser, app.url);
    const { page, errors, outside } = watched;
    page.setDefaultTimeout(PATIENCE.timeout);
    await watched.open('/?best=20');
    await page.getByRole('button', { name: 'Draw all' }).click();
    await drawn(watched, SIZE.nodes);
    const stage = page.getByTestId('stage');
    expect(await stage.getAttribute('data-edges')).toBe(String(SIZE.edges));

    const list = page.getByRole('listbox', { name: 'Drawn entities' });
    const first = list.getByRole('option').first();
    expect(await first.getAttribute('aria-setsize')).toBe(String(SIZE.nodes));
    // Only what is near the active one is in the page.
    expect(await list.getByRole('option').count()).toBeLessThan(60);
    await list.focus();
    await page.keyboard.press('End');
    await list.locator(`[aria-posinset="${SIZE.nodes}"][aria-selected="true"]`).waitFor();
    await page.getByRole('complementary', { name: 'Inspector' }).waitFor();

    const legend = page.getByRole('complementary', { name: 'Filters' });
    await legend.getByRole('button', { name: /^Persons/ }).click();
    await page.waitForFunction(
      (all) =>
        Number(document.querySelector('[data-testid="stage"]')?.getAttribute('data-nodes')) < all,
      SIZE.nodes,
    );
    await page.keyboard.press('Control+z');
    await drawn(watched, SIZE.nodes);
    expect(errors).toEqual([]);
    expect(outside).toEqual([]);
    await watched.close();
  }, 600_000);
});
