/** Runs `settle` off the main thread. One message in; frames out, the last one done. */
import { type ForceInput, settle } from './settle.ts';

/** Frames of a large graph take longer to draw than to find: fewer of them leave time for the rest of the page. */
const frameMs = (order: number) => Math.max(40, order / 10);

addEventListener('message', ({ data }: MessageEvent<ForceInput>) => {
  let sent = performance.now();
  for (const frame of settle(data)) {
    if (!frame.done && performance.now() - sent < frameMs(data.x.length)) continue;
    sent = performance.now();
    postMessage(frame, { transfer: [frame.x.buffer, frame.y.buffer] });
  }
});
