/** The search bar by keys and pointer: real page, real server, real database. */
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { Locator } from 'playwright-core';
import { ruleExtractor } from '../../src/extraction/ruleExtractor.ts';
import { importPaths } from '../../src/importing/importPaths.ts';
import { SAMPLE_FOLDER } from '../../src/server/startServer.ts';
import { testDatabase } from '../support/database.ts';
import { drawnCounts } from '../support/page.ts';
import { runApp } from '../support/runApp.ts';
import { violations } from '../support/violations.ts';

const app = runApp('annotated documents', {}, async () => {
  // Things of documents that the rules have read are known by their row of the lexicon too.
  await importPaths({
    database: await testDatabase(),
    extractor: ruleExtractor,
    paths: [join(SAMPLE_FOLDER, 'wagner-in-mali.md')],
  });
});

/** Enough to explore, and quickly drawn by a software renderer. */
const SMALL = '/?best=80';

const bar = () => app.watched.page.getByRole('combobox', { name: /Search names/ });
const list = () => app.watched.page.getByRole('listbox', { name: 'Results' });
const option = (name: string | RegExp): Locator => list().getByRole('option', { name });

/** The option that Enter would choose, as assistive technology is told it. */
async function active(): Promise<string> {
  const id = await bar().getAttribute('aria-activedescendant');
  return app.watched.page.locator(`[id="${id}"]`).innerText();
}

/** Opens the bar by its shortcut and types. */
async function type(words: string): Promise<void> {
  await app.watched.page.keyboard.press('Control+k');
  await app.watched.page.keyboard.type(words);
}

describe('the search bar', () => {
  it('finds by keys alone, whatever the case and accents, says what it is, and opens it', async () => {
    const { page } = app.watched;
    await app.watched.open('/?best=0');
    await type('DÁESH');
    await option(/Islamic State \(Daesh\)/).waitFor();
    expect(await active()).toMatch(/Islamic State \(Daesh\)\s+Armed group · \d+ docs/);
    await page.keyboard.press('Enter');
    await page.waitForURL(/show=e\./);
    await page.getByRole('heading', { name: 'Islamic State' }).waitFor();
    await app.watched.settle();
    // The stage was empty, so what was found came with its neighbours.
    expect((await drawnCounts(page)).nodes).toBeGreaterThan(1);
  });

  it('finds what was misspelt', async () => {
    await app.watched.open(SMALL);
    await type('Hezbolah');
    await option(/^Hezbollah/).waitFor();
    expect(await active()).toMatch(/^Hezbollah/);
  });

  it('waits for the answer when Enter comes before it', async () => {
    const { page } = app.watched;
    await app.watched.open(SMALL);
    await page.route('**/api/search?*', async (route) => {
      await new Promise((wake) => setTimeout(wake, 300));
      await route.continue();
    });
    await type('islamic state');
    await page.keyboard.press('Enter');
    await page.waitForURL(/show=e\./);
    await page.getByRole('heading', { name: 'Islamic State' }).waitFor();
  });

  it('shows the names it knows before the server has answered, and moves no row that is in hand', async () => {
    const { page } = app.watched;
    await app.watched.open(SMALL);
    let release = () => {};
    const released = new Promise<void>((done) => {
      release = done;
    });
    await page.route('**/api/search?*', async (route) => {
      await released;
      await route.continue();
    });
    await type('islamic');
    await option(/^Islamic State/)
      .first()
      .waitFor();
    await page.keyboard.press('ArrowDown');
    const inHand = await active();
    const place = async () => (await list().getByRole('option').allInnerTexts()).indexOf(inHand);
    const before = await place();
    expect(before).toBe(1);
    release();
    await app.watched.page
      .getByRole('status')
      .filter({ hasText: /result/ })
      .waitFor();
    expect(await active()).toBe(inHand);
    expect(await place()).toBe(before);
  });

  it('finds by a name that no document uses, and says so', async () => {
    const { page } = app.watched;
    await app.watched.open(SMALL);
    await type('private military company wagner');
    await option(/^Wagner.*also known as Private Military Company Wagner/s).waitFor();
    expect(await active()).toMatch(/^Wagner/);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: /^Wagner/ }).waitFor();
  });

  it('goes through its groups by arrow keys, round and round', async () => {
    const { page } = app.watched;
    await app.watched.open(SMALL);
    await type('iraq');
    await option(/^Iraq/).first().waitFor();
    // what the page knows is listed first; the count is told when the server has answered
    await page
      .getByRole('status')
      .filter({ hasText: /result/ })
      .waitFor();
    const options = await list().getByRole('option').count();
    expect(await list().getByRole('group').count()).toBeGreaterThan(1);
    expect(await active()).toMatch(/^Iraq/);
    await page.keyboard.press('ArrowUp');
    expect(await active()).toContain('Ask: “iraq”');
    for (let i = 0; i < options; i++) await page.keyboard.press('ArrowDown');
    expect(await active()).toContain('Ask: “iraq”');
    await page.keyboard.press('Escape');
    await list().waitFor({ state: 'detached' });
  });

  it('finds documents by their titles and actions by their words', async () => {
    const { page } = app.watched;
    await app.watched.open(SMALL);
    await type('qarachogh');
    await list().getByRole('group', { name: 'Documents' }).getByRole('option').first().click();
    await page.waitForURL(/show=d\./);
    await type('shortcuts');
    await option(/Help and shortcuts/).click();
    await page.getByRole('dialog', { name: 'Help' }).waitFor();
  });

  it('offers a question first when it looks like one, and asks it', async () => {
    const { page } = app.watched;
    await app.watched.open(SMALL);
    await type('which weapons did islamic state use');
    await option(/^Ask:/).waitFor();
    expect(await active()).toContain('Ask: “which weapons did islamic state use”');
    await page.keyboard.press('Enter');
    await page.waitForURL(/show=q\.which\+weapons\+did\+islamic\+state\+use/);
    await page.getByRole('heading', { name: 'which weapons did islamic state use' }).waitFor();
  });

  it('asks anything by Ctrl Enter', async () => {
    const { page } = app.watched;
    await app.watched.open(SMALL);
    await type('iraq');
    await page.keyboard.press('Control+Enter');
    await page.waitForURL(/show=q\.iraq/);
  });

  it('offers what was chosen last and questions to ask while it is empty', async () => {
    const { page } = app.watched;
    await app.watched.open(SMALL);
    await page.keyboard.press('Control+k');
    const examples = list().getByRole('group', { name: 'Ask in plain English' });
    await examples.getByRole('option').first().waitFor();
    expect(await list().getByRole('group', { name: 'Recent' }).count()).toBe(0);
    await page.keyboard.type('islamic state');
    await option(/^Islamic State/)
      .first()
      .click();
    await page.waitForURL(/show=e\./);
    await page.reload();
    await app.watched.settle();
    await bar().click();
    const recent = list().getByRole('group', { name: 'Recent' });
    await recent.getByRole('option', { name: /^Islamic State/ }).waitFor();
    await page.getByRole('button', { name: 'Clear recent' }).click();
    await recent.waitFor({ state: 'detached' });
  });

  it('opens the paths between two names that are typed', async () => {
    const { page } = app.watched;
    await app.watched.open(SMALL);
    await type('path from haftar to hemedti');
    await option(/^Path from .+ to .+/)
      .first()
      .click();
    await page.waitForURL(/show=p\./);
    await page.getByRole('list', { name: 'Steps' }).first().waitFor();
  });

  it('says so when nothing has the name', async () => {
    await app.watched.open(SMALL);
    await bar().fill('zzzzqqqq');
    await app.watched.page.getByText('Nothing is named “zzzzqqqq”').waitFor();
  });

  it.each(['light', 'dark'] as const)('has no violation in the %s scheme', async (colorScheme) => {
    const { page } = app.watched;
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await app.watched.open(SMALL);
    await bar().click();
    await list().waitFor();
    expect(await violations(page)).toEqual([]);
    await bar().fill('isl');
    await option(/^Islamic State/)
      .first()
      .waitFor();
    expect(await violations(page)).toEqual([]);
    await bar().fill('zzzzqqqq');
    await page.getByText('Nothing is named').waitFor();
    expect(await violations(page)).toEqual([]);
  });
});
