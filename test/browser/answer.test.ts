/** Questions answered beside the graph: real page, real server, real database. */
import { describe, expect, it } from '@jest/globals';
import { drawnCounts } from '../support/page.ts';
import { runApp } from '../support/runApp.ts';
import { violations } from '../support/violations.ts';

const app = runApp('annotated documents');

/** Nothing drawn: what an answer adds is all that there is. */
const EMPTY = '/?best=0';
const USED = 'Which weapons did Islamic State use?';

const inspector = () => app.watched.page.getByRole('complementary', { name: 'Inspector' });
const reading = () => inspector().getByRole('region', { name: 'How it was read' });
const rows = () => inspector().getByRole('region', { name: 'Rows' }).locator('tbody tr');
const said = (words: string | RegExp) =>
  inspector().getByRole('status').filter({ hasText: words }).waitFor();
const addressHas = (part: RegExp) => app.watched.page.waitForURL(part);

/** The address at which a question is answered. */
const answering = (question: string, base = EMPTY): string =>
  `${base}&${new URLSearchParams({ show: `q.${question}` })}`;

/** Asks by the search bar. */
async function ask(question: string): Promise<void> {
  const { page } = app.watched;
  await page.keyboard.press('Control+k');
  await page.keyboard.type(question);
  await page.keyboard.press('Control+Enter');
  await inspector().getByRole('heading', { name: question }).waitFor();
}

describe('an answer', () => {
  it('says it in a sentence and in rows, each with the sentences that show it', async () => {
    const { page } = app.watched;
    await app.watched.open(EMPTY);
    await ask(USED);
    await said(/Mines, roadside bombs/);
    expect(await rows().count()).toBe(7);
    const first = rows().first();
    await first.getByRole('button', { name: '1 sentence' }).click();
    const sentence = inspector().getByRole('list', { name: 'Sentences that show it' });
    const quote = sentence.locator('blockquote');
    // What the row names is marked in its sentence.
    expect((await quote.locator('mark').allTextContents()).join(' ')).toMatch(/mines/i);
    await sentence.getByRole('button', { name: 'Open in document' }).click();
    await addressHas(/show=d\.[^.]+\.c/);
    await page.getByRole('button', { name: 'Back in the inspector' }).click();
    await inspector().getByRole('heading', { name: USED }).waitFor();
    await rows().first().getByRole('button', { name: 'Mines' }).click();
    await addressHas(/show=e\./);
    await inspector().getByRole('navigation', { name: 'Inspected before' }).getByText(USED).click();
    await addressHas(/show=q\./);
  });

  it('is what the address names, after a reload as well', async () => {
    const { page } = app.watched;
    await app.watched.open(answering(USED));
    await said(/Mines, roadside bombs/);
    await page.reload();
    await said(/Mines, roadside bombs/);
  });

  it.each([
    ['How are Iran and Islamic State connected?', /Iran – Russia – Islamic State/, 'Russia'],
    ['Which documents name Iran?', /6 documents/, 'Open in document'],
    ['Which groups used drones?', /CSP-DPA/, 'Open in document'],
  ])('to “%s” shows its rows and sentences', async (question, words, button) => {
    await app.watched.open(answering(question));
    await said(words);
    const section = inspector().getByRole('region', { name: 'Rows' });
    const toggle = section.getByRole('button', { name: /sentence/ }).first();
    if ((await toggle.getAttribute('aria-expanded')) === 'false') await toggle.click();
    await section.getByRole('button', { name: button }).first().waitFor();
    await section.getByRole('button', { name: 'Open in document' }).first().waitFor();
  });
});

describe('how a question was read', () => {
  it('is changed piece by piece, by keys, and taken back', async () => {
    const { page } = app.watched;
    await app.watched.open(answering(USED));
    await said(/^7:/);
    await reading().getByRole('button', { name: 'was used by' }).focus();
    await page.keyboard.press('Enter');
    const menu = page.getByRole('list', { name: 'Instead of “was used by”' });
    await menu.getByRole('button', { name: 'was possessed by' }).focus();
    await page.keyboard.press('Enter');
    await addressHas(/in%3APOSSESSED/);
    await reading().getByRole('button', { name: 'was possessed by' }).waitFor();
    await reading().getByRole('button', { name: 'however sure' }).click();
    await page.getByRole('button', { name: 'stated as a fact' }).click();
    await addressHas(/certainty%3Astated/);
    await reading().getByRole('button', { name: 'As first read' }).click();
    await page.waitForURL((url) => !url.search.includes('POSSESSED'));
    await said(/^7:/);
    await page.goBack();
    await addressHas(/in%3APOSSESSED/);
  });

  it('takes any other name of the graph', async () => {
    const { page } = app.watched;
    await app.watched.open(answering(USED));
    await reading().getByRole('button', { name: 'Islamic State' }).click();
    await page.getByRole('textbox', { name: 'Another name' }).fill('asaib ahl');
    await page.getByRole('button', { name: /^Asaib Ahl al-Haq/ }).waitFor();
    await page.keyboard.press('Enter');
    await addressHas(/entity%3A/);
    await reading().getByRole('button', { name: 'Asaib Ahl al-Haq' }).waitFor();
    await said(/explosively formed/);
  });

  it('offers what an ambiguous name could mean, and changes to it', async () => {
    await app.watched.open(answering('Who operates in Hasakah?'));
    await inspector().getByText('“Hasakah” is taken as').waitFor();
    await inspector().getByText('Hasakah, settlement').waitFor();
    await inspector().getByRole('button', { name: 'Hasakah, province' }).click();
    await inspector().getByRole('button', { name: 'Hasakah, settlement' }).waitFor();
    await inspector().getByText('Hasakah, province').waitFor();
  });

  it('is kept by the question that follows', async () => {
    const { page } = app.watched;
    await app.watched.open(answering(USED));
    await said(/^7:/);
    await page.getByRole('textbox', { name: 'Ask further' }).fill('and Asaib Ahl al-Haq?');
    await page.keyboard.press('Enter');
    await addressHas(/use%3F\.\.and\+Asaib/);
    await reading().getByRole('button', { name: 'Asaib Ahl al-Haq' }).waitFor();
    await reading().getByRole('button', { name: 'was used by' }).waitFor();
    await page.reload();
    await reading().getByRole('button', { name: 'was used by' }).waitFor();
    await inspector()
      .getByRole('list', { name: 'Asked before' })
      .getByRole('button', { name: USED })
      .click();
    await said(/^7:/);
  });
});

describe('an answer in the graph', () => {
  it('is drawn beside what is drawn, as one step that undo takes back', async () => {
    const { page } = app.watched;
    await app.watched.open(answering(USED));
    await inspector()
      .getByRole('button', { name: /Show in graph/ })
      .click();
    await addressHas(/add=/);
    await app.watched.settle();
    expect(await drawnCounts(page)).toMatchObject({ nodes: 8 });
    await page.getByRole('button', { name: 'History of steps' }).click();
    const steps = page.getByRole('list', { name: 'Steps' });
    await steps.getByRole('button').first().waitFor();
    expect(await steps.getByRole('button').allTextContents()).toEqual([
      `Show the answer to “${USED}”`,
      'Start',
    ]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.waitForURL((url) => !url.search.includes('add='));
  });
});

describe('what cannot be answered', () => {
  it('is declined, with examples of what can be asked', async () => {
    await app.watched.open('/?best=80');
    await ask('What is the weather?');
    await said(/could not be read/);
    const examples = inspector().getByRole('region', { name: 'What can be asked' });
    await examples.getByRole('button', { name: 'Which weapons did Islamic State use?' }).click();
    await said(/Mines, roadside bombs/);
  });

  it('is said to be nowhere in the graph, with what is nearest', async () => {
    await app.watched.open(answering('Who supplied weapons to Islamic State in Mali?'));
    await said(/holds nothing of the kind/);
    const near = inspector().getByRole('region', { name: 'What is nearest' });
    await near.getByRole('button', { name: /actors that supplied Islamic State/ }).click();
    await rows().first().waitFor();
  });

  it('says when its choices no longer fit', async () => {
    await app.watched.open(answering(`${USED}.focus_in:NONSENSE`));
    await inspector().getByRole('alert').waitFor();
    app.watched.errors.length = 0;
    await inspector().getByRole('button', { name: 'Ask it without the changes' }).click();
    await said(/^7:/);
  });
});

describe('a question', () => {
  it('is saved under a name, found by it, renamed and deleted', async () => {
    const { page } = app.watched;
    await app.watched.open(answering(USED));
    await said(/^7:/);
    await inspector().getByRole('button', { name: 'Save', exact: true }).click();
    const name = page.getByRole('textbox', { name: 'Name' });
    await name.fill('Arsenal');
    await page.keyboard.press('Enter');
    await inspector().getByRole('button', { name: 'Saved' }).waitFor();
    await page.getByRole('button', { name: 'Close the inspector' }).click();
    await page.keyboard.press('Control+k');
    await page.keyboard.type('arsenal');
    await page
      .getByRole('group', { name: 'Saved questions' })
      .getByRole('option', { name: /^Arsenal/ })
      .click();
    await said(/^7:/);
    await inspector().getByRole('button', { name: 'Saved' }).click();
    await name.fill('All arms');
    await page.getByRole('button', { name: 'Rename' }).click();
    await name.waitFor({ state: 'detached' });
    await inspector().getByRole('button', { name: 'Saved' }).click();
    expect(await name.inputValue()).toBe('All arms');
    await page.getByRole('button', { name: 'Delete' }).click();
    await inspector().getByRole('button', { name: 'Save', exact: true }).waitFor();
  });

  it('shows the Cypher that found its answer, and opens it in the query panel', async () => {
    const { page } = app.watched;
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await app.watched.open(answering(USED));
    await inspector().getByText('The Cypher that found it').click();
    await inspector().getByRole('button', { name: 'Copy statement' }).click();
    await inspector().getByRole('button', { name: 'Copied' }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
      /^\/\/ \$\w+ = \[.*\]\nMATCH/,
    );
    await inspector().getByRole('button', { name: 'Open in query panel' }).click();
    await addressHas(/view=query/);
    await page.getByRole('tabpanel').getByText('Mines').first().waitFor();
  });
});

describe.each(['light', 'dark'] as const)('in the %s scheme', (colorScheme) => {
  it('an answer, its menus and a refusal have no violation', async () => {
    const { page } = app.watched;
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await app.watched.open(answering('Who operates in Hasakah?'));
    await rows().first().waitFor();
    await inspector().getByText('The Cypher that found it').click();
    expect(await violations(page)).toEqual([]);
    await reading().getByRole('button', { name: 'Hasakah' }).click();
    await page.getByRole('textbox', { name: 'Another name' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await inspector().getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('textbox', { name: 'Name' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await app.watched.open(answering('What is the weather?'));
    await said(/could not be read/);
    expect(await violations(page)).toEqual([]);
  });
});
