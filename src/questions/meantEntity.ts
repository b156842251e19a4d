/** The entity that is meant by an id or by a name. A name that several bear is refused with their ids: never guessed. */
import { z } from 'zod';
import type { Database } from '../graph/connection.ts';
import { entityRow } from '../graph/reads/records.ts';
import { kindOf } from '../model/kinds.ts';
import { fold } from '../model/names.ts';
import type { EntityRecord } from '../model/records.ts';
import { searchByName } from './searchByName.ts';

/** Nothing, or more than one thing, is called so; the message names what may be meant. */
export class UnclearNameError extends Error {
  override readonly name = 'UnclearNameError';
}

const entityRows = z.array(z.object({ entity: entityRow }));
const MOST_OFFERED = 8;

const told = ({ name, kind, id }: EntityRecord): string =>
  `${name} (${kindOf(kind).label.toLowerCase()}, ${id})`;

/** @throws UnclearNameError */
export async function meantEntity(
  database: Pick<Database, 'read'>,
  said: string,
): Promise<EntityRecord> {
  const [byId] = entityRows.parse(await database.read('entitiesById', { ids: [said] }));
  if (byId) return byId.entity;
  const { entities } = await searchByName(database, { q: said, limit: MOST_OFFERED });
  const wanted = fold(said);
  const called = entities.filter((e) => fold(e.name) === wanted);
  const also = entities.filter((e) =>
    [...e.aliases, e.knownAs ?? ''].some((name) => fold(name) === wanted),
  );
  const meant = called.length > 0 ? called : also;
  const [only, ...others] = meant;
  if (only && others.length === 0) return only;
  if (only)
    throw new UnclearNameError(
      `"${said}" may be ${meant.map(told).join(' or ')}. Give the id of the one that is meant.`,
    );
  throw new UnclearNameError(
    entities.length > 0
      ? `The graph holds nothing called "${said}". Nearest: ${entities.map(told).join(', ')}.`
      : `The graph holds nothing called "${said}", and nothing like it. No document read so far names it.`,
  );
}
