import { beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { check } from '../../src/graph/check.ts';
import type { Database } from '../../src/graph/connection.ts';
import { decide } from '../../src/graph/decisions/decide.ts';
import { digest } from '../../src/graph/digest.ts';
import type { DocumentContent } from '../../src/graph/documentContent.ts';
import { readGraph } from '../../src/graph/reads/graph.ts';
import { readSummary } from '../../src/graph/reads/summary.ts';
import { rebuild } from '../../src/graph/rebuild.ts';
import { prepareSchema } from '../../src/graph/schema.ts';
import { deleteDocuments, writeDocuments } from '../../src/graph/writeDocuments.ts';
import type { Kind } from '../../src/model/kinds.ts';
import { annotatedContents, smallContent } from '../support/contents.ts';
import { rowsOf, testDatabase, wipe } from '../support/database.ts';
import { army, isis, raid } from '../support/raid.ts';

let database: Database;

const empty = async (): Promise<void> => {
  await wipe(database);
  await prepareSchema(database);
};

beforeEach(async () => {
  database = await testDatabase();
  await empty();
});

const cypher = (text: string): Promise<unknown[][]> => rowsOf(database, text);

const writeOneByOne = async (contents: readonly DocumentContent[]): Promise<void> => {
  for (const content of contents) await writeDocuments(database, [content]);
};

describe('writing documents', () => {
  it('gives the same graph for the annotated corpus in any order, batch and number of times', async () => {
    const contents = await annotatedContents();
    await writeDocuments(database, contents);
    const first = await digest(database);
    const counts = await readSummary(database);
    expect(counts.documents).toBe(16);
    expect(await check(database)).toMatchObject({ violations: [], documents: 16 });

    expect(new Set(await writeDocuments(database, contents))).toEqual(new Set(['unchanged']));
    expect(await digest(database)).toBe(first);

    await empty();
    await writeOneByOne([...contents].reverse());
    expect(await digest(database)).toBe(first);
  });

  it('derives one relationship for all claims on a pair, and none from denied ones', async () => {
    await writeDocuments(database, [
      smallContent(raid),
      smallContent({
        ...raid,
        name: 'second',
        heading: 'Again',
        claims: [
          { subject: 0, type: 'ATTACKED', object: 1, certainty: 'claimed', firstDate: '2019' },
          { subject: 0, type: 'USED', object: 2, certainty: 'stated' },
        ],
        metadata: { publisher: 'The Wire' },
      }),
    ]);
    const { edges, nodes } = await readGraph(database, { limit: 100 });
    expect(nodes).toHaveLength(3);
    expect(edges).toHaveLength(2);
    expect(edges.find((e) => e.type === 'ATTACKED')).toMatchObject({
      claims: 2,
      documents: 2,
      sources: 1,
      certainty: 'stated',
      firstDate: '2019',
      lastDate: '2021-03-02',
      review: 'unreviewed',
      confidence: 65,
    });
    expect(edges.find((e) => e.type === 'USED')).toMatchObject({ certainty: 'stated', claims: 2 });
  });

  it('replaces the older version of a document of the same name', async () => {
    await writeDocuments(database, [smallContent(raid)]);
    const changed = smallContent({
      ...raid,
      things: [isis, army],
      claims: raid.claims?.slice(0, 1),
    });
    expect(await writeDocuments(database, [changed])).toEqual(['replaced']);
    const after = await digest(database);
    expect(await check(database)).toMatchObject({ documents: 1, mentions: 2, violations: [] });
    await empty();
    await writeDocuments(database, [changed]);
    expect(await digest(database)).toBe(after);
  });

  it('carries reviews over to a new version, where their claim still stands', async () => {
    await writeDocuments(database, [smallContent(raid)]);
    for (const [id] of await cypher('MATCH (c:Claim) RETURN c.id'))
      await decide(
        database,
        { kind: 'review', claim: String(id), verdict: 'confirmed', note: 'seen' },
        'me',
      );
    const reread = smallContent({
      ...raid,
      heading: 'Corrected',
      claims: raid.claims?.slice(0, 2),
    });
    await writeDocuments(database, [reread]);
    expect(await cypher('MATCH (c:Claim) RETURN c.type, c.review, c.note ORDER BY c.type')).toEqual(
      [
        ['ATTACKED', 'confirmed', 'seen'],
        ['USED', 'confirmed', 'seen'],
      ],
    );
    expect(await cypher('MATCH (:Entity)-[r:ATTACKED]->() RETURN r.review')).toEqual([
      ['confirmed'],
    ]);
    expect((await check(database)).violations).toEqual([]);
  });

  it('keeps one document of one text under two names, told by the first of them', async () => {
    const a = smallContent({ ...raid, name: 'a', readBy: 'first' });
    const b = smallContent({
      ...raid,
      name: 'b',
      readBy: 'second',
      claims: [],
      metadata: { publisher: 'A Blog' },
    });
    await writeOneByOne([b, a]);
    const both = await digest(database);
    expect(await cypher('MATCH (d:Document) RETURN d.name, d.names, d.publisher')).toEqual([
      ['a', ['a', 'b'], 'The Wire'],
    ]);
    expect((await check(database)).violations).toEqual([]);

    await empty();
    await writeOneByOne([a, b]);
    expect(await digest(database)).toBe(both);

    // What was kept of the second takes its place when the first goes.
    await deleteDocuments(database, ['a']);
    const left = await digest(database);
    expect((await check(database)).violations).toEqual([]);
    await empty();
    await writeOneByOne([b]);
    expect(await digest(database)).toBe(left);
  });

  it('leaves nothing behind when every document is deleted', async () => {
    const contents = await annotatedContents();
    await writeDocuments(database, contents);
    await deleteDocuments(
      database,
      contents.map((c) => c.name),
    );
    expect(await cypher('MATCH (n) WHERE NOT n:Graph RETURN labels(n), count(*)')).toEqual([]);
  });

  it('drops a claim between two names of one entity', async () => {
    const link = { kind: 'ArmedGroup', names: ['Daesh', 'ISIS'] } as const;
    await writeDocuments(database, [
      smallContent({
        name: 'x',
        things: [
          { kind: 'ArmedGroup', names: ['Daesh'] },
          { kind: 'ArmedGroup', names: ['Wilayat'] },
        ],
        claims: [{ subject: 0, type: 'SUPPORTS', object: 1 }],
      }),
      smallContent({ name: 'y', things: [link] }),
    ]);
    expect((await readGraph(database, { limit: 10 })).edges).toHaveLength(1);
    expect((await check(database)).violations).toEqual([]);
  });

  it('stores a symmetric relation once, whichever end is named first', async () => {
    const allies = { things: [isis, army] };
    await writeDocuments(database, [
      smallContent({
        name: 'x',
        ...allies,
        claims: [{ subject: 0, type: 'COOPERATES_WITH', object: 1 }],
      }),
      smallContent({
        name: 'y',
        heading: 'Y',
        ...allies,
        claims: [{ subject: 1, type: 'COOPERATES_WITH', object: 0 }],
      }),
    ]);
    const { edges } = await readGraph(database, { limit: 10 });
    expect(edges).toMatchObject([{ claims: 2, documents: 2 }]);
  });

  it('follows the weapons of a supply when their entity changes', async () => {
    const supplier = { kind: 'Country', names: ['Iran'] } as const;
    await writeDocuments(database, [
      smallContent({
        name: 'x',
        things: [supplier, isis, { kind: 'Weapon', names: ['zeta rocket'] }],
        claims: [{ subject: 0, type: 'SUPPLIED', object: 1, weapons: [2] }],
      }),
    ]);
    await writeDocuments(database, [
      smallContent({
        name: 'y',
        things: [{ kind: 'Weapon', names: ['zeta rocket', 'alpha rocket'] }],
      }),
    ]);
    expect((await check(database)).violations).toEqual([]);
    expect(
      await cypher('MATCH ()-[r:SUPPLIED]->() MATCH (w:Weapon) RETURN r.weapons = [w.id], w.name'),
    ).toEqual([[true, 'zeta rocket']]);
  });

  it('can be done from several connections at once', async () => {
    const contents = await annotatedContents();
    await writeDocuments(database, contents);
    const once = await digest(database);
    await empty();
    await Promise.all([
      writeOneByOne(contents.slice(0, 10)),
      writeOneByOne(contents.slice(5)),
      writeDocuments(database, contents.slice(3, 12)),
    ]);
    expect(await digest(database)).toBe(once);
    expect((await check(database)).violations).toEqual([]);
  });

  it('is undone wholly when it fails in the middle', async () => {
    await writeDocuments(database, [smallContent(raid)]);
    const before = await digest(database);
    const failing: Pick<Database, 'writeTransaction'> = {
      writeTransaction: (work, options) =>
        database.writeTransaction(
          (tx) =>
            work({
              run: (name, parameters) => {
                if (name === 'putRelationships') throw new Error('power cut');
                return tx.run(name, parameters);
              },
            }),
          options,
        ),
    };
    await expect(
      writeDocuments(failing, [smallContent({ ...raid, heading: 'New' })]),
    ).rejects.toThrow('power cut');
    expect(await digest(database)).toBe(before);
  });

  it('gives the same derived layer when it is derived again', async () => {
    await writeDocuments(database, await annotatedContents());
    const before = await digest(database);
    expect(await rebuild(database)).toBe(16);
    expect(await digest(database)).toBe(before);
    expect((await check(database)).violations).toEqual([]);
  });

  it('refuses to write into a graph whose rebuild was broken off', async () => {
    await writeDocuments(database, [smallContent(raid)]);
    await database.write('setRebuilding', { by: 'someone' });
    await expect(writeDocuments(database, [smallContent({ ...raid, name: 'b' })])).rejects.toThrow(
      'sightline rebuild',
    );
    expect((await check(database)).violations).toHaveLength(1);
    await rebuild(database);
    expect((await check(database)).violations).toEqual([]);
  });

  it('leads to the graph of the files that are there, whatever came and went before', async () => {
    const kinds: Kind[] = ['ArmedGroup', 'Country', 'Event'];
    const thing = fc.record({
      kind: fc.constantFrom(...kinds),
      names: fc
        .uniqueArray(fc.constantFrom('Alpha', 'Beta', 'Gamma', 'Delta'), {
          minLength: 1,
          maxLength: 3,
        })
        .map(([first = 'Alpha', ...rest]): [string, ...string[]] => [first, ...rest]),
      lexiconId: fc.option(fc.constantFrom('x', 'y'), { nil: undefined, freq: 2 }),
    });
    const text = fc
      .record({
        things: fc.array(thing, { minLength: 1, maxLength: 4 }),
        pairs: fc.array(
          fc.tuple(
            fc.nat(3),
            fc.nat(3),
            fc.constantFrom('stated', 'hedged', 'denied'),
            fc.boolean(),
          ),
          { maxLength: 4 },
        ),
        publisher: fc.option(fc.constantFrom('P', 'Q'), { nil: undefined }),
      })
      .map(({ things, pairs, publisher }) => ({
        things,
        metadata: { publisher },
        claims: pairs.flatMap(([subject, object, certainty, symmetric]) =>
          subject !== object &&
          (things[subject]?.kind ?? 'Event') !== 'Event' &&
          (things[object]?.kind ?? 'Event') !== 'Event'
            ? [
                {
                  subject,
                  object,
                  certainty,
                  type: symmetric ? ('COOPERATES_WITH' as const) : ('OPPOSES' as const),
                },
              ]
            : [],
        ),
      }));
    const steps = fc.array(
      fc.tuple(
        fc.constantFrom('a', 'b', 'c', 'd'),
        fc.option(fc.nat(3), { freq: 4 }),
        fc.boolean(),
      ),
      { minLength: 1, maxLength: 8 },
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(text, { minLength: 1, maxLength: 4 }),
        steps,
        async (texts, all) => {
          await empty();
          const present = new Map<string, DocumentContent>();
          let batch: Parameters<typeof writeDocuments>[1][number][] = [];
          for (const [name, pick, flush] of all) {
            const small = pick === null ? undefined : texts[pick % texts.length];
            if (small) {
              const content = smallContent({ name, ...small });
              present.set(name, content);
              batch.push(content);
            } else {
              present.delete(name);
              batch.push({ name, gone: true });
            }
            if (flush) {
              await writeDocuments(database, batch);
              batch = [];
            }
          }
          await writeDocuments(database, batch);
          expect((await check(database)).violations).toEqual([]);
          const came = await digest(database);
          await empty();
          await writeOneByOne([...present.values()]);
          expect(await digest(database)).toBe(came);
        },
      ),
      { numRuns: 15 },
    );
  }, 300_000);
});
