import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  readStatementFile,
  type StatementFile,
  writeStatementFile,
} from '../../src/model/statementFile.ts';

const FILE = `/**
 * @title Weapons of a group
 * @topic Weapons
 * @description What it used,
 *   or possessed.
 * @param {entity Actor} group The group
 * @param {integer 1..50} [least=2] At least so many
 * @param {choice drone | vehicle} [category="drone"]
 * @param {text[]} names Several names
 * @example {"group": "ISIS", "names": ["a"]}
 */
MATCH (g)
RETURN g
`;

describe('a statement in a file', () => {
  it('is its title, its typed parameters, an example and the Cypher below', () => {
    expect(readStatementFile(FILE, 'a.cypher')).toEqual({
      title: 'Weapons of a group',
      topic: 'Weapons',
      description: 'What it used, or possessed.',
      parameters: [
        { name: 'group', type: 'entity', of: 'Actor', description: 'The group' },
        {
          name: 'least',
          type: 'integer',
          minimum: 1,
          maximum: 50,
          default: 2,
          description: 'At least so many',
        },
        {
          name: 'category',
          type: 'choice',
          choices: ['drone', 'vehicle'],
          default: 'drone',
          description: '',
        },
        { name: 'names', type: 'text', many: true, description: 'Several names' },
      ],
      example: { group: 'ISIS', names: ['a'] },
      cypher: 'MATCH (g)\nRETURN g',
    });
  });

  it.each([
    ['MATCH (g) RETURN g', /^a\.cypher:1: begin with a header/],
    ['/**\n * Weapons\n */\nRETURN 1', /^a\.cypher:2: begin with a tag/],
    ['/**\n * @topic Weapons\n */\nRETURN 1', /^a\.cypher:1: the header has no @title/],
    ['\n/**\n * @title A\n * @titel B\n */\nRETURN 1', /^a\.cypher:4: there is no tag @titel/],
    ['/**\n * @title A\n * @title B\n */\nRETURN 1', /^a\.cypher:3: there is a second @title/],
    [
      '/**\n * @title A\n * @param {entty} group\n */\nRETURN 1',
      /^a\.cypher:3: .+ has no known type/,
    ],
    [
      '/**\n * @title A\n * @param {text} 1st\n */\nRETURN 1',
      /^a\.cypher:3: "1st" is no parameter/,
    ],
    [
      '/**\n * @title A\n * @param {text} [a=b] B\n */\nRETURN 1',
      /^a\.cypher:3: the default in \[a=b\] B is no JSON/,
    ],
    [
      '/**\n * @title A\n * @param {text} a\n * @param {text} a\n */\nRETURN 1',
      /^a\.cypher:4: there is a second \$a/,
    ],
    ['/**\n * @title A\n * @example [1]\n */\nRETURN 1', /^a\.cypher:3: the example is no JSON/],
    ['/**\n * @title A\n */\n', /^a\.cypher:4: no Cypher stands below/],
  ])('says in which line it cannot be read: %j', (text, message) => {
    expect(() => readStatementFile(text, 'a.cypher')).toThrow(message);
  });

  it('comes back as it was written', () => {
    const words = fc
      .array(fc.stringMatching(/^[a-z$"'[\]]{1,8}$/), { minLength: 1, maxLength: 5 })
      .map((w) => w.join(' '));
    const described = fc.oneof(fc.constant(''), words);
    const parameter = fc
      .uniqueArray(fc.stringMatching(/^[a-z_][a-z0-9_]{0,5}$/), { maxLength: 4 })
      .chain((names) =>
        fc.tuple(
          ...names.map((name) =>
            fc.oneof(
              fc.record({
                name: fc.constant(name),
                type: fc.constant('text' as const),
                description: described,
                default: fc.string(),
              }),
              fc.record({
                name: fc.constant(name),
                type: fc.constant('entity' as const),
                description: described,
                of: fc.constant('Actor'),
              }),
              fc.record({
                name: fc.constant(name),
                type: fc.constant('integer' as const),
                description: described,
                minimum: fc.integer(),
                many: fc.constant(true),
              }),
              fc.record({
                name: fc.constant(name),
                type: fc.constant('choice' as const),
                description: described,
                choices: fc.constant<string[]>(['a', 'b c']),
              }),
            ),
          ),
        ),
      );
    const statement: fc.Arbitrary<StatementFile> = fc.record({
      title: words,
      topic: described,
      description: described,
      parameters: parameter,
      example: fc.dictionary(fc.stringMatching(/^[a-z]{1,5}$/), fc.oneof(words, fc.integer())),
      cypher: fc.constant('MATCH (n)\nRETURN n'),
    });
    fc.assert(
      fc.property(statement, (s) => {
        expect(readStatementFile(writeStatementFile(s), 's.cypher')).toEqual(s);
      }),
    );
  });

  it('cannot be broken out of by what is written into its header', () => {
    const text = writeStatementFile({
      title: 'A */ MATCH (n) DELETE n /*',
      topic: '',
      description: 'one\ntwo @example {}',
      parameters: [],
      example: {},
      cypher: 'RETURN 1',
    });
    expect(readStatementFile(text, 's.cypher')).toMatchObject({
      description: 'one two @example {}',
      cypher: 'RETURN 1',
    });
  });
});
