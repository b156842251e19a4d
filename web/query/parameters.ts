/**
 * The form of a statement: what it asks for, what was typed for each, and the values that come of it. What was typed
 * is kept as text, a list with one item a line, so that it survives a change of type and a mistake. Pure.
 */
import type { QueryParameter } from '../../src/model/contracts.ts';
import { parameterNames } from './parameterNames.ts';
import { type ParsedValue, TYPES, typeOf } from './parameterTypes.ts';

export type Typed = Readonly<Record<string, string>>;
export type Values = Readonly<Record<string, unknown>>;

/** What a statement asks for, in its own order; text where nothing more is known of it. */
export function askedFor(cypher: string, known: readonly QueryParameter[]): QueryParameter[] {
  return parameterNames(cypher).map(
    (name) => known.find((p) => p.name === name) ?? { name, type: 'text', description: '' },
  );
}

const piece = (value: unknown): string =>
  typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value ?? '');

/** What would have been typed for a value. */
export const textOf = (value: unknown): string =>
  Array.isArray(value) ? value.map(piece).join('\n') : piece(value);

export const typedOf = (values: Values): Typed =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, textOf(value)]));

/** What a value says of its parameter. */
export function parameterOf(name: string, value: unknown): QueryParameter {
  const many = Array.isArray(value);
  const items: unknown[] = many ? value : [value];
  const types = new Set(items.map(typeOf));
  const [only] = types.size === 1 ? types : [];
  return { name, type: only ?? 'text', description: '', ...(many && { many }) };
}

/** What values say of their parameters, for a statement that comes with no more than them. */
export const parametersOf = (values: Values): QueryParameter[] =>
  Object.entries(values).map(([name, value]) => parameterOf(name, value));

function parsed(parameter: QueryParameter, text: string): ParsedValue {
  const { parse } = TYPES[parameter.type];
  if (text.trim() === '')
    return parameter.default === undefined
      ? { wrong: 'Give a value' }
      : { value: parameter.default };
  if (!parameter.many) return parse(parameter.type === 'text' ? text : text.trim(), parameter);
  const items = text.split('\n').flatMap((line) => (line.trim() ? [line.trim()] : []));
  const values: unknown[] = [];
  for (const item of items) {
    const one = parse(item, parameter);
    if ('wrong' in one) return { wrong: `${item}: ${one.wrong}` };
    values.push(one.value);
  }
  return { value: values };
}

export interface FilledIn {
  readonly values: Values;
  /** What is wrong, by name. */
  readonly wrong: Readonly<Record<string, string>>;
}

/** The values that a statement is run with, and what keeps it from being run. */
export function fillIn(parameters: readonly QueryParameter[], typed: Typed): FilledIn {
  const values: Record<string, unknown> = {};
  const wrong: Record<string, string> = {};
  for (const parameter of parameters) {
    const one = parsed(parameter, typed[parameter.name] ?? '');
    if ('wrong' in one) wrong[parameter.name] = one.wrong;
    else values[parameter.name] = one.value;
  }
  return { values, wrong };
}
