/**
 * The types of a parameter on the page: how what was typed becomes the value that is sent, and what would have been
 * typed for a value. The form is made from this list. Pure.
 */
import type { ParameterType, QueryParameter } from '../../src/model/contracts.ts';

export type ParsedValue = { readonly value: unknown } | { readonly wrong: string };

export interface ParameterTypeDescriptor {
  readonly label: string;
  /** The value for one piece of what was typed, which is not empty. */
  readonly parse: (text: string, parameter: QueryParameter) => ParsedValue;
  /** Whether a value by itself shows this type. */
  readonly isOf: (value: unknown) => boolean;
}

const ENTITY_ID = /^e[0-9a-f]{20}$/;
const DATE = /^\d{4}(-\d{2}(-\d{2})?)?$/;
const isDate = (text: string) => DATE.test(text) && !Number.isNaN(Date.parse(text));

const numeric =
  (whole: boolean): ParameterTypeDescriptor['parse'] =>
  (text, { minimum, maximum }) => {
    const value = Number(text);
    if (!Number.isFinite(value) || (whole && !Number.isInteger(value)))
      return { wrong: whole ? 'A whole number is wanted, as 12' : 'A number is wanted, as 0.5' };
    if (minimum !== undefined && value < minimum) return { wrong: `At least ${minimum}` };
    if (maximum !== undefined && value > maximum) return { wrong: `At most ${maximum}` };
    return { value };
  };
const itself: ParameterTypeDescriptor['parse'] = (text) => ({ value: text });

export const TYPES: Readonly<Record<ParameterType, ParameterTypeDescriptor>> = {
  text: { label: 'Text', parse: itself, isOf: (v) => typeof v === 'string' },
  integer: { label: 'Whole number', parse: numeric(true), isOf: (v) => Number.isInteger(v) },
  number: { label: 'Number', parse: numeric(false), isOf: (v) => typeof v === 'number' },
  boolean: {
    label: 'Yes or no',
    parse: (text) =>
      text === 'true' || text === 'false'
        ? { value: text === 'true' }
        : { wrong: 'Choose yes or no' },
    isOf: (v) => typeof v === 'boolean',
  },
  date: {
    label: 'Date',
    parse: (text) =>
      isDate(text)
        ? { value: text }
        : { wrong: 'A year, month or day is wanted, as 2021, 2021-05 or 2021-05-31' },
    isOf: (v) => typeof v === 'string' && isDate(v),
  },
  entity: {
    label: 'Entity',
    parse: itself,
    isOf: (v) => typeof v === 'string' && ENTITY_ID.test(v),
  },
  choice: {
    label: 'Choice',
    parse: (text, { choices = [] }) =>
      choices.includes(text) ? { value: text } : { wrong: `One of ${choices.join(', ')}` },
    isOf: () => false,
  },
};

/** The type that says most of a value. */
const NARROWEST: readonly ParameterType[] = [
  'entity',
  'date',
  'text',
  'integer',
  'number',
  'boolean',
];
export const typeOf = (value: unknown): ParameterType =>
  NARROWEST.find((type) => TYPES[type].isOf(value)) ?? 'text';
