/** From a tokenized document to what it names and where it refers to it: names first, then everything that points back to them. */
import type { AnalysedDocument, TokenizedDocument } from './analysis.ts';
import { resolveReferences } from './coreference/resolveReferences.ts';
import { nameThings } from './mentions/things.ts';

/** Pure: the same document gives the same things and references. */
export function analyse(document: TokenizedDocument): AnalysedDocument {
  const { things, references } = nameThings(document);
  return {
    things,
    references: resolveReferences(
      document.tokens,
      document.sentences,
      things,
      references,
      document.document,
    ),
    ...document,
  };
}
