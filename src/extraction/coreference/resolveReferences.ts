/** Adds to the references by name those by noun, pronoun and possessive. */

import type { ReadDocument } from '../../model/document.ts';
import type { Reference, Sentence, Thing, Token } from '../analysis.ts';
import { Chains } from './chains.ts';
import { layoutOf } from './layout.ts';
import { resolveAll } from './resolver.ts';

/**
 * All references of a document, names included, in the order of the text. Pure; works on things and name references
 * from anywhere, annotated ones included. With the document's blocks, items of lists and lines of entries inherit too.
 */
export function resolveReferences(
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  things: readonly Thing[],
  names: readonly Reference[],
  document?: Pick<ReadDocument, 'text' | 'blocks'>,
): Reference[] {
  const ordered = [...names].sort((a, b) => a.start - b.start || a.end - b.end);
  const layout = document && layoutOf(document.text, sentences, tokens, document.blocks);
  const resolved = resolveAll(new Chains(tokens, sentences, things, ordered, layout));
  return [...ordered, ...resolved].sort((a, b) => a.start - b.start || a.end - b.end);
}
