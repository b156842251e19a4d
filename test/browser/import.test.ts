/** From an empty graph to a drawn one, in the page alone. */
import { afterEach, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { documentListSchema } from '../../src/model/contracts.ts';
import type { RunningServer } from '../../src/server/startServer.ts';
import { type Holding, startApp } from '../support/app.ts';
import { launchBrowser } from '../support/browser.ts';
import { drawnCounts, openPage, type WatchedPage } from '../support/page.ts';
import { linesAt, pdfFile } from '../support/pdfFile.ts';
import { zipFile } from '../support/zipFile.ts';

let server: RunningServer | undefined;
let browser: Browser | undefined;

async function begin(holding: Holding): Promise<WatchedPage> {
  server = await startApp(holding);
  browser = await launchBrowser();
  return openPage(browser, server.url);
}
afterEach(async () => {
  await browser?.close();
  await server?.close();
});

describe('a graph that holds nothing', () => {
  it('says what to do, and takes files by upload until they stand on the stage', async () => {
    const { page, errors } = await begin('nothing');
    await page.goto(server?.url ?? '');
    await page.getByRole('heading', { name: 'No documents yet' }).waitFor();
    await page.getByRole('button', { name: 'Import documents' }).last().click();
    await page.getByLabel('Files to import').setInputFiles([
      {
        name: 'raid.md',
        mimeType: 'text/markdown',
        buffer: Buffer.from(
          '---\ntitle: A raid in Diyala\nsource: Test Wire\ndate: 2024-01-29\n---\n\n' +
            'Iraqi forces seized eight M16 rifles from ISIS in Diyala on Monday.\n' +
            'ISIS attacked a Peshmerga post near Khanaqin.\n',
        ),
      },
      {
        name: 'files.zip',
        mimeType: 'application/zip',
        buffer: zipFile({
          'report.pdf': pdfFile([
            linesAt(72, 700, ['The weather was fine.']),
            linesAt(72, 700, ['Kurdish forces seized three PKM machine guns from ISIS in Kirkuk.']),
          ]),
        }),
      },
      { name: 'picture.png', mimeType: 'image/png', buffer: Buffer.from([137, 80, 78, 71, 0, 1]) },
    ]);
    const files = page.getByRole('list', { name: 'Files' });
    await files.getByText(/^raid/).waitFor();
    await files.getByText('picture.png').waitFor();
    await files.getByText('files.zip/report.pdf').waitFor();
    await page.getByRole('button', { name: 'Show the graph' }).click();
    await page.waitForSelector('[data-testid="stage"][data-layout="settled"]');
    expect((await drawnCounts(page)).nodes).toBeGreaterThan(2);
    await page.getByRole('listbox', { name: 'Drawn entities' }).waitFor({ state: 'attached' });

    const { documents } = documentListSchema.parse(
      await (await page.request.get(`${server?.url ?? ''}/api/documents`)).json(),
    );
    const report = documents.find((d) => d.name === 'files.zip/report.pdf');
    await page.goto(`${server?.url ?? ''}/?show=d.${report?.id ?? 'none'}`);
    await page.locator('[data-page="2"]').waitFor({ state: 'attached' });
    expect(await page.locator('[data-page]').count()).toBe(2);
    expect(errors).toEqual([]);
  });

  it('takes the sample corpus by one click', async () => {
    const { page } = await begin('nothing');
    await page.goto(server?.url ?? '');
    await page.getByRole('button', { name: 'Import the sample corpus' }).click();
    await page.getByRole('button', { name: 'Show the graph' }).click();
    await page.waitForSelector('[data-testid="stage"][data-layout="settled"]');
    const { nodes, edges } = await drawnCounts(page);
    expect(nodes).toBeGreaterThan(30);
    expect(edges).toBeGreaterThan(20);
  });
});

describe('a first start', () => {
  it('draws the sample corpus without being asked', async () => {
    const watched = await begin('sample corpus');
    await watched.open();
    expect((await drawnCounts(watched.page)).nodes).toBeGreaterThan(30);
    expect(watched.outside).toEqual([]);
  });
});
