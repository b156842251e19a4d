/** The text that the full-text indexes hold: names folded as what is typed is folded, so that neither case nor accents matter. */
import { byCodeUnit } from '../identity/nameKeys.ts';
import { fold } from '../model/names.ts';

/** Beyond this many characters of names nothing is gained, and the index would only grow. */
const LONGEST = 4_000;

export const searchText = (names: Iterable<string>): string =>
  [...new Set([...names].map(fold))].filter(Boolean).sort(byCodeUnit).join(' ').slice(0, LONGEST);
