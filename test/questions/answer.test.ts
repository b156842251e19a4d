import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Database } from '../../src/graph/connection.ts';
import { runReadOnlyQuery } from '../../src/graph/queries/readOnlyQuery.ts';
import { packageRoot } from '../../src/packageRoot.ts';
import { answer } from '../../src/questions/answer.ts';
import { importAnnotated } from '../support/annotated.ts';
import { testDatabase, wipe } from '../support/database.ts';

let database: Database;

beforeAll(async () => {
  database = await testDatabase();
  await wipe(database);
  await importAnnotated(database, [join(packageRoot, 'corpus', 'devset')]);
}, 120_000);

const rowsOf = async (question: string): Promise<string[]> =>
  (await answer(database, question)).rows
    .map((row) => row.map((cell) => cell.name).join(' – '))
    .sort();

describe('questions over the annotated documents', () => {
  it.each([
    ['Who leads the Deir ez-Zor Military Council?', ['Ahmad al-Khabil']],
    ["Who supplied weapons to Kata'ib Sayyid al-Shuhada?", ['Iran', 'Qods Force']],
    [
      "Show me the csp's captured weapons",
      ['AK-103 rifles', 'Orsis T-5000', 'PKMs', 'Typhoon trucks', 'VP11'],
    ],
  ])('%s', async (question, expected) => {
    expect(await rowsOf(question)).toEqual(expected);
  });

  it('yes and no are about the graph', async () => {
    expect((await answer(database, 'Is the Qods Force part of the IRGC?')).value).toBe(true);
    expect((await answer(database, 'Did Turkey supply the LNA?')).value).toBe(false);
  });

  it('every row comes with sentences that stand in their documents', async () => {
    const { evidence, rows } = await answer(database, 'Who killed whom?');
    expect(rows.length).toBeGreaterThan(0);
    expect(evidence.length).toBeGreaterThan(0);
    for (const { document, quote, start, end } of evidence) {
      const { rows: found } = await runReadOnlyQuery(
        database,
        'MATCH (d:Document {name: $document}) RETURN d.text',
        { document },
      );
      expect(String(found[0]?.[0]).slice(start, end)).toBe(quote);
    }
  });

  it.each([
    'What happened on 30 December 2020?',
    'How many groups use drones?',
    'Is the Qods Force part of the IRGC?',
    'Which documents mention Iran?',
    'Which weapons were made in Iran?',
    'Who seized the most weapons?',
    'Which rifles were seized?',
  ])('%s is answered with sentences', async (question) => {
    const { evidence, kind } = await answer(database, question);
    expect(kind).not.toBe('none');
    expect(evidence.length).toBeGreaterThan(0);
  });

  it('what is nearest is offered when nothing is found, and finds what it promises', async () => {
    const question = 'Who leads the Deir ez-Zor Military Council since 2031?';
    const { typed, nearest, rows } = await answer(database, question);
    expect(rows).toEqual([]);
    const [near] = nearest ?? [];
    expect(near?.found).toBeGreaterThan(0);
    const again = await answer(database, question, { typed, edits: near ? [...near.edits] : [] });
    expect(again.rows.length).toBe(near?.found);
  });

  it('a question that follows another is read in its context', async () => {
    const { typed } = await answer(database, 'Who leads the Deir ez-Zor Military Council?');
    const then = await answer(database, 'what about the LNA?', { previous: typed });
    const whole = await answer(database, 'Who leads the LNA?');
    expect(then.rows).toEqual(whole.rows);
  });

  it('the statement that is shown gives the answer again', async () => {
    const { cypher, params, rows } = await answer(database, 'Which armed groups used drones?');
    expect((await runReadOnlyQuery(database, cypher, params)).rows).toHaveLength(rows.length);
  });

  it('a name that is not in the graph is said to be missing', async () => {
    const { kind, text } = await answer(database, 'What weapons does the Sinaloa Cartel use?');
    expect(kind).toBe('none');
    expect(text).toContain('The graph has no “Sinaloa Cartel”');
  });

  it('what is no question for the graph is declined, with the words that were not understood', async () => {
    const declined = await answer(database, 'What is the weather in Mosul?');
    expect(declined).toMatchObject({ understood: false, kind: 'unclear', rows: [] });
    expect(declined.text).toContain('“weather”');
  });
});
