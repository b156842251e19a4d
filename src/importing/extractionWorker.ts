/** What a thread of `extractionPool.ts` runs: one document to all that will be written of it. */
import { contentOf, type DocumentContent } from '../graph/documentContent.ts';
import type { ReadDocument } from '../model/document.ts';
import { loadShipped } from './shippedExtractors.ts';

export interface ExtractionOrder {
  readonly extractor: string;
  readonly document: ReadDocument;
  readonly readBy: string;
}

export async function extractInThread(order: ExtractionOrder): Promise<DocumentContent> {
  const extractor = await loadShipped(order.extractor);
  return contentOf(order.document, extractor.extract(order.document), order.readBy);
}
