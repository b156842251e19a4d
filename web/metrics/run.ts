/** Computes structure in a worker of its own, which ends with it. */
import type { StructureInput } from './input.ts';
import { startWorker } from './startWorker.ts';
import type { Progress, Structure } from './structure.ts';
import type { StructureMessage } from './worker.ts';

/** Rejects when `signal` is aborted, and when the worker fails. */
export function runStructure(
  input: StructureInput,
  signal: AbortSignal,
  onProgress: (progress: Progress) => void,
): Promise<Structure> {
  const worker = startWorker();
  return new Promise<Structure>((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    worker.addEventListener('message', ({ data }: MessageEvent<StructureMessage>) => {
      if ('found' in data) resolve(data.found);
      else onProgress(data.progress);
    });
    worker.addEventListener('error', (event) =>
      reject(
        new Error(`The structure could not be computed: ${event.message || 'its worker ended'}.`),
      ),
    );
    worker.postMessage(input);
  }).finally(() => worker.terminate());
}
