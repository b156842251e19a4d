/** Saved views in the database. They belong to no layer of the graph: neither importing nor rebuilding touches them. */
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import {
  type SavedView,
  type SavedViewList,
  savedViewListSchema,
  savedViewSchema,
  type ViewBody,
} from '../model/viewContracts.ts';
import type { Database } from './connection.ts';
import type { Maker } from './maker.ts';

type Store = Pick<Database, 'read' | 'write'>;

/** A property holds no map: positions lie in the database as JSON. */
const positionsAsJson = z
  .string()
  .transform((text): unknown => JSON.parse(text))
  .pipe(savedViewSchema.shape.positions);
const viewRows = z.array(
  z.object({ view: savedViewSchema.extend({ positions: positionsAsJson }) }),
);

/** A property that is absent is null in a map that names it. */
const headingRows = z.array(
  z.object({
    view: savedViewListSchema.shape.views.element.extend({
      by: z
        .string()
        .nullable()
        .transform((by) => by ?? undefined),
    }),
  }),
);

export async function listViews(database: Store): Promise<SavedViewList> {
  const rows = headingRows.parse(await database.read('views'));
  return { views: rows.map((row) => row.view) };
}

/** @returns nothing when there is no such view */
export async function readView(database: Store, id: string): Promise<SavedView | undefined> {
  return viewRows.parse(await database.read('view', { id }))[0]?.view;
}

/** The id is drawn here, so that a write that is tried again makes no second view. */
export async function saveView(
  database: Store,
  body: ViewBody,
  { by, now = new Date() }: Maker = {},
): Promise<SavedView> {
  const at = now.toISOString();
  return put(database, {
    ...body,
    id: randomUUID(),
    ...(by !== undefined && { by }),
    createdAt: at,
    changedAt: at,
  });
}

/** @returns nothing when there is no such view */
export async function changeView(
  database: Store,
  id: string,
  body: ViewBody,
  now = new Date(),
): Promise<SavedView | undefined> {
  const known = await readView(database, id);
  return known && put(database, { ...known, ...body, changedAt: now.toISOString() });
}

/** @returns what it was, or nothing when there is no such view */
export async function deleteView(database: Store, id: string): Promise<SavedView | undefined> {
  const known = await readView(database, id);
  if (known) await database.write('deleteView', { id });
  return known;
}

async function put(database: Store, view: SavedView): Promise<SavedView> {
  const { id, positions, ...rest } = view;
  await database.write('putView', {
    id,
    view: { ...rest, positions: JSON.stringify(positions) },
  });
  return view;
}
