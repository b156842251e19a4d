/**
 * How fast text becomes claims, and that memory does not grow with the number of documents.
 * Run: `npx tsx bench/extraction.ts [FOLDER…]` (default: the corpus), or with `--dist` after `npm run build:server` to
 * measure the compiled code. Prints KB of text a second of CPU time by stage, after warm-up. With `--memory` it prints
 * instead what is held after 200, 2,000 and 8,000 different documents, garbage collected (start node with --expose-gc).
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

const { readDocument }: typeof import('../src/documents/readDocuments.ts') = await import(
  join(code, `documents/readDocuments.${ending}`)
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

/** CPU time by stage. */
function speed(): void {
  for (let i = 0; i < WARM_UP; i++) round();
  const rounds = Array.from({ length: ROUNDS }, round);
  console.log(`${documents.length} documents, ${Math.round(kilobytes)} KB; KB a CPU second:`);
  ['tokenize', 'analyse', 'events', 'claims'].forEach((stage, i) => {
    const time = median(rounds.map((r) => r[i] ?? 0));
    console.log(`  ${stage.padEnd(10)}${Math.round(kilobytes / time)}`);
  });
  const whole = median(rounds.map((r) => r.reduce((a, b) => a + b, 0)));
  console.log(`  ${'all'.padEnd(10)}${Math.round(kilobytes / whole)}`);
}

/**
 * A document that no other is like: a stretch of one, whose long words get an ending of their own now and then, so that
 * what is remembered of words and names cannot live on repetition.
 */
function unlike(document: ReadDocument, n: number): ReadDocument {
  let word = 0;
  const text = document.text.replace(/\p{Lu}\p{Ll}{4,}/gu, (w) =>
    word++ % 5 === 0 ? w.slice(0, -2) + letters(n * 31 + word) : w,
  );
  return text.length === document.text.length ? { ...document, text } : document;
}

const letters = (n: number): string =>
  String.fromCharCode(97 + (n % 26), 97 + (Math.floor(n / 26) % 26));

/** What the heap holds when so many documents have been read, used and let go. */
function memory(): void {
  if (!globalThis.gc) throw new Error('Start node with --expose-gc to measure what is held.');
  let read = 0;
  for (const count of [200, 2000, 4000, 8000]) {
    for (; read < count; read++) {
      const document = documents[read % documents.length];
      if (document) findClaims(findEvents(analyse(tokenize(unlike(document, read)))));
    }
    globalThis.gc();
    const held = Math.round(process.memoryUsage().heapUsed / 1e6);
    console.log(`held after ${String(count).padStart(5)} documents: ${held} MB`);
  }
}

if (options.includes('--memory')) memory();
else speed();
