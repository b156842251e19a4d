/** Adds to the references by name those by noun, pronoun and possessive. */
import type { Reference, Sentence, Thing, Token } from '../analysis.ts';
import { Resolver } from './resolver.ts';

/**
 * All references of a document, names included, in the order of the text. Pure; works on things and name references
 * from anywhere, annotated ones included.
 */
export function resolveReferences(
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  things: readonly Thing[],
  names: readonly Reference[],
): Reference[] {
  const ordered = [...names].sort((a, b) => a.start - b.start || a.end - b.end);
  const resolved = new Resolver(tokens, sentences, things, ordered).run();
  return [...ordered, ...resolved].sort((a, b) => a.start - b.start || a.end - b.end);
}
