/**
 * The port behind which extraction sits, so that another extractor can be plugged in.
 */
import type { Extraction } from '../model/claims.ts';
import type { ReadDocument } from '../model/document.ts';

export interface Extractor {
  readonly name: string;
  /** Changes whenever the extractor may read a text differently. */
  readonly version: string;
  /** @param signal ends an extraction that waits for something; it then rejects */
  extract(document: ReadDocument, signal?: AbortSignal): Extraction | Promise<Extraction>;
}

/** The same document gives the same extraction, in any order, in any process, at once. */
export interface PureExtractor extends Extractor {
  extract(document: ReadDocument): Extraction;
}
