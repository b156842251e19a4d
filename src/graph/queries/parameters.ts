/**
 * Values from JSON as the driver sends them. JSON has one kind of number, and Cypher's LIMIT and SKIP want integers,
 * so whole numbers are sent as such; `{"$type": "Float", "value": "1"}` is a float, `Integer` holds one beyond 2^53.
 */
import { ReadOnlyQueryError } from './readOnlyQueryError.ts';

const DEEPEST = 20;
const MOST_CHARACTERS = 4_000_000;

const refuse = (message: string): never => {
  throw new ReadOnlyQueryError('parameter', message);
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function tagged(value: Readonly<Record<string, unknown>>): bigint | number | undefined {
  const { $type, value: text } = value;
  if (typeof text !== 'string') return undefined;
  if ($type === 'Integer') {
    if (!/^-?\d{1,19}$/.test(text)) return refuse(`"${text}" is no integer. Write its digits.`);
    return BigInt(text);
  }
  return $type === 'Float' ? Number(text) : undefined;
}

function convert(value: unknown, name: string, depth: number): unknown {
  if (depth > DEEPEST)
    return refuse(`$${name} is nested more than ${DEEPEST} deep. Give a flatter value.`);
  if (typeof value === 'number') return Number.isSafeInteger(value) ? BigInt(value) : value;
  if (Array.isArray(value)) return value.map((v) => convert(v, name, depth + 1));
  if (!isRecord(value)) return value;
  return (
    tagged(value) ??
    Object.fromEntries(Object.entries(value).map(([k, v]) => [k, convert(v, name, depth + 1)]))
  );
}

/** @throws ReadOnlyQueryError where they are too deep or too large to be sent */
export function driverParameters(params: Readonly<Record<string, unknown>>) {
  const converted = Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, convert(value, name, 1)]),
  );
  if (JSON.stringify(params).length > MOST_CHARACTERS)
    refuse(
      `The parameters are larger than ${MOST_CHARACTERS.toLocaleString('en')} characters. Give fewer values.`,
    );
  return converted;
}
