/** Runs `computeStructure` off the main thread. One message in; progress about ten times a second, then the result. */
import { computeStructure } from './compute.ts';
import type { StructureInput } from './input.ts';
import type { Progress, Structure } from './structure.ts';

export type StructureMessage = { readonly progress: Progress } | { readonly found: Structure };

const EVERY_MS = 100;
const tell = (message: StructureMessage) => postMessage(message);

addEventListener('message', ({ data }: MessageEvent<StructureInput>) => {
  const steps = computeStructure(data);
  let told = performance.now();
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return tell({ found: step.value });
    if (performance.now() - told < EVERY_MS) continue;
    told = performance.now();
    tell({ progress: step.value });
  }
});
