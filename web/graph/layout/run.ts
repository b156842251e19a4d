/** Starts a layout in a worker of its own, which ends with it. */
import type { LayoutFrame, LayoutInput } from './settle.ts';

/**
 * Calls `onFrame` until the layout has settled, at most once for each picture that the browser draws:
 * frames that come faster are passed over. The function returned stops it before.
 */
export function runLayout(input: LayoutInput, onFrame: (frame: LayoutFrame) => void): () => void {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  let latest: LayoutFrame | undefined;
  let scheduled = 0;
  const draw = () => {
    scheduled = 0;
    if (latest) onFrame(latest);
    latest = undefined;
  };
  worker.addEventListener('message', ({ data }: MessageEvent<LayoutFrame>) => {
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
