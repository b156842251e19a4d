/**
 * Extraction in worker threads, so that it uses the cores that there are and what was read is written meanwhile. An
 * extraction by rules depends on its document alone, so where and in which order it runs leaves no trace.
 */
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Tinypool } from 'tinypool';
import type { Extractor } from '../extraction/extractor.ts';
import { contentOf, type DocumentContent } from '../graph/documentContent.ts';
import type { ReadDocument } from '../model/document.ts';
import type { ExtractionOrder } from './extractionWorker.ts';
import { isShipped } from './shippedExtractors.ts';

/** Two read as fast as the one writer writes; a third would take its memory and wait. */
const MOST_BY_DEFAULT = 2;

/** One core is left to reading, writing and the database. */
export const defaultThreads = (): number =>
  Math.min(MOST_BY_DEFAULT, Math.max(1, availableParallelism() - 1));

/** Of each thread: the lexicon and a text of the largest size that is read fit well, and garbage does not pile up. */
const LIMITS = { maxOldGenerationSizeMb: 1_024, maxYoungGenerationSizeMb: 16 } as const;

/** Threads load the lexicon, so they are kept a while for the next import. */
const IDLE_MS = 15_000;

export interface ExtractionPoolOptions {
  readonly extractor: Extractor;
  /** None: all is read in this thread, as is what another extractor reads than those that a thread can find. */
  readonly threads: number;
}

/** Threads that nobody uses. */
const spare = new Map<number, { readonly pool: Tinypool; readonly timer: NodeJS.Timeout }>();

export class ExtractionPool {
  /** How many documents are worth asking for at once: no thread waits for its next. */
  readonly room: number;
  readonly #extractor: Extractor;
  readonly #readBy: string;
  readonly #threads: number;
  #pool: Tinypool | undefined;
  #underWay = 0;

  constructor({ extractor, threads }: ExtractionPoolOptions) {
    this.#extractor = extractor;
    this.#readBy = `${extractor.name} ${extractor.version}`;
    this.#threads = isShipped(extractor) ? threads : 0;
    this.room = this.#threads === 0 ? 1 : this.#threads * 2 + 1;
  }

  /** @param signal ends an extraction that waits for something */
  async extract(document: ReadDocument, signal?: AbortSignal): Promise<DocumentContent> {
    if (this.#threads === 0) {
      // One document may take a while; the event loop must turn between two for signals, sockets and progress.
      await new Promise(setImmediate);
      return contentOf(document, await this.#extractor.extract(document, signal), this.#readBy);
    }
    this.#pool ??= takeThreads(this.#threads);
    const { name } = this.#extractor;
    const order: ExtractionOrder = { extractor: name, document, readBy: this.#readBy };
    this.#underWay += 1;
    try {
      return await this.#pool.run(order);
    } finally {
      this.#underWay -= 1;
    }
  }

  /** Nothing more is asked for. Threads that are at something still are ended. */
  async close(): Promise<void> {
    const pool = this.#pool;
    this.#pool = undefined;
    if (!pool) return;
    if (this.#underWay > 0) await pool.destroy();
    else keepThreads(this.#threads, pool);
  }
}

function takeThreads(threads: number): Tinypool {
  const kept = spare.get(threads);
  if (!kept) return newThreads(threads);
  clearTimeout(kept.timer);
  spare.delete(threads);
  return kept.pool;
}

function keepThreads(threads: number, pool: Tinypool): void {
  if (spare.has(threads)) {
    void pool.destroy();
    return;
  }
  const timer = setTimeout(() => {
    spare.delete(threads);
    void pool.destroy();
  }, IDLE_MS);
  timer.unref();
  spare.set(threads, { pool, timer });
}

/** Run from the sources, the thread is TypeScript too, which Node reads only by a loader. */
function newThreads(threads: number): Tinypool {
  const isSource = import.meta.url.endsWith('.ts');
  return new Tinypool({
    filename: fileURLToPath(
      new URL(isSource ? './extractionWorker.ts' : './extractionWorker.js', import.meta.url),
    ),
    name: 'extractInThread',
    minThreads: threads,
    maxThreads: threads,
    isolateWorkers: false,
    resourceLimits: LIMITS,
    execArgv: isSource ? ['--import', registration()] : [],
  });
}

/** The loader's CommonJS form, which is what is resolved here, cannot register from a thread. */
function registration(): string {
  const loader = createRequire(import.meta.url)
    .resolve('tsx/esm/api')
    .replace(/\.cjs$/, '.mjs');
  const code = `import { register } from ${JSON.stringify(pathToFileURL(loader).href)}; register();`;
  return `data:text/javascript,${encodeURIComponent(code)}`;
}
