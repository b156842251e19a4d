import { describe, expect, it } from '@jest/globals';
import { type QueryParameter, readParameters } from '../../src/model/queryParameters.ts';

const parameter = (more: Partial<QueryParameter>): QueryParameter => ({
  name: 'p',
  type: 'text',
  description: 'What to give.',
  ...more,
});

const taken = (more: Partial<QueryParameter>, value: unknown) =>
  readParameters([parameter(more)], { p: value }).values.p;
const problemOf = (more: Partial<QueryParameter>, given: Record<string, unknown>) =>
  readParameters([parameter(more)], given).problems.map((p) => p.message);

describe('values of parameters', () => {
  it.each<[Partial<QueryParameter>, unknown, unknown]>([
    [{}, 'ISIS', 'ISIS'],
    [{ type: 'entity' }, 'ISIS', 'ISIS'],
    [{ type: 'integer' }, '3', 3],
    [{ type: 'integer' }, 3, 3],
    [{ type: 'number' }, '0.5', 0.5],
    [{ type: 'boolean' }, 'true', true],
    [{ type: 'boolean' }, false, false],
    [{ type: 'date' }, '2024-01', '2024-01'],
    [{ type: 'date' }, '', ''],
    [{ type: 'choice', choices: ['a', 'b'] }, 'b', 'b'],
    [{ type: 'integer', many: true }, ['1', 2], [1, 2]],
    [{ type: 'integer', many: true }, '1', [1]],
  ])('%j takes %j as %j', (more, value, expected) => {
    expect(taken(more, value)).toEqual(expected);
  });

  it.each<[Partial<QueryParameter>, Record<string, unknown>, RegExp]>([
    [{}, {}, /^\$p has no value\. What to give\.$/],
    [{}, { p: 3 }, /^\$p takes text, not 3\.$/],
    [
      { type: 'integer', minimum: 1, maximum: 9 },
      { p: '10' },
      /whole number from 1 up to 9, not "10"/,
    ],
    [{ type: 'integer' }, { p: '' }, /whole number/],
    [{ type: 'number' }, { p: 'NaN' }, /takes a number/],
    [{ type: 'boolean' }, { p: 'yes' }, /true or false/],
    [{ type: 'date' }, { p: '29.1.2024' }, /a date such as/],
    [{ type: 'choice', choices: ['a', 'b'] }, { p: 'c' }, /one of a, b/],
    [{ type: 'integer', many: true }, { p: [1, 'x'] }, /list of such/],
    [{ default: 'x' }, { q: 1 }, /^There is no \$q\. Known are \$p\.$/],
  ])('%j refuses %j', (more, given, message) => {
    expect(problemOf(more, given)).toEqual([expect.stringMatching(message)]);
  });

  it('are defaults where none is given', () => {
    expect(readParameters([parameter({ default: 'x' })], {}).values).toEqual({ p: 'x' });
  });
});
