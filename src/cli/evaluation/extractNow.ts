/** What an extractor finds in an annotated document. */
import { readDocument } from '../../documents/readDocuments.ts';
import { claimsFileOf } from '../../exporting/claimsFile.ts';
import type { Extractor } from '../../extraction/extractor.ts';
import type { ClaimsFile } from '../../model/claimsFile.ts';
import { type AnnotatedDocument, EvaluationInputError } from './annotationFolder.ts';

export async function extractNow(
  extractor: Extractor,
  { name, path }: AnnotatedDocument,
): Promise<ClaimsFile> {
  if (!path)
    throw new EvaluationInputError(
      `${name}: no document stands beside its annotation. Put it there, or name a folder of claims files.`,
    );
  const document = await readDocument(path);
  try {
    return claimsFileOf(document, await extractor.extract(document));
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`${path}: the extractor failed on it: ${reason}`, { cause });
  }
}
