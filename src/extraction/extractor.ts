/**
 * The port behind which extraction sits, so that another extractor can be plugged in.
 * An extractor is pure: the same document gives the same extraction, in any order, in any process.
 */
import type { Extraction } from '../model/claims.ts';
import type { ReadDocument } from '../model/document.ts';

export interface Extractor {
  readonly name: string;
  /** Changes whenever the extractor may read a text differently. */
  readonly version: string;
  extract(document: ReadDocument): Extraction;
}
