/** The search of the graph by names, those that are generally known among them. */
import { lexicon } from '../extraction/lexicon/lexicon.ts';
import { namesLike } from '../extraction/lexicon/namesLike.ts';
import type { Database } from '../graph/connection.ts';
import { searchNames } from '../graph/reads/search.ts';
import { lexiconKey } from '../identity/nameKeys.ts';
import type { SearchResult } from '../model/contracts.ts';

/** More rows of the lexicon than are ever meant by one name. */
const MOST_KNOWN = 40;

const generallyKnown = (typed: string) =>
  namesLike(lexicon().handwritten, typed, MOST_KNOWN).map(({ kind, id, name }) => ({
    key: lexiconKey(kind, id),
    name,
  }));

export const searchByName = (
  database: Pick<Database, 'read'>,
  asked: { readonly q: string; readonly limit: number },
): Promise<SearchResult> => searchNames(database, asked, generallyKnown(asked.q));
