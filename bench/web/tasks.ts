/** What a user does on the page, as often as makes a median. */
import type { Page } from 'playwright-core';
import { median, type Probe } from './probe.ts';

const TIMES = 12;
/** As they are typed, one letter after another. */
const WORDS = 'karim';

async function stageBox(
  page: Page,
): Promise<{ x: number; y: number; width: number; height: number }> {
  const box = await page.getByTestId('stage').boundingBox();
  if (!box) throw new Error('The page shows no stage.');
  return box;
}

/** Points on marks of the stage: where the pointer becomes a hand. */
export async function pointsOnMarks(page: Page): Promise<{ x: number; y: number }[]> {
  const box = await stageBox(page);
  const found: { x: number; y: number }[] = [];
  for (let i = 0; i < 400 && found.length < TIMES; i++) {
    const angle = i * 2.4;
    const away = 0.42 * Math.sqrt(i / 400);
    const at = {
      x: box.x + box.width * (0.5 + away * Math.cos(angle)),
      y: box.y + box.height * (0.5 + away * Math.sin(angle)),
    };
    await page.mouse.move(at.x, at.y);
    const isOn = await page.evaluate(
      () =>
        document.querySelector<HTMLElement>('[data-testid="stage"]')?.style.cursor === 'pointer',
    );
    if (isOn) found.push(at);
  }
  if (found.length === 0) throw new Error('No mark was found on the stage.');
  return found;
}

export async function hoverWork({ page, work }: Probe): Promise<number> {
  const points = await pointsOnMarks(page);
  const spent: number[] = [];
  for (const { x, y } of points) spent.push(await work(() => page.mouse.move(x, y)));
  return median(spent);
}

/** A click on a mark, until it is lit with what it is related to and the inspector has opened for it. */
export async function selectWork({ page, work }: Probe): Promise<number> {
  const points = await pointsOnMarks(page);
  const spent: number[] = [];
  for (const { x, y } of points) {
    await page.mouse.move(x, y);
    spent.push(
      await work(async () => {
        await page.mouse.down();
        await page.mouse.up();
      }),
    );
  }
  await page.keyboard.press('Escape');
  return median(spent);
}

/** A frame of a picture that is drawn across the stage. */
export async function panWork({ page, work }: Probe): Promise<number> {
  const { x, y, width, height } = await stageBox(page);
  await page.mouse.move(x + width * 0.08, y + height * 0.08);
  await page.mouse.down();
  const spent: number[] = [];
  for (let i = 1; i <= TIMES; i++)
    spent.push(
      await work(() => page.mouse.move(x + width * 0.08 + i * 9, y + height * 0.08 + i * 5)),
    );
  await page.mouse.up();
  return median(spent);
}

/** From a letter to the results for what is typed then, by the clock of the page. */
export async function searchTimes({ page }: Probe): Promise<number> {
  const spent: number[] = [];
  const field = page.getByRole('combobox').first();
  for (let time = 0; time < 3; time++) {
    await field.click();
    await field.fill('');
    for (const letter of WORDS) {
      await page.evaluate(watchResults);
      await page.keyboard.press(letter);
      const handle = await page.waitForFunction(() => window.sightlineResults);
      spent.push((await handle.jsonValue()) ?? Number.NaN);
    }
    await field.press('Escape');
  }
  return median(spent);
}

declare global {
  interface Window {
    sightlineResults?: number | undefined;
  }
}

/**
 * From the next key press until the list of results has been written for it and the server has answered. Runs in the
 * page, which shows the waiting by the icon of the bar and tells the end of it to screen readers.
 */
function watchResults(): void {
  window.sightlineResults = undefined;
  let pressed = 0;
  const onKey = (): void => {
    pressed = performance.now();
  };
  window.addEventListener('keydown', onKey, { once: true, capture: true });
  const bar = document.querySelector('search');
  if (!bar) throw new Error('The page has no search bar.');
  const told = new MutationObserver(() => {
    const status = bar.querySelector('[role="status"]')?.textContent ?? '';
    if (pressed === 0 || !/result/.test(status)) return;
    told.disconnect();
    window.sightlineResults = performance.now() - pressed;
  });
  told.observe(bar, { subtree: true, childList: true, characterData: true, attributes: true });
}
