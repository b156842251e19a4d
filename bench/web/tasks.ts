/** What a user does on the page, as often as makes a median. */
import type { Page } from 'playwright-core';
import { median, type Probe } from './probe.ts';

const TIMES = 12;
/**
 * Beginnings of made-up names, typed one letter after another. No two begin alike: what was typed once is known to the
 * page, and the server is not asked for it again.
 */
const WORDS = ['karim', 'shabel', 'marzor', 'venqar', 'halsem'] as const;
/** What follows a click: the answer of the server, the inspector filled with it, the address. */
const AFTERMATH_MS = 500;

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

/**
 * A click on a mark. `lit` is the work until it is lit with what it is related to and the inspector shows it, read or being
 * read; `all` has the reading and what else follows. The first click opens the inspector and is no select alone: left out.
 */
export async function selectWork({ page, work }: Probe): Promise<{ lit: number; all: number }> {
  const [first, ...others] = await pointsOnMarks(page);
  const click = async () => {
    await page.mouse.down();
    await page.mouse.up();
  };
  if (first) {
    await page.mouse.move(first.x, first.y);
    await click();
    await page.getByRole('complementary', { name: 'Inspector' }).waitFor();
  }
  const lit: number[] = [];
  const all: number[] = [];
  const rest = () => page.waitForTimeout(AFTERMATH_MS);
  const named = () =>
    page.getByRole('complementary', { name: 'Inspector' }).getByRole('heading').first().innerText();
  for (const { x, y } of others) {
    await page.mouse.move(x, y);
    await rest();
    const idle = await work(rest);
    const before = await named();
    const now = await work(click);
    // what is selected already is no select
    if ((await named()) === before) continue;
    const later = await work(rest);
    lit.push(now);
    all.push(now + Math.max(0, later - idle));
  }
  await page.keyboard.press('Escape');
  if (lit.length < TIMES / 2) throw new Error('Few of the clicks selected another mark.');
  return { lit: median(lit), all: median(all) };
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

/**
 * From a letter to results for what is typed then, by the clock of the page: `first` are the names that the page knows
 * itself, `complete` those with the answer of the server.
 */
export async function searchTimes({ page }: Probe): Promise<{ first: number; complete: number }> {
  const first: number[] = [];
  const complete: number[] = [];
  const field = page.getByRole('combobox').first();
  for (const word of WORDS) {
    await field.click();
    await field.fill('');
    for (const [i, letter] of [...word].entries()) {
      await page.evaluate(watchResults, word.slice(0, i + 1));
      await page.keyboard.press(letter);
      const handle = await page.waitForFunction(() => window.sightlineResults);
      const times = await handle.jsonValue();
      first.push(times?.first ?? Number.NaN);
      complete.push(times?.complete ?? Number.NaN);
    }
    await field.press('Escape');
  }
  return { first: median(first), complete: median(complete) };
}

declare global {
  interface Window {
    sightlineResults?: { readonly first: number; readonly complete: number } | undefined;
  }
}

/**
 * From the next key press until a frame begins that shows entities for what is typed, and until one begins that shows
 * what the server answers to it. Runs in the page. The list says for which words it stands; the bar says the number of
 * results once they are complete, and nothing before.
 */
function watchResults(typed: string): void {
  window.sightlineResults = undefined;
  let pressed = 0;
  let first: number | undefined;
  let waited = false;
  let seen = false;
  window.addEventListener(
    'keydown',
    () => {
      pressed = performance.now();
    },
    { once: true, capture: true },
  );
  const bar = document.querySelector('search');
  if (!bar) throw new Error('The page has no search bar.');
  const told = new MutationObserver(() => {
    if (pressed === 0) return;
    const list = bar.querySelector<HTMLElement>('[role="listbox"]');
    const entities = list?.querySelector('[role="group"][data-group="entities"]');
    if (!seen && list?.dataset.words === typed && entities) {
      seen = true;
      requestAnimationFrame(() => {
        first = performance.now() - pressed;
      });
    }
    const status = bar.querySelector('[role="status"]')?.textContent ?? '';
    waited ||= status === '';
    if (!waited || !/result/.test(status)) return;
    told.disconnect();
    requestAnimationFrame(() => {
      const complete = performance.now() - pressed;
      window.sightlineResults = { first: first ?? complete, complete };
    });
  });
  told.observe(bar, { subtree: true, childList: true, characterData: true, attributes: true });
}
