/** Taking along what is drawn: pictures made by the page, and files with their evidence from the server. */
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { z } from 'zod';
import { entityId } from '../support/app.ts';
import { drawnCounts } from '../support/page.ts';
import { runApp } from '../support/runApp.ts';

const app = runApp('sample corpus');

const graph = z.object({
  nodes: z.array(z.object({ key: z.string(), attributes: z.looseObject({}) })),
  edges: z.array(
    z.object({
      key: z.string(),
      attributes: z.looseObject({ evidence: z.array(z.looseObject({ quote: z.string() })).min(1) }),
    }),
  ),
});

/** The file that the dialog gives for these choices. */
async function exported(page: Page, ...choices: readonly string[]) {
  await page.keyboard.press('x');
  const dialog = page.getByRole('dialog', { name: 'Export' });
  for (const choice of choices) await dialog.getByText(choice, { exact: true }).click();
  const arriving = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Download' }).click();
  const file = await arriving;
  await dialog.waitFor({ state: 'detached' });
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

describe('an export', () => {
  it('of a picture shows what is drawn, as PNG and as SVG', async () => {
    const { page } = app.watched;
    await app.watched.open('/?best=25');
    const png = await exported(page, 'PNG picture');
    expect(png.name).toMatch(/^sightline-\d{4}-\d\d-\d\d\.png$/);
    expect(png.bytes.subarray(1, 4).toString()).toBe('PNG');
    expect(png.bytes.readUInt32BE(16)).toBeGreaterThan(900);
    const svg = await exported(page, 'SVG picture', 'On black');
    const { nodes, edges } = await drawnCounts(page);
    const seen = await page.evaluate((text) => {
      const root = new DOMParser().parseFromString(text, 'image/svg+xml');
      const groups = [...root.querySelectorAll('svg > g')];
      return {
        broken: root.querySelector('parsererror') !== null,
        lines: groups[0]?.children.length,
        marks: groups[1]?.children.length,
      };
    }, svg.bytes.toString());
    expect(seen).toEqual({ broken: false, lines: edges, marks: nodes });
  });

  it('of data holds what is drawn, where it stands, with its evidence; or what is selected; or everything', async () => {
    const { page } = app.watched;
    const isis = await entityId(app.url, 'Islamic State');
    await app.watched.open(`/?best=25&add=${isis}&show=e.${isis}`);
    const drawn = graph.parse(JSON.parse((await exported(page, 'JSON')).bytes.toString()));
    const { nodes, edges } = await drawnCounts(page);
    expect(drawn.nodes).toHaveLength(nodes);
    expect(drawn.edges).toHaveLength(edges);
    expect(drawn.nodes.every((n) => 'x' in n.attributes)).toBe(true);
    const one = graph.parse(
      JSON.parse((await exported(page, 'JSON', 'What is selected')).bytes.toString()),
    );
    expect(one.nodes.map((n) => n.key)).toEqual([isis]);
    const all = graph.parse(
      JSON.parse((await exported(page, 'JSON', 'The whole graph')).bytes.toString()),
    );
    expect(all.nodes.length).toBeGreaterThan(nodes);
    const gexf = await exported(page, 'GEXF');
    expect(gexf.name).toMatch(/\.gexf$/);
    expect(gexf.bytes.toString()).toContain('<gexf');
  });

  it('that fails says why and keeps what was chosen', async () => {
    const { page } = app.watched;
    await app.watched.open('/?best=10');
    await page.keyboard.press('x');
    const dialog = page.getByRole('dialog', { name: 'Export' });
    await dialog.getByRole('radio', { name: 'GraphML' }).check();
    await page.context().setOffline(true);
    await dialog.getByRole('button', { name: 'Download' }).click();
    await dialog.getByRole('alert').waitFor();
    expect(await dialog.getByRole('alert').textContent()).toMatch(/Sightline does not answer/);
    expect(await dialog.getByRole('radio', { name: 'GraphML' }).isChecked()).toBe(true);
    await page.context().setOffline(false);
    // The browser itself logs the broken connection.
    app.watched.errors.splice(0, app.watched.errors.length);
  });
});
