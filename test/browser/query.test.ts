/** The workbench, by pointer and keys: real page, real server, real database. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { Locator } from 'playwright-core';
import { drawnCounts } from '../support/page.ts';
import { runApp } from '../support/runApp.ts';
import { violations } from '../support/violations.ts';

/** A statement that is refused is an answer of the server that a browser logs; nothing has failed. */
const isRefusal = (text: string) => /the server responded with a status of 4\d\d/.test(text);
/** Chromium gives a line that is typed over a style of its own, which the content policy refuses, as it should. */
const isBrowsersOwnStyle = (text: string) => /^Applying inline style violates/.test(text);

const app = runApp('annotated documents', {
  context: { permissions: ['clipboard-read', 'clipboard-write'] },
  expected: (text) => isRefusal(text) || isBrowsersOwnStyle(text),
});

const USED = 'MATCH (a:Actor)-[r:USED]->(w:Weapon) RETURN a, r, w, r.claims AS claims';
/** Far longer than a minute. */
const ENDLESS =
  'UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b WITH a + b AS c WHERE c < 0 RETURN count(c)';

const inOrder = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

const results = () => app.watched.page.getByRole('region', { name: 'Results' });
const editor = () => app.watched.page.getByRole('textbox', { name: 'Cypher statement' });
const problems = () => app.watched.page.getByRole('list', { name: 'Problems' });
const answer = () => app.watched.page.getByRole('grid', { name: 'Answer' });
const statements = () => app.watched.page.getByRole('complementary', { name: 'Statements' });
const button = (name: string | RegExp) =>
  app.watched.page.getByRole('button', { name, exact: typeof name === 'string' });

/** Opens the view by an address, or what else of it. */
async function openQuery(search = '?view=query'): Promise<void> {
  await app.watched.page.goto(app.url + (search.startsWith('?') ? `/${search}` : search));
  await results().waitFor();
  await editor().waitFor();
}

/** In place of what stands in the editor, as if pasted. */
async function write(cypher: string): Promise<void> {
  await editor().click();
  await app.watched.page.keyboard.press('Control+a');
  await app.watched.page.keyboard.insertText(cypher);
}

/** Until there is an answer, running longer where a slow machine needs it. */
async function answered(shown: Locator = answer()): Promise<void> {
  const longer = results().getByRole('button', { name: /^Run longer/ });
  await shown.or(longer).first().waitFor();
  if (await longer.isVisible()) await longer.click();
  await shown.waitFor();
}

async function runByKeys(cypher: string): Promise<void> {
  await write(cypher);
  await app.watched.page.keyboard.press('Control+Enter');
}

const shownAs = (name: string) => results().getByText(name, { exact: true }).click();
const listed = (name: string) => statements().getByText(name, { exact: true }).click();
const isTruly = (locator: Locator) => locator.waitFor();
const firstCells = () => answer().locator('tbody tr td:first-child').allTextContents();

describe('the editor', () => {
  it('is opened by its tab, completes labels, types, properties and parameters, and runs with Ctrl Enter', async () => {
    const { page } = app.watched;
    await app.watched.open('/?best=10');
    await page.getByRole('tab', { name: 'Query' }).click();
    const schema = page.waitForResponse((r) => r.url().endsWith('/api/schema'));
    await editor().click();
    await schema;
    const offers = page.getByRole('listbox', { name: 'Completions' });
    /** Types a part of a word, asks for what it may be where that is not offered by itself, and chooses. */
    const complete = async (typed: string, whole: string, asked = false) => {
      await page.keyboard.type(typed, { delay: 30 });
      if (asked) await page.keyboard.press('Control+Space');
      const before = await editor().textContent();
      const offer = offers.getByRole('option', { name: new RegExp(`^${whole}\\b`) }).first();
      // The list may be made anew under the pointer while answers still come in.
      for (let tries = 3; (await editor().textContent()) === before; tries--) {
        if (!(await offer.isVisible())) await page.keyboard.press('Control+Space');
        await offer.click();
        const chosen = editor().filter({ hasText: whole }).waitFor({ timeout: 5000 });
        await (tries > 0 ? chosen.catch(() => undefined) : chosen);
      }
      // What was still being looked for may be offered once more.
      await page.keyboard.press('Escape');
      await offers.waitFor({ state: 'detached' });
      await page.keyboard.press('End');
    };
    await complete('MATCH (a:ArmedG', 'ArmedGroup');
    await complete('-[r:USE', 'USED');
    await complete('->(w:Weap', 'Weapon');
    await complete(' WHERE a.nam', 'name');
    await page.keyboard.type(' <> $other ');
    await complete('RETU', 'RETURN', true);
    await page.keyboard.type(' a, w');
    expect(await editor().textContent()).toBe(
      'MATCH (a:ArmedGroup)-[r:USED]->(w:Weapon) WHERE a.name <> $other RETURN a, w',
    );
    await page.getByRole('textbox', { name: 'other', exact: true }).fill('nobody');
    await editor().click();
    await page.keyboard.press('Control+Enter');
    await answered();
    expect(await results().getByRole('status').first().textContent()).toMatch(
      /\d+ rows? · \d+ nodes? · [\d,]+ ms/,
    );
    await page.waitForURL(/cypher=MATCH/);
  });

  it('says as one types what the database finds wrong, and where', async () => {
    const { page } = app.watched;
    await openQuery();
    await write('MATCH (a:Actor)\nRETRUN a');
    const problem = problems().getByRole('listitem').first();
    await problem.waitFor();
    expect(await problem.textContent()).toMatch(/^Line 2, column 1\s*Invalid input 'RETRUN'/);
    const mark = page.locator('.cm-lintRange-error');
    await mark.waitFor();
    expect(await mark.textContent()).toBe('RETRUN');
    await problem.getByRole('button').click();
    await page.keyboard.press('Control+Delete');
    await page.keyboard.type('RETURN');
    await problem.waitFor({ state: 'detached' });
    await mark.waitFor({ state: 'detached' });
  });

  it('warns of labels that the graph does not have', async () => {
    await openQuery();
    await write('MATCH (a:Spaceship) RETURN a');
    await isTruly(problems().getByText(/Spaceship/));
  });

  it('keeps what was typed over a reload, and does not hold the Tab key', async () => {
    const { page } = app.watched;
    await openQuery();
    await write('RETURN 1 AS half');
    await page.keyboard.press('Tab');
    expect(await editor().evaluate((e) => e === document.activeElement)).toBe(false);
    await page.reload();
    await results().waitFor();
    await editor().waitFor();
    expect(await editor().textContent()).toBe('RETURN 1 AS half');
  });
});

describe('parameters', () => {
  it('are a form by their types, and nothing runs before they are right', async () => {
    const { page } = app.watched;
    await openQuery();
    await write('MATCH (a:Entity) WHERE a.name = $who OR a.name IN $also RETURN a LIMIT $most');
    await page.getByRole('combobox', { name: 'Type of most' }).click();
    await page.getByRole('option', { name: 'Whole number', exact: true }).click();
    await page.getByRole('combobox', { name: 'Type of also' }).click();
    await page.getByRole('option', { name: 'Text, several', exact: true }).click();
    await page.getByRole('combobox', { name: 'Type of who' }).click();
    await page.getByRole('option', { name: 'Entity', exact: true }).click();
    await page.getByRole('textbox', { name: 'most', exact: true }).fill('many');
    await button('Run').click();
    await isTruly(page.getByText('A whole number is wanted', { exact: false }));
    expect(await page.getByText('Give a value').count()).toBe(2);
    await page.getByRole('textbox', { name: 'most', exact: true }).fill('5');
    const who = page.getByRole('combobox', { name: 'who', exact: true });
    await who.pressSequentially('isis');
    await page
      .getByRole('option', { name: /Islamic State/ })
      .first()
      .click();
    const also = page.getByRole('combobox', { name: 'also', exact: true });
    await also.fill('Iraq');
    await also.press('Enter');
    await also.fill('Russia');
    await also.press('Enter');
    await button('Run').click();
    await answered();
    expect(await firstCells()).toEqual(expect.arrayContaining(['Islamic State', 'Iraq', 'Russia']));
    await page.waitForURL(/params=/);
  });
});

describe('an answer', () => {
  it('is a table that sorts, filters, opens what it names and shows a row in full', async () => {
    const { page } = app.watched;
    await openQuery();
    await runByKeys(`${USED} ORDER BY a.name`);
    await answered();
    const [first = ''] = await firstCells();
    const heading = answer().getByRole('columnheader', { name: 'a', exact: true });
    await heading.getByRole('button').click();
    await heading.getByRole('button').click();
    await answer().locator('th[aria-sort="descending"]').waitFor();
    const names = await firstCells();
    expect(names).toEqual(names.toSorted((x, y) => inOrder.compare(y, x)));
    expect(names[0]).not.toBe(first);
    await page.getByRole('searchbox', { name: 'Filter rows' }).fill(first);
    await isTruly(results().getByText(/ of \d+ rows/));
    expect(new Set(await firstCells())).toEqual(new Set([first]));
    await answer().focus();
    await page.keyboard.press('ArrowDown');
    await isTruly(page.getByRole('region', { name: /^Row \d+$/ }));
    await answer().getByRole('row').nth(1).getByRole('button').first().click();
    await page.waitForURL(/show=e\./);
    await isTruly(page.getByRole('complementary', { name: 'Inspector' }));
  });

  it('is drawn into the explorer as one step that undo takes back', async () => {
    const { page } = app.watched;
    await app.watched.open('/?best=10');
    const before = await drawnCounts(page);
    await page.getByRole('tab', { name: 'Query' }).click();
    await runByKeys(
      `MATCH (a:Actor)-[r:USED]->(w:Weapon) WITH a, w, r ORDER BY r.id LIMIT 3 RETURN r`,
    );
    await answered();
    await shownAs('Graph');
    await button('Draw alone').click();
    await page.waitForURL((url) => url.searchParams.get('best') === '0');
    await app.watched.settle();
    const alone = await drawnCounts(page);
    expect(alone.nodes).toBeGreaterThanOrEqual(2);
    expect(alone.nodes).toBeLessThanOrEqual(6);
    expect(alone.edges).toBeGreaterThanOrEqual(3);
    await page.keyboard.press('Control+z');
    await page.waitForURL((url) => url.searchParams.get('best') === '10');
    await app.watched.settle();
    expect(await drawnCounts(page)).toEqual(before);
  });

  it('that is one value stands large', async () => {
    await openQuery();
    await runByKeys('MATCH (d:Document) RETURN count(d) AS documents');
    const value = results().locator('output');
    await answered(value);
    expect(Number(await value.textContent())).toBeGreaterThan(10);
  });

  it('goes out as CSV and as JSON', async () => {
    const { page } = app.watched;
    await openQuery();
    await runByKeys('UNWIND [1, 2] AS n RETURN n, "a, b" AS words');
    await answered();
    for (const [kind, holds] of [
      ['CSV, for tables', '1,"a, b"'],
      ['JSON, for programs', '"columns"'],
    ] as const) {
      await button('Download').click();
      const coming = page.waitForEvent('download');
      await page.getByRole('menuitem', { name: kind }).click();
      const file = await (await coming).path();
      expect(readFileSync(file, 'utf8')).toContain(holds);
    }
  });

  it('has a plan as a tree of operators with the rows expected', async () => {
    const { page } = app.watched;
    await openQuery();
    await write(USED);
    await shownAs('Plan');
    const tree = page.getByRole('list', { name: 'Operators' });
    await tree.getByText('ProduceResults').waitFor();
    expect(await tree.getByText(/^[\d.,]+ rows?$/).count()).toBeGreaterThan(2);
    await isTruly(tree.getByText(/w:Weapon/).first());
  });
});

describe('limits', () => {
  it('are said when they strike: rows', async () => {
    await openQuery();
    await runByKeys('UNWIND range(1, 20000) AS n RETURN n, n AS again');
    await isTruly(
      results()
        .getByRole('alert')
        .getByText(/10,?000/),
    );
    await answered();
  });

  it('are said when they strike: time, with a way to run longer, which can be cancelled', async () => {
    await openQuery();
    await runByKeys(ENDLESS);
    await isTruly(results().getByText('Stopped by the time limit'));
    await button(/^Run longer, up to 60 s$/).click();
    await isTruly(app.watched.page.getByText(/of 60 s$/));
    await button('Cancel').click();
    await isTruly(results().getByText(/^Cancelled after/));
    expect(await editor().textContent()).toBe(ENDLESS);
    await runByKeys('RETURN 1 AS one');
    await answered(results().locator('output'));
  });

  it('refuse a write, with what was typed kept', async () => {
    await openQuery();
    await runByKeys('MATCH (d:Document) DETACH DELETE d');
    await isTruly(results().getByText('Refused: it would change the graph'));
    expect(await editor().textContent()).toBe('MATCH (d:Document) DETACH DELETE d');
    await runByKeys('MATCH (d:Document) RETURN count(d) > 10');
    await answered(results().locator('output').getByText('true'));
  });
});

describe('statements', () => {
  it('come from the library by words, and their example runs at once', async () => {
    await openQuery();
    await statements().getByRole('searchbox').fill('weapons group');
    await statements()
      .getByRole('button', { name: /^Run the example of Weapons of a group/ })
      .click();
    await answered();
    await isTruly(app.watched.page.getByRole('heading', { name: 'Weapons of a group' }));
  });

  it('are saved with parameters, opened again, changed, and deleted with a way back', async () => {
    const { page } = app.watched;
    await openQuery();
    await write('MATCH (w:Weapon) WHERE w.name CONTAINS $part RETURN w');
    await page.getByRole('textbox', { name: 'part', exact: true }).fill('rif');
    await button('Save').click();
    const dialog = page.getByRole('dialog', { name: 'Save this query' });
    await dialog.getByRole('textbox', { name: 'Name' }).fill('Weapons by a part of the name');
    await dialog.getByRole('button', { name: 'Save', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    await listed('Saved');
    await write('RETURN 1');
    await statements()
      .getByRole('button', { name: /^Weapons by a part/ })
      .click();
    expect(await editor().textContent()).toContain('$part');
    await button('Run').click();
    await answered(answer().getByText(/rif/i).first());
    await button('Save').click();
    await dialog.getByRole('textbox', { name: 'Note' }).fill('For rifles.');
    await dialog.getByRole('button', { name: 'Save changes' }).click();
    await dialog.waitFor({ state: 'detached' });
    await isTruly(statements().getByText('For rifles.'));
    await statements()
      .getByRole('button', { name: /^Delete Weapons by a part/ })
      .click();
    await isTruly(statements().getByText(/None yet/));
    await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
    await isTruly(statements().getByText('For rifles.'));
  });

  it('are shared by a link that does not run by itself', async () => {
    const { page } = app.watched;
    await openQuery();
    await write('MATCH (a:Actor {name: $who}) RETURN a');
    await page.getByRole('textbox', { name: 'who', exact: true }).fill('Islamic State');
    await button('Copy a link').click();
    await isTruly(page.getByText('Link copied'));
    const link = await page.evaluate(() => navigator.clipboard.readText());
    await write('RETURN 0');
    await page.goto(link);
    await isTruly(results().getByText(/a link brings no answer/));
    expect(await editor().textContent()).toBe('MATCH (a:Actor {name: $who}) RETURN a');
    await button('Run').click();
    await answered(answer().getByText('Islamic State').first());
    await page.goBack();
    await page.goForward();
    expect(await editor().textContent()).toBe('MATCH (a:Actor {name: $who}) RETURN a');
  });

  it('are handed on as files with their parameters', async () => {
    const { page } = app.watched;
    await openQuery();
    await write('MATCH (a:Actor {name: $who}) RETURN a');
    await page.getByRole('textbox', { name: 'who', exact: true }).fill('Islamic State');
    await button('More').click();
    const coming = page.waitForEvent('download');
    await page.getByRole('menuitem', { name: 'Download as a file' }).click();
    const download = await coming;
    expect(download.suggestedFilename()).toMatch(/\.cypher$/);
    const text = readFileSync(await download.path(), 'utf8');
    expect(text).toContain('@param {text} who');
    await write('RETURN 0');
    await button('More').click();
    const choosing = page.waitForEvent('filechooser');
    await page.getByRole('menuitem', { name: 'Open a file' }).click();
    await (await choosing).setFiles({
      name: 'shared.cypher',
      mimeType: 'text/plain',
      buffer: Buffer.from(text),
    });
    await isTruly(page.getByRole('textbox', { name: 'who', exact: true }));
    await button('Run').click();
    await answered(answer().getByText('Islamic State').first());
  });

  it('that were run are found again in the history', async () => {
    await openQuery();
    await runByKeys('RETURN 41 AS first');
    await answered(results().locator('output').getByText('41'));
    await runByKeys('RETURN 42 AS second');
    await answered(results().locator('output').getByText('42'));
    await listed('History');
    await statements().getByRole('searchbox').fill('41');
    expect(await statements().getByRole('listitem').count()).toBe(1);
    await statements().getByRole('listitem').getByRole('button').first().click();
    expect(await editor().textContent()).toBe('RETURN 41 AS first');
    await isTruly(results().getByText('of the statement before it was changed'));
  });
});

describe.each(['light', 'dark'] as const)('in the %s scheme', (colorScheme) => {
  it('the workbench has no violation', async () => {
    const { page } = app.watched;
    await page.emulateMedia({ colorScheme });
    await openQuery();
    expect(await violations(app.watched.page)).toEqual([]);
    await write('MATCH (a:Actor {name: $who}) RETRUN a');
    await isTruly(problems().getByRole('listitem').first());
    await page.locator('.cm-lintRange-error').waitFor();
    expect(await violations(app.watched.page)).toEqual([]);
    await runByKeys(USED);
    await answered();
    await answer().getByRole('row').nth(1).click();
    expect(await violations(app.watched.page)).toEqual([]);
    await shownAs('Graph');
    await button('Draw alone').waitFor();
    expect(await violations(app.watched.page)).toEqual([]);
    await shownAs('Plan');
    await page.getByRole('list', { name: 'Operators' }).waitFor();
    expect(await violations(app.watched.page)).toEqual([]);
    await listed('History');
    await statements().getByRole('listitem').first().waitFor();
    await button('Save').click();
    await page.getByRole('dialog').waitFor();
    expect(await violations(app.watched.page)).toEqual([]);
  });
});
