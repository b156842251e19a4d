import { describe, expect, it } from '@jest/globals';
import { edited, QuestionEditError } from '../../src/questions/edits.ts';
import { piecesOf } from '../../src/questions/pieces.ts';
import type { Question } from '../../src/questions/question.ts';
import { dateRangeAt, writtenDate } from '../../src/questions/questionDates.ts';
import { absoluteDates } from '../../src/questions/relativeDates.ts';
import { wordsOf } from '../../src/questions/words.ts';

const NEWEST = '2025-03-31';
const absolute = (text: string): string =>
  absoluteDates(wordsOf(text), NEWEST)
    .map((w) => w.text)
    .join(' ');
const range = (text: string) => {
  const words = absoluteDates(wordsOf(text), NEWEST);
  for (let i = 0; i < words.length; i++) {
    const found = dateRangeAt(words, i);
    if (found) return found.dates;
  }
  return undefined;
};

describe('a date that is said from where one stands', () => {
  it.each([
    ['who attacked X last year', 'who attacked X in 2024'],
    ['who attacked X in the last year', 'who attacked X in 2024'],
    ['what happened this month', 'what happened in March 2025'],
    ['what happened last month', 'what happened in February 2025'],
    ['what happened in the past six months', 'what happened from 2024-09-30 to 2025-03-31'],
    ['what happened over the last 10 days', 'what happened from 2025-03-21 to 2025-03-31'],
    ['who used drones since March', 'who used drones since March 2025'],
    ['who used drones since May', 'who used drones since May 2024'],
  ])('counts from the newest document: %s', (said, meant) => {
    expect(absolute(said)).toBe(meant);
  });

  it('stands where its words stand', () => {
    const [, , , , year] = absoluteDates(wordsOf('who attacked X last year'), NEWEST);
    expect(year).toMatchObject({ text: '2024', span: { start: 15, end: 24 } });
  });

  it.each(['who was last seen', 'the last month of 2023', 'since March 2021', 'next year'])(
    'is none: %s',
    (text) => {
      expect(absolute(text)).toBe(text);
    },
  );
});

describe('a month or a day without a year', () => {
  it('is that of any year', () => {
    expect(range('who attacked X in March')).toMatchObject({
      anyYear: '03',
      said: 'in March, of any year',
    });
    expect(range('what happened on 14 March')).toMatchObject({ anyYear: '03-14' });
    expect(range('what happened on May 3rd')).toMatchObject({ anyYear: '05-03' });
  });

  it('is no date where it is another word', () => {
    expect(range('who may lead the group')).toBeUndefined();
    expect(range('who is on the march')).toBeUndefined();
  });
});

describe('a date that is chosen instead', () => {
  const attacks: Question = {
    ask: 'entities',
    focus: {
      kinds: ['ArmedGroup'],
      conditions: [
        {
          is: 'relation',
          relation: { types: ['ATTACKED'], direction: 'out', other: { conditions: [] } },
        },
      ],
    },
  };
  const events: Question = { ask: 'entities', focus: { kinds: ['Event'], conditions: [] } };
  const nobody = async () => undefined;
  const dateOf = (question: Question) => {
    const piece = piecesOf(question).find((p) => p.role === 'date');
    if (!piece) throw new Error('There is no date to choose.');
    return piece;
  };
  const choose = (question: Question, choice: string) =>
    edited(question, [{ piece: dateOf(question).id, choose: choice }], nobody);

  it.each([
    ['a relation', attacks],
    ['an event', events],
  ])('holds of %s, and can be taken away again', async (_, question) => {
    expect(dateOf(question)).toMatchObject({ words: 'at any time', alternatives: [] });
    const then = await choose(question, 'dates:2024-02..2024');
    expect(dateOf(then)).toMatchObject({ words: 'from 2024-02 to 2024' });
    expect(JSON.stringify(then)).toContain('"from":"2024-02-01","to":"2024-12-31"');
    expect(await choose(then, 'dates:..2023')).not.toEqual(then);
    const again = await choose(then, 'anytime');
    expect(dateOf(again)).toMatchObject({ words: 'at any time', alternatives: [] });
  });

  it('must be dates', async () => {
    await expect(choose(attacks, 'dates:May..June')).rejects.toThrow(QuestionEditError);
    await expect(choose(attacks, 'dates:2024')).rejects.toThrow(QuestionEditError);
  });
});

describe('dates that stand in names', () => {
  const written = (from: string | undefined, to: string | undefined) =>
    writtenDate({ from, to, said: '' });

  it('are years that a range covers whole, months of the others, and days of what is left', () => {
    expect(written('2023-01-01', '2024-12-31')).toEqual(['2023', '2024']);
    expect(written('2023-11-01', '2025-02-28')).toEqual([
      'november 2023',
      'december 2023',
      '2024',
      'january 2025',
      'february 2025',
    ]);
    expect(written('2024-01-30', '2024-02-29')).toEqual([
      ' 30 january 2024',
      'january 30, 2024',
      '2024-01-30',
      ' 31 january 2024',
      'january 31, 2024',
      '2024-01-31',
      'february 2024',
    ]);
  });

  it('are looked for where a range is open', () => {
    expect(written('2024-01-01', undefined)).toContain('2030');
    expect(written('2024-01-01', undefined)).not.toContain('2023');
    expect(written(undefined, '2023-12-31')).toContain('1999');
    expect(written(undefined, undefined)).toEqual([]);
  });

  it('written by numbers alone are days', () => {
    expect(range('what happened on 30/12/2020')).toMatchObject({
      from: '2020-12-30',
      to: '2020-12-30',
    });
    expect(range('what happened at the end of December 2020')).toMatchObject({
      from: '2020-12-21',
      to: '2020-12-31',
    });
  });
});
