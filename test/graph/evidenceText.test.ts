import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Database } from '../../src/graph/connection.ts';
import { readEntity } from '../../src/graph/reads/entity.ts';
import { readPaths } from '../../src/graph/reads/paths.ts';
import { readRelationship } from '../../src/graph/reads/relationship.ts';
import { searchNames } from '../../src/graph/reads/search.ts';
import { prepareSchema } from '../../src/graph/schema.ts';
import { writeDocuments } from '../../src/graph/writeDocuments.ts';
import { pathParamsSchema } from '../../src/model/pathContracts.ts';
import { smallContent } from '../support/contents.ts';
import { testDatabase, wipe } from '../support/database.ts';

let database: Database;
/** Longer than what is read around a quote. */
const LONG = 'Said before all of this. '.repeat(60);

beforeAll(async () => {
  database = await testDatabase();
  await wipe(database);
  await prepareSchema(database);
  const things = [
    { kind: 'ArmedGroup' as const, names: ['Red Column'] as const },
    { kind: 'ArmedGroup' as const, names: ['Blue Column'] as const },
  ];
  await writeDocuments(
    database,
    // Characters beyond U+FFFF before the claim, as in posts, which the database counts otherwise than offsets do.
    ['🚀🔥🎯'.repeat(30), ''].map((signs, i) =>
      smallContent({
        name: `post ${i}`,
        heading: `${signs}${LONG}End`,
        things: i === 0 ? things : [...things].reverse(),
        claims: [{ subject: 0, type: 'ATTACKED', object: 1 }],
      }),
    ),
  );
  await database.write('awaitIndexes');
});

const idOf = async (q: string): Promise<string> =>
  (await searchNames(database, { q, limit: 1 })).entities[0]?.id ?? '';

describe('the words around a claim', () => {
  it('are those of the document, whichever characters stand before them', async () => {
    const detail = await readEntity(database, await idOf('Red Column'));
    expect(detail?.relationships).toHaveLength(2);
    for (const { id } of detail?.relationships ?? []) {
      const [evidence] = (await readRelationship(database, id))?.evidence ?? [];
      expect(evidence?.quote).toMatch(/^(Red|Blue) Column with (Red|Blue) Column$/);
      expect(evidence?.context.text).toContain(evidence?.quote);
      const at = (evidence?.start ?? 0) - (evidence?.context.start ?? 0);
      expect(evidence?.context.text.slice(at).startsWith(evidence.quote)).toBe(true);
    }
  });

  it('are, under a step of a path, the whole sentence and no more', async () => {
    const asked = { from: await idOf('Red Column'), to: await idOf('Blue Column') };
    const { edges } = await readPaths(database, pathParamsSchema.parse(asked));
    expect(edges).toHaveLength(2);
    for (const { best } of edges) {
      expect(best.context.text).toBe(`${best.quote} and.`);
      expect(best.context.start).toBe(best.start);
    }
  });
});
