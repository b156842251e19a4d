/**
 * Folders that are watched: what comes into them is imported when it has been written completely, what changes is
 * imported again. A file that cannot be read, or a database that is away for a while, ends nothing. What is deleted in
 * the folder stays in the graph: a graph is no mirror of a disk.
 */
import { extname, resolve } from 'node:path';
import { watch } from 'chokidar';
import { isHiddenPath, isSidecar } from '../documents/offered.ts';
import { DEFAULT_ANNOTATIONS_ENDING, type ImportOptions, importPaths } from './importPaths.ts';

/** A file whose size has not changed for so long is complete. */
const STABLE_MS = 2_000;
/** What comes at once is imported at once. */
const GATHER_MS = 500;
const RETRY_MS = 10_000;

export interface WatchOptions extends Omit<ImportOptions, 'only' | 'signal'> {
  readonly signal: AbortSignal;
  /** What ended an import, which will be tried again. */
  readonly onError: (error: unknown) => void;
  /** Called when everything that was there is imported, and changes are waited for. */
  readonly onWatching?: () => void;
  /** How long a file must rest before it is read. */
  readonly stableMs?: number;
}

/** Resolves when the signal is aborted and the import under way has ended. */
export async function watchFolders({
  onError,
  onWatching,
  stableMs = STABLE_MS,
  ...options
}: WatchOptions): Promise<void> {
  const { signal, annotationsEnding = DEFAULT_ANNOTATIONS_ENDING } = options;
  const roots = options.paths.map((path) => resolve(path));
  const queue = new Queue(signal);
  const watcher = watch(roots, {
    ignoreInitial: true,
    followSymlinks: false,
    awaitWriteFinish: { stabilityThreshold: stableMs, pollInterval: Math.min(200, stableMs) },
    ignored: (path) => roots.some((root) => path !== root && isHiddenPath(below(root, path))),
  });
  watcher.on('add', (path) => queue.add(path));
  watcher.on('change', (path) => queue.add(path));
  watcher.on('error', onError);
  await new Promise<void>((ready) => watcher.once('ready', ready));
  try {
    let all = true;
    while (!signal.aborted) {
      const changed = all ? undefined : await queue.take();
      if (signal.aborted) break;
      try {
        await importPaths({
          ...options,
          ...(changed && {
            only: (path: string) => concerns(path, changed, annotationsEnding),
          }),
        });
        if (all) onWatching?.();
        all = false;
      } catch (error) {
        onError(error);
        for (const path of changed ?? []) queue.add(path);
        await pause(RETRY_MS, signal);
      }
    }
  } finally {
    await watcher.close();
  }
}

const below = (root: string, path: string): string =>
  path.startsWith(root) ? path.slice(root.length + 1).replaceAll('\\', '/') : '';

/** Whether a document changed, or the annotations beside it. */
const concerns = (path: string, changed: ReadonlySet<string>, ending: string): boolean =>
  changed.has(path) ||
  [...changed].some(
    (other) =>
      isSidecar(other, ending) &&
      other.startsWith(`${path.slice(0, path.length - extname(path).length)}.`),
  );

/** Paths that wait for an import. */
class Queue {
  readonly #signal: AbortSignal;
  #waiting = new Set<string>();
  #wake: () => void = () => undefined;

  constructor(signal: AbortSignal) {
    this.#signal = signal;
    signal.addEventListener('abort', () => this.#wake(), { once: true });
  }

  add(path: string): void {
    this.#waiting.add(resolve(path));
    this.#wake();
  }

  /** Waits until there is something, and a little for what comes with it. */
  async take(): Promise<ReadonlySet<string>> {
    if (this.#waiting.size === 0 && !this.#signal.aborted)
      await new Promise<void>((wake) => {
        this.#wake = wake;
      });
    await pause(GATHER_MS, this.#signal);
    const taken = this.#waiting;
    this.#waiting = new Set();
    return taken;
  }
}

const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((done) => {
    if (signal.aborted) {
      done();
      return;
    }
    const end = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      done();
    };
    const timer = setTimeout(end, ms);
    signal.addEventListener('abort', end, { once: true });
  });
