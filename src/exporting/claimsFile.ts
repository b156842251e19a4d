/** An extraction as a claims file: what annotators write, so that it can be corrected by hand and imported again. */
import type { Extraction } from '../model/claims.ts';
import type { ClaimsFile } from '../model/claimsFile.ts';
import type { ReadDocument } from '../model/document.ts';

export function claimsFileOf(
  document: Pick<ReadDocument, 'name' | 'metadata'>,
  extraction: Extraction,
): ClaimsFile {
  const hasMetadata = Object.keys(document.metadata).length > 0;
  return {
    document: document.name,
    ...(hasMetadata && { metadata: document.metadata }),
    language: extraction.language,
    entities: extraction.mentions.map(({ name, names, ...mention }) => ({
      ...mention,
      // The first name is the one it is called by.
      names: [...new Set([name, ...names])],
    })),
    relations: extraction.claims.map(({ subject, object, ...claim }) => ({
      ...claim,
      source: subject,
      target: object,
    })),
  };
}
