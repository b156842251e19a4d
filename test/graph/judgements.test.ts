import { beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { z } from 'zod';
import { check } from '../../src/graph/check.ts';
import type { Database } from '../../src/graph/connection.ts';
import { digest } from '../../src/graph/digest.ts';
import type { DocumentContent } from '../../src/graph/documentContent.ts';
import type { JudgeEntry } from '../../src/graph/judgements.ts';
import { lockGraph } from '../../src/graph/lockGraph.ts';
import { rebuild } from '../../src/graph/rebuild.ts';
import { prepareSchema } from '../../src/graph/schema.ts';
import { settleJudgements } from '../../src/graph/settleJudgements.ts';
import { deleteDocuments, writeDocuments } from '../../src/graph/writeDocuments.ts';
import type { JudgedMention, Verdict } from '../../src/model/identityContracts.ts';
import { smallContent } from '../support/contents.ts';
import { testDatabase, wipe } from '../support/database.ts';

let database: Database;
beforeEach(async () => {
  database = await testDatabase();
  await wipe(database);
  await prepareSchema(database);
});

const documents = [
  smallContent({
    name: 'one',
    things: [
      { kind: 'ArmedGroup', names: ['Nusra Front', 'Jabhat al-Nusra'] },
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
      { kind: 'ArmedGroup', names: ['HTS'] },
      { kind: 'SecurityForce', names: ['Iraqi Army'] },
      { kind: 'ArmedGroup', names: ['Jabhat al-Nusra'] },
    ],
    claims: [
      { subject: 0, type: 'ATTACKED', object: 1 },
      { subject: 2, type: 'ATTACKED', object: 0 },
    ],
  }),
  smallContent({
    name: 'three',
    things: [
      { kind: 'Organization', names: ['HTS'] },
      { kind: 'Weapon', names: ['mortar'] },
      { kind: 'ArmedGroup', names: ['Nusra Front'] },
    ],
    claims: [
      { subject: 0, type: 'POSSESSED', object: 1 },
      { subject: 2, type: 'USED', object: 1 },
    ],
  }),
];

const mentionOf = (document: DocumentContent, nth: number): JudgedMention => {
  const mention = document.mentions[nth];
  if (!mention) throw new Error(`${document.name} has no mention ${nth}`);
  const { id, kind, names } = mention;
  return { id, document: { id: document.id, name: document.name }, kind, names: [...names] };
};
const named = (document: DocumentContent, name: string, kind?: string): JudgedMention =>
  mentionOf(
    document,
    document.mentions.findIndex((m) => m.names.includes(name) && (!kind || m.kind === kind)),
  );

const entry = (nth: number, verdict: Verdict, groups: JudgedMention[][]): JudgeEntry => ({
  id: `x${nth}`,
  at: new Date(Date.UTC(2026, 0, 1) + nth).toISOString(),
  by: 'tester',
  body: { verdict, groups },
  active: true,
});
const settle = (...entries: JudgeEntry[]): Promise<void> =>
  database.writeTransaction(async (tx) => {
    await lockGraph(tx);
    await settleJudgements(tx, entries);
  });

const rows = z.array(z.object({ entity: z.looseObject({ id: z.string() }) }));
async function entityOf(mention: JudgedMention) {
  const session = await database.session('READ');
  try {
    const { records } = await session.run(
      'MATCH (:Mention {id: $id})-[:REFERS_TO]->(e) RETURN e {.*, labels: labels(e)} AS entity',
      { id: mention.id },
    );
    const [row] = rows.parse(records.map((r) => r.toObject()));
    return row?.entity;
  } finally {
    await session.close();
  }
}

async function expectWhole(): Promise<void> {
  expect((await check(database)).violations).toEqual([]);
}

describe('judgements in the graph', () => {
  it('merge two entities with their claims, and undoing brings the first graph back', async () => {
    await writeDocuments(database, documents);
    const first = await digest(database);
    const [one, two] = documents;
    if (!one || !two) throw new Error('no documents');
    const merge = entry(1, 'same', [[named(one, 'Nusra Front')], [named(two, 'HTS')]]);
    await settle(merge);
    const merged = await entityOf(named(one, 'Nusra Front'));
    expect((await entityOf(named(two, 'HTS')))?.id).toBe(merged?.id);
    expect((await entityOf(named(two, 'Jabhat al-Nusra')))?.id).toBe(merged?.id);
    expect(String(merged?.documents)).toBe('3');
    await expectWhole();
    const judged = await digest(database);
    await rebuild(database);
    expect(await digest(database)).toBe(judged);
    await settle({ ...merge, active: false });
    await expectWhole();
    expect(await digest(database)).toBe(first);
  });

  it('give a thing of several kinds one of them, with its labels', async () => {
    await writeDocuments(database, documents);
    const first = await digest(database);
    const [one, two, three] = documents;
    if (!one || !two || !three) throw new Error('no documents');
    const merge = entry(1, 'same', [[named(three, 'HTS')], [named(two, 'HTS')]]);
    const more = entry(2, 'same', [[named(one, 'Nusra Front')], [named(three, 'HTS')]]);
    await settle(merge);
    await expectWhole();
    await settle(more);
    await expectWhole();
    const merged = await entityOf(named(three, 'HTS'));
    expect(merged).toMatchObject({ kind: 'ArmedGroup', name: 'Nusra Front' });
    expect(merged?.labels).toEqual(expect.arrayContaining(['Entity', 'Actor', 'ArmedGroup']));
    expect(merged?.labels).not.toContain('Organization');
    await settle({ ...merge, active: false }, { ...more, active: false });
    expect(await digest(database)).toBe(first);
  });

  it('split mentions off: those that leave are one thing, and documents of the name go to the other', async () => {
    await writeDocuments(database, documents);
    const first = await digest(database);
    const [one, two, three] = documents;
    if (!one || !two || !three) throw new Error('no documents');
    const split = entry(1, 'split', [[named(one, 'Nusra Front'), named(two, 'Jabhat al-Nusra')]]);
    await settle(split);
    await expectWhole();
    const left = await entityOf(named(one, 'Nusra Front'));
    expect((await entityOf(named(two, 'Jabhat al-Nusra')))?.id).toBe(left?.id);
    expect((await entityOf(named(three, 'Nusra Front')))?.id).not.toBe(left?.id);
    const later = smallContent({
      name: 'four',
      things: [{ kind: 'ArmedGroup', names: ['Nusra Front'] }],
    });
    await writeDocuments(database, [later]);
    expect((await entityOf(named(later, 'Nusra Front')))?.id).toBe(
      (await entityOf(named(three, 'Nusra Front')))?.id,
    );
    await expectWhole();
    const judged = await digest(database);
    await rebuild(database);
    expect(await digest(database)).toBe(judged);
    await deleteDocuments(database, ['four']);
    await settle({ ...split, active: false });
    expect(await digest(database)).toBe(first);
  });

  it('always leave what a rebuild makes, and nothing when all are undone', async () => {
    const step = fc.record({
      verdict: fc.constantFrom<Verdict>('same', 'same', 'different', 'split', 'unsure'),
      picks: fc.array(fc.nat(), { minLength: 2, maxLength: 3 }),
      undo: fc.option(fc.nat(), { nil: undefined, freq: 3 }),
      gone: fc.option(fc.nat({ max: 2 }), { nil: undefined, freq: 4 }),
    });
    const all = documents.flatMap((d) => d.mentions.map((_, i) => mentionOf(d, i)));
    await writeDocuments(database, documents);
    const first = await digest(database);
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 6 }), async (steps) => {
        const log: JudgeEntry[] = [];
        const actual = (): JudgeEntry[] => log.filter((e) => e.active);
        for (const [nth, { verdict, picks, undo, gone }] of steps.entries()) {
          const mentions = [...new Set(picks.map((n) => all[n % all.length]))].flatMap(
            (m) => m ?? [],
          );
          const [head, ...rest] = mentions;
          if (head && rest.length > 0) {
            const made = entry(nth, verdict, verdict === 'split' ? [mentions] : [[head], rest]);
            log.push(made);
            await settle(made);
          }
          const undone =
            undo === undefined ? undefined : actual()[undo % Math.max(1, actual().length)];
          if (undone) {
            log.splice(log.indexOf(undone), 1, { ...undone, active: false });
            await settle({ ...undone, active: false });
          }
          const document = gone === undefined ? undefined : documents[gone];
          if (document) {
            await deleteDocuments(database, [document.name]);
            await writeDocuments(database, [document]);
            // What a decision is about is found again by whoever keeps the log.
            await settle(...log);
          }
        }
        await expectWhole();
        const judged = await digest(database);
        await rebuild(database);
        expect(await digest(database)).toBe(judged);
        for (const made of [...actual()].reverse()) await settle({ ...made, active: false });
        expect(await digest(database)).toBe(first);
      }),
      { numRuns: 12 },
    );
  }, 240_000);
});
