import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Database } from '../../src/graph/connection.ts';
import { digest } from '../../src/graph/digest.ts';
import {
  changeQuestion,
  deleteQuestion,
  listSavedQuestions,
  saveQuestion,
} from '../../src/graph/savedQuestions.ts';
import { prepareSchema } from '../../src/graph/schema.ts';
import { questionBodySchema } from '../../src/model/savedQuestionContracts.ts';
import { testDatabase, wipe } from '../support/database.ts';

let database: Database;

beforeAll(async () => {
  database = await testDatabase();
  await wipe(database);
  await prepareSchema(database);
});

const body = (name: string) =>
  questionBodySchema.parse({
    name,
    turns: [
      {
        question: 'Which weapons did ISIS use?',
        edits: [{ piece: 'focus', choose: 'kind:Event' }],
      },
      { question: 'and in "Syria"?', edits: [] },
    ],
  });

const names = async () => (await listSavedQuestions(database)).questions.map((q) => q.name);

describe('saved questions', () => {
  it('come back with their choices and what they followed, the latest change first', async () => {
    const first = await saveQuestion(database, body('Arms'), { now: new Date('2026-01-01') });
    await saveQuestion(database, body('Places'), { now: new Date('2026-01-02') });
    expect(await names()).toEqual(['Places', 'Arms']);
    const changed = await changeQuestion(
      database,
      first.id,
      body('All arms'),
      new Date('2026-01-03'),
    );
    expect(changed).toMatchObject({ createdAt: first.createdAt, name: 'All arms' });
    expect((await listSavedQuestions(database)).questions[0]).toEqual(changed);
    expect(changed?.turns).toEqual(first.turns);
  });

  it('are no part of the graph that documents make', async () => {
    const before = await digest(database);
    await saveQuestion(database, body('Kept'));
    expect(await digest(database)).toEqual(before);
  });

  it('go when deleted, and say what they were', async () => {
    const saved = await saveQuestion(database, body('Passing'));
    expect(await deleteQuestion(database, saved.id)).toEqual(saved);
    expect(await names()).not.toContain('Passing');
    expect(await deleteQuestion(database, saved.id)).toBeUndefined();
    expect(await changeQuestion(database, saved.id, body('Gone'))).toBeUndefined();
  });
});
