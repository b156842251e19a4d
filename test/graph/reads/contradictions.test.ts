import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Database } from '../../../src/graph/connection.ts';
import { contentOf } from '../../../src/graph/documentContent.ts';
import { readContradictions } from '../../../src/graph/reads/contradictions.ts';
import { overlap } from '../../../src/graph/reads/overlap.ts';
import { prepareSchema } from '../../../src/graph/schema.ts';
import { writeDocuments } from '../../../src/graph/writeDocuments.ts';
import {
  contradictionListSchema,
  contradictionParamsSchema,
} from '../../../src/model/decisionContracts.ts';
import { smallContent } from '../../support/contents.ts';
import { testDatabase, wipe } from '../../support/database.ts';

let database: Database;

const group = { kind: 'ArmedGroup', names: ['Zagros Front'] } as const;
const army = { kind: 'SecurityForce', names: ['Iraqi Army'] } as const;
const [ali, omar, hasan] = ['Ali Karim', 'Omar Saleh', 'Hasan Nuri'].map(
  (name) => ({ kind: 'Person', names: [name] as [string] }) as const,
);
const made = (name: string, country: string) => {
  const text = `The Vepr-12 was made in ${country}.`;
  const start = text.indexOf(country);
  return contentOf(
    { name, text, mediaType: 'text/plain', metadata: {}, blocks: [] },
    {
      language: 'en',
      notices: [],
      mentions: [
        {
          key: 'w',
          kind: 'Weapon',
          name: 'Vepr-12',
          names: ['Vepr-12'],
          model: 'Vepr-12',
          spans: [{ start: 4, end: 11 }],
        },
        {
          key: 'p',
          kind: 'Country',
          name: country,
          names: [country],
          spans: [{ start, end: start + country.length }],
        },
      ],
      claims: [
        {
          type: 'MANUFACTURED_IN',
          subject: 'w',
          object: 'p',
          start: 0,
          end: text.length,
          quote: text,
          certainty: 'stated',
          rule: 'small',
          confidence: 0.9,
          origin: 'extracted',
        },
      ],
    },
    'test',
  );
};

const read = async (params: Record<string, unknown> = {}) =>
  contradictionListSchema.parse(
    await readContradictions(database, contradictionParamsSchema.parse(params)),
  );

beforeAll(async () => {
  database = await testDatabase();
  await wipe(database);
  await prepareSchema(database);
  if (!ali || !omar || !hasan) throw new Error('A leader is missing.');
  const leads = { subject: 0, type: 'LEADS', object: 1 } as const;
  await writeDocuments(database, [
    smallContent({
      name: 'one',
      things: [group, army],
      claims: [{ subject: 0, type: 'ATTACKED', object: 1 }],
    }),
    smallContent({
      name: 'two',
      heading: 'No',
      things: [group, army],
      claims: [{ subject: 0, type: 'ATTACKED', object: 1, certainty: 'denied' }],
    }),
    smallContent({
      name: 'ali',
      things: [ali, group],
      claims: [{ ...leads, firstDate: '2014', lastDate: '2016' }],
    }),
    smallContent({
      name: 'omar',
      things: [omar, group],
      claims: [{ ...leads, firstDate: '2016-05', lastDate: '2016-05' }],
    }),
    smallContent({
      name: 'hasan',
      things: [hasan, group],
      claims: [{ ...leads, firstDate: '2019', lastDate: '2019' }],
    }),
    made('russian', 'Russia'),
    made('bulgarian', 'Bulgaria'),
  ]);
});

describe('contradictions', () => {
  it('are a claim and its denial, two countries of manufacture, and two leaders at one time', async () => {
    const { contradictions, total } = await read();
    expect(total).toBe(3);
    expect(contradictions.map((c) => c.words)).toEqual(
      [
        'Stated and denied: Zagros Front attacked Iraqi Army',
        'Two leaders of Zagros Front at one time: Ali Karim and Omar Saleh',
        'Several places of manufacture of Vepr-12: Bulgaria, Russia',
      ].map((words) =>
        words.startsWith('Two') ? expect.stringMatching(/Ali Karim|Omar Saleh/) : words,
      ),
    );
    for (const { sides } of contradictions) {
      expect(sides).toHaveLength(2);
      for (const side of sides) {
        expect(side.total).toBe(1);
        expect(side.claims[0]?.quote).not.toBe('');
      }
    }
  });

  it('are read by kind, by entity and in pages', async () => {
    expect((await read({ kind: 'leaders' })).contradictions).toHaveLength(1);
    const [maker] = (await read({ kind: 'manufacture' })).contradictions;
    const entity = maker?.sides[0]?.claims[0]?.object.entity;
    expect((await read({ entity })).total).toBe(1);
    const first = await read({ limit: 2 });
    const second = await read({ limit: 2, cursor: first.next });
    expect(first.contradictions).toHaveLength(2);
    expect(second.contradictions).toHaveLength(1);
    expect(second.next).toBeUndefined();
  });
});

describe('two times', () => {
  it('overlap where they may share a day', () => {
    const at = (first: string, last = first) => ({ first, last });
    expect(overlap(at('2014'), at('2014-06-09'))).toBe(true);
    expect(overlap(at('2014-06'), at('2014-06-30'))).toBe(true);
    expect(overlap(at('2014', '2016'), at('2016-05'))).toBe(true);
    expect(overlap(at('2014-06'), at('2014-07'))).toBe(false);
    expect(overlap(at('2014-12-31'), at('2015'))).toBe(false);
    expect(overlap({ first: null, last: null }, at('2015'))).toBe(false);
  });
});
