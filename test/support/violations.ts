/** What axe-core finds wrong with a page for people who use assistive technology, one line each. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

declare global {
  interface Window {
    axe: { run(): Promise<AxeResults> };
  }
}

export async function violations(page: Page): Promise<string[]> {
  // The policy of the page forbids added scripts; evaluating is not bound by it.
  await page.evaluate(axe);
  for (let tries = 3; ; tries--)
    try {
      const { violations: found } = await page.evaluate(() => window.axe.run());
      return found.flatMap((v) =>
        v.nodes.map((n) => `${v.id}: ${n.html.slice(0, 160)} ${n.any[0]?.message ?? ''}`),
      );
    } catch (error) {
      // It stumbles over what is redrawn while it looks, as colours that come a moment after the text.
      if (tries === 0) throw error;
    }
}
