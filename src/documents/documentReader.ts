/** What a reader of one format is. Adding a format is one file with a reader and one entry in `readers.ts`. */
import type { ReadDocument } from '../model/document.ts';

/** A document but for what the file's name already tells. */
export type DocumentContent = Pick<ReadDocument, 'text' | 'metadata' | 'blocks'>;

export interface DocumentReader {
  /** In words, for messages: "plain text". */
  readonly format: string;
  readonly mediaType: string;
  /** Lower case, with the dot. */
  readonly extensions: readonly string[];
  /** Reads the bytes of a file that is known to be no binary format. `file` is for error messages only. */
  read(bytes: Uint8Array, file: string): Promise<DocumentContent>;
}
