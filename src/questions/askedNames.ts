/** The names of a typed question that may mean something else, or that the graph does not hold, with what they may mean. */
import { z } from 'zod';
import type { Database } from '../graph/connection.ts';
import { entityRow } from '../graph/reads/records.ts';
import { searchNames } from '../graph/reads/search.ts';
import type { AnswerName } from '../model/questionContracts.ts';
import type { EntityFinder } from './edits.ts';
import type { EntityChoice, Question } from './question.ts';
import { thingsOf } from './thingsOf.ts';

/** Names offered for one that the graph does not hold. */
const MOST_OFFERED = 5;

export async function namesOf(
  database: Pick<Database, 'read'>,
  question: Question,
): Promise<AnswerName[]> {
  const names: AnswerName[] = [];
  for (const { path, thing } of thingsOf(question)) {
    const { said, span } = thing;
    if (said === undefined) continue;
    const [taken, ...others] = thing.entities ?? [];
    if (taken && others.length === 0) continue;
    names.push({
      said,
      ...(span && { span }),
      piece: path,
      ...(taken && { taken }),
      others: taken ? others : await alike(database, said),
    });
  }
  return names;
}

async function alike(database: Pick<Database, 'read'>, name: string): Promise<EntityChoice[]> {
  const { entities } = await searchNames(database, { q: name.slice(0, 200), limit: MOST_OFFERED });
  return entities.map(({ id, kind, name: of, documents }) => ({ id, kind, name: of, documents }));
}

const rows = z.array(z.object({ entity: entityRow }));

export const entityFinder =
  (database: Pick<Database, 'read'>): EntityFinder =>
  async (id) => {
    const [row] = rows.parse(await database.read('entitiesById', { ids: [id] }));
    if (!row) return undefined;
    const { kind, name, documents } = row.entity;
    return { id, kind, name, documents };
  };
