/** Undo and redo of every kind of step, selecting several, and what is done with them: real page, server, database. */
import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { entityId, relationshipsOf } from '../support/app.ts';
import { drawnCounts, middleOfStage, openPage } from '../support/page.ts';
import { runApp } from '../support/runApp.ts';

const app = runApp('annotated documents');

const idOf = (name: string) => entityId(app.url, name);

const relationsOf = (id: string) => relationshipsOf(app.url, id);

/** Some things that are related to one, itself first. */
async function neighbourhood(name: string, count: number): Promise<string[]> {
  const id = await idOf(name);
  const others = (await relationsOf(id)).map((r) => r.other.id);
  return [id, ...[...new Set(others)].filter((o) => o !== id).slice(0, count)];
}

/** Everything that a step may change, as a user finds it: the address, the places, what is drawn. */
const state = async (page: Page) => ({
  address: new URL(page.url()).search,
  places: await page.evaluate(() => localStorage.getItem('sightline.positions.1')),
  ...(await drawnCounts(page)),
});

/** The state once it rests: what a step sets off, a call of the server among it, comes after the step itself. */
async function rested(page: Page): Promise<Awaited<ReturnType<typeof state>>> {
  for (let alike = 0, last = ''; ; ) {
    await app.watched.settle();
    await page.evaluate(async () => {
      for (let frame = 0; frame < 30; frame++) await new Promise(requestAnimationFrame);
    });
    const now = await state(page);
    alike = JSON.stringify(now) === last ? alike + 1 : 0;
    if (alike === 2) return now;
    last = JSON.stringify(now);
  }
}

/** The steps as the list has them, the newest first. */
async function steps(page: Page): Promise<string[]> {
  await page.getByRole('button', { name: 'History of steps' }).click();
  const list = page.getByRole('list', { name: 'Steps' });
  await list.waitFor();
  const labels = await list.getByRole('button').allTextContents();
  await page.keyboard.press('Escape');
  await list.waitFor({ state: 'detached' });
  return labels;
}

const until = (page: Page, wanted: Awaited<ReturnType<typeof state>>) =>
  page.waitForFunction(({ address, places, nodes, edges }) => {
    const stage = document.querySelector('[data-testid=stage]');
    return (
      location.search === address &&
      stage?.getAttribute('data-layout') === 'settled' &&
      stage.getAttribute('data-nodes') === String(nodes) &&
      stage.getAttribute('data-edges') === String(edges) &&
      localStorage.getItem('sightline.positions.1') === places
    );
  }, wanted);

/** Each kind of step: how it is made, and what the list of steps calls it. */
const KINDS: readonly {
  readonly kind: string;
  readonly label: RegExp;
  readonly make: (page: Page) => Promise<unknown>;
}[] = [
  {
    kind: 'expanding',
    label: /^Expand Islamic State: /,
    make: async (page) => {
      await page.keyboard.press('e');
      await page.getByRole('dialog', { name: 'Expand' }).getByText(/^All/).click();
      await page.getByRole('dialog', { name: 'Expand' }).waitFor({ state: 'detached' });
    },
  },
  { kind: 'hiding', label: /^Hide Islamic State$/, make: (page) => page.keyboard.press('h') },
  {
    kind: 'taking off the stage',
    label: /^Take Islamic State off the stage$/,
    make: (page) => page.keyboard.press('Delete'),
  },
  { kind: 'pinning', label: /^Pin Islamic State$/, make: (page) => page.keyboard.press('p') },
  {
    kind: 'focusing',
    label: /^Focus on Islamic State, 1 hop$/,
    make: (page) => page.keyboard.press('n'),
  },
  {
    kind: 'showing it alone',
    label: /^Show Islamic State alone$/,
    make: (page) => page.keyboard.press('o'),
  },
  {
    kind: 'filtering',
    label: /^Hide Armed groups$/,
    make: (page) => page.getByRole('button', { name: /^Armed groups/ }).click(),
  },
  {
    kind: 'laying out',
    label: /^Lay out: Circle by kind$/,
    make: async (page) => {
      await page.getByRole('button', { name: /^Layout:/ }).click();
      await page.getByRole('button', { name: /Circle by kind/ }).click();
    },
  },
  {
    kind: 'colouring',
    label: /^Colour by community$/,
    make: (page) => page.getByLabel('Colour by').selectOption('community'),
  },
  {
    kind: 'sizing',
    label: /^Size by documents$/,
    make: (page) => page.getByLabel('Size by').selectOption('documents'),
  },
  {
    kind: 'naming',
    label: /^Write many names$/,
    make: (page) => page.getByText('Many', { exact: true }).click(),
  },
];

describe('every step', () => {
  it.each(KINDS)('of $kind is undone, redone and named in the list', async ({ label, make }) => {
    const { page } = app.watched;
    const ids = await neighbourhood('Islamic State', 6);
    await app.watched.open(`/?best=0&add=${ids.join('.')}&show=e.${ids[0]}`);
    await page.getByRole('button', { name: 'Find on the stage' }).waitFor();
    const before = await rested(page);
    await make(page);
    await page.waitForFunction((old) => location.search !== old, before.address);
    const [newest] = await steps(page);
    expect(newest).toMatch(label);
    const after = await rested(page);
    const explored = (search: string) => search.replace(/&show=[^&]*/, '');
    await page.keyboard.press('Control+z');
    // What is inspected is no part of a step: hiding or removing a thing closes it, and undo leaves it closed.
    await until(page, { ...before, address: explored(before.address) + shownIn(page.url()) });
    await page.keyboard.press('Control+Shift+z');
    await until(page, { ...after, address: explored(after.address) + shownIn(page.url()) });
  });

  const shownIn = (url: string) => /&show=[^&]*/.exec(new URL(url).search)?.[0] ?? '';

  it('of moving a mark is undone, redone and named in the list', async () => {
    const { page } = app.watched;
    const [id] = await neighbourhood('Islamic State', 0);
    await app.watched.open(`/?best=0&add=${id}`);
    const before = await rested(page);
    const { x, y } = await middleOfStage(page);
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 60, y + 30, { steps: 4 });
    await page.mouse.up();
    await page.waitForURL(/pin=/);
    expect((await steps(page))[0]).toBe('Move Islamic State');
    const after = await rested(page);
    expect(after.places).not.toBe(before.places);
    await page.keyboard.press('Control+z');
    await until(page, before);
    await page.keyboard.press('Control+Shift+z');
    await until(page, after);
  });

  it('can be gone back to from the list, several at once', async () => {
    const { page } = app.watched;
    const ids = await neighbourhood('Islamic State', 6);
    await app.watched.open(`/?best=0&add=${ids.join('.')}`);
    const before = await rested(page);
    await page.getByLabel('Colour by').selectOption('degree');
    await page.waitForURL(/color=degree/);
    await page.getByLabel('Size by').selectOption('pagerank');
    await page.waitForURL(/size=pagerank/);
    await page.getByRole('button', { name: /^Armed groups/ }).click();
    await page.waitForURL(/hide=ArmedGroup/);
    await page.getByRole('button', { name: 'History of steps' }).click();
    const list = page.getByRole('list', { name: 'Steps' });
    await list.getByRole('button').first().waitFor();
    expect(await list.getByRole('button').allTextContents()).toEqual([
      'Hide Armed groups',
      'Size by PageRank',
      'Colour by degree',
      'Start',
    ]);
    await list.getByRole('button', { name: 'Start' }).click();
    await until(page, before);
  });
});

describe('several things', () => {
  it('are selected by a box drawn with Shift, and acted on together', async () => {
    const { page } = app.watched;
    const ids = await neighbourhood('Islamic State', 4);
    await app.watched.open(`/?best=0&add=${ids.join('.')}`);
    const box = await page.getByTestId('stage').boundingBox();
    if (!box) throw new Error('The page shows no stage.');
    const before = await state(page);
    await page.keyboard.down('Shift');
    await page.mouse.move(box.x + 4, box.y + 4);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width - 4, box.y + box.height - 4, { steps: 4 });
    await page.mouse.up();
    await page.keyboard.up('Shift');
    await page.getByRole('heading', { name: '5 things selected' }).waitFor();
    // Nothing moved with it.
    expect((await state(page)).places).toBe(before.places);
    const together = page.getByRole('toolbar', { name: 'With all of them' });
    await together.getByRole('button', { name: 'Pin', exact: true }).click();
    await page.waitForURL(/pin=/);
    expect((await steps(page))[0]).toBe('Pin Islamic State and 4 more');
    await together.getByRole('button', { name: 'Take off the stage' }).click();
    await page.getByText('Nothing is drawn').waitFor();
    await page.keyboard.press('Control+z');
    await page.waitForFunction(
      () => document.querySelector('[data-testid=stage]')?.getAttribute('data-nodes') === '5',
    );
  });

  it('are selected by the button for an area, which Escape leaves', async () => {
    const { page } = app.watched;
    const ids = await neighbourhood('Islamic State', 2);
    await app.watched.open(`/?best=0&add=${ids.join('.')}`);
    const hint = page.getByText('Draw a box around what is to be selected');
    await page.getByRole('button', { name: 'Select an area' }).click();
    await hint.waitFor();
    await page.keyboard.press('Escape');
    await hint.waitFor({ state: 'detached' });
    await page.keyboard.press('s');
    await hint.waitFor();
    const box = await page.getByTestId('stage').boundingBox();
    if (!box) throw new Error('The page shows no stage.');
    await page.mouse.move(box.x + 4, box.y + 4);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width - 80, box.y + box.height - 4, { steps: 4 });
    await page.mouse.up();
    await page.getByRole('heading', { name: '3 things selected' }).waitFor();
    await hint.waitFor({ state: 'detached' });
  });

  it('grow by their neighbours, are shown alone, expanded and moved as one', async () => {
    const { page } = app.watched;
    const ids = await neighbourhood('Islamic State', 3);
    await app.watched.open(`/?best=0&add=${ids.join('.')}&show=e.${ids[0]}`);
    await page.getByRole('button', { name: 'Find on the stage' }).waitFor();
    await page.keyboard.press('a');
    await page.getByRole('heading', { name: '4 things selected' }).waitFor();
    const together = page.getByRole('toolbar', { name: 'With all of them' });
    await together.getByRole('button', { name: 'Show only these' }).click();
    await page.waitForURL(/alone=/);
    await page.getByRole('button', { name: 'Show the others again' }).click();
    await page.waitForFunction(() => !location.search.includes('alone='));
    await together.getByRole('button', { name: 'Expand', exact: true }).click();
    await page.waitForFunction(
      () => Number(document.querySelector('[data-testid=stage]')?.getAttribute('data-nodes')) > 4,
    );
    expect((await steps(page))[0]).toBe('Expand Islamic State and 3 more');
  });
});

describe('parallel relations', () => {
  it('curve apart, and each can be clicked', async () => {
    const { page } = app.watched;
    const isis = await idOf('Islamic State');
    const relations = await relationsOf(isis);
    const counts = new Map<string, number>();
    for (const r of relations) counts.set(r.other.id, (counts.get(r.other.id) ?? 0) + 1);
    const [other] = [...counts].find(([id, count]) => count > 1 && id !== isis) ?? [];
    if (!other) throw new Error('The annotated documents relate no two things twice.');
    const between = relations.filter((r) => r.other.id === other).map((r) => r.id);
    await app.watched.open(`/?best=0&add=${isis}.${other}`);
    const found = new Set<string>();
    /** Goes straight over the middle of the stage and clicks whatever turns out to lie under the pointer. */
    const sweep = async (dx: number, dy: number) => {
      for (let at = -140; at <= 140 && found.size < between.length; at += 2) {
        const { x, y } = await middleOfStage(page);
        await page.mouse.move(x + dx * at, y + dy * at);
        const onSomething = await page.evaluate(async () => {
          const stage = document.querySelector<HTMLElement>('[data-testid=stage]');
          for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
          return stage?.style.cursor === 'pointer';
        });
        if (!onSomething) continue;
        await page.mouse.down();
        await page.mouse.up();
        await page.waitForURL(/show=/);
        const relation = /show=r\.([^&]+)/.exec(page.url())?.[1];
        if (relation) {
          found.add(relation);
          await page.getByRole('list', { name: 'Sentences that state it' }).waitFor();
        }
        await page.getByRole('button', { name: 'Close' }).first().click();
        await page.waitForFunction(() => !location.search.includes('show='));
        at += relation ? 4 : 12;
      }
    };
    await sweep(1, 0);
    await sweep(0, 1);
    expect([...found].sort()).toEqual(between.sort());
  });
});

describe('motion', () => {
  it('of undoing a move is short, and none where reduced motion is asked', async () => {
    for (const reducedMotion of ['no-preference', 'reduce'] as const) {
      const moving = await openPage(app.browser, app.url, { reducedMotion });
      const { page } = moving;
      const [id] = await neighbourhood('Islamic State', 0);
      await moving.open(`/?best=0&add=${id}`);
      const { x, y } = await middleOfStage(page);
      await page.mouse.move(x, y);
      await page.mouse.down();
      await page.mouse.move(x + 150, y, { steps: 4 });
      await page.mouse.up();
      await page.waitForURL(/pin=/);
      // Time stands still but for what the test lets pass.
      await page.clock.install();
      await page.clock.pauseAt(Date.now() + 60_000);
      const picture = () =>
        page.evaluate(() =>
          document.querySelector<HTMLCanvasElement>('canvas.sigma-labels')?.toDataURL(),
        );
      await page.keyboard.press('Control+z');
      const pictures: (string | undefined)[] = [];
      for (let passed = 0; passed < 300; passed += 20) {
        await page.clock.runFor(20);
        pictures.push(await picture());
      }
      const last = pictures.at(-1);
      // The first step of the clock may come before the page has drawn anew.
      const onTheWay = new Set(pictures.slice(1).filter((p) => p !== last));
      if (reducedMotion === 'reduce') expect(onTheWay.size).toBe(0);
      else expect(onTheWay.size).toBeGreaterThan(2);
      expect(pictures.slice(10)).toEqual(pictures.slice(10).map(() => last));
      await moving.close();
    }
  });
});
