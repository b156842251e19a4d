import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Database } from '../../../src/graph/connection.ts';
import { decide, undo } from '../../../src/graph/decisions/decide.ts';
import { readDecisionList } from '../../../src/graph/reads/decisions.ts';
import { readReviewQueue } from '../../../src/graph/reads/review.ts';
import { readSources } from '../../../src/graph/reads/sources.ts';
import { prepareSchema } from '../../../src/graph/schema.ts';
import { writeDocuments } from '../../../src/graph/writeDocuments.ts';
import {
  decisionListParamsSchema,
  decisionListSchema,
  type ReviewItem,
  reviewParamsSchema,
  reviewQueueSchema,
  sourceListParamsSchema,
  sourceListSchema,
} from '../../../src/model/decisionContracts.ts';
import { smallContent } from '../../support/contents.ts';
import { testDatabase, wipe } from '../../support/database.ts';

let database: Database;

const isis = { kind: 'ArmedGroup', names: ['Islamic State', 'ISIS'] } as const;
const army = { kind: 'SecurityForce', names: ['Iraqi Army'] } as const;
const mosul = { kind: 'Settlement', names: ['Mosul'] } as const;

const queue = async (params: Record<string, unknown> = {}) =>
  reviewQueueSchema.parse(await readReviewQueue(database, reviewParamsSchema.parse(params)));
const list = async (params: Record<string, unknown> = {}) =>
  decisionListSchema.parse(
    await readDecisionList(database, decisionListParamsSchema.parse(params)),
  );
const said = ({ claim }: ReviewItem): string =>
  `${claim.document.name}: ${claim.subject.name} ${claim.type} ${claim.object.name}`;

beforeAll(async () => {
  database = await testDatabase();
  await wipe(database);
  await prepareSchema(database);
  await writeDocuments(database, [
    smallContent({
      name: 'b',
      things: [isis, army, mosul],
      claims: [
        { subject: 0, type: 'ATTACKED', object: 1, confidence: 0.5 },
        { subject: 1, type: 'OPERATES_IN', object: 2 },
      ],
      metadata: { publisher: 'The Wire', published: '2020-01-02' },
    }),
    smallContent({
      name: 'a',
      heading: 'Before this. A denial',
      things: [isis, army],
      claims: [{ subject: 0, type: 'ATTACKED', object: 1, certainty: 'denied' }],
    }),
  ]);
});

describe('the review queue', () => {
  it('goes through documents by name and place, with the sentence and its ends', async () => {
    const { items, counts, next } = await queue();
    expect(items.map(said)).toEqual([
      'a: Islamic State ATTACKED Iraqi Army',
      'b: Islamic State ATTACKED Iraqi Army',
      'b: Iraqi Army OPERATES_IN Mosul',
    ]);
    expect(counts).toEqual({ unreviewed: 3, confirmed: 0, rejected: 0 });
    expect(next).toBeUndefined();
    expect(items.map((i) => [i.sources, i.contradicted])).toEqual([
      [1, true],
      [1, true],
      [1, false],
    ]);
    expect(items[0]?.claim.context.text).toContain('A denial.');
    expect(items[1]?.claim.subject.spans).toHaveLength(1);
  });

  it('is narrowed by relation, entity, document, confidence, sources and contradiction', async () => {
    const [first] = (await queue()).items;
    const of = async (params: Record<string, unknown>) => (await queue(params)).items.length;
    expect(await of({ types: 'OPERATES_IN' })).toBe(1);
    expect(await of({ entities: first?.claim.subject.entity })).toBe(2);
    expect(await of({ entities: first?.claim.subject.entity, types: 'OPERATES_IN' })).toBe(0);
    expect(await of({ documents: first?.claim.document.id })).toBe(1);
    expect(await of({ maxConfidence: '60' })).toBe(1);
    expect(await of({ minConfidence: '60' })).toBe(2);
    expect(await of({ contradicted: 'true' })).toBe(2);
    expect(await of({ contradicted: 'false' })).toBe(1);
    expect(await of({ singleSourced: 'true' })).toBe(3);
    expect((await queue({ types: 'ATTACKED' })).counts).toMatchObject({ unreviewed: 2 });
  });

  it('goes on from a place though items before it have left', async () => {
    const { items, next } = await queue({ limit: 1 });
    const claim = items[0]?.claim.id ?? '';
    const { decision } = await decide(
      database,
      { kind: 'review', claim, verdict: 'confirmed' },
      'ann',
    );
    const second = await queue({ limit: 1, cursor: next });
    expect(second.items.map(said)).toEqual(['b: Islamic State ATTACKED Iraqi Army']);
    expect(second.counts).toBeUndefined();
    expect((await queue({ limit: 1, cursor: items[0]?.cursor })).items[0]?.claim.id).toBe(
      second.items[0]?.claim.id,
    );
    expect((await queue()).counts).toEqual({ unreviewed: 2, confirmed: 1, rejected: 0 });
    const [reviewed] = (await queue({ review: 'confirmed' })).items;
    expect(reviewed?.decisions.map((d) => [d.kind, d.by])).toEqual([['review', 'ann']]);
    await undo(database, decision.id, { by: 'bob' });
    const [again] = (await queue()).items;
    expect(again?.decisions.map((d) => [d.kind, d.by, d.active])).toEqual([
      ['undo', 'bob', true],
      ['review', 'ann', false],
    ]);
  });

  it('refuses a cursor that is none', async () => {
    await expect(queue({ cursor: 'nonsense' })).rejects.toThrow('first page');
  });
});

describe('the record', () => {
  it('is read backwards in pages and by kind, person, state and subject', async () => {
    const { items } = await queue();
    const claims = items.map((i) => i.claim.id);
    const [claim = ''] = claims;
    const before = (await list()).total;
    const { decision } = await decide(
      database,
      { kind: 'credibility', claim, credibility: 2, note: 'seen' },
      'cat',
    );
    for (const c of claims)
      await decide(database, { kind: 'review', claim: c, verdict: 'rejected' }, 'dan');
    const all = await list({ limit: 2 });
    expect(all.total).toBe(before + 4);
    expect(all.decisions.map((d) => d.by)).toEqual(['dan', 'dan']);
    const rest = await list({ limit: 2, cursor: all.next });
    expect(rest.decisions.map((d) => [d.kind, d.by])).toEqual([
      ['review', 'dan'],
      ['credibility', 'cat'],
    ]);
    expect(rest.decisions[1]).toMatchObject({
      before: 'not judged',
      after: '2, probably true',
      note: 'seen',
      about: { claims: [claim], documents: [{ name: 'a' }] },
    });
    expect((await list({ kind: 'credibility' })).decisions).toHaveLength(1);
    expect((await list({ by: 'dan' })).total).toBe(3);
    expect((await list({ about: claims[2] })).total).toBe(1);
    expect((await list({ since: '2999' })).total).toBe(0);
    await undo(database, decision.id, { by: 'cat' });
    expect((await list({ state: 'undone', kind: 'credibility' })).decisions).toMatchObject([
      { active: false, undoneBy: { by: 'cat' } },
    ]);
    // An undo is found under what it undid.
    expect((await list({ about: claim, kind: 'undo', by: 'cat' })).total).toBe(1);
    expect((await list()).deciders).toEqual(['ann', 'bob', 'cat', 'dan']);
  });
});

describe('the list of sources', () => {
  it('names each with its documents and claims, and what it was judged by', async () => {
    const sources = async (params = {}) =>
      sourceListSchema.parse(await readSources(database, sourceListParamsSchema.parse(params)));
    const before = await sources();
    expect(before.sources.map((s) => [s.label, s.name, s.documents, s.claims])).toEqual([
      ['The Wire', 'The Wire', 1, 2],
      ['a', undefined, 1, 1],
    ]);
    const source = before.sources[0]?.id ?? '';
    await decide(database, { kind: 'reliability', source, reliability: 'B' }, 'ann');
    const { sources: found, total } = await sources({ q: 'wire' });
    expect(total).toBe(1);
    expect(found).toMatchObject([
      {
        reliability: 'B',
        firstPublished: '2020-01-02',
        decision: { by: 'ann', after: 'B, usually reliable' },
      },
    ]);
  });
});
