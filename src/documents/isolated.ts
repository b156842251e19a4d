/**
 * Reading in a worker that can be ended: for formats whose parsers are large, work on files of anybody, and may hang or
 * fill the memory on some. A file costs at most its time and its memory, and never the import.
 */
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { DocumentContent, DocumentReader } from './documentReader.ts';
import { LIMITS } from './limits.ts';
import type { ReadingAnswer, ReadingOrder } from './readingWorker.ts';
import { UnreadableDocumentError } from './unreadableDocumentError.ts';

const OPTIONS = {
  resourceLimits: { maxOldGenerationSizeMb: LIMITS.workerMegabytes, maxYoungGenerationSizeMb: 16 },
  // Parsers talk to themselves on these; what matters comes as an answer.
  stdout: true,
  stderr: true,
} as const;

/** Run from the sources, the worker is TypeScript too, which Node reads only by a loader. */
function newWorker(): Worker {
  if (!import.meta.url.endsWith('.ts'))
    return new Worker(new URL('./readingWorker.js', import.meta.url), OPTIONS);
  // Its CommonJS form, which is what is resolved here, cannot register from a worker.
  const loader = createRequire(import.meta.url)
    .resolve('tsx/esm/api')
    .replace(/\.cjs$/, '.mjs');
  const file = new URL('./readingWorker.ts', import.meta.url);
  return new Worker(
    `import(${JSON.stringify(pathToFileURL(loader))}).then(({ register }) => {
      register();
      return import(${JSON.stringify(file)});
    });`,
    { ...OPTIONS, eval: true },
  );
}

/** A worker that has nothing to do for so long is ended. */
const IDLE_MS = 15_000;

interface Idle {
  readonly worker: Worker;
  readonly timer: NodeJS.Timeout;
  readonly forget: () => void;
}
const idle: Idle[] = [];

let last: Promise<unknown> = Promise.resolve();

/**
 * One file after another, whoever asks: parsers take much memory, and one worker reads faster than claims are found in
 * what it read.
 */
export function readIsolated(
  reader: DocumentReader,
  bytes: Uint8Array,
  file: string,
): Promise<DocumentContent> {
  const turn = last.then(() => readNow(reader, bytes, file));
  last = turn.catch(() => undefined);
  return turn;
}

async function readNow(
  reader: DocumentReader,
  bytes: Uint8Array,
  file: string,
): Promise<DocumentContent> {
  const worker = takeWorker();
  let answer: ReadingAnswer;
  try {
    answer = await ask(worker, { mediaType: reader.mediaType, bytes, file });
  } catch (cause) {
    await worker.terminate();
    throw failure(cause, reader, file);
  }
  keepWorker(worker);
  if ('content' in answer) return answer.content;
  const { reason, hint } = answer.unreadable;
  throw new UnreadableDocumentError(file, reason, hint);
}

class TookTooLong extends Error {}

function ask(worker: Worker, order: ReadingOrder): Promise<ReadingAnswer> {
  return new Promise((resolve, reject) => {
    const end = (how: () => void): void => {
      clearTimeout(timer);
      worker.off('message', answered).off('error', failed).off('exit', ended);
      how();
    };
    const answered = (answer: ReadingAnswer): void => end(() => resolve(answer));
    const failed = (error: unknown): void => end(() => reject(error));
    const ended = (code: number): void => failed(new Error(`its worker ended with code ${code}`));
    const timer = setTimeout(() => failed(new TookTooLong()), LIMITS.seconds * 1000);
    worker.on('message', answered).on('error', failed).on('exit', ended);
    worker.ref();
    worker.postMessage(order);
  });
}

function takeWorker(): Worker {
  const kept = idle.pop();
  if (kept) {
    clearTimeout(kept.timer);
    kept.worker.off('error', kept.forget).off('exit', kept.forget);
    return kept.worker;
  }
  return newWorker();
}

/** It does not keep the process alive. */
function keepWorker(worker: Worker): void {
  worker.unref();
  const forget = (): void => {
    const at = idle.findIndex((i) => i.worker === worker);
    if (at >= 0) idle.splice(at, 1);
  };
  const timer = setTimeout(() => {
    forget();
    void worker.terminate();
  }, IDLE_MS);
  timer.unref();
  // One that fails while nothing is asked of it is simply not used again.
  worker.on('error', forget);
  worker.on('exit', forget);
  idle.push({ worker, timer, forget });
}

function failure(
  cause: unknown,
  { format }: DocumentReader,
  file: string,
): UnreadableDocumentError {
  const code =
    typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : undefined;
  const reason =
    cause instanceof TookTooLong
      ? `takes longer than ${LIMITS.seconds} seconds to read`
      : code === 'ERR_WORKER_OUT_OF_MEMORY'
        ? `takes more than ${LIMITS.workerMegabytes} MB of memory to read`
        : `the ${format} reader failed on it (${cause instanceof Error ? cause.message : String(cause)})`;
  return new UnreadableDocumentError(file, reason, 'Save its text as .txt, or split it.', {
    cause,
  });
}
