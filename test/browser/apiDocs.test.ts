/** The page of the API in a browser: nothing wrong for assistive technology, no breach of policy, by keyboard alone. */
import { describe, expect, it } from '@jest/globals';
import { openPage } from '../support/page.ts';
import { runApp } from '../support/runApp.ts';
import { violations } from '../support/violations.ts';

const app = runApp('annotated documents', { withoutPage: true });

const open = async (options: Parameters<typeof openPage>[2] = {}) => {
  const watched = await openPage(app.browser, app.url, options);
  await watched.page.goto(`${app.url}/api/docs`);
  await watched.page.getByRole('searchbox', { name: 'Find' }).waitFor();
  return watched;
};

describe('the page of the API', () => {
  it.each(['light', 'dark'] as const)('has no violation in the %s scheme', async (colorScheme) => {
    const { page, errors, outside, close } = await open({ colorScheme });
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Try it: summary' }).click();
    await page.getByRole('group', { name: 'What summary answered' }).waitFor();
    await page.locator('#search summary').first().click();
    expect(await violations(page)).toEqual([]);
    expect([errors, outside]).toEqual([[], []]);
    await close();
  });

  it('tries a read by keyboard, and shows what was answered', async () => {
    const { page, close } = await open();
    await page.getByRole('textbox', { name: 'Address of search' }).focus();
    await page.keyboard.press('Enter');
    const answer = page.getByRole('group', { name: 'What search answered' });
    await answer.waitFor();
    expect(JSON.parse((await answer.textContent()) ?? '')).toHaveProperty('entities.0.id');
    await page
      .getByRole('textbox', { name: 'Address of entity', exact: true })
      .fill('/api/entities/none');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page
      .locator('#entity')
      .getByText(/^404 Not Found/)
      .waitFor();
    await close();
  });

  it('finds endpoints, says when there is none, and leads to what was found', async () => {
    const { page, close } = await open();
    const list = page.getByRole('navigation', { name: 'Endpoints' });
    await page.getByRole('searchbox', { name: 'Find' }).fill('saved view');
    await list.getByRole('link', { name: /^GET ?\/views$/ }).waitFor();
    expect(await list.getByRole('listitem').count()).toBeLessThan(8);
    await list.getByRole('link', { name: /^DELETE ?\/views/ }).click();
    await page.locator('#deleteView:target').waitFor();
    await page.getByRole('searchbox', { name: 'Find' }).fill('telepathy');
    await page.getByText('No endpoint is called so.').waitFor();
    await close();
  });

  it('copies an example', async () => {
    const { page, close } = await open({ permissions: ['clipboard-read', 'clipboard-write'] });
    const copy = page.getByRole('button', { name: 'Copy the example of search' });
    await copy.click();
    await page.getByRole('button', { name: 'Copied the example of search' }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
      /^curl '.*\/api\/search/,
    );
    await close();
  });

  it('does not scroll sideways on a narrow screen', async () => {
    const { page, close } = await open({ viewport: { width: 420, height: 800 } });
    const [inner, whole] = await page.evaluate(() => [
      document.documentElement.clientWidth,
      document.documentElement.scrollWidth,
    ]);
    expect(whole).toBe(inner);
    await close();
  });

  it('can be read without its script', async () => {
    const watched = await openPage(app.browser, app.url, { javaScriptEnabled: false });
    await watched.page.goto(`${app.url}/api/docs`);
    expect(await watched.page.getByRole('button').count()).toBe(0);
    expect(await watched.page.locator('#search pre').first().textContent()).toContain('curl');
    await watched.close();
  });
});
