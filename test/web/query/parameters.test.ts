import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { QueryParameter } from '../../../src/model/contracts.ts';
import { parameterNames } from '../../../web/query/parameterNames.ts';
import { askedFor, fillIn, parametersOf, typedOf } from '../../../web/query/parameters.ts';

const parameter = (more: Partial<QueryParameter>): QueryParameter => ({
  name: 'p',
  type: 'text',
  description: '',
  ...more,
});
const filled = (more: Partial<QueryParameter>, text: string) => {
  const { values, wrong } = fillIn([parameter(more)], { p: text });
  return wrong.p ?? values.p;
};

describe('the parameters of a statement', () => {
  it('are the names after a dollar, each once and in order', () => {
    expect(parameterNames('MATCH (a {name: $b}) WHERE a.x = $a OR a.y = $b RETURN $`c d`')).toEqual(
      ['b', 'a', 'c d'],
    );
  });

  it('are not looked for in strings, comments and quoted names', () => {
    const cypher = `RETURN '$a', "it's $b \\" $c", \`$d\` // $e
      /* $f */ AS x, $g`;
    expect(parameterNames(cypher)).toEqual(['g']);
  });

  it('are of the type that is known, or text', () => {
    const known = [parameter({ name: 'least', type: 'integer' })];
    expect(askedFor('RETURN $who, $least', known).map((p) => p.type)).toEqual(['text', 'integer']);
  });
});

describe('what is typed for a parameter', () => {
  it('becomes a value of its type', () => {
    expect(filled({}, ' ISIS ')).toBe(' ISIS ');
    expect(filled({ type: 'integer' }, ' 12 ')).toBe(12);
    expect(filled({ type: 'number' }, '0.5')).toBe(0.5);
    expect(filled({ type: 'boolean' }, 'false')).toBe(false);
    expect(filled({ type: 'date' }, '2021-05')).toBe('2021-05');
    expect(filled({ type: 'choice', choices: ['a', 'b'] }, 'b')).toBe('b');
    expect(filled({ type: 'integer', many: true }, '1\n\n 2')).toEqual([1, 2]);
  });

  it('is refused in words where it is none', () => {
    expect(filled({ type: 'integer' }, '1.5')).toMatch(/whole number/);
    expect(filled({ type: 'integer', minimum: 2 }, '1')).toBe('At least 2');
    expect(filled({ type: 'date' }, 'May')).toMatch(/2021-05/);
    expect(filled({ type: 'date' }, '2021-13')).toMatch(/2021-05/);
    expect(filled({ type: 'choice', choices: ['a'] }, 'c')).toBe('One of a');
    expect(filled({ type: 'integer', many: true }, '1\nx')).toMatch(/^x: /);
    expect(filled({}, '')).toBe('Give a value');
  });

  it('may be left out where there is a default, even one of nothing', () => {
    expect(filled({ type: 'integer', default: 3 }, '')).toBe(3);
    expect(filled({ default: null }, '')).toBeNull();
  });
});

describe('values that come by a link', () => {
  it('come back from the form as they went in', () => {
    const text = fc.string({ minLength: 1 }).filter((s) => s.trim() === s && !s.includes('\n'));
    const scalar = fc.oneof(text, fc.integer(), fc.boolean());
    const list = fc.oneof(
      fc.array(text, { minLength: 1 }),
      fc.array(fc.integer(), { minLength: 1 }),
    );
    fc.assert(
      fc.property(fc.record({ a: scalar, b: list }), (values) => {
        expect(fillIn(parametersOf(values), typedOf(values))).toEqual({ values, wrong: {} });
      }),
    );
  });

  it('show what they are', () => {
    const types = parametersOf({
      who: `e${'0'.repeat(20)}`,
      from: '2021-05-31',
      least: 2,
      also: [1],
    });
    expect(types.map((p) => [p.type, p.many ?? false])).toEqual([
      ['entity', false],
      ['date', false],
      ['integer', false],
      ['integer', true],
    ]);
  });
});
