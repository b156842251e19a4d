/**
 * The page against its bars, in headless Chromium over the real server and a real Neo4j with made-up archives of three
 * sizes (seeded; kept in the cache folder, so that only the first run fills them). Run: `npm run bench:web`, or with
 * sizes by their number of entities: `npm run bench:web -- 1000 5000`. Prints each line as it is measured, with the load
 * of the machine, and all of them as a Markdown table at the end.
 *
 * Chromium draws in software here: what frames cost a graphics card is not measured, and they slow down whatever is
 * measured by the clock. "Work" is processor time of the page's main thread and leaves them out.
 */
import { loadavg } from 'node:os';
import type { Browser } from 'playwright-core';
import { ruleExtractor } from '../../src/extraction/ruleExtractor.ts';
import { ENDPOINTS } from '../../src/model/contracts.ts';
import { startServer } from '../../src/server/startServer.ts';
import { launchBrowser } from '../../test/support/browser.ts';
import { filledFolder } from './filledFolder.ts';
import { median, momentsOf, openProbe, type Probe, scriptBytes } from './probe.ts';
import { hoverWork, panWork, searchTimes, selectWork } from './tasks.ts';

const say = (text: string) => process.stderr.write(`${text}\n`);
const load = () => number.format(loadavg()[0] ?? 0);
const number = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });

interface Line {
  readonly what: string;
  readonly bar: number;
  readonly unit: string;
  readonly measured: number;
}

const OPENINGS = 3;

interface Section {
  readonly nodes: number;
  readonly edges: number;
  /** Each line as soon as it is measured. */
  readonly measure: (browser: Browser, url: string) => AsyncGenerator<Line>;
}

/** Opens the page anew several times; the last one stays open for what is done on it. */
async function openings(
  browser: Browser,
  url: string,
  data: string,
): Promise<{ moments: Awaited<ReturnType<typeof momentsOf>>[]; probe: Probe }> {
  const moments = [];
  for (let i = 1; ; i++) {
    const probe = await openProbe(browser);
    await probe.page.goto(url);
    const these = await momentsOf(probe.page, data);
    say(
      `  opened: ${Object.entries(these)
        .map(([name, at]) => `${name} ${Math.round(at)} ms`)
        .join(', ')}`,
    );
    moments.push(these);
    if (i === OPENINGS) return { moments, probe };
    await probe.close();
  }
}

const TYPED = { bar: 50, unit: 'ms' } as const;
const FRAME = { bar: 16, unit: 'ms' } as const;

async function* handled(probe: Probe): AsyncGenerator<Line> {
  yield { what: 'Hover, work', ...FRAME, measured: await hoverWork(probe) };
  const { lit, all } = await selectWork(probe);
  yield {
    what: 'Select, work until it is lit and the inspector shows it',
    ...FRAME,
    measured: lit,
  };
  yield { what: 'Select, with all that follows within half a second', ...FRAME, measured: all };
  yield { what: 'Drawn across the stage, work a frame', ...FRAME, measured: await panWork(probe) };
  const { first, complete } = await searchTimes(probe);
  yield {
    what: 'Search, from a letter to the first results for it: names that the page knows',
    ...TYPED,
    measured: first,
  };
  yield {
    what: 'Search, from a letter to all results for it, with the answer of the server',
    ...TYPED,
    measured: complete,
  };
}

const SECTIONS: readonly Section[] = [
  {
    nodes: 1000,
    edges: 3000,
    async *measure(browser, url) {
      const bytes = scriptBytes();
      if (bytes === 0) throw new Error('The built page names no script: is it built?');
      yield {
        what: 'JavaScript before the first picture, compressed',
        bar: 350,
        unit: 'KB',
        measured: bytes / 1000,
      };
      const { moments, probe } = await openings(browser, `${url}/?best=1000`, '/api/graph');
      await probe.close();
      yield {
        what: 'First picture after the data has come',
        bar: 1000,
        unit: 'ms',
        measured: median(moments.map((m) => m.picture - m.data)),
      };
    },
  },
  {
    nodes: 5000,
    edges: 15_000,
    async *measure(browser, url) {
      const { moments, probe } = await openings(browser, `${url}/?best=5000`, '/api/graph');
      yield {
        what: 'Settled after the data has come',
        bar: 5000,
        unit: 'ms',
        measured: median(moments.map((m) => m.settled - m.data)),
      };
      yield* handled(probe);
      await probe.close();
    },
  },
  {
    nodes: 50_000,
    edges: 150_000,
    async *measure(browser, url) {
      await placesAreFound(url);
      const { moments, probe } = await openings(browser, `${url}/?best=50000`, '/api/graph/whole');
      yield {
        what: 'Opened, from the address to the picture',
        bar: 5000,
        unit: 'ms',
        measured: median(moments.map((m) => Math.max(m.picture, m.settled))),
      };
      yield* handled(probe);
      await probe.close();
    },
  },
];

/** The server works them out once for each state of the graph; what is measured is opening from then on. */
async function placesAreFound(url: string): Promise<void> {
  for (;;) {
    const answer = await fetch(`${url}/api/graph/whole`);
    if (ENDPOINTS.wholeGraph.response.parse(await answer.json()).status === 'ready') return;
    await new Promise((wake) => setTimeout(wake, 1000));
  }
}

const wanted = process.argv.slice(2).map(Number);
const rows: string[] = [];
let failed = 0;

for (const { nodes, edges, measure } of SECTIONS) {
  if (wanted.length > 0 && !wanted.includes(nodes)) continue;
  const size = `${number.format(nodes)} entities, ${number.format(edges)} relations`;
  let told = '';
  const dataFolder = await filledFolder({ nodes, edges }, (what) => {
    if (what !== told) say(`${size}: writing ${what}`);
    told = what;
  });
  const server = await startServer({
    dataFolder,
    extractor: ruleExtractor,
    port: 0,
    importSample: false,
  });
  const browser = await launchBrowser();
  try {
    await server.ready;
    say(`${size}: measuring`);
    for await (const { what, bar, unit, measured } of measure(browser, server.url)) {
      const isMet = measured <= bar;
      if (!isMet) failed += 1;
      rows.push(
        `| ${size} | ${what} | ${number.format(bar)} ${unit} | ${number.format(measured)} ${unit} | ${isMet ? 'yes' : 'no'} | ${load()} |`,
      );
      say(rows.at(-1) ?? '');
    }
  } finally {
    await browser.close();
    await server.close();
  }
}
console.log(
  [
    '| graph | what | bar | measured | met | load |',
    '| --- | --- | ---: | ---: | --- | ---: |',
    ...rows,
  ].join('\n'),
);
process.exitCode = failed > 0 ? 1 : 0;
