/** What the page tells apart among the pieces of a reading. Pure. */
import type { Piece } from '../../src/model/questionContracts.ts';

/** The choice that stands for "however sure": where a piece offers it, something else holds now. */
const ANY_CERTAINTY = 'any';

/** Nothing in the question says it, and nothing was chosen: shown last and quietly. */
export const isUnsaid = ({ id, role, span, alternatives }: Piece): boolean =>
  !span &&
  ((role === 'certainty' && alternatives.every((a) => a.id !== ANY_CERTAINTY)) ||
    (takesDates({ id, role }) && alternatives.length === 0));

/** What an unsaid piece says: with several of them, of which relation. */
export function wordsOf(piece: Piece, pieces: readonly Piece[]): string {
  const alike = pieces.filter((p) => isUnsaid(p) && p.role === piece.role);
  if (!isUnsaid(piece) || alike.length === 1) return piece.words;
  const relation = pieces.findLast((p) => p.role === 'relation' && piece.id.startsWith(p.id));
  return relation ? `${relation.words}: ${piece.words}` : piece.words;
}

/** Any entity of the graph can be chosen for it. */
export const takesNames = ({ role }: Piece): boolean => role === 'name' || role === 'place';

/** Any span of time can be chosen for it. */
export const takesDates = ({ id, role }: Pick<Piece, 'id' | 'role'>): boolean =>
  role === 'date' && id.endsWith('/dates');

/** A year, a month or a day that there is. */
export function isDay(value: string): boolean {
  const said = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(value.trim());
  if (!said) return false;
  const [, year = '', month = '01', day = '01'] = said;
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(`${year}-${month}-${day}`);
}

/** The choice of these dates; undefined where they are none, or the last is before the first. */
export function spanChoice(from: string, to: string): string | undefined {
  const [first, last] = [from.trim(), to.trim()];
  if (!first && !last) return undefined;
  if ((first && !isDay(first)) || (last && !isDay(last))) return undefined;
  if (first && last && last.slice(0, first.length) < first.slice(0, last.length)) return undefined;
  return `dates:${first}..${last}`;
}
