/** A page that was sent: the file that the command wrote, opened from disk in a browser that has no network. */
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { prepareSchema } from '../../src/graph/schema.ts';
import { SENT_PAGE_ID, type SentPage, sentPageSchema } from '../../src/model/sentPage.ts';
import { runCommand } from '../cli/runCommand.ts';
import { buildSentPage } from '../support/app.ts';
import { launchBrowser } from '../support/browser.ts';
import { testDatabase, testDataFolder, wipe } from '../support/database.ts';
import { drawnCounts, openPage, type WatchedPage } from '../support/page.ts';
import { importSampleAsRead } from '../support/sampleCorpus.ts';
import { violations } from '../support/violations.ts';

const STARTED_WITHIN_MS = 300_000;
const MEGABYTE = 1_000_000;

let folder: string;
let file: string;
let held: SentPage;
let browser: Browser;
let watched: WatchedPage;

beforeAll(async () => {
  await buildSentPage();
  const database = await testDatabase();
  await prepareSchema(database);
  await wipe(database);
  await importSampleAsRead(database);
  folder = await mkdtemp(join(tmpdir(), 'sightline-sent-'));
  file = join(folder, 'what we know.html');
  const written = await runCommand(
    ...['export', '--format', 'html', '--out', file, '--data', testDataFolder()],
  );
  expect(written).toMatchObject({ code: 0, err: '' });
  const text = await readFile(file, 'utf8');
  const start = text.indexOf('>', text.indexOf(`id="${SENT_PAGE_ID}"`)) + 1;
  held = sentPageSchema.parse(JSON.parse(text.slice(start, text.indexOf('</script>', start))));
  browser = await launchBrowser();
}, STARTED_WITHIN_MS);
afterAll(async () => {
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  watched = await openPage(browser, pathToFileURL(file).href, { offline: true });
  await watched.open('');
});
afterEach(async () => {
  await watched.close();
  expect(watched.errors).toEqual([]);
  expect(watched.outside).toEqual([]);
});

const inspector = (page: Page) => page.getByRole('complementary', { name: 'Inspector' });

async function search(page: Page, words: string, choice: string | RegExp): Promise<void> {
  await page.getByRole('combobox', { name: /^Search/ }).fill(words);
  await page.getByRole('option', { name: choice }).first().click();
}

describe('a page that was sent', () => {
  it('of the sample corpus is less than 3 MB, and draws all that has a relation', async () => {
    expect((await stat(file)).size).toBeLessThan(3 * MEGABYTE);
    const related = new Set(held.relationships.flatMap((r) => [r.source, r.target]));
    expect(await drawnCounts(watched.page)).toEqual({
      nodes: related.size,
      edges: held.relationships.length,
    });
  });

  it('finds a name, tells its relations, and shows the sentence that states one', async () => {
    const { page } = watched;
    await search(page, 'houthi', /^Houthis/);
    const panel = inspector(page);
    await panel.getByRole('heading', { name: 'Houthis' }).waitFor();
    expect(await panel.getByRole('button', { name: /Review|Split|Same as/ }).count()).toBe(0);
    const used = panel.getByRole('region', { name: 'Used', exact: true });
    await used.getByRole('button').first().click();
    const sentence = panel.getByRole('list', { name: 'Sentences that state it' });
    await sentence.getByRole('listitem').first().waitFor();
    const claim = await sentence.getByRole('listitem').first().getAttribute('data-claim');
    const evidence = held.evidence.find((e) => e.id === claim);
    expect(await sentence.getByRole('listitem').first().textContent()).toContain(evidence?.quote);
    expect(await panel.textContent()).toContain('Not reviewed');
    await panel.getByRole('button', { name: 'Open in document' }).first().click();
    const document = held.documents.find((d) => d.document.id === evidence?.document);
    await panel.getByRole('heading', { name: document?.document.title ?? '' }).waitFor();
    await panel.getByRole('region', { name: 'In hand' }).waitFor();
  });

  it('filters, and takes the filter back', async () => {
    const { page } = watched;
    const { nodes } = await drawnCounts(page);
    const weapons = held.entities.filter(
      (e) =>
        e.kind === 'Weapon' &&
        held.relationships.some((r) => r.source === e.id || r.target === e.id),
    );
    await page
      .getByRole('button', { name: /^Weapon/ })
      .first()
      .click();
    await page.locator(`[data-testid="stage"][data-nodes="${nodes - weapons.length}"]`).waitFor();
    await page.keyboard.press('Control+z');
    await page.locator(`[data-testid="stage"][data-nodes="${nodes}"]`).waitFor();
  });

  it('shows map and table, and offers nothing that needs a server', async () => {
    const { page } = watched;
    const tabs = page.getByRole('tablist', { name: 'Views' });
    expect(await tabs.getByRole('tab').allTextContents()).toEqual(['Graph', 'Map', 'Table']);
    await tabs.getByRole('tab', { name: 'Table' }).click();
    await page.getByRole('grid').waitFor();
    await tabs.getByRole('tab', { name: 'Map' }).click();
    await page.locator('[data-testid="map"][data-ready]').waitFor();
    await page.getByRole('combobox', { name: /^Search/ }).fill('who used what?');
    await page.getByRole('combobox', { name: /^Search/ }).press('Escape');
    expect(await page.getByText('Import documents').count()).toBe(0);
  });

  it('says when it was made, from what, and what is left out', async () => {
    const { page } = watched;
    await page.getByRole('button', { name: /^About this page/ }).click();
    const about = page.getByRole('dialog', { name: 'About this page' });
    await about.waitFor();
    const text = await about.textContent();
    expect(text).toContain(`from an archive of ${held.archive.documents} documents`);
    for (const words of held.leftOut) expect(text).toContain(words);
    expect(await violations(page)).toEqual([]);
  });
});
