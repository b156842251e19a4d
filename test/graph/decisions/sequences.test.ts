/** Random sequences of decisions, undos and rewritings on one small graph, whose documents share their entities. */
import { beforeAll, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { check } from '../../../src/graph/check.ts';
import type { Database } from '../../../src/graph/connection.ts';
import { decide, undo } from '../../../src/graph/decisions/decide.ts';
import { judgeEntities, splitEntity } from '../../../src/graph/decisions/judge.ts';
import { DecisionRefusedError } from '../../../src/graph/decisions/subjects.ts';
import { digest } from '../../../src/graph/digest.ts';
import type { DocumentContent } from '../../../src/graph/documentContent.ts';
import { decisionPages } from '../../../src/graph/reads/decisions.ts';
import { rebuild } from '../../../src/graph/rebuild.ts';
import { prepareSchema } from '../../../src/graph/schema.ts';
import { writeDocuments } from '../../../src/graph/writeDocuments.ts';
import { CERTAINTIES, REVIEWS } from '../../../src/model/certainty.ts';
import { RELIABILITIES } from '../../../src/model/decisions.ts';
import { type SmallClaim, smallContent } from '../../support/contents.ts';
import { testDatabase, wipe } from '../../support/database.ts';

/** SIGHTLINE_SEQUENCES=1000 runs as many; each takes a second or two. */
const SEQUENCES = Number(process.env.SIGHTLINE_SEQUENCES ?? 12);
const MOST_STEPS = 10;
const DOCUMENTS = 4;

let database: Database;

const things = [
  { kind: 'ArmedGroup', names: ['Northern Front'] },
  { kind: 'SecurityForce', names: ['Border Guard'] },
  { kind: 'Country', names: ['Ruritania'] },
] as const;
const heading = 'Report on Elbe Depot';

/** @param version 1 is another reading of the same text, 2 another text */
function documentOf(i: number, version: number): DocumentContent {
  const claims: SmallClaim[] = [
    { subject: 0, type: 'COOPERATES_WITH', object: 1 },
    { subject: 0, type: 'OPPOSES', object: 1, certainty: i % 3 ? 'hedged' : 'denied' },
    { subject: 2, type: 'SUPPORTS', object: 0, firstDate: '2020' },
  ];
  return smallContent({
    name: `d${i}`,
    heading: `${version === 2 ? `Corrected, number ${i}. ` : `Number ${i}. `}${heading}`,
    things: i % 2 ? things : [...things].reverse(),
    claims: (i % 2
      ? claims
      : claims.map((c) => ({ ...c, subject: 2 - c.subject, object: 2 - c.object }))
    ).slice(version === 1 ? 1 : 0),
    metadata: { publisher: `P${i % 3}` },
  });
}

const VERDICTS = ['same', 'same', 'different', 'unsure'] as const;

const pick = <T>(list: readonly T[], n: number): T | undefined =>
  list[n % Math.max(1, list.length)];

/** One step, from four numbers; each reads what is there now. */
type Step = (n: readonly [number, number, number, number]) => Promise<unknown>;

const session = async (text: string): Promise<string[][]> => {
  const open = await database.session('READ');
  try {
    return (await open.run(text)).records.map((r) => r.keys.map((key) => String(r.get(key))));
  } finally {
    await open.close();
  }
};
const claims = () => session('MATCH (c:Claim) RETURN c.id ORDER BY c.id');
const mentionsOf = (document: string) =>
  session(`MATCH (m:Mention)-[:IN]->(:Document {id: '${document}'}) RETURN m.id ORDER BY m.id`);
const entities = () => session('MATCH (e:Entity) RETURN e.id ORDER BY e.id');
const documents = () => session('MATCH (d:Document) RETURN d.id ORDER BY d.name');

const STEPS: readonly Step[] = [
  async ([a, b]) => {
    const [claim = ''] = pick(await claims(), a) ?? [];
    const verdict = pick(REVIEWS, b) ?? 'rejected';
    return decide(database, { kind: 'review', claim, verdict }, 'ann');
  },
  async ([a, b]) => {
    const [claim = ''] = pick(await claims(), a) ?? [];
    return decide(database, { kind: 'credibility', claim, credibility: 1 + (b % 6) }, 'bob');
  },
  async ([a, b]) => {
    const [source = ''] =
      pick(await session('MATCH (s:Source) RETURN s.id ORDER BY s.id'), a) ?? [];
    const reliability = pick(RELIABILITIES, b) ?? 'F';
    return decide(database, { kind: 'reliability', source, reliability }, 'cat');
  },
  async ([a, b, c]) => {
    const rows = await session(
      'MATCH (s)<-[:SUBJECT]-(c:Claim)-[:OBJECT]->(o) RETURN c.id, s.id, o.id ORDER BY c.id',
    );
    const [claim = '', subject = '', object = ''] = pick(rows, a) ?? [];
    const certainty = pick(CERTAINTIES, b);
    const ends = c % 2 ? { subject: object, object: subject } : {};
    return decide(database, { kind: 'correct', claim, certainty, ...ends }, 'dan');
  },
  async ([a]) => {
    const rows = await session('MATCH (d:Document) RETURN d.id, d.text ORDER BY d.name');
    const [document = '', text = ''] = pick(rows, a) ?? [];
    const start = text.indexOf('Elbe Depot');
    const spans = [{ start, end: start + 'Elbe Depot'.length }];
    return decide(database, { kind: 'mention', document, mentionKind: 'ArmedGroup', spans }, 'eve');
  },
  async ([a, b, c]) => {
    const [document = ''] = pick(await documents(), a) ?? [];
    const ends = await mentionsOf(document);
    const [subject = ''] = pick(ends, b) ?? [];
    const [object = ''] = pick(ends, c) ?? [];
    return decide(
      database,
      { kind: 'claim', document, type: 'SUPPORTS', subject, object, certainty: 'stated' },
      'fay',
    );
  },
  async ([a, b, c]) => {
    const all = await entities();
    const [one = ''] = pick(all, a) ?? [];
    const [other = ''] = pick(all, b) ?? [];
    const verdict = pick(VERDICTS, c) ?? 'same';
    return judgeEntities(database, { verdict, entities: [one, other] }, 'hal');
  },
  async ([a, b]) => {
    const all = await session('MATCH (m:Mention) RETURN m.id ORDER BY m.id');
    const leaving = [pick(all, a), pick(all, b)].flatMap((row) => row?.[0] ?? []);
    return splitEntity(database, { mentions: [...new Set(leaving)] }, 'ida');
  },
  async ([a, b]) => writeDocuments(database, [documentOf(a % DOCUMENTS, b % 3)]),
  undoSome,
  undoSome,
];

async function undoSome([a]: readonly number[]): Promise<unknown> {
  const rows = await session('MATCH (d:Decision {active: true}) RETURN d.id ORDER BY d.at');
  const [id] = pick(rows, a ?? 0) ?? [];
  return id === undefined ? undefined : undo(database, id, { by: 'gus' });
}

const number = fc.nat(1_000);
const step = fc.tuple(fc.nat(STEPS.length - 1), fc.tuple(number, number, number, number));
const sequence = fc.array(step, { minLength: 1, maxLength: MOST_STEPS });

beforeAll(async () => {
  database = await testDatabase();
});

it('leaves the derived layer that a rebuild gives, and the first graph when all is undone', async () => {
  const originals = Array.from({ length: DOCUMENTS }, (_, i) => documentOf(i, 0));
  const begin = async (): Promise<void> => {
    await wipe(database);
    await prepareSchema(database);
    await writeDocuments(database, originals);
  };
  await begin();
  const first = await digest(database);
  const random = { numRuns: SEQUENCES, seed: 6 };
  const orders = fc.sample(fc.array(number, { minLength: MOST_STEPS }), random);
  const done = { made: 0, refused: 0 };
  for (const [i, steps] of fc.sample(sequence, random).entries()) {
    // The log keeps what is undone: without this, later sequences would mostly work through it.
    if (i % 50 === 49) await begin();
    for (const [which, numbers] of steps)
      try {
        await STEPS[which]?.(numbers);
        done.made += 1;
      } catch (error) {
        if (!(error instanceof DecisionRefusedError)) throw error;
        done.refused += 1;
      }
    const told = `sequence ${i}: ${JSON.stringify(steps)}`;
    expect([told, (await check(database)).violations]).toEqual([told, []]);
    const derived = await digest(database);
    await rebuild(database);
    expect([told, await digest(database)]).toEqual([told, derived]);

    await undoAll(orders[i] ?? []);
    await writeDocuments(database, originals);
    expect([told, await digest(database)]).toEqual([told, first]);
  }
  expect(done.made).toBeGreaterThan(done.refused);
}, 3_600_000);

/** Takes back all that counts and is no undo, in the order that the numbers give. */
async function undoAll(order: readonly number[]): Promise<void> {
  const left: string[] = [];
  for await (const page of decisionPages(database, { state: 'active' }))
    for (const { id, kind } of page) if (kind !== 'undo') left.push(id);
  for (let i = 0; left.length > 0; i += 1) {
    const [id = ''] = left.splice((order[i % order.length] ?? 0) % left.length, 1);
    await undo(database, id, { by: 'gus' });
  }
}
