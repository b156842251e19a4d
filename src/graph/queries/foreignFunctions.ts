/**
 * Functions of plugins (APOC and the like) on a user's own Neo4j. A plan does not tell which functions a statement
 * calls, so they are looked for in its text: none may be called but those named here, whatever way the call is written.
 */
import { z } from 'zod';
import type { Database } from '../connection.ts';
import { ReadOnlyQueryError } from './readOnlyQueryError.ts';

/** Of plugins, these compute from their arguments and reach nothing else. */
const ALLOWED: readonly RegExp[] = [
  /^apoc\.(?:text|coll|map|math|number|date|temporal|convert)\.[a-z0-9]+$/i,
];

export const isAllowedForeign = (name: string): boolean =>
  ALLOWED.some((allowed) => allowed.test(name));

const rows = z.array(z.object({ name: z.string() }));

interface Known {
  readonly names: Promise<readonly string[]>;
  readonly until: number;
}

/** A plugin comes with a restart of the database, which the connection outlives. */
const KEPT_MS = 60_000;
const known = new WeakMap<object, Known>();

export function foreignFunctions(
  database: Pick<Database, 'read'>,
  now = Date.now(),
): Promise<readonly string[]> {
  const kept = known.get(database);
  if (kept && kept.until > now) return kept.names;
  const names = database
    .read('foreignFunctions')
    .then((found) => rows.parse(found).map(({ name }) => name));
  known.set(database, { names, until: now + KEPT_MS });
  // a failure is told to whoever asked, and asked again by the next
  names.catch(() => known.delete(database));
  return names;
}

/** Strings, quoted names, comments and white space, as the Cypher grammar has them. */
const PARTS =
  /'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|`((?:[^`]|``)*)`|\/\*[\s\S]*?\*\/|\/\/[^\n\r]*|\s+/g;

const squeezed = (cypher: string): string =>
  cypher
    .replace(PARTS, (part, quoted: string | undefined) =>
      quoted === undefined ? (/^['"]/.test(part) ? "''" : '') : quoted,
    )
    .toLowerCase();

/** Neo4j reads `\u002e` as a full stop wherever it stands. */
const decoded = (cypher: string): string =>
  cypher.replace(/\\u+([0-9a-f]{4})/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );

/** @param foreign names of functions that are not Neo4j's own */
export function refuseForeignFunctions(cypher: string, foreign: readonly string[]): void {
  const refused = foreign.filter((name) => !isAllowedForeign(name));
  if (refused.length === 0) return;
  const texts = [squeezed(cypher), squeezed(decoded(cypher))];
  const called = refused.find((name) => {
    const call = `${name.toLowerCase()}(`;
    return texts.some((text) => text.includes(call));
  });
  if (called)
    throw new ReadOnlyQueryError(
      'not-allowed',
      `The function ${called} may not be called here: it belongs to a plugin, and functions of plugins may reach files, addresses and other data. Use Neo4j's own functions.`,
    );
}
