import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Database } from '../../src/graph/connection.ts';
import { digest } from '../../src/graph/digest.ts';
import { rebuild } from '../../src/graph/rebuild.ts';
import { prepareSchema } from '../../src/graph/schema.ts';
import { changeView, deleteView, listViews, readView, saveView } from '../../src/graph/views.ts';
import { viewBodySchema } from '../../src/model/viewContracts.ts';
import { testDatabase, wipe } from '../support/database.ts';

let database: Database;

beforeAll(async () => {
  database = await testDatabase();
  await wipe(database);
  await prepareSchema(database);
});

const body = (name: string) =>
  viewBodySchema.parse({
    name,
    note: 'why it matters',
    state: 'best=40&layout=force',
    positions: { force: [['e1', 1.5, -2]] },
  });

describe('saved views', () => {
  it('come back as they were saved, listed by when they were last changed', async () => {
    const first = await saveView(database, body('Supply lines'), { now: new Date('2026-01-01') });
    const second = await saveView(database, body('Drones'), { now: new Date('2026-01-02') });
    expect(await readView(database, first.id)).toEqual(first);
    expect((await listViews(database)).views.map((v) => v.name)).toEqual([
      'Drones',
      'Supply lines',
    ]);
    const changed = await changeView(
      database,
      first.id,
      body('Supply lines, west'),
      new Date('2026-01-03'),
    );
    expect(changed).toMatchObject({ createdAt: first.createdAt, name: 'Supply lines, west' });
    expect((await listViews(database)).views.map((v) => v.id)).toEqual([first.id, second.id]);
  });

  it('are no part of the graph that documents make, and a rebuild leaves them alone', async () => {
    const before = await digest(database);
    const saved = await saveView(database, body('Kept'));
    expect(await digest(database)).toEqual(before);
    await rebuild(database);
    expect(await readView(database, saved.id)).toEqual(saved);
  });

  it('go when deleted, and say what they were', async () => {
    const saved = await saveView(database, body('Passing'));
    expect(await deleteView(database, saved.id)).toEqual(saved);
    expect(await readView(database, saved.id)).toBeUndefined();
    expect(await deleteView(database, saved.id)).toBeUndefined();
    expect(await changeView(database, saved.id, body('Gone'))).toBeUndefined();
  });
});
