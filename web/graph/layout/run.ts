/** Starts a layout in a worker of its own, which ends with it. */
import type { LayoutFrame, LayoutInput } from './settle.ts';

/** Calls `onFrame` until the layout has settled; the function returned stops it before. */
export function runLayout(input: LayoutInput, onFrame: (frame: LayoutFrame) => void): () => void {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('message', ({ data }: MessageEvent<LayoutFrame>) => {
    onFrame(data);
    if (data.done) worker.terminate();
  });
  worker.postMessage(input);
  return () => worker.terminate();
}
