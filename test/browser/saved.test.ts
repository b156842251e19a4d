/** Saved views: kept in the database, opened by list and by link with every place as it was, changed and deleted. */
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { entityId } from '../support/app.ts';
import { openPage, type WatchedPage } from '../support/page.ts';
import { runApp } from '../support/runApp.ts';

const app = runApp('sample corpus', {
  context: { permissions: ['clipboard-read', 'clipboard-write'] },
});

const rows = z.array(z.tuple([z.string(), z.number(), z.number()]));
/** Ids and places as a browser keeps them, by id. */
async function places({ page }: WatchedPage): Promise<Record<string, readonly [number, number]>> {
  const kept = await page.evaluate(() => localStorage.getItem('sightline.positions.1') ?? '[]');
  return Object.fromEntries(rows.parse(JSON.parse(kept)).map(([id, x, y]) => [id, [x, y]]));
}

describe('a saved view', () => {
  it('gives another browser the very picture by its link, and changes only where it is told to', async () => {
    const { page } = app.watched;
    const [isis, iraq] = await Promise.all(
      ['Islamic State', 'Iraq'].map((name) => entityId(app.url, name)),
    );
    await app.watched.open(`/?best=30&add=${isis}.${iraq}&hide=Person&show=e.${isis}`);
    await page.keyboard.press('Control+s');
    const dialog = page.getByRole('dialog', { name: 'Save this view' });
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.getByText('Give the view a name.').waitFor();
    await dialog.getByLabel('Name').fill('Rifles <b>west</b>');
    await dialog.getByLabel('Note').fill('Check the second source.');
    await page.keyboard.press('Tab');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.waitFor({ state: 'detached' });
    const saved = await places(app.watched);
    const address = new URL(page.url()).search;

    await page.keyboard.press('v');
    const list = page.getByRole('list', { name: 'Saved views' });
    await list.getByText('Rifles <b>west</b>').waitFor();
    await list.getByRole('button', { name: /^More for/ }).click();
    await page.getByRole('menuitem', { name: 'Copy a link' }).click();
    await page.getByText('Link copied').waitFor();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(link).toMatch(/\?saved=[\w-]+$/);

    const other = await openPage(app.browser, app.url);
    await other.page.goto(link);
    await other.settle();
    await other.page.waitForFunction((query) => location.search === query, address);
    await other.page.getByRole('complementary', { name: 'Inspector' }).waitFor();
    const seen = await places(other);
    expect(Object.keys(seen).length).toBeGreaterThan(20);
    for (const [id, at] of Object.entries(seen)) expect(at).toEqual(saved[id]);
    expect(other.errors).toEqual([]);
    await other.close();

    // What is done afterwards is no part of the view until it is saved over, and that can be taken back.
    await page.keyboard.press('Escape');
    await page.getByRole('tab', { name: 'Table' }).click();
    await page.waitForURL(/view=table/);
    await page.keyboard.press('v');
    await list.getByRole('button', { name: /^More for/ }).click();
    await page.getByRole('menuitem', { name: 'Save what is on the page here' }).click();
    await page.getByText(/now holds what is on the page/).waitFor();
    await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
    await page.getByText(/now holds what is on the page/).waitFor({ state: 'detached' });
    await list.getByRole('button', { name: /^Rifles/ }).click();
    await page.waitForFunction((query) => location.search === query, address);

    // Opening was one step, with a name.
    await page.getByRole('button', { name: 'History of steps' }).click();
    const steps = page.getByRole('list', { name: 'Steps' }).getByRole('button');
    await steps.first().waitFor();
    expect(await steps.allTextContents()).toEqual(['Open view “Rifles <b>west</b>”', 'Start']);
  });

  it('is renamed and deleted, and deleting can be taken back', async () => {
    const { page } = app.watched;
    await app.watched.open('/?best=20');
    await page.getByRole('button', { name: 'Saved views' }).click();
    await page.getByRole('button', { name: 'Save this view' }).click();
    await page.getByRole('textbox', { name: 'Name' }).fill('Passing');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Saved views' }).click();
    const list = page.getByRole('list', { name: 'Saved views' });
    await list.getByRole('button', { name: 'More for Passing' }).click();
    await page.getByRole('menuitem', { name: 'Name and note' }).click();
    await page.getByRole('textbox', { name: 'Name' }).fill('Kept');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.keyboard.press('v');
    await list.getByRole('button', { name: 'More for Kept' }).click();
    await page.getByRole('menuitem', { name: 'Delete' }).click();
    await page.getByText('“Kept” is deleted.').waitFor();
    await list.getByText('Kept').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
    await list.getByText('Kept').waitFor();
  });

  it('that is not there any more is said so, and the page opens without it', async () => {
    const { page } = app.watched;
    await page.goto(`${app.url}/?saved=nothing-of-that-name`);
    await page.getByText('The view was not opened').waitFor();
    await app.watched.settle();
    // The browser itself logs the answer 404.
    app.watched.errors.splice(0, app.watched.errors.length);
  });
});
