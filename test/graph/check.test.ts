import { beforeEach, describe, expect, it } from '@jest/globals';
import { check } from '../../src/graph/check.ts';
import type { Invariant } from '../../src/graph/checking/violation.ts';
import type { Database } from '../../src/graph/connection.ts';
import { digest } from '../../src/graph/digest.ts';
import { rebuild } from '../../src/graph/rebuild.ts';
import { prepareSchema } from '../../src/graph/schema.ts';
import { writeDocuments } from '../../src/graph/writeDocuments.ts';
import { smallContent } from '../support/contents.ts';
import { testDatabase, wipe } from '../support/database.ts';

let database: Database;

const plant = async (text: string): Promise<void> => {
  const session = await database.session('WRITE');
  try {
    const { summary } = await session.run(text);
    // A plant that changes nothing proves nothing.
    if (!summary.counters.containsUpdates()) throw new Error(`changed nothing: ${text}`);
  } finally {
    await session.close();
  }
};

beforeEach(async () => {
  database = await testDatabase();
  await wipe(database);
  await prepareSchema(database);
  await writeDocuments(database, [
    smallContent({
      name: 'one',
      things: [
        { kind: 'ArmedGroup', names: ['Islamic State', 'ISIS'] },
        { kind: 'SecurityForce', names: ['Iraqi Army'] },
        { kind: 'Weapon', names: ['mortar'] },
      ],
      claims: [
        { subject: 0, type: 'ATTACKED', object: 1 },
        { subject: 0, type: 'USED', object: 2 },
      ],
    }),
    smallContent({
      name: 'two',
      things: [
        { kind: 'ArmedGroup', names: ['ISIS'] },
        { kind: 'SecurityForce', names: ['Iraqi Army'] },
      ],
      claims: [{ subject: 0, type: 'ATTACKED', object: 1, certainty: 'claimed' }],
    }),
  ]);
});

/** Each breaks one promise; `rebuilt` where deriving again puts it right. */
const PLANTS: readonly { what: string; plant: string; invariant: Invariant; rebuilt?: boolean }[] =
  [
    {
      what: 'a quote that stands elsewhere',
      plant: "MATCH (c:Claim {type: 'USED'}) SET c.start = c.start + 1",
      invariant: 'offsets',
    },
    {
      what: 'a changed text',
      plant: "MATCH (d:Document {name: 'one'}) SET d.text = d.text + ' More.'",
      invariant: 'ids',
    },
    {
      what: 'a span that holds no name',
      plant: "MATCH (m:Mention {name: 'mortar'}) SET m.ends = [m.ends[0] - 1]",
      invariant: 'offsets',
    },
    {
      what: 'a mention whose names were changed',
      plant: "MATCH (m:Mention {name: 'mortar'}) SET m.names = ['mortar', 'tube']",
      invariant: 'ids',
    },
    {
      what: 'a claim whose certainty was changed',
      plant: "MATCH (c:Claim {type: 'USED'}) SET c.certainty = 'hedged'",
      invariant: 'ids',
    },
    {
      what: 'a claim between kinds that cannot be',
      plant: "MATCH (c:Claim {type: 'USED'}) SET c.type = 'KILLED'",
      invariant: 'form',
    },
    {
      what: 'a claim of a type that is not known',
      plant: "MATCH (c:Claim {type: 'USED'}) SET c.type = 'LIKES'",
      invariant: 'form',
    },
    {
      what: 'a claim without an end',
      plant: "MATCH (:Claim {type: 'USED'})-[r:OBJECT]->() DELETE r",
      invariant: 'whole',
    },
    {
      what: 'a mention without its document',
      plant: "MATCH (:Mention {name: 'mortar'})-[r:IN]->() DELETE r",
      invariant: 'whole',
    },
    {
      what: 'a document without its source',
      plant: "MATCH (:Document {name: 'one'})-[r:FROM]->() DELETE r",
      invariant: 'whole',
    },
    {
      what: 'a document without its file',
      plant: "MATCH (f:File {name: 'one'}) DETACH DELETE f",
      invariant: 'whole',
    },
    {
      what: 'a source without documents',
      plant: "CREATE (:Source {id: 's0', reliability: 'F'})",
      invariant: 'whole',
    },
    {
      what: 'an entity that nothing names',
      plant: "CREATE (:Entity:Weapon {id: 'e0', name: 'ghost', degree: 0})",
      invariant: 'whole',
      rebuilt: true,
    },
    {
      what: 'a mention that refers to nothing',
      plant: "MATCH (:Mention {name: 'mortar'})-[r:REFERS_TO]->() DELETE r",
      invariant: 'whole',
      rebuilt: true,
    },
    {
      what: 'a mention that refers to another entity',
      plant: `MATCH (:Mention {name: 'ISIS'})-[r:REFERS_TO]->() DELETE r WITH 1 AS x
      MATCH (m:Mention {name: 'ISIS'}), (e:Entity {name: 'mortar'}) CREATE (m)-[:REFERS_TO]->(e)`,
      invariant: 'identity',
      rebuilt: true,
    },
    {
      what: 'a name filed under another key',
      plant: "MATCH (m:Mention {name: 'mortar'}) SET m.key = 'Weapon/tube'",
      invariant: 'identity',
      rebuilt: true,
    },
    {
      what: 'a count of the name index that is wrong',
      plant: "MATCH (n:Name {key: 'Weapon/mortar'}) SET n.mentions = 7",
      invariant: 'identity',
      rebuilt: true,
    },
    {
      what: 'an entity that is called otherwise',
      plant: "MATCH (e:Entity {name: 'mortar'}) SET e.name = 'bazooka'",
      invariant: 'derived',
      rebuilt: true,
    },
    {
      what: 'an entity with another label',
      plant: "MATCH (e:Entity {name: 'mortar'}) SET e:Actor",
      invariant: 'derived',
      rebuilt: true,
    },
    {
      what: 'a relationship that is missing',
      plant: 'MATCH ()-[r:USED]->() DELETE r',
      invariant: 'derived',
      rebuilt: true,
    },
    {
      what: 'a relationship that no claim states',
      plant: `MATCH (a:Entity {name: 'mortar'}), (b:Entity {name: 'Iraqi Army'})
      CREATE (b)-[:USED {id: 'r0', claims: 1}]->(a)`,
      invariant: 'whole',
      rebuilt: true,
    },
    {
      what: 'a relationship that says more than its claims',
      plant: 'MATCH ()-[r:ATTACKED]->() SET r.confidence = 100',
      invariant: 'derived',
      rebuilt: true,
    },
    {
      what: 'a relationship that outlived the rejection of its claim',
      plant: "MATCH (c:Claim {type: 'USED'}) SET c.review = 'rejected'",
      invariant: 'derived',
    },
    {
      what: 'a review that nobody made',
      plant: "MATCH (c:Claim {type: 'USED'}) SET c.review = 'confirmed'",
      invariant: 'decisions',
    },
    {
      what: 'a source that nobody judged so',
      plant: "MATCH (s:Source) SET s.reliability = 'A'",
      invariant: 'decisions',
    },
    {
      what: 'a claim by hand that no decision made',
      plant: "MATCH (c:Claim {type: 'USED'}) SET c.decision = 'x0', c.origin = 'curated'",
      invariant: 'decisions',
    },
    {
      what: 'a decision whose content was changed',
      plant: `CREATE (:Decision {id: 'x0', kind: 'undo', by: 'ann', at: '2024-01-01T00:00:00.000Z', what: '', before: '',
        after: '', body: '{"decision":"x1"}', undoes: 'x1', active: true})`,
      invariant: 'ids',
    },
    {
      what: 'a decision that is said not to count',
      plant: `CREATE (:Decision {id: 'x0', kind: 'undo', by: 'ann', at: '2024-01-01T00:00:00.000Z', what: '', before: '',
        after: '', body: '{"decision":"x1"}', undoes: 'x1', active: false})`,
      invariant: 'decisions',
    },
    {
      what: 'a claim filed under another relationship',
      plant: "MATCH (c:Claim {type: 'USED'}) SET c.relationship = 'r0'",
      invariant: 'derived',
      rebuilt: true,
    },
  ];

describe('check', () => {
  it('finds nothing in a graph that was only imported into', async () => {
    expect(await check(database)).toEqual({
      documents: 2,
      mentions: 5,
      claims: 3,
      entities: 3,
      relationships: 2,
      decisions: 0,
      violations: [],
      more: false,
    });
  });

  it.each(PLANTS)('finds $what', async ({ plant: text, invariant, rebuilt = false }) => {
    const before = await digest(database);
    await plant(text);
    const { violations } = await check(database);
    expect(violations.map((v) => v.invariant)).toContain(invariant);
    for (const { where, what } of violations) expect(`${where} ${what}`).not.toContain('\n');
    if (!rebuilt) return;
    await rebuild(database);
    expect((await check(database)).violations).toEqual([]);
    expect(await digest(database)).toBe(before);
  });
});
