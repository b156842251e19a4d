import { beforeEach, describe, expect, it } from '@jest/globals';
import { check } from '../../../src/graph/check.ts';
import type { Database } from '../../../src/graph/connection.ts';
import { decide, undo } from '../../../src/graph/decisions/decide.ts';
import { digest } from '../../../src/graph/digest.ts';
import { readGraph } from '../../../src/graph/reads/graph.ts';
import { prepareSchema } from '../../../src/graph/schema.ts';
import { deleteDocuments, writeDocuments } from '../../../src/graph/writeDocuments.ts';
import type { DecisionRequest } from '../../../src/model/decisionContracts.ts';
import { smallContent } from '../../support/contents.ts';
import { rowsOf, testDatabase, wipe } from '../../support/database.ts';
import { mortar, raid } from '../../support/raid.ts';

let database: Database;

beforeEach(async () => {
  database = await testDatabase();
  await wipe(database);
  await prepareSchema(database);
});

const cypher = (text: string): Promise<unknown[][]> => rowsOf(database, text);

const one = async (text: string): Promise<string> => {
  const [[value] = []] = await cypher(text);
  if (typeof value !== 'string') throw new Error(`Nothing is found by ${text}`);
  return value;
};

const claimOf = (type: string, certainty = 'stated'): Promise<string> =>
  one(`MATCH (c:Claim {type: '${type}', certainty: '${certainty}'}) RETURN c.id ORDER BY c.id`);
const types = async (): Promise<string[]> =>
  (await readGraph(database, { limit: 100 })).edges.map((e) => e.type).sort();
const settled = async (): Promise<void> => expect((await check(database)).violations).toEqual([]);
const ask = (request: DecisionRequest, by = 'ann') => decide(database, request, by);

describe('a decision', () => {
  it('takes a relationship out when it rejects the last claim for it, and undoing brings it back', async () => {
    await writeDocuments(database, [smallContent(raid)]);
    const before = await digest(database);
    const claim = await claimOf('ATTACKED');
    const rejected = await ask({ kind: 'review', claim, verdict: 'rejected', note: 'misread' });
    expect(rejected.decision).toMatchObject({
      kind: 'review',
      by: 'ann',
      note: 'misread',
      before: 'unreviewed',
      after: 'rejected',
      active: true,
      standing: true,
    });
    expect(rejected.relationships).toMatchObject({ changed: [], gone: [expect.any(String)] });
    expect(await types()).toEqual(['USED']);
    expect(
      await cypher("MATCH (c:Claim {review: 'rejected'}) RETURN c.id, c.reviewedBy, c.note"),
    ).toEqual([[claim, 'ann', 'misread']]);
    await settled();

    const undone = await undo(database, rejected.decision.id, { by: 'bob' });
    expect(undone.relationships).toMatchObject({ changed: [{ type: 'ATTACKED' }], gone: [] });
    expect(await types()).toEqual(['ATTACKED', 'USED']);
    expect(await digest(database)).toBe(before);
    await settled();

    await undo(database, undone.decision.id, { by: 'ann' });
    expect(await types()).toEqual(['USED']);
    await settled();
  });

  it('refuses to undo what is undone, and what is not there', async () => {
    await writeDocuments(database, [smallContent(raid)]);
    const claim = await claimOf('ATTACKED');
    const { decision } = await ask({ kind: 'review', claim, verdict: 'confirmed' });
    await undo(database, decision.id, { by: 'bob' });
    await expect(undo(database, decision.id, { by: 'ann' })).rejects.toThrow(
      'undone already, by bob',
    );
    await expect(undo(database, 'x0', { by: 'ann' })).rejects.toThrow('no decision "x0"');
    await expect(ask({ kind: 'review', claim: 'c0', verdict: 'rejected' })).rejects.toThrow(
      'no claim',
    );
  });

  it('can be undone in any order', async () => {
    await writeDocuments(database, [smallContent(raid)]);
    const before = await digest(database);
    const claim = await claimOf('ATTACKED');
    const first = await ask({ kind: 'review', claim, verdict: 'rejected' });
    const second = await ask({ kind: 'review', claim, verdict: 'confirmed' }, 'bob');
    const third = await ask({ kind: 'credibility', claim, credibility: 5 }, 'cat');
    await undo(database, first.decision.id, { by: 'ann' });
    expect(await cypher('MATCH (c:Claim {review: "confirmed"}) RETURN c.reviewedBy')).toEqual([
      ['bob'],
    ]);
    await undo(database, third.decision.id, { by: 'ann' });
    await undo(database, second.decision.id, { by: 'ann' });
    expect(await digest(database)).toBe(before);
    await settled();
  });

  it('tells what came between the last decision that was seen and this one', async () => {
    await writeDocuments(database, [smallContent(raid)]);
    const claim = await claimOf('ATTACKED');
    const first = await ask({ kind: 'review', claim, verdict: 'confirmed' });
    const second = await ask({ kind: 'review', claim, verdict: 'rejected' }, 'bob');
    const third = await ask({
      kind: 'review',
      claim,
      verdict: 'confirmed',
      seen: first.decision.id,
    });
    expect(third.between.map((d) => d.id)).toEqual([second.decision.id]);
    expect(third.decision.before).toBe('rejected');
  });

  it('is not lost when several people decide at once', async () => {
    await writeDocuments(database, [smallContent(raid)]);
    const claims = (await cypher('MATCH (c:Claim) RETURN c.id')).map(([id]) => String(id));
    const before = await digest(database);
    const made = await Promise.all(
      ['ann', 'bob', 'cat', 'dan'].flatMap((by) =>
        claims.map((claim, i) =>
          ask({ kind: 'review', claim, verdict: i % 2 ? 'confirmed' : 'rejected' }, by),
        ),
      ),
    );
    expect(new Set(made.map((m) => m.decision.at)).size).toBe(12);
    await settled();
    await Promise.all(made.map((m) => undo(database, m.decision.id, { by: 'eve' })));
    expect(await digest(database)).toBe(before);
    await settled();
  });
});

describe('what is decided about a source', () => {
  it('changes the confidence of all that it states, also of what comes later', async () => {
    await writeDocuments(database, [smallContent(raid)]);
    const before = await digest(database);
    const source = await one('MATCH (s:Source) RETURN s.id');
    const confidences = async () =>
      (await cypher('MATCH (:Entity)-[r:ATTACKED]->() RETURN r.confidence')).flat();
    expect(await confidences()).toEqual([65]);
    const judged = await ask({ kind: 'reliability', source, reliability: 'A' });
    expect(await confidences()).toEqual([81]);
    await settled();
    await deleteDocuments(database, ['raid']);
    await writeDocuments(database, [smallContent(raid)]);
    expect(await confidences()).toEqual([81]);
    await settled();
    await undo(database, judged.decision.id, { by: 'ann' });
    expect(await digest(database)).toBe(before);
  });
});

describe('a correction', () => {
  it('stands beside the claim that it corrects, which stays and is rejected', async () => {
    await writeDocuments(database, [smallContent(raid)]);
    const before = await digest(database);
    const claim = await claimOf('ATTACKED');
    const { made, decision } = await ask({
      kind: 'correct',
      claim,
      type: 'OPPOSES',
      certainty: 'hedged',
      lastDate: null,
    });
    expect(await types()).toEqual(['OPPOSES', 'USED']);
    expect(
      await cypher(
        'MATCH (n:Claim)-[:CORRECTS]->(o:Claim) RETURN n.id, n.origin, n.certainty, n.firstDate, n.lastDate, o.id, o.review',
      ),
    ).toEqual([[made?.claim, 'curated', 'hedged', '2021-03-02', null, claim, 'rejected']]);
    expect(decision.before).toBe('Islamic State attacked Iraqi Army, 2021-03-02');
    expect(decision.after).toBe('Islamic State opposes Iraqi Army (hedged), 2021-03-02');
    await settled();
    await undo(database, decision.id, { by: 'ann' });
    expect(await digest(database)).toBe(before);
    await settled();
  });
});

describe('a correction that is reviewed itself', () => {
  it('stands as its reviewer says, and goes with the correction', async () => {
    await writeDocuments(database, [smallContent(raid)]);
    const before = await digest(database);
    const claim = await claimOf('ATTACKED');
    const { made, decision } = await ask({ kind: 'correct', claim, certainty: 'hedged' });
    const correction = made?.claim ?? '';
    await ask({ kind: 'review', claim: correction, verdict: 'confirmed' }, 'bob');
    expect(
      await cypher(`MATCH (c:Claim {id: '${correction}'}) RETURN c.review, c.reviewedBy`),
    ).toEqual([['confirmed', 'bob']]);
    await settled();
    await undo(database, decision.id, { by: 'ann' });
    expect(await digest(database)).toBe(before);
    await settled();
  });
});

describe('a mention and a claim by hand', () => {
  const heading = 'The drone came from Mosul Dam';
  const marked = async () => {
    await writeDocuments(database, [smallContent({ ...raid, heading })]);
    const document = await one('MATCH (d:Document) RETURN d.id');
    const start = heading.indexOf('Mosul Dam');
    const before = await digest(database);
    const mention = await ask({
      kind: 'mention',
      document,
      mentionKind: 'Facility',
      spans: [{ start, end: start + 'Mosul Dam'.length }],
    });
    expect(mention.entities).toContainEqual(
      expect.objectContaining({ name: 'Mosul Dam', kind: 'Facility' }),
    );
    const subject = await one("MATCH (m:Mention {name: 'Islamic State'}) RETURN m.id");
    const object = mention.made?.mention ?? '';
    const claim = await ask({
      kind: 'claim',
      document,
      type: 'OPERATES_IN',
      subject,
      object,
      certainty: 'stated',
    });
    return { before, mention, claim };
  };

  it('make a relationship, and leave no trace when they are undone', async () => {
    const { before, mention, claim } = await marked();
    expect(await types()).toEqual(['ATTACKED', 'OPERATES_IN', 'USED']);
    expect(await cypher("MATCH (c:Claim {origin: 'curated'}) RETURN c.quote")).toEqual([
      [`${heading}.`].map((q) => expect.stringContaining(q)),
    ]);
    await settled();
    // The claim rests on the mention: it goes with it, and comes back with it.
    const undone = await undo(database, mention.decision.id, { by: 'ann' });
    expect(await types()).toEqual(['ATTACKED', 'USED']);
    await settled();
    await undo(database, undone.decision.id, { by: 'ann' });
    expect(await types()).toEqual(['ATTACKED', 'OPERATES_IN', 'USED']);
    await undo(database, mention.decision.id, { by: 'ann' });
    await undo(database, claim.decision.id, { by: 'ann' });
    expect(await digest(database)).toBe(before);
    await settled();
  });

  it('stay when the document is read anew, even where it no longer names an end', async () => {
    await marked();
    const reread = smallContent({ ...raid, things: [mortar], claims: [], heading, readBy: 'new' });
    const texts = smallContent({ ...raid, heading });
    await writeDocuments(database, [
      { ...reread, id: texts.id, sha256: texts.sha256, text: texts.text, mentions: [] },
    ]);
    expect(await types()).toEqual(['OPERATES_IN']);
    await settled();
  });

  it('go with their document and come back with it, also with another version of it', async () => {
    await marked();
    const there = await digest(database);
    await deleteDocuments(database, ['raid']);
    await settled();
    await writeDocuments(database, [smallContent({ ...raid, heading })]);
    expect(await digest(database)).toBe(there);
    await writeDocuments(database, [
      smallContent({ ...raid, heading: `Baghdad, 3 March. ${heading}` }),
    ]);
    expect(await types()).toEqual(['ATTACKED', 'OPERATES_IN', 'USED']);
    await settled();
    await writeDocuments(database, [smallContent(raid)]);
    expect(await types()).toEqual(['ATTACKED', 'USED']);
    await settled();
  });
});
