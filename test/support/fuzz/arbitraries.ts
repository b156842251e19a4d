/** Values by a JSON Schema, most of them as it says and some not; and values that no schema says. */
import fc, { type Arbitrary } from 'fast-check';
import {
  type Definitions,
  isSchema,
  type Json,
  listOf,
  type Schema,
  schemaOf,
  textsOf,
} from './schema.ts';

/** Texts that programs trip over. */
export const oddText: Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(
    '',
    ' ',
    '\u0000',
    '\u202e\u200b',
    '\ud800',
    '%',
    '%00',
    '../../../../etc/passwd',
    '..\\..\\x',
    '__proto__',
    'constructor',
    '#{7*7}',
    "' OR 1=1 //",
    'MATCH (n) DETACH DELETE n',
    '<script>alert(1)</script>',
    'null',
    'NaN',
    '-0',
    '1e999',
    '9007199254740993',
    '-1',
    '2026-02-30',
    '\n\r\nX-Injected: 1',
    '(a+)+$',
    '*',
    '~',
    'AND OR NOT',
    '"',
    '\\',
    '[',
    '{',
  ),
  fc.integer({ min: 100, max: 9000 }).map((n) => 'x'.repeat(n)),
);

const hugeNumber = fc.constantFrom(
  0,
  -0,
  -1,
  1e21,
  -1e21,
  1e308,
  2 ** 31,
  2 ** 53,
  2 ** 63,
  0.1,
  Number.MIN_VALUE,
);

/** Anything that JSON can say. */
export const oddValue: Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(null, true, false, [], {}, [null], [[]], { $type: 'Node' }),
  hugeNumber,
  oddText,
  fc.array(oddText, { maxLength: 5 }),
  fc.jsonValue({ maxDepth: 3 }),
  fc.integer({ min: 10, max: 300 }).map((depth) => {
    let nested: unknown = 1;
    for (let n = 0; n < depth; n++) nested = n % 2 ? [nested] : { nested };
    return nested;
  }),
);

const numberOf = (value: Json | undefined, otherwise: number): number =>
  typeof value === 'number' ? value : otherwise;

function text(schema: Schema, known: Arbitrary<string>): Arbitrary<string> {
  if (schema.format === 'uuid') return fc.uuid();
  if (schema.format === 'date-time')
    return fc.date({ noInvalidDate: true }).map((date) => date.toISOString());
  const least = numberOf(schema.minLength, 0);
  const most = Math.max(least, Math.min(numberOf(schema.maxLength, 60), 60));
  return fc.oneof(
    { weight: 4, arbitrary: known },
    { weight: 2, arbitrary: fc.string({ minLength: least, maxLength: most }) },
    { weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength: least, maxLength: most }) },
    { weight: 1, arbitrary: oddText },
  );
}

/**
 * @param known texts that stand for something in the graph: ids, names
 * @param depth how far references are still followed
 */
export function valueFor(
  given: Schema,
  definitions: Definitions,
  known: Arbitrary<string>,
  depth = 5,
): Arbitrary<unknown> {
  const schema = definitions.resolve(given);
  const inner = (value: Json | undefined) =>
    isSchema(value) ? valueFor(value, definitions, known, depth - 1) : oddValue;
  if (depth === 0) return fc.constant(null);
  if ('const' in schema) return fc.constant(schema.const);
  const choices = listOf(schema.enum);
  if (choices.length > 0) return fc.constantFrom(...choices);
  const several = [...listOf(schema.anyOf), ...listOf(schema.oneOf)];
  if (several.length > 0) return fc.oneof(...several.map(inner));
  const parts = listOf(schema.allOf);
  if (parts.length > 0)
    return fc.tuple(...parts.map(inner)).map((all) => Object.assign({}, ...all.filter(Boolean)));
  switch (Array.isArray(schema.type) ? schema.type[0] : schema.type) {
    case 'object': {
      const properties = schemaOf(schema.properties);
      const names = Object.keys(properties);
      if (names.length === 0)
        return fc.dictionary(fc.string({ maxLength: 12 }), inner(schema.additionalProperties), {
          maxKeys: 4,
        });
      const required = new Set(textsOf(schema.required));
      return fc.record(Object.fromEntries(names.map((name) => [name, inner(properties[name])])), {
        requiredKeys: names.filter((name) => required.has(name)),
      });
    }
    case 'array': {
      const fixed = listOf(schema.prefixItems);
      if (fixed.length > 0) return fc.tuple(...fixed.map(inner));
      const least = numberOf(schema.minItems, 0);
      return fc.array(inner(schema.items), { minLength: least, maxLength: least + 4 });
    }
    case 'integer':
      return fc.oneof(
        fc.integer({
          min: Math.max(numberOf(schema.minimum, -1000), -(2 ** 31)),
          max: Math.min(numberOf(schema.maximum, 100_000), 2 ** 31 - 1),
        }),
        fc.constantFrom(numberOf(schema.minimum, 0), numberOf(schema.maximum, 1)),
      );
    case 'number':
      return fc.double({
        min: numberOf(schema.minimum, -1e6),
        max: numberOf(schema.maximum, 1e6),
        noNaN: true,
      });
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'string':
      return text(schema, known);
    default:
      return oddValue;
  }
}

/** What was to be sent, with something in it that is not as agreed. */
export function spoiled(value: Arbitrary<unknown>): Arbitrary<unknown> {
  return fc
    .tuple(value, oddValue, fc.nat(), fc.constantFrom('whole', 'part', 'lost', 'more'))
    .map(([whole, odd, at, how]) => {
      if (how === 'whole' || typeof whole !== 'object' || whole === null || Array.isArray(whole))
        return odd;
      const entries = Object.entries(whole);
      const [name] = entries[at % Math.max(1, entries.length)] ?? ['x'];
      if (how === 'lost') return Object.fromEntries(entries.filter(([key]) => key !== name));
      if (how === 'more') return { ...whole, [`${name}x`]: odd };
      return { ...whole, [name]: odd };
    });
}
