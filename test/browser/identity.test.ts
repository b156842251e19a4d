/** Same or different: the inbox, merging what is selected and splitting by mentions: real page, real server, real database. */
import { beforeEach, describe, expect, it } from '@jest/globals';
import { IDENTITY_ENDPOINTS } from '../../src/model/identityContracts.ts';
import { entityId } from '../support/app.ts';
import { drawnCounts } from '../support/page.ts';
import { runApp } from '../support/runApp.ts';
import { violations } from '../support/violations.ts';

const app = runApp('sample corpus', { context: { viewport: { width: 1280, height: 1000 } } });

beforeEach(() =>
  app.watched.page.addInitScript(() => localStorage.setItem('sightline.who', 'Ann')),
);

const inspector = () => app.watched.page.getByRole('complementary', { name: 'Inspector' });
const button = (name: string | RegExp) => inspector().getByRole('button', { name });

const candidates = async (query = '') => {
  const answer = await fetch(`${app.url}/api/identity/candidates${query}`);
  return IDENTITY_ENDPOINTS.identityCandidates.response.parse(await answer.json());
};
const isThere = async (id: string) => (await fetch(`${app.url}/api/entities/${id}`)).ok;

/** How many pairs are in a state, as the panel says. */
const stateCount = async (label: string): Promise<number> => {
  const text = await inspector()
    .getByRole('radiogroup', { name: 'Which pairs' })
    .getByText(new RegExp(`^${label} · `))
    .textContent();
  return Number(text?.split(' · ')[1]);
};

describe('the inbox', () => {
  it('judges pairs by keys, goes on to the next, and takes the last judgement back', async () => {
    const { page } = app.watched;
    const [first, second] = (await candidates()).candidates;
    if (!first || !second) throw new Error('The sample corpus has no two pairs to judge.');
    await app.watched.open('/?best=40');
    await page.keyboard.press('Shift+M');
    const pair = (name: RegExp | string) => inspector().getByRole('article', { name });
    await pair(`${first.a.name} and ${first.b.name}`).waitFor();
    expect(await inspector().getByRole('list', { name: 'Reasons' }).locator('li').count()).toBe(
      first.reasons.length,
    );
    expect(await violations(page)).toEqual([]);
    const open = await stateCount('To judge');
    await page.keyboard.press('d');
    await pair(`${second.a.name} and ${second.b.name}`).waitFor();
    await inspector().getByRole('status').filter({ hasText: 'Take it back' }).waitFor();
    await expectState('Different', 1);
    expect(await stateCount('To judge')).toBe(open - 1);
    await button('Take it back').click();
    await expectState('Different', 0);
    expect((await candidates()).total).toBe(open);
  });

  it('merges the pair in hand by a key, and keeps what was judged unsure for later', async () => {
    const { page } = app.watched;
    const [first, second] = (await candidates()).candidates;
    if (!first || !second) throw new Error('The sample corpus has no two pairs to judge.');
    await app.watched.open('/?best=40&show=i');
    await inspector()
      .getByRole('article', { name: `${first.a.name} and ${first.b.name}` })
      .waitFor();
    await page.keyboard.press('s');
    await inspector()
      .getByRole('article', { name: `${second.a.name} and ${second.b.name}` })
      .waitFor();
    await button('Take it back').waitFor();
    expect([await isThere(first.a.id), await isThere(first.b.id)].sort()).toEqual([false, true]);
    await button('Take it back').click();
    await button('Take it back').waitFor({ state: 'detached' });
    expect([await isThere(first.a.id), await isThere(first.b.id)]).toEqual([true, true]);
    await page.keyboard.press('u');
    await expectState('Unsure', 1);
    await inspector()
      .getByText(/^Unsure · /)
      .click();
    await page.waitForURL(/show=i\.unsure/);
    await button('Take back').click();
    await inspector().getByText('No pair was judged “unsure”.').waitFor();
  });
});

const expectState = (label: string, count: number) =>
  inspector().getByText(`${label} · ${count}`, { exact: true }).waitFor();

describe('a merge', () => {
  it('of what is selected is one entity on the stage, and two again when it is taken back', async () => {
    const { page } = app.watched;
    const [isis, pmu] = await Promise.all([
      entityId(app.url, 'Islamic State'),
      entityId(app.url, 'Al-Shabaab'),
    ]);
    await app.watched.open(`/?best=0&add=${isis}.${pmu}&show=s.${isis}_${pmu}`);
    expect((await drawnCounts(page)).nodes).toBe(2);
    await page.keyboard.press('m');
    await inspector().getByRole('heading', { name: 'Merge into one' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await inspector().getByRole('textbox', { name: 'Why' }).fill('To see what it does');
    await button('Merge 2').click();
    await page.waitForSelector('[data-testid="stage"][data-nodes="1"]');
    await page.waitForURL(/show=e\./);
    await inspector().getByRole('button', { name: 'Split', exact: true }).click();
    await inspector().getByRole('region', { name: 'Judged before' }).waitFor();
    await inspector()
      .getByText(/To see what it does/)
      .waitFor();
    await button('Take it back').click();
    await page.waitForSelector('[data-testid="stage"][data-nodes="2"]');
  });
});

describe('a split', () => {
  it('takes the chosen mentions out of their entity, which has them again when it is taken back', async () => {
    const { page } = app.watched;
    const isis = await entityId(app.url, 'Islamic State');
    await app.watched.open(`/?best=0&add=${isis}&show=x.${isis}`);
    const boxes = inspector().getByRole('list', { name: 'Mentions' }).getByRole('checkbox');
    await boxes.first().waitFor();
    const before = await boxes.count();
    expect(before).toBeGreaterThan(1);
    expect(await violations(page)).toEqual([]);
    await boxes.first().check();
    await button('Let 1 mention leave').click();
    await page.waitForSelector('[data-testid="stage"][data-nodes="2"]');
    await page.waitForFunction(
      (count) => document.querySelectorAll('[aria-label="Mentions"] input').length === count,
      before - 1,
    );
    await button('Take it back').click();
    await page.waitForSelector('[data-testid="stage"][data-nodes="1"]');
    await page.waitForFunction(
      (count) => document.querySelectorAll('[aria-label="Mentions"] input').length === count,
      before,
    );
  });
});
