/** Starts a layout in a worker of its own, which ends with it. */
import type { ForceFrame, ForceInput } from './settle.ts';
import { startWorker } from './startWorker.ts';

/**
 * Calls `onFrame` until the layout has settled, at most once for each picture that the browser draws:
 * frames that come faster are passed over. The function returned stops it before.
 */
export function runForce(input: ForceInput, onFrame: (frame: ForceFrame) => void): () => void {
  const worker = startWorker();
  let latest: ForceFrame | undefined;
  let scheduled = 0;
  const draw = () => {
    scheduled = 0;
    if (latest) onFrame(latest);
    latest = undefined;
  };
  worker.addEventListener('message', ({ data }: MessageEvent<ForceFrame>) => {
    latest = data;
    if (data.done) {
      worker.terminate();
      cancelAnimationFrame(scheduled);
      draw();
    } else if (!scheduled) scheduled = requestAnimationFrame(draw);
  });
  worker.postMessage(input);
  return () => {
    worker.terminate();
    cancelAnimationFrame(scheduled);
  };
}
