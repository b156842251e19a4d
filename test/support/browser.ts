/** A real Chromium, the one that npm ships, headless with WebGL 2 in software: no system package is needed. */
import chromium from '@sparticuz/chromium';
import { type Browser, chromium as playwright } from 'playwright-core';

/** Flags of the package that would forbid WebGL 2 or put everything into one process. */
const DROPPED = ['--single-process', '--use-gl', '--use-angle', '--in-process-gpu', '--headless'];

/** Starts the browser; whoever starts it closes it. */
export async function launchBrowser(): Promise<Browser> {
  return playwright.launch({
    executablePath: await chromium.executablePath(),
    headless: true,
    args: [
      ...chromium.args.filter(
        (flag) => !DROPPED.some((d) => flag === d || flag.startsWith(`${d}=`)),
      ),
      '--no-sandbox',
      '--use-gl=angle',
      '--use-angle=swiftshader',
      '--enable-unsafe-swiftshader',
      '--hide-scrollbars',
    ],
  });
}
