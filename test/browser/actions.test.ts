/** Every action by name: in the help, in the search box, in the menu it says, and why it cannot be done now. */
import { describe, expect, it } from '@jest/globals';
import { entityId } from '../support/app.ts';
import { middleOfStage } from '../support/page.ts';
import { runApp } from '../support/runApp.ts';

const app = runApp('sample corpus');

/** The labels of the registry, as the help lists them behind what is done by pointer. */
async function labels(): Promise<string[]> {
  const { page } = app.watched;
  await page.keyboard.press('?');
  const help = page.getByRole('dialog', { name: 'Help' });
  const rows = help.getByRole('row');
  await rows.filter({ hasText: 'Undo' }).first().waitFor();
  const texts = await rows.locator('td:first-child').allTextContents();
  await page.keyboard.press('Escape');
  await help.waitFor({ state: 'detached' });
  return texts.slice(texts.indexOf('Undo'));
}

describe('every action', () => {
  it('is in the search box by its name, and where it cannot be done the box says why', async () => {
    const { page } = app.watched;
    await app.watched.open('/?best=20');
    const all = await labels();
    expect(all.length).toBeGreaterThan(40);
    const box = page.getByRole('combobox', { name: /^Search names/ });
    const actions = page.getByRole('group', { name: 'Actions' }).getByRole('option');
    let refused = 0;
    // The box itself is open.
    for (const label of all.filter((l) => l !== 'Search')) {
      await box.fill(label);
      const option = actions.filter({ has: page.getByText(label, { exact: true }) }).first();
      await option.waitFor();
      if ((await option.getAttribute('aria-disabled')) !== 'true') continue;
      refused += 1;
      const note = (await option.textContent())?.slice(label.length) ?? '';
      expect({ label, says: note.trim().length > 5 }).toEqual({ label, says: true });
    }
    expect(refused).toBeGreaterThan(5);
  });

  it('of a thing stands in its menu, and those of several above their list', async () => {
    const { page } = app.watched;
    const isis = await entityId(app.url, 'Islamic State');
    await app.watched.open(`/?best=0&add=${isis}&show=e.${isis}`);
    const { x, y } = await middleOfStage(page);
    await page.mouse.click(x, y, { button: 'right' });
    const menu = page.getByRole('menu', { name: 'What can be done' });
    for (const name of ['Expand', 'Pin', 'Path from here', 'Is it the same as another?'])
      await menu
        .getByRole('menuitem', { name: new RegExp(`^${name.replace('?', '\\?')}`) })
        .first()
        .waitFor();
    // What cannot be done says why, and a click on it does nothing.
    const merge = menu.getByRole('menuitem', { name: /^Merge.*Select two entities/ });
    expect(await merge.getAttribute('aria-disabled')).toBe('true');
    await merge.click({ force: true });
    await menu.waitFor();
    // What would take back something that was not done is left out.
    expect(await menu.getByRole('menuitem', { name: 'Unpin' }).count()).toBe(0);
  });

  it('on a button that cannot be used says why when it is pointed at', async () => {
    const { page } = app.watched;
    await app.watched.open('/?best=20');
    const undo = page.locator('[data-action=undo][aria-disabled=true]');
    await undo.hover();
    await page
      .getByRole('tooltip')
      .filter({ hasText: /\w+ \w+/ })
      .first()
      .waitFor();
  });
});
