/** A dossier asked for in the page: from the inspector of an entity, as the file that was chosen. */
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { entityId } from '../support/app.ts';
import { runApp } from '../support/runApp.ts';
import { violations } from '../support/violations.ts';

let isis: string;
const app = runApp('sample corpus', {}, async () => {
  isis = await entityId(app.url, 'Islamic State');
});

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Dossier of Islamic State' });

/** The file that the dialog gives for this choice. */
async function written(page: Page, choice: string) {
  await page
    .getByRole('complementary', { name: 'Inspector' })
    .getByRole('button', { name: 'Dossier', exact: true })
    .click();
  await dialog(page).getByRole('radio', { name: choice }).check();
  const arriving = page.waitForEvent('download');
  await dialog(page).getByRole('button', { name: 'Download' }).click();
  const file = await arriving;
  await dialog(page).waitFor({ state: 'detached' });
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

describe('a dossier', () => {
  it('is written as what was chosen', async () => {
    const { page } = app.watched;
    await app.watched.open(`/?best=0&add=${isis}&show=e.${isis}`);
    const html = await written(page, 'HTML');
    expect(html.name).toBe('Islamic State.html');
    expect(html.bytes.toString()).toContain('<h1>Islamic State</h1>');
    const pdf = await written(page, 'PDF');
    expect(pdf.bytes.subarray(0, 5).toString()).toBe('%PDF-');
    const zip = unzipSync((await written(page, 'Markdown')).bytes);
    expect(Object.keys(zip)).toEqual(
      expect.arrayContaining(['Islamic-State.md', 'Islamic-State-graph.svg']),
    );
  });

  it('is asked for in a dialog that everybody can use, and that stays when it fails', async () => {
    const { page } = app.watched;
    await app.watched.open(`/?best=0&add=${isis}&show=e.${isis}`);
    await page
      .getByRole('complementary', { name: 'Inspector' })
      .getByRole('button', { name: 'Dossier', exact: true })
      .click();
    await dialog(page).getByRole('radio', { name: 'Word' }).check();
    expect(await violations(page)).toEqual([]);
    await page.context().setOffline(true);
    await dialog(page).getByRole('button', { name: 'Download' }).click();
    await dialog(page).getByRole('alert').waitFor();
    expect(await dialog(page).getByRole('alert').textContent()).toMatch(
      /Sightline does not answer/,
    );
    expect(await dialog(page).getByRole('radio', { name: 'Word' }).isChecked()).toBe(true);
    await page.context().setOffline(false);
    // The browser itself logs the broken connection.
    app.watched.errors.splice(0, app.watched.errors.length);
  });
});
