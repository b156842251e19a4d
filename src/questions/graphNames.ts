/** The names of the graph, as questions look them up: by the full-text index, then exactly. */
import { z } from 'zod';
import type { Database } from '../graph/connection.ts';
import { luceneQuery } from '../graph/reads/search.ts';
import { kindSchema } from '../model/kinds.ts';
import { fold } from '../model/names.ts';
import type { NameFinder } from './nameLinks.ts';
import type { NamedEntity } from './question.ts';

const rows = z.array(
  z.object({
    entity: z.looseObject({
      id: z.string(),
      kind: kindSchema,
      name: z.string(),
      aliases: z.array(z.string()),
      documents: z.number(),
    }),
  }),
);

/** Phrases a query: Lucene takes 1,024 clauses. */
const MOST_PHRASES = 400;

export function graphNames(database: Pick<Database, 'read'>): NameFinder {
  const entities = (found: unknown): NamedEntity[] =>
    rows.parse(found).map(({ entity }) => ({
      id: entity.id,
      kind: entity.kind,
      name: entity.name,
      names: [entity.name, ...entity.aliases],
      documents: entity.documents,
    }));
  const search = async (query: string): Promise<NamedEntity[]> =>
    entities(await database.read('searchEntities', { query }));
  return {
    async named(folded) {
      const wanted = new Set(folded);
      // folding leaves letters, digits and spaces, so that nothing of a phrase is Lucene's syntax; the last word of a
      // name is folded to its singular only there, so that each phrase is looked for as it stands
      const phrases = folded
        .slice(0, MOST_PHRASES)
        .map((p) => `"${p}"^${p.split(' ').length ** 2}`);
      if (phrases.length === 0) return [];
      const found = await search(phrases.join(' OR '));
      return found.filter((e) => e.names.some((name) => wanted.has(fold(name))));
    },
    abbreviated: async (letters) => entities(await database.read('actorsByInitials', { letters })),
    async alike(name) {
      const query = luceneQuery(name);
      return query ? search(query) : [];
    },
  };
}
