/** What the server asks itself when nobody asks anything. */
import { EventEmitter } from 'node:events';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Database } from '../../src/graph/connection.ts';
import { readGraph } from '../../src/graph/reads/graph.ts';
import { packageRoot } from '../../src/packageRoot.ts';
import { answer } from '../../src/questions/answer.ts';
import { commonQuestions } from '../../src/questions/commonQuestions.ts';
import { warmQuestions } from '../../src/server/warmQuestions.ts';
import { importAnnotated } from '../support/annotated.ts';
import { testDatabase, wipe } from '../support/database.ts';

let database: Database;
beforeAll(async () => {
  database = await testDatabase();
  await wipe(database);
  await importAnnotated(database, [join(packageRoot, 'corpus', 'devset')]);
}, 120_000);

const complaints: unknown[] = [];
const warm = (server: EventEmitter) =>
  warmQuestions(database, server, (error) => complaints.push(error));

describe('the common questions', () => {
  it('are all understood of a graph, and found', async () => {
    const { nodes } = await readGraph(database, { limit: 200 });
    const questions = commonQuestions(nodes);
    expect(questions.length).toBeGreaterThan(20);
    for (const question of questions) {
      const { understood } = await answer(database, question, { model: undefined });
      expect({ question, understood }).toEqual({ question, understood: true });
    }
  });

  it('leave out what a graph has none of', () => {
    const questions = commonQuestions([{ name: 'Mosul', kind: 'Settlement' }]);
    expect(questions).toContain('What happened in Mosul?');
    expect(questions.join(' ')).not.toMatch(/[{}]/);
  });

  it('are asked once nobody asks anything', async () => {
    const { nodes } = await readGraph(database, { limit: 200 });
    expect(await warm(new EventEmitter()).done).toBe(commonQuestions(nodes).length);
    expect(complaints).toEqual([]);
  });

  it('wait while somebody asks, and end when they are stopped', async () => {
    const server = new EventEmitter();
    const warming = warm(server);
    const asking = setInterval(() => server.emit('request'), 50);
    await warming.stop();
    clearInterval(asking);
    expect(await warming.done).toBe(0);
    expect(server.listenerCount('request')).toBe(0);
  });
});
