import { beforeEach, describe, expect, it } from '@jest/globals';
import { check } from '../../../src/graph/check.ts';
import type { Database } from '../../../src/graph/connection.ts';
import { undo } from '../../../src/graph/decisions/decide.ts';
import { judgeEntities, splitEntity } from '../../../src/graph/decisions/judge.ts';
import { digest } from '../../../src/graph/digest.ts';
import { readEntityJudgements } from '../../../src/graph/reads/judgements.ts';
import { readEntityMentions } from '../../../src/graph/reads/mentionSentences.ts';
import { searchNames } from '../../../src/graph/reads/search.ts';
import { prepareSchema } from '../../../src/graph/schema.ts';
import { deleteDocuments, writeDocuments } from '../../../src/graph/writeDocuments.ts';
import {
  candidateListSchema,
  candidateParamsSchema,
  entityMentionsSchema,
  judgedSchema,
} from '../../../src/model/identityContracts.ts';
import { Candidates } from '../../../src/server/identity/candidates.ts';
import { type SmallDocument, smallContent } from '../../support/contents.ts';
import { testDatabase, wipe } from '../../support/database.ts';

let database: Database;

const army = { kind: 'SecurityForce', names: ['Iraqi Army'] } as const;
const one: SmallDocument = {
  name: 'one',
  things: [{ kind: 'ArmedGroup', names: ['Haftar Brigade'] }, army],
  claims: [{ subject: 0, type: 'ATTACKED', object: 1 }],
};
const two: SmallDocument = {
  name: 'two',
  things: [{ kind: 'ArmedGroup', names: ['Hifter Brigade'] }, army],
  claims: [{ subject: 0, type: 'ATTACKED', object: 1 }],
};
const three: SmallDocument = {
  name: 'three',
  things: [
    { kind: 'ArmedGroup', names: ['Haftar Brigade'] },
    { kind: 'Settlement', names: ['Derna'] },
  ],
  claims: [{ subject: 0, type: 'OPERATES_IN', object: 1 }],
};

const idOf = async (name: string): Promise<string> => {
  const { entities } = await searchNames(database, { q: name, limit: 5 });
  const found = entities.find((e) => [e.name, ...e.aliases].includes(name));
  if (!found) throw new Error(`nothing is called ${name}`);
  return found.id;
};
const expectWhole = async (): Promise<void> => {
  expect((await check(database)).violations).toEqual([]);
};
const candidates = async (server: Candidates, params: Record<string, unknown> = {}) =>
  candidateListSchema.parse(await server.list(database, candidateParamsSchema.parse(params)));

beforeEach(async () => {
  database = await testDatabase();
  await wipe(database);
  await prepareSchema(database);
  await writeDocuments(database, [one, two, three].map(smallContent));
});

describe('judging identity', () => {
  it('merges entities by one entry of the log, and undoing that entry parts them again', async () => {
    const first = await digest(database);
    const [a, b] = [await idOf('Haftar Brigade'), await idOf('Hifter Brigade')];
    const judged = judgedSchema.parse(
      await judgeEntities(database, { verdict: 'same', entities: [a, b] }, 'ada'),
    );
    expect(judged.entities).toHaveLength(1);
    expect(judged.entities[0]).toMatchObject({ documents: 3, claims: 3 });
    expect(judged.gone).toHaveLength(1);
    expect(judged.words).toBe('Same: “Haftar Brigade”, “Hifter Brigade”');
    await expectWhole();
    const known = await readEntityJudgements(database, judged.entities[0]?.id ?? '');
    expect(known?.judgements).toMatchObject([
      { id: judged.decision, verdict: 'same', by: 'ada', standing: 3, mentions: 3 },
    ]);
    await undo(database, judged.decision, { by: 'ada' });
    await expectWhole();
    expect(await digest(database)).toBe(first);
  });

  it('says in words when a later judgement leaves an earlier one without effect', async () => {
    const [a, b] = [await idOf('Haftar Brigade'), await idOf('Hifter Brigade')];
    const apart = await judgeEntities(
      database,
      { verdict: 'different', entities: [a, b], note: 'one is a family' },
      'ada',
    );
    const joined = await judgeEntities(
      database,
      { verdict: 'same', entities: [a, b], seen: apart.decision },
      'bob',
    );
    const known = await readEntityJudgements(database, joined.entities[0]?.id ?? '');
    expect(known?.judgements.map((j) => [j.verdict, j.without])).toEqual([
      ['same', undefined],
      ['different', 'Later judgements say otherwise'],
    ]);
    await expectWhole();
  });

  it('tells the later of two people what the earlier decided', async () => {
    const [a, b] = [await idOf('Haftar Brigade'), await idOf('Hifter Brigade')];
    const seen = await judgeEntities(database, { verdict: 'unsure', entities: [a, b] }, 'ada');
    const ada = await judgeEntities(database, { verdict: 'different', entities: [a, b] }, 'ada');
    const bob = await judgeEntities(
      database,
      { verdict: 'unsure', entities: [a, b], seen: seen.decision },
      'bob',
    );
    expect(bob.between.map((j) => j.id)).toEqual([ada.decision]);
  });

  it('refuses to make one thing of an actor and a place, or of one thing', async () => {
    const [a, b] = [await idOf('Haftar Brigade'), await idOf('Derna')];
    await expect(
      judgeEntities(database, { verdict: 'same', entities: [a, b] }, 'ada'),
    ).rejects.toThrow('“Haftar Brigade” is an armed group');
    await expect(
      judgeEntities(database, { verdict: 'same', entities: [a, a] }, 'ada'),
    ).rejects.toThrow('Choose two entities');
  });

  it('splits chosen mentions off, and refuses to let all leave', async () => {
    const first = await digest(database);
    const id = await idOf('Haftar Brigade');
    const found = entityMentionsSchema.parse(
      await readEntityMentions(database, id, { limit: 10, offset: 0 }),
    );
    expect(found.total).toBe(2);
    expect(found.mentions.map((m) => [m.document.name, m.sentence?.text])).toEqual([
      ['one', 'Haftar Brigade with Iraqi Army and.'],
      ['three', 'Haftar Brigade with Derna and.'],
    ]);
    const ids = found.mentions.map((m) => m.id);
    await expect(splitEntity(database, { mentions: ids }, 'ada')).rejects.toThrow(
      'none would stay',
    );
    const split = await splitEntity(database, { mentions: ids.slice(0, 1) }, 'ada');
    expect(split.entities).toHaveLength(2);
    await expectWhole();
    await undo(database, split.decision, { by: 'ada' });
    expect(await digest(database)).toBe(first);
  });

  it('keeps judgements over another version of a document, and over its absence', async () => {
    const [a, b] = [await idOf('Haftar Brigade'), await idOf('Hifter Brigade')];
    await judgeEntities(database, { verdict: 'same', entities: [a, b] }, 'ada');
    await writeDocuments(database, [smallContent({ ...two, heading: 'A newer version' })]);
    expect(await idOf('Haftar Brigade')).toBe(await idOf('Hifter Brigade'));
    await expectWhole();
    const judged = await digest(database);
    await deleteDocuments(database, ['two']);
    await expectWhole();
    expect(
      (await readEntityJudgements(database, await idOf('Haftar Brigade')))?.judgements,
    ).toMatchObject([{ without: 'The mentions of one side stand in no present document' }]);
    await writeDocuments(database, [smallContent({ ...two, heading: 'A newer version' })]);
    await expectWhole();
    expect(await digest(database)).toBe(judged);
  });
});

describe('candidates of identity', () => {
  it('are found with reasons and sentences, and are not asked again once they are judged', async () => {
    const server = new Candidates();
    const [a, b] = [await idOf('Haftar Brigade'), await idOf('Hifter Brigade')];
    const open = await candidates(server);
    const pair = open.candidates.find(
      (c) => [c.a.id, c.b.id].sort().join() === [a, b].sort().join(),
    );
    expect(pair?.reasons.map((r) => r.code)).toContain('heard-alike');
    expect(pair?.mentions.a.length).toBeGreaterThan(0);
    const judged = await judgeEntities(database, { verdict: 'different', entities: [a, b] }, 'ada');
    const after = await candidates(server);
    expect(after.candidates.map((c) => c.id)).not.toContain(pair?.id);
    const apart = await candidates(server, { state: 'different' });
    expect(apart.candidates).toMatchObject([{ id: pair?.id, judgement: { id: judged.decision } }]);
    await undo(database, judged.decision, { by: 'ada' });
    expect((await candidates(server)).candidates.map((c) => c.id)).toContain(pair?.id);
    await judgeEntities(database, { verdict: 'same', entities: [a, b] }, 'ada');
    expect((await candidates(server)).candidates.map((c) => c.id)).not.toContain(pair?.id);
  });

  it('come by kind and by entity', async () => {
    const server = new Candidates();
    expect((await candidates(server, { kind: 'Settlement' })).total).toBe(0);
    const id = await idOf('Hifter Brigade');
    expect((await candidates(server, { entity: id })).total).toBe(1);
    expect((await candidates(server, { minScore: 0.99 })).total).toBe(0);
  });
});
