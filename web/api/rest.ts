/** Longer than keys that are held down repeat; too short to be noticed. */
const REST_MS = 40;

/** When the next picture is drawn; at once where none is, in a page that is out of sight. */
const atNextFrame = (act: () => void): void => {
  if (document.hidden) act();
  else requestAnimationFrame(act);
};

/**
 * Waits until the selection is lit and rests: more is read about it after that, and of those that keys run through
 * nothing is read.
 * @throws the signal's reason when it is aborted meanwhile
 */
export const rest = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    let rested: ReturnType<typeof setTimeout> | undefined;
    const left = () => {
      clearTimeout(rested);
      reject(signal.reason);
    };
    signal.addEventListener('abort', left, { once: true });
    atNextFrame(() => {
      if (signal.aborted) return;
      rested = setTimeout(() => {
        signal.removeEventListener('abort', left);
        resolve();
      }, REST_MS);
    });
  });
