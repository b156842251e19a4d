/** Saved views. */
import { changeView, deleteView, listViews, readView, saveView } from '../../graph/views.ts';
import { found } from '../httpError.ts';
import { route } from '../route.ts';

export const viewRoutes = [
  route('views', (_input, { database }) => listViews(database())),
  route('view', ({ id }, { database }) => found(readView(database(), id), 'view', id)),
  route('saveView', ({ body }, { database }) => saveView(database(), body)),
  route('changeView', ({ id, body }, { database }) =>
    found(changeView(database(), id, body), 'view', id),
  ),
  route('deleteView', ({ id }, { database }) => found(deleteView(database(), id), 'view', id)),
];
