/** The graph as candidates of identity are found in it: entities with names, documents and neighbours. */
import { z } from 'zod';
import type { CandidateItem } from '../../identity/candidates/evidence.ts';
import { givenAsNames } from '../../identity/candidates/givenNames.ts';
import { kindOf, kindSchema } from '../../model/kinds.ts';
import type { Database } from '../connection.ts';
import { chunks, groupBy, int } from '../values.ts';

/** Of a hub these tell as much as all. */
const MOST_DOCUMENTS = 40;
const MOST_NEIGHBOURS = 60;
const ENTITIES_A_PAGE = 2_000;
const TEXTS_A_PAGE = 100;

const itemSchema = z.object({
  id: z.string(),
  kind: kindSchema,
  name: z.string(),
  aliases: z.array(z.string()),
  calibre: z.string().nullable(),
  documents: z.array(z.string()),
  neighbours: z.array(z.string()),
});

/** Things that texts give as one another's names, by entity. */
export type Given = ReadonlyMap<string, ReadonlySet<string>>;

const NONE: ReadonlySet<string> = new Set();

/** @returns one page in the order of ids, from after an id on; empty at the end */
export async function readIdentityItems(
  database: Pick<Database, 'read'>,
  after: string,
  given: Given,
): Promise<CandidateItem[]> {
  const rows = await database.read(
    'identityItems',
    {
      after,
      limit: int(ENTITIES_A_PAGE),
      documents: int(MOST_DOCUMENTS),
      neighbours: int(MOST_NEIGHBOURS),
    },
    { timeoutMs: 120_000 },
  );
  return rows.map((row) => {
    const { id, kind, name, aliases, calibre, documents, neighbours } = itemSchema.parse(row);
    return {
      id,
      kind,
      names: [name, ...aliases],
      ...(calibre !== null && { calibre }),
      documents: new Set(documents),
      neighbours: new Set(neighbours),
      beside: given.get(id) ?? NONE,
      near: NONE,
    };
  });
}

const textSchema = z.object({
  id: z.string(),
  text: z.string(),
  mentions: z.array(
    z.object({
      id: z.string(),
      kind: kindSchema,
      starts: z.array(z.number()),
      ends: z.array(z.number()),
    }),
  ),
});

/** @returns pairs of mentions of one family that a text gives as names of one thing, for a page of documents */
export async function readGivenNames(
  database: Pick<Database, 'read'>,
  after: string,
): Promise<{ pairs: [string, string][]; last: string | undefined }> {
  const rows = (
    await database.read(
      'spansOfDocuments',
      { after, limit: int(TEXTS_A_PAGE) },
      { timeoutMs: 120_000 },
    )
  ).map((row) => textSchema.parse(row));
  const pairs = rows.flatMap(({ text, mentions }) =>
    [...groupBy(mentions, (m) => kindOf(m.kind).family).values()].flatMap((alike) =>
      givenAsNames(
        text,
        alike.flatMap((m) =>
          m.starts.map((start, i) => ({ id: m.id, start, end: m.ends[i] ?? start })),
        ),
      ),
    ),
  );
  return { pairs, last: rows.at(-1)?.id };
}

const entityOfSchema = z.object({ mention: z.string(), entity: z.string() });

/** @param pairs of mentions */
export async function givenOfEntities(
  database: Pick<Database, 'read'>,
  pairs: readonly (readonly [string, string])[],
): Promise<Given> {
  const entityOf = new Map<string, string>();
  for (const mentions of chunks([...new Set(pairs.flat())]))
    for (const row of await database.read('entityOfEachMention', { mentions })) {
      const { mention, entity } = entityOfSchema.parse(row);
      entityOf.set(mention, entity);
    }
  const given = new Map<string, Set<string>>();
  const add = (a: string, b: string): void => {
    const all = given.get(a) ?? new Set();
    given.set(a, all);
    all.add(b);
  };
  for (const [x, y] of pairs) {
    const [a, b] = [entityOf.get(x), entityOf.get(y)];
    if (a === undefined || b === undefined || a === b) continue;
    add(a, b);
    add(b, a);
  }
  return given;
}
