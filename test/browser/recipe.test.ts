/** The recipe of CONTRIBUTING.md for an action of the page, followed in a copy of the sources and looked at in a browser. */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { packageRoot } from '../../src/packageRoot.ts';
import { launchBrowser } from '../support/browser.ts';
import { testDatabase, testDataFolder, wipe } from '../support/database.ts';
import { fencedBlocks } from '../support/markdown.ts';
import { openPage } from '../support/page.ts';
import { importSampleAsRead } from '../support/sampleCorpus.ts';
import { type SourceCopy, sourceCopy } from '../support/sourceCopy.ts';

const HEADING = 'How to add an action to the page';
const SOURCES = [
  'src',
  'web',
  'cypher',
  'bin',
  'documents',
  'package.json',
  'tsconfig.json',
  'vite.config.ts',
];

let copy: SourceCopy | undefined;
let server: ChildProcess | undefined;
let browser: Browser | undefined;
let url = '';

beforeAll(async () => {
  const database = await testDatabase();
  await wipe(database);
  await importSampleAsRead(database);
  copy = await sourceCopy(SOURCES, testDataFolder());
  const blocks = fencedBlocks(join(packageRoot, 'CONTRIBUTING.md')).filter(
    (b) => b.heading === HEADING && b.language === 'diff',
  );
  for (const block of blocks) await copy.apply(block);
  const vite = join(packageRoot, 'node_modules', 'vite', 'bin', 'vite.js');
  await promisify(execFile)(process.execPath, [vite, 'build', '--logLevel', 'error'], {
    cwd: copy.folder,
  });
  const { NEO4J_URI: _own, ...env } = process.env;
  server = spawn(
    join(copy.folder, '.programs', 'sightline'),
    ['start', '--no-open', '--port', '0', '--no-sample'],
    { cwd: copy.folder, env },
  );
  url = await addressOf(server);
  browser = await launchBrowser();
}, 600_000);
afterAll(async () => {
  await browser?.close();
  if (server && server.exitCode === null) {
    const ended = new Promise((resolve) => server?.once('exit', resolve));
    server.kill('SIGINT');
    await ended;
  }
  await copy?.remove();
});

/** Resolves when the graph can be explored. */
function addressOf(program: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let written = '';
    const look = (piece: unknown): void => {
      written += String(piece);
      const address = /http:\/\/localhost:\d+/.exec(written)?.[0];
      if (address && written.includes('Ready.')) resolve(address);
    };
    program.stdout?.on('data', look);
    program.stderr?.on('data', look);
    program.on('exit', (code) => reject(new Error(`It ended with code ${code}: ${written}`)));
  });
}

describe('an action that was added', () => {
  it('is found by its name, is done by its key, and stands in the help', async () => {
    if (!browser) throw new Error('There is no browser.');
    const { page, open, close } = await openPage(browser, url);
    await page.addInitScript(() => {
      window.print = () => document.body.setAttribute('data-printed', 'yes');
    });
    await open('/?best=20');
    await page.keyboard.press('Shift+Q');
    await page.locator('body[data-printed]').waitFor();
    await page.keyboard.press('?');
    const help = page.getByRole('dialog', { name: 'Help' });
    const row = help.getByRole('row').filter({ hasText: 'Print the page' });
    await row.waitFor();
    expect(await row.textContent()).toContain('Q');
    await page.keyboard.press('Escape');
    await help.waitFor({ state: 'detached' });
    await page.keyboard.press('Control+k');
    await page.keyboard.type('Print the page');
    const actions = page.getByRole('group', { name: 'Actions' }).getByRole('option');
    await actions.filter({ hasText: 'Print the page' }).first().waitFor();
    await close();
  });
});
