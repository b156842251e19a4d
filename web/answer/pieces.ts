/** What the page tells apart among the pieces of a reading. Pure. */
import type { Piece } from '../../src/model/questionContracts.ts';

/** The choice that stands for "however sure": where a piece offers it, something else holds now. */
const ANY_CERTAINTY = 'any';

/** Nothing in the question says it, and nothing was chosen: shown last and quietly. */
export const isUnsaid = ({ role, span, alternatives }: Piece): boolean =>
  role === 'certainty' && !span && alternatives.every((a) => a.id !== ANY_CERTAINTY);

/** What an unsaid piece says: with several of them, of which relation. */
export function wordsOf(piece: Piece, pieces: readonly Piece[]): string {
  if (!isUnsaid(piece) || pieces.filter(isUnsaid).length === 1) return piece.words;
  const relation = pieces.findLast((p) => p.role === 'relation' && piece.id.startsWith(p.id));
  return relation ? `${relation.words}: ${piece.words}` : piece.words;
}

/** Any entity of the graph can be chosen for it. */
export const takesNames = ({ role }: Piece): boolean => role === 'name' || role === 'place';
