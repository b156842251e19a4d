/** Answers of one JSON object a line, sent as they are found. */
import type { Response } from 'express';

export const NDJSON = 'application/x-ndjson';

/**
 * Stops where the one who asked is gone. @param failed the last line of an answer that fails after it has begun
 * @throws what `lines` throws; nothing is sent where it is the first
 */
export async function sendLines<T extends object>(
  response: Response,
  lines: (signal: AbortSignal) => AsyncIterable<T>,
  failed: (error: unknown) => T,
): Promise<void> {
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  try {
    for await (const line of lines(gone.signal)) {
      if (gone.signal.aborted) return;
      if (!response.headersSent) response.setHeader('Content-Type', NDJSON);
      const hasRoom = response.write(`${JSON.stringify(line)}\n`);
      // The compression would keep it until there is more.
      response.flush();
      if (!hasRoom) await room(response, gone.signal);
    }
    response.end();
  } catch (error) {
    if (response.headersSent) response.end(`${JSON.stringify(failed(error))}\n`);
    throw error;
  }
}

const room = (response: Response, gone: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (gone.aborted) resolve();
    response.once('drain', resolve);
    gone.addEventListener('abort', () => resolve());
  });
