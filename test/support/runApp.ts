/**
 * The application and a browser for all tests of a file, and a fresh page for each of them. After each test the page
 * must have failed in nothing and asked nothing of another host.
 */
import { afterAll, afterEach, beforeAll, beforeEach, expect } from '@jest/globals';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import type { RunningServer } from '../../src/server/startServer.ts';
import { type Holding, startApp } from './app.ts';
import { launchBrowser } from './browser.ts';
import { openPage, type WatchedPage } from './page.ts';

/** Building the page, the database and an import may all fall into the start of one file. */
const STARTED_WITHIN_MS = 300_000;

export interface AppOptions {
  /** Of the page of each test. */
  readonly context?: BrowserContextOptions;
  /** Errors that the tests bring about on purpose. */
  readonly expected?: (error: string) => boolean;
  /** Whether each test opens its pages itself. */
  readonly withoutPage?: boolean;
}

/** What runs, while a test runs. */
export interface AppInUse {
  readonly server: RunningServer;
  readonly url: string;
  readonly browser: Browser;
  /** The page of the present test. */
  readonly watched: WatchedPage;
}

/** Called at the top of a file; `prepare` runs once, when the application is there. */
export function runApp(
  holding: Holding,
  { context, expected = () => false, withoutPage = false }: AppOptions = {},
  prepare: () => Promise<void> = async () => {},
): AppInUse {
  let server: RunningServer | undefined;
  let browser: Browser | undefined;
  let watched: WatchedPage | undefined;
  const running = <T>(part: T | undefined): T => {
    if (part === undefined) throw new Error('The application runs only while a test runs.');
    return part;
  };
  const app: AppInUse = {
    get server() {
      return running(server);
    },
    get url() {
      return running(server).url;
    },
    get browser() {
      return running(browser);
    },
    get watched() {
      return running(watched);
    },
  };
  beforeAll(async () => {
    server = await startApp(holding);
    browser = await launchBrowser();
    await prepare();
  }, STARTED_WITHIN_MS);
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });
  if (withoutPage) return app;
  beforeEach(async () => {
    watched = await openPage(app.browser, app.url, context);
  });
  afterEach(async () => {
    const { errors = [], outside = [] } = watched ?? {};
    await watched?.close();
    watched = undefined;
    expect(errors.filter((error) => !expected(error))).toEqual([]);
    expect(outside).toEqual([]);
  });
  return app;
}
