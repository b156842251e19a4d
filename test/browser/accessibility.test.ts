/** No violation found by axe-core, in the states that users see most, in both schemes. */
import { describe, expect, it } from '@jest/globals';
import { ENDPOINTS } from '../../src/model/contracts.ts';
import { middleOfStage, openPage } from '../support/page.ts';
import { runApp } from '../support/runApp.ts';
import { violations } from '../support/violations.ts';

const app = runApp('sample corpus', { withoutPage: true }, async () => {
  const answer = await fetch(`${app.url}/api/graph?limit=1`);
  const id = ENDPOINTS.graph.response.parse(await answer.json()).nodes[0]?.id;
  const detail = await fetch(`${app.url}/api/entities/${id}`);
  const { relationships, documents } = ENDPOINTS.entity.response.parse(await detail.json());
  paths = {
    graph: SMALL,
    entity: `${SMALL}&show=e.${id}`,
    relation: `${SMALL}&show=r.${relationships[0]?.id}`,
    document: `${SMALL}&show=d.${documents[0]?.id}`,
    documents: `${SMALL}&show=docs`,
    'filtered graph': `${SMALL}&hide=Weapon&sources=2`,
  };
});

/** As much as says all that a larger picture would. */
const SMALL = '/?best=80';

let paths: Record<string, string>;

describe.each(['light', 'dark'] as const)('in the %s scheme', (colorScheme) => {
  it.each(['graph', 'entity', 'relation', 'document', 'documents', 'filtered graph'])(
    'the %s has no violation',
    async (name) => {
      const watched = await openPage(app.browser, app.url, {
        colorScheme,
        reducedMotion: 'reduce',
      });
      await watched.open(paths[name]);
      expect(await violations(watched.page)).toEqual([]);
      await watched.close();
    },
  );

  it('table, map, timeline, menus and the history have no violation', async () => {
    const watched = await openPage(app.browser, app.url, { colorScheme, reducedMotion: 'reduce' });
    const { page } = watched;
    await watched.open(`${SMALL}&timeline=open`);
    await page.getByTestId('timeline-chart').waitFor();
    await page.getByRole('button', { name: 'History of steps' }).click();
    await page.getByRole('list', { name: 'Steps' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /^Layout:/ }).click();
    await page.getByRole('button', { name: /Circle by kind/ }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    const at = await middleOfStage(page);
    await page.mouse.click(at.x, at.y, { button: 'right' });
    await page.getByRole('menu', { name: 'What can be done' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('tab', { name: 'Table' }).click();
    await page.getByRole('grid').getByRole('row').nth(1).click();
    await page.getByRole('complementary', { name: 'Inspector' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('tab', { name: 'Map' }).click();
    await page.locator('[data-testid="map"][data-ready]').waitFor();
    expect(await violations(page)).toEqual([]);
    await watched.close();
  });

  it('the dialogs have no violation', async () => {
    const watched = await openPage(app.browser, app.url, { colorScheme, reducedMotion: 'reduce' });
    await watched.open(SMALL);
    for (const key of ['?', 'i']) {
      await watched.page.keyboard.press(key);
      await watched.page.getByRole('dialog').waitFor();
      expect(await violations(watched.page)).toEqual([]);
      await watched.page.keyboard.press('Escape');
      await watched.page.getByRole('dialog').waitFor({ state: 'detached' });
    }
    await watched.close();
  });
});
