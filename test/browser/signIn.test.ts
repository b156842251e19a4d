/** A server that asks everyone to sign in, as people of each role meet it. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { buildPage } from '../support/app.ts';
import { launchBrowser } from '../support/browser.ts';
import { testDatabase, wipe } from '../support/database.ts';
import { openPage, type WatchedPage } from '../support/page.ts';
import { NAMES, type SharedServer, startShared } from '../support/shared.ts';
import { violations } from '../support/violations.ts';

let shared: SharedServer;
let browser: Browser;
let watched: WatchedPage;
let page: Page;

beforeAll(async () => {
  await buildPage();
  await wipe(await testDatabase());
  shared = await startShared({ importSample: true });
  browser = await launchBrowser();
}, 300_000);
afterAll(async () => {
  await browser?.close();
  await shared?.close();
});
beforeEach(async () => {
  watched = await openPage(browser, shared.server.url);
  page = watched.page;
});
/** A refusal that a test brings about is logged by the browser. */
const isRefusal = (error: string) => error.includes('status of 401');
afterEach(async () => {
  const { errors, outside } = watched;
  await watched.close();
  expect(errors.filter((error) => !isRefusal(error))).toEqual([]);
  expect(outside).toEqual([]);
});

async function signIn(token: string, path = '/?best=40'): Promise<void> {
  await page.goto(shared.server.url + path);
  await page.getByLabel('Token').fill(token);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await watched.settle();
}

describe('whoever is not signed in', () => {
  it('meets a page to sign in on, which loads nothing of the explorer', async () => {
    const loaded: string[] = [];
    page.on('response', async (response) => {
      if (response.url().endsWith('.js')) loaded.push(await response.text());
    });
    await page.goto(`${shared.server.url}/?best=40`);
    await page.getByRole('heading', { name: 'Sightline' }).waitFor();
    expect(loaded.reduce((sum, text) => sum + text.length, 0)).toBeLessThan(5_000);
    expect(await violations(page)).toEqual([]);
  });

  it('is told what is wrong with a token, and keeps the address that was asked for', async () => {
    await page.goto(`${shared.server.url}/?best=41`);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByText('Paste the token first.').waitFor();
    await page.getByLabel('Token').fill('sightline_of_nobody');
    await page.getByLabel('Token').press('Enter');
    await page.getByText('This is no token of this server').waitFor();
    await page.getByLabel('Token').fill(shared.tokens.reader);
    await page.getByLabel('Token').press('Enter');
    await watched.settle();
    expect(page.url()).toContain('best=41');
  });

  it('can see what was pasted, on request', async () => {
    await page.goto(shared.server.url);
    await page.getByLabel('Token').fill('abc');
    expect(await page.getByLabel('Token').getAttribute('type')).toBe('password');
    await page.getByRole('button', { name: 'Show' }).click();
    expect(await page.getByLabel('Token').getAttribute('type')).toBe('text');
  });
});

describe('a reader', () => {
  it('explores and queries, and is told why importing is not offered', async () => {
    await signIn(shared.tokens.reader);
    const importing = page.getByRole('button', { name: 'Import documents' });
    expect(await importing.getAttribute('aria-disabled')).toBe('true');
    await importing.hover();
    await page.getByText('For the role analyst; you are signed in as reader').waitFor();
    await page.keyboard.press('i');
    expect(await page.getByRole('dialog', { name: 'Import documents' }).count()).toBe(0);
    // The editor writes styles of its own, which the content policy lets pass by their nonce alone.
    await page.getByRole('tab', { name: 'Query' }).click();
    await page.getByLabel('Cypher statement').waitFor();
    const lines = await page
      .locator('.cm-scroller')
      .evaluate((element) => getComputedStyle(element).display);
    expect(lines).toBe('flex');
  });

  it('sees who is signed in, signs out, and cannot go back', async () => {
    await signIn(shared.tokens.reader);
    const account = page.getByRole('button', { name: `Signed in as ${NAMES.reader}, reader` });
    await account.waitFor();
    expect(await violations(page)).toEqual([]);
    await account.click();
    await page.getByText('you may explore, ask, query and export.').waitFor();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await page.getByLabel('Token').waitFor();
    await page.goto(`${shared.server.url}/?best=10`);
    await page.getByLabel('Token').waitFor();
  });
});

describe('an analyst', () => {
  it('decides by the name signed in, without being asked for one', async () => {
    await signIn(shared.tokens.analyst);
    expect(
      await page.getByRole('button', { name: 'Import documents' }).getAttribute('aria-disabled'),
    ).toBeNull();
    await page.keyboard.press('r');
    await page.locator('article[data-claim]').waitFor();
    const sent = page.waitForResponse(
      (r) => r.url().endsWith('/api/decisions') && r.request().method() === 'POST',
    );
    await page.keyboard.press('a');
    expect((await sent).status()).toBe(200);
    const record = async () => {
      const response = await fetch(`${shared.server.url}/api/decisions`, {
        headers: { authorization: `Bearer ${shared.tokens.admin}` },
      });
      const { decisions }: { decisions: { by: string; after: string }[] } = await response.json();
      return decisions[0];
    };
    expect(await record()).toMatchObject({ by: NAMES.analyst });
  });

  it('is led to the sign-in again when the token is revoked meanwhile', async () => {
    const { token, record } = await shared.store.create({ name: 'Passing', role: 'analyst' });
    await signIn(token);
    await shared.store.revoke(record.id);
    await page.keyboard.press('d');
    await page.getByLabel('Token').waitFor();
  });
});
