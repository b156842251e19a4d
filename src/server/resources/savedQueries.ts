/** The library and saved queries. */
import { readLibrary } from '../../graph/queries/library.ts';
import {
  changeSavedQuery,
  createSavedQuery,
  deleteSavedQuery,
  listSavedQueries,
  readSavedQuery,
} from '../../graph/queries/savedQueries.ts';
import { found } from '../httpError.ts';
import { mustOwn } from '../own.ts';
import { route } from '../route.ts';

const WHAT = 'saved query';

export const savedQueryRoutes = [
  route('library', async () => readLibrary()),
  route('savedQueries', (_input, { database }) => listSavedQueries(database())),
  route('savedQuery', ({ id }, { database }) => found(readSavedQuery(database(), id), WHAT, id)),
  route('saveQuery', ({ body, who }, { database }) =>
    createSavedQuery(database(), body, { by: who?.name }),
  ),
  route('changeQuery', async ({ id, body: { version, ...body }, who }, { database }) => {
    mustOwn(who, (await found(readSavedQuery(database(), id), WHAT, id)).by, WHAT);
    return found(changeSavedQuery(database(), id, version, body), WHAT, id);
  }),
  route('deleteQuery', async ({ id, who }, { database }) => {
    mustOwn(who, (await found(readSavedQuery(database(), id), WHAT, id)).by, WHAT);
    return found(deleteSavedQuery(database(), id), WHAT, id);
  }),
];
