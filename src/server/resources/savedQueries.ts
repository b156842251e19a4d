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
import { route } from '../route.ts';

const WHAT = 'saved query';

export const savedQueryRoutes = [
  route('library', async () => readLibrary()),
  route('savedQueries', (_input, { database }) => listSavedQueries(database())),
  route('savedQuery', ({ id }, { database }) => found(readSavedQuery(database(), id), WHAT, id)),
  route('saveQuery', ({ body }, { database }) => createSavedQuery(database(), body)),
  route('changeQuery', ({ id, body: { version, ...body } }, { database }) =>
    found(changeSavedQuery(database(), id, version, body), WHAT, id),
  ),
  route('deleteQuery', ({ id }, { database }) => found(deleteSavedQuery(database(), id), WHAT, id)),
];
