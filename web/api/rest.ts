/** Long enough for the picture of a selection to be drawn first; too short to be noticed. */
const REST_MS = 40;

/**
 * Waits until the selection rests: a selection is lit before more is read about it, and of those that keys run through
 * nothing is read.
 * @throws the signal's reason when it is aborted meanwhile
 */
export const rest = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const rested = setTimeout(() => {
      signal.removeEventListener('abort', left);
      resolve();
    }, REST_MS);
    const left = () => {
      clearTimeout(rested);
      reject(signal.reason);
    };
    signal.addEventListener('abort', left, { once: true });
  });
