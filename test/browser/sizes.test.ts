/** The page at 200 % zoom, on a tablet by touch, on a phone, and with forced colours: all of it is there and works. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { RunningServer } from '../../src/server/startServer.ts';
import { entityId, startApp } from '../support/app.ts';
import { launchBrowser } from '../support/browser.ts';
import { middleOfStage, openPage, type WatchedPage } from '../support/page.ts';
import { violations } from '../support/violations.ts';

let server: RunningServer;
let browser: Browser;
let watched: WatchedPage | undefined;
let isis: string;

beforeAll(async () => {
  server = await startApp('sample corpus');
  browser = await launchBrowser();
  isis = await entityId(server.url, 'Islamic State');
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});
afterEach(async () => {
  const { errors = [], outside = [] } = watched ?? {};
  await watched?.close();
  watched = undefined;
  expect(errors).toEqual([]);
  expect(outside).toEqual([]);
});

async function opened(options: BrowserContextOptions, path: string): Promise<Page> {
  watched = await openPage(browser, server.url, options);
  await watched.open(path);
  return watched.page;
}

/** Whether the page itself scrolls sideways, and which controls of the frame lie outside the window. */
const layoutOf = (page: Page) =>
  page.evaluate(() => ({
    scrolls: document.documentElement.scrollWidth > window.innerWidth,
    outside: [...document.querySelectorAll('header button, header input, header a, [role="tab"]')]
      .map((e) => ({
        name: e.getAttribute('aria-label') ?? e.textContent,
        box: e.getBoundingClientRect(),
      }))
      .filter(({ box }) => box.width > 0 && (box.left < 0 || box.right > window.innerWidth + 1))
      .map(({ name }) => name),
  }));

describe.each([
  ['at 200 % zoom of a laptop', { width: 720, height: 450 }],
  ['on a tablet', { width: 820, height: 1180 }],
  ['on a phone', { width: 390, height: 844 }],
])('%s', (_name, viewport) => {
  it('nothing lies outside the window, what is inspected can be read to its end, and axe finds nothing', async () => {
    const page = await opened({ viewport }, `/?best=40&show=e.${isis}`);
    expect(await layoutOf(page)).toEqual({ scrolls: false, outside: [] });
    const inspector = page.getByRole('complementary', { name: 'Inspector' });
    const last = inspector.getByRole('button').last();
    await last.scrollIntoViewIfNeeded();
    const box = await last.boundingBox();
    expect((box?.y ?? viewport.height) + (box?.height ?? 0)).toBeLessThanOrEqual(viewport.height);
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('x');
    await page.getByRole('button', { name: 'Download' }).scrollIntoViewIfNeeded();
    expect(await layoutOf(page)).toMatchObject({ scrolls: false });
  });
});

describe('by touch', () => {
  const tablet = { viewport: { width: 820, height: 1180 }, hasTouch: true, isMobile: true };

  it('a tap inspects', async () => {
    const page = await opened(tablet, `/?best=0&add=${isis}`);
    const { x, y } = await middleOfStage(page);
    await page.touchscreen.tap(x, y);
    await page.getByRole('complementary', { name: 'Inspector' }).waitFor();
    await page.waitForURL(new RegExp(`show=e.${isis}`));
  });

  it('a long press says what can be done', async () => {
    const page = await opened(tablet, `/?best=0&add=${isis}`);
    const { x, y } = await middleOfStage(page);
    const finger = await page.context().newCDPSession(page);
    await finger.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
    await page.getByRole('menu', { name: 'What can be done' }).waitFor();
    await finger.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await page.getByRole('menuitem', { name: /^Expand/ }).waitFor();
  });
});

describe('with forced colours', () => {
  it('the focus is seen, and axe finds nothing', async () => {
    const page = await opened({ forcedColors: 'active' }, '/?best=20');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    const outline = await page.evaluate(() => {
      const style = document.activeElement && getComputedStyle(document.activeElement);
      return { kind: style?.outlineStyle, width: Number.parseFloat(style?.outlineWidth ?? '0') };
    });
    expect(outline.kind).not.toBe('none');
    expect(outline.width).toBeGreaterThan(0);
    expect(await violations(page)).toEqual([]);
  });
});
