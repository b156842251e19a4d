/** Communities and measures: worked out off the main thread, shown by colour and size, listed, and told in the table. */
import { describe, expect, it } from '@jest/globals';
import { entityId } from '../support/app.ts';
import { drawnCounts, openPage } from '../support/page.ts';
import { runApp } from '../support/runApp.ts';
import { violations } from '../support/violations.ts';

const app = runApp('sample corpus');

/** Enough to have communities, and quickly drawn by a software renderer. */
const SMALL = '/?best=80';

/** What the legend lists, with how many each row stands for. */
const rowsOf = async (by: string) => {
  const list = app.watched.page.getByRole('list', { name: `Colours by ${by}` });
  await list.waitFor();
  const more = app.watched.page.getByRole('button', { name: /^\d+ more$/ });
  if (await more.isVisible()) await more.click();
  return list.getByRole('button').evaluateAll((rows) =>
    rows.map((row) => ({
      label: row.children[1]?.textContent ?? '',
      count: Number(row.children[2]?.textContent),
      color: getComputedStyle(row.children[0] ?? row).backgroundColor,
    })),
  );
};

describe('communities', () => {
  it('colour the marks, are listed by their best known members, and hold all that is shown', async () => {
    const { page } = app.watched;
    await app.watched.open(SMALL);
    await page.getByLabel('Colour by').selectOption('community');
    await page.waitForURL(/color=community/);
    const rows = await rowsOf('community');
    const { nodes } = await drawnCounts(page);
    expect(rows.reduce((sum, r) => sum + r.count, 0)).toBe(nodes);
    expect(rows.length).toBeGreaterThan(2);
    expect(rows[0]?.label).toMatch(/, /);
    expect(new Set(rows.slice(0, 5).map((r) => r.color)).size).toBe(Math.min(5, rows.length));
    await page.getByText(/\d+ communities, modularity 0\.\d\d/).waitFor();
  });

  it('are selected by a click, and shown alone by an Alt-click', async () => {
    const { page } = app.watched;
    await app.watched.open(`${SMALL}&color=community`);
    const [first] = await rowsOf('community');
    const row = page
      .getByRole('list', { name: 'Colours by community' })
      .getByRole('button')
      .first();
    await row.click();
    await page.getByRole('heading', { name: `${first?.count} things selected` }).waitFor();
    await row.click({ modifiers: ['Alt'] });
    await page.waitForURL(/alone=/);
    await page.waitForFunction(
      (count) =>
        document.querySelector('[data-testid=stage]')?.getAttribute('data-nodes') === String(count),
      first?.count,
    );
  });

  it('are the same after a reload, and after filters were set and taken back', async () => {
    const { page } = app.watched;
    await app.watched.open(`${SMALL}&color=community`);
    const before = await rowsOf('community');
    await page.getByRole('button', { name: /^Weapons/ }).click();
    await page.waitForURL(/hide=Weapon/);
    const { nodes } = await drawnCounts(page);
    await page.waitForFunction(
      (shown) =>
        [...document.querySelectorAll('[aria-label="Colours by community"] button')].reduce(
          (sum, row) => sum + Number(row.lastElementChild?.textContent),
          0,
        ) <= shown,
      nodes,
    );
    await page.keyboard.press('Control+z');
    await page.waitForFunction(() => !location.search.includes('hide='));
    expect(await rowsOf('community')).toEqual(before);
    await app.watched.open(`${SMALL}&color=community`);
    expect(await rowsOf('community')).toEqual(before);
  });
});

describe('measures', () => {
  it('colour by steps whose ranges are told, most first', async () => {
    const { page } = app.watched;
    await app.watched.open(SMALL);
    await page.getByLabel('Colour by').selectOption('betweenness');
    await page.getByLabel('Size by').selectOption('pagerank');
    await page.waitForURL(/color=betweenness&size=pagerank/);
    const rows = await rowsOf('betweenness');
    const highs = rows.map((r) => Number.parseFloat(r.label.replace(/.* to /, '')));
    expect(highs).toEqual(highs.toSorted((a, b) => b - a));
    expect(rows.every((r) => r.label.includes('%'))).toBe(true);
    expect(rows.reduce((sum, r) => sum + r.count, 0)).toBe((await drawnCounts(page)).nodes);
  });

  it('are compared in the table, sorted by the one chosen', async () => {
    const { page } = app.watched;
    const isis = await entityId(app.url, 'Islamic State');
    await app.watched.open(`${SMALL}&color=betweenness`);
    await rowsOf('betweenness');
    await page.getByRole('button', { name: 'Compare in the table' }).click();
    const grid = page.getByRole('grid', { name: 'Entities' });
    await grid.waitFor();
    const heading = grid.getByRole('columnheader', { name: 'Betweenness' });
    expect(await heading.getAttribute('aria-sort')).toBe('descending');
    const values = async () =>
      (await grid.getByRole('row').locator('td:last-child').allTextContents()).map((text) =>
        text.startsWith('<') ? 0 : Number.parseFloat(text),
      );
    const down = await values();
    expect(down).toEqual(down.toSorted((a, b) => b - a));
    expect(down[0]).toBeGreaterThan(0);
    expect(await grid.getByRole('row').nth(1).getAttribute('data-row')).toBe(isis);
    await grid.getByRole('button', { name: 'PageRank' }).click();
    await grid.getByRole('columnheader', { name: 'PageRank', exact: true }).waitFor();
    await page.waitForFunction(() =>
      [...document.querySelectorAll('th')].some(
        (th) => th.textContent === 'PageRank' && th.ariaSort === 'descending',
      ),
    );
  });

  it('are chosen by name in the search box too, and undone', async () => {
    const { page } = app.watched;
    await app.watched.open(SMALL);
    await page.keyboard.press('Control+k');
    await page.keyboard.type('size by pagerank');
    await page.getByRole('option', { name: /Size by: PageRank/ }).click();
    await page.waitForURL(/size=pagerank/);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.waitForFunction(() => !location.search.includes('size='));
    expect(await page.getByLabel('Size by').inputValue()).toBe('relations');
  });
});

describe('work on structure', () => {
  it('goes on beside the page, can be stopped, and be begun again', async () => {
    const { page } = app.watched;
    await app.watched.open(SMALL);
    // The worker comes late: the work takes as long as a large graph's would.
    const held = /\/worker-[^/]*\.js$/;
    await page.route(held, () => {});
    await page.getByLabel('Colour by').selectOption('community');
    await page.getByRole('button', { name: 'Stop' }).click();
    await page.getByText('Stopped before the structure was worked out.').waitFor();
    await page.unroute(held);
    await page.getByRole('button', { name: 'Work it out' }).click();
    expect((await rowsOf('community')).length).toBeGreaterThan(2);
  });
});

describe('the axis of time', () => {
  it('goes from years to days by buttons, wheel and keys, and the range is moved by keys', async () => {
    const { page } = app.watched;
    await app.watched.open(`${SMALL}&timeline=open`);
    const chart = page.getByTestId('timeline-chart');
    await chart.waitFor();
    const unit = () => page.locator('[data-unit]').getAttribute('data-unit');
    const all = await unit();
    const finer = page.getByRole('button', { name: 'Finer' });
    for (let i = 0; i < 20 && (await unit()) !== 'day'; i++) await finer.click();
    expect(await unit()).toBe('day');
    expect(await finer.getAttribute('aria-disabled')).toBe('true');
    await page.getByRole('button', { name: 'All of the time' }).click();
    await page.locator(`[data-unit="${all}"]`).waitFor();
    await chart.hover();
    const bars = await chart.getAttribute('data-bins');
    for (let i = 0; i < 30 && (await unit()) === all; i++) {
      await page.mouse.wheel(0, -120);
      await page.evaluate(() => new Promise(requestAnimationFrame));
    }
    expect(await unit()).not.toBe(all);
    await page.getByRole('button', { name: 'All of the time' }).click();
    await page.locator(`[data-testid="timeline-chart"][data-bins="${bars}"]`).waitFor();
    const first = page.getByRole('slider', { name: 'First day shown' });
    await first.focus();
    await page.keyboard.press('ArrowRight');
    await page.waitForURL(/from=/);
    const from = await first.getAttribute('aria-valuetext');
    await page.keyboard.press('+');
    await page.waitForFunction(
      (before) =>
        document.querySelector('[data-testid=timeline-chart]')?.getAttribute('data-bins') !==
        before,
      bars,
    );
    // The axis is no filter: the range stays.
    expect(page.url()).toContain(`from=${from}`);
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => !location.search.includes('from='));
  });
});

describe.each(['light', 'dark'] as const)('in the %s scheme', (colorScheme) => {
  it('colours by community and by a measure, and several selected, have no violation', async () => {
    const dressed = await openPage(app.browser, app.url, { colorScheme });
    for (const by of ['community', 'pagerank']) {
      await dressed.open(`${SMALL}&color=${by}&timeline=open`);
      const list = dressed.page.getByRole('list', { name: `Colours by ${by}` });
      await list.waitFor();
      await list.getByRole('button').first().click();
      await dressed.page.getByRole('complementary', { name: 'Inspector' }).waitFor();
      expect(await violations(dressed.page)).toEqual([]);
    }
    await dressed.close();
  });
});
