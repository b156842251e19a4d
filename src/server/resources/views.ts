/** Saved views. */
import { changeView, deleteView, listViews, readView, saveView } from '../../graph/views.ts';
import { found } from '../httpError.ts';
import { mustOwn } from '../own.ts';
import { route } from '../route.ts';

const WHAT = 'view';

export const viewRoutes = [
  route('views', (_input, { database }) => listViews(database())),
  route('view', ({ id }, { database }) => found(readView(database(), id), WHAT, id)),
  route('saveView', ({ body, who }, { database }) => saveView(database(), body, { by: who?.name })),
  route('changeView', async ({ id, body, who }, { database }) => {
    mustOwn(who, (await found(readView(database(), id), WHAT, id)).by, WHAT);
    return found(changeView(database(), id, body), WHAT, id);
  }),
  route('deleteView', async ({ id, who }, { database }) => {
    mustOwn(who, (await found(readView(database(), id), WHAT, id)).by, WHAT);
    return found(deleteView(database(), id), WHAT, id);
  }),
];
