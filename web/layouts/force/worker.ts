/** Runs `settle` off the main thread. One message in; a frame about every 40 ms out, the last one done. */
import { type ForceInput, settle } from './settle.ts';

const FRAME_MS = 40;

addEventListener('message', ({ data }: MessageEvent<ForceInput>) => {
  let sent = performance.now();
  for (const frame of settle(data)) {
    if (!frame.done && performance.now() - sent < FRAME_MS) continue;
    sent = performance.now();
    postMessage(frame, { transfer: [frame.x.buffer, frame.y.buffer] });
  }
});
