/** A whole archive in groups, found by a process of its own. */
import { readEntities, readRelationsWithBest } from '../../graph/reads/archive.ts';
import type { GroupEvent } from '../../model/groupContracts.ts';
import { errorAnswer } from '../errorAnswer.ts';
import { sendLines } from '../ndjson.ts';
import { route } from '../route.ts';

const failed = (error: unknown): GroupEvent => ({
  event: 'failed',
  message: errorAnswer(error).body.error.message,
});

export const groupRoutes = [
  route('groups', async ({ body, response }, { database, groups }) => {
    const graph = database();
    await sendLines(response, (signal) => groups.groups(graph, body, signal), failed);
    return undefined;
  }),
  route('groupMembers', async ({ body }, { database, groups }) => {
    const { members, ...found } = await groups.members(database(), body);
    const records = await readEntities(
      database(),
      members.map((member) => member.id),
    );
    return {
      ...found,
      // What is gone since the groups were found is left out.
      members: members.flatMap(({ id, ...member }) => {
        const entity = records.get(id);
        return entity ? [{ entity, ...member }] : [];
      }),
    };
  }),
  route('groupRelations', async ({ body }, { database, groups }) => {
    const { relations, ...found } = await groups.relations(database(), body);
    return { ...found, relations: await readRelationsWithBest(database(), relations) };
  }),
];
