/** The worker of `isolated.ts`: reads one file after another by the reader of its format, and answers with what it holds. */
import { parentPort } from 'node:worker_threads';
import { asUnreadable } from './asUnreadable.ts';
import { type DocumentContent, isContainer } from './documentReader.ts';
import { READERS } from './readers.ts';

export interface ReadingOrder {
  /** Tells the reader. */
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  readonly file: string;
}

export type ReadingAnswer =
  | { readonly content: DocumentContent }
  | { readonly unreadable: { readonly reason: string; readonly hint: string } };

async function answerTo({ mediaType, bytes, file }: ReadingOrder): Promise<ReadingAnswer> {
  const reader = READERS.find((r) => r.mediaType === mediaType);
  if (!reader || isContainer(reader)) throw new Error(`No reader of ${mediaType}.`);
  try {
    return { content: await reader.read(bytes, file) };
  } catch (cause) {
    const { reason, hint } = asUnreadable(cause, reader, file);
    return { unreadable: { reason, hint } };
  }
}

parentPort?.on('message', (order: ReadingOrder) => {
  // Whatever else is thrown ends this worker, and is told there.
  void answerTo(order).then((answer) => parentPort?.postMessage(answer));
});
