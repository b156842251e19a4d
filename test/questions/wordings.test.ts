import { describe, expect, it } from '@jest/globals';
import { fold } from '../../src/model/names.ts';
import { certainties } from '../../src/questions/certaintyWords.ts';
import { compile } from '../../src/questions/compile.ts';
import { fillers } from '../../src/questions/fillerWords.ts';
import { parse } from '../../src/questions/grammar/parse.ts';
import { Tokens } from '../../src/questions/grammar/tokens.ts';
import { linkNames, type NameFinder } from '../../src/questions/nameLinks.ts';
import type { NamedEntity, Question, Unclear } from '../../src/questions/question.ts';
import { rewordings } from '../../src/questions/rewordings.ts';
import { vocabulary } from '../../src/questions/vocabulary.ts';
import { wordsOf } from '../../src/questions/words.ts';

const named = (id: string, kind: NamedEntity['kind'], ...names: string[]): NamedEntity => ({
  id,
  kind,
  name: names[0] ?? id,
  names,
  documents: 1,
});
const GRAPH = [
  named('isis', 'ArmedGroup', 'Islamic State', 'ISIS'),
  named('houthis', 'ArmedGroup', 'Houthis'),
  named('iran', 'Country', 'Iran', 'Iranian'),
  named('mosul', 'Settlement', 'Mosul'),
  named('qasim', 'Person', 'Qasim Tahir', 'Qasim'),
  named('dawn', 'Event', 'Silent Dawn'),
  named('brigade', 'ArmedGroup', 'Guards Brigade', 'Brigade'),
  named('ziyad', 'ArmedGroup', 'Tariq Ben Ziyad Brigade'),
  named('fact', 'ArmedGroup', 'FACT'),
];
const finder: NameFinder = {
  named: async (folded) => GRAPH.filter((e) => e.names.some((n) => folded.includes(fold(n)))),
  alike: async () => GRAPH,
  abbreviated: async () => [],
};
const read = async (text: string): Promise<Question | Unclear> =>
  parse(Tokens.of(await linkNames(wordsOf(text), finder)));
const cypherOf = async (text: string) => {
  const question = await read(text);
  if (question.ask === 'unclear') throw new Error(`${text}: ${question.why}`);
  return compile(question);
};

describe('every word and wording has an example that is understood', () => {
  it.each(vocabulary().examples)('%s', async (example) => {
    expect((await read(example)).ask).not.toBe('unclear');
  });
  it.each([...certainties().examples, fillers().example])('%s', async (example) => {
    expect((await read(example)).ask).not.toBe('unclear');
  });
  it.each(rewordings().map((r) => r.example))('%s', async (example) => {
    expect((await read(example)).ask).not.toBe('unclear');
  });
});

describe('wordings of one question give one statement', () => {
  it.each([
    ['Who supplied the Houthis?', 'Who else supplied the Houthis?'],
    ['Who is supported by Iran?', 'Who gets support from Iran?'],
    ['Which groups are supported by Iran?', 'Iran-backed groups'],
    ['Which weapons were made in Iran?', 'Iranian-made weapons'],
    ['Who supplied the Houthis with missiles?', 'Who gave the Houthis missiles?'],
    [
      'Which armed groups use drones and do not use tanks?',
      'Which armed groups use drones but not tanks?',
    ],
    ['Who is led by Qasim?', 'Who is under the command of Qasim?'],
    ['Which weapons are the Houthis armed with?', 'Which weapons the Houthis are armed with'],
    ['Who supplied ISIS, only hedged?', 'According to hedged reports only, who supplied ISIS?'],
    ['Who supplied ISIS, only hedged?', 'Based on hedged reports alone, who supplied ISIS?'],
    ['Which weapons were involved in Silent Dawn?', 'What weapons were found in Silent Dawn?'],
    ['Which weapons were involved in Silent Dawn?', 'What weapons turned up in Silent Dawn?'],
    ['Which events happened in Mosul?', 'Which events unfolded in Mosul?'],
    ['Is there any sign that ISIS is in Mosul?', 'Any evidence that ISIS is in Mosul?'],
    ['Who killed anyone from ISIS?', "Who killed any of ISIS's people?"],
    ['Who attacked ISIS, except countries?', 'Who attacked ISIS but is not a country?'],
    [
      'Which weapon was made in which country?',
      'Match each weapon with the country it was made in',
    ],
  ])('%s = %s', async (one, other) => {
    expect(await cypherOf(other)).toEqual(await cypherOf(one));
  });
});

describe('what is no question for the graph is declined', () => {
  it.each([
    'What is the weather in Mosul?',
    'Write me a poem about rockets',
    'Why did Iran supply the Houthis?',
    'What will Iran do next year?',
    'Who supplied blue weapons to the Houthis?',
    'Should Iran attack ISIS?',
    'Delete all documents',
    'Which rifles lead Mosul?',
  ])('%s', async (text) => {
    expect((await read(text)).ask).toBe('unclear');
  });
  it('a word in small letters is not taken for an acronym', async () => {
    expect(await read('Who is stated as a fact to have supplied the Houthis?')).toMatchObject({
      ask: 'entities',
      focus: { conditions: [{ relation: { types: ['SUPPLIED'], certainty: ['stated'] } }] },
    });
  });
});

it('nothing that was said is written into the statement', async () => {
  const { cypher, params } = await cypherOf('Which rifles did ISIS seize in Mosul since 2019?');
  for (const word of ['isis', 'mosul', 'rifle', '2019'])
    expect(cypher.toLowerCase()).not.toContain(word);
  expect(Object.values(params).flat()).toEqual(
    expect.arrayContaining(['isis', 'mosul', 'rifle', '2019-01-01']),
  );
});

it('members asked for are persons, members killed are the group', async () => {
  expect(await read('Who are the members of ISIS?')).toMatchObject({
    focus: { kinds: ['Person'] },
  });
  expect((await cypherOf('Who killed members of ISIS?')).cypher).toContain(':KILLED]');
});

it('anyone from a group is the group itself or what is part of it', async () => {
  expect(await read('Who killed someone from the Houthis?')).toMatchObject({
    focus: {
      conditions: [
        {
          relation: {
            types: ['KILLED'],
            other: {
              conditions: [
                {
                  is: 'any',
                  of: [
                    { is: 'sort', of: { entities: [{ id: 'houthis' }] } },
                    { relation: { types: ['PART_OF', 'MEMBER_OF'], direction: 'out' } },
                  ],
                },
              ],
            },
          },
        },
      ],
    },
  });
});

it('a unit is under the command of a person that leads it, and of a force that it is part of', async () => {
  const relationOf = (types: string, direction: string) => ({
    focus: { conditions: [{ relation: { types: [types], direction } }] },
  });
  expect(await read('Which units are under the control of Qasim?')).toMatchObject(
    relationOf('LEADS', 'in'),
  );
  expect(await read('Which units are under the control of ISIS?')).toMatchObject(
    relationOf('PART_OF', 'out'),
  );
});

it.each([
  'Setting aside hedged claims, who supplied the Houthis?',
  'Hedged claims aside, who supplied the Houthis?',
  'Who supplied the Houthis, excluding hedged reports?',
])('%s: whatever is stated or claimed', async (text) => {
  expect(await read(text)).toMatchObject({
    focus: { conditions: [{ relation: { certainty: ['stated', 'claimed'] } }] },
  });
});

it('a kind that is denied is left out', async () => {
  expect(await read('Which actors in Mosul are not armed groups?')).toMatchObject({
    focus: {
      conditions: [
        { relation: { types: ['OPERATES_IN'] } },
        { is: 'not', of: { is: 'sort', of: { kinds: ['ArmedGroup'] } } },
      ],
    },
  });
});

it('a name with wrong letters is that name, though its last word alone names another', async () => {
  const linked = await linkNames(wordsOf('Who leads the Tarik Ben Zeyad Brigade?'), finder);
  expect(linked.links.map((l) => [l.said, l.entities[0]?.id])).toEqual([
    ['Tarik Ben Zeyad Brigade', 'ziyad'],
  ]);
  const other = await linkNames(wordsOf('Who leads the 4th Brigade?'), {
    ...finder,
    alike: async () => [named('fifth', 'ArmedGroup', '5th Brigade')],
  });
  expect(other.links.flatMap((l) => l.entities.map((e) => e.id))).not.toContain('fifth');
});
