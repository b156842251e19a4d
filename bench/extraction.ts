/**
 * How fast text becomes claims, and that memory does not grow with the number of documents.
 * Run: `npx tsx bench/extraction.ts [FOLDER…]` (default: the corpus), or with `--dist` after `npm run build:server` to
 * measure the compiled code. Prints KB of text a second of CPU time by stage, after warm-up, then the peak of memory over
 * 200 and 2,000 documents.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ReadDocument } from '../src/model/document.ts';
import { packageRoot } from '../src/packageRoot.ts';

const WARM_UP = 6;
const ROUNDS = 8;

const options = process.argv.slice(2);
const code = join(packageRoot, options.includes('--dist') ? 'dist' : 'src');
const ending = options.includes('--dist') ? 'js' : 'ts';
const folders = options.filter((o) => !o.startsWith('--'));

const { readDocument }: typeof import('../src/documents/readDocument.ts') = await import(
  join(code, `documents/readDocument.${ending}`)
);
const { tokenize }: typeof import('../src/extraction/text/tokenize.ts') = await import(
  join(code, `extraction/text/tokenize.${ending}`)
);
const { analyse }: typeof import('../src/extraction/analyse.ts') = await import(
  join(code, `extraction/analyse.${ending}`)
);
const { findEvents }: typeof import('../src/extraction/events/findEvents.ts') = await import(
  join(code, `extraction/events/findEvents.${ending}`)
);
const { findClaims }: typeof import('../src/extraction/relations/findClaims.ts') = await import(
  join(code, `extraction/relations/findClaims.${ending}`)
);

async function documentsIn(folder: string): Promise<ReadDocument[]> {
  const files = readdirSync(folder).filter(
    (f) => /\.(?:txt|md|html)$/.test(f) && f !== 'README.md',
  );
  return Promise.all(files.sort().map((file) => readDocument(join(folder, file))));
}

const corpus = join(packageRoot, 'corpus');
const from = folders.length > 0 ? folders : ['devset', 'trainset'].map((f) => join(corpus, f));
const documents = (await Promise.all(from.map(documentsIn))).flat();
const kilobytes = documents.reduce((sum, d) => sum + d.text.length, 0) / 1000;

function seconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

/** CPU seconds of each stage over all documents. */
function round(): number[] {
  const times = [seconds()];
  const tokenized = documents.map((d) => tokenize(d));
  times.push(seconds());
  const analysed = tokenized.map(analyse);
  times.push(seconds());
  const withEvents = analysed.map((a) => findEvents(a));
  times.push(seconds());
  for (const document of withEvents) findClaims(document);
  times.push(seconds());
  return times.slice(1).map((time, i) => time - (times[i] ?? 0));
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

for (let i = 0; i < WARM_UP; i++) round();
const rounds = Array.from({ length: ROUNDS }, round);
console.log(`${documents.length} documents, ${Math.round(kilobytes)} KB; KB a CPU second:`);
['tokenize', 'analyse', 'events', 'claims'].forEach((stage, i) => {
  const time = median(rounds.map((r) => r[i] ?? 0));
  console.log(`  ${stage.padEnd(10)}${Math.round(kilobytes / time)}`);
});
const whole = median(rounds.map((r) => r.reduce((a, b) => a + b, 0)));
console.log(`  ${'all'.padEnd(10)}${Math.round(kilobytes / whole)}`);

/** Peak of the heap in use over so many documents, each read, used and let go. */
function peak(count: number): number {
  let most = 0;
  for (let i = 0; i < count; i++) {
    const document = documents[i % documents.length];
    if (document) findClaims(findEvents(analyse(tokenize(document))));
    if (i % 20 === 0) most = Math.max(most, process.memoryUsage().heapUsed);
  }
  return Math.round(most / 1e6);
}
for (const count of [200, 2000])
  console.log(`peak of the heap over ${count} documents: ${peak(count)} MB`);
