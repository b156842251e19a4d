/**
 * Typed parameters of a statement: what the form of the workbench asks for, what `--param` takes and what a saved
 * query keeps. Values travel as JSON; a date is ISO text ("2024", "2024-01", "2024-01-29"), as the graph stores it.
 */
import { z } from 'zod';

export const PARAMETER_TYPES = [
  'text',
  'integer',
  'number',
  'boolean',
  'date',
  'entity',
  'choice',
] as const;
export type ParameterType = (typeof PARAMETER_TYPES)[number];

const scalar = z.union([z.string(), z.number(), z.boolean()]);
export const parameterValueSchema = z.union([scalar, z.array(scalar), z.null()]);
export type ParameterValue = z.infer<typeof parameterValueSchema>;

export const queryParameterSchema = z.object({
  /** As in `$name`. */
  name: z.string().regex(/^[A-Za-z_]\w{0,63}$/, 'must be a name such as "group"'),
  type: z.enum(PARAMETER_TYPES),
  /** What to give, in words. */
  description: z.string().max(500).default(''),
  /** A list of such values instead of one. */
  many: z.boolean().optional(),
  /** `entity`: the label it must have, as `Actor`, `ArmedGroup` or `Weapon`. Its value is a name, an alias or an id. */
  of: z.string().max(64).optional(),
  /** `choice`: what may be chosen. */
  choices: z.array(z.string().max(200)).max(200).optional(),
  /** `integer` and `number`: its bounds. */
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  /** Absent: a value must be given. */
  default: parameterValueSchema.optional(),
});
export type QueryParameter = z.infer<typeof queryParameterSchema>;

/** A value that a parameter cannot take: which, why, and what it takes. */
export interface ParameterProblem {
  readonly name: string;
  readonly message: string;
}

const DATE = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/;

type Read = (
  value: unknown,
  parameter: QueryParameter,
) => { readonly value: ParameterValue } | { readonly problem: string };

const textRead: Read = (value) =>
  typeof value === 'string' ? { value } : { problem: 'takes text' };

const numberRead =
  (whole: boolean): Read =>
  (value, { minimum = -Infinity, maximum = Infinity }) => {
    const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
    const fits =
      typeof number === 'number' &&
      (whole ? Number.isSafeInteger(number) : Number.isFinite(number)) &&
      number >= minimum &&
      number <= maximum;
    if (fits) return { value: number };
    const from = Number.isFinite(minimum) ? ` from ${minimum}` : '';
    const to = Number.isFinite(maximum) ? ` up to ${maximum}` : '';
    return { problem: `takes a ${whole ? 'whole number' : 'number'}${from}${to}` };
  };

const READERS: Readonly<Record<ParameterType, Read>> = {
  text: textRead,
  entity: textRead,
  integer: numberRead(true),
  number: numberRead(false),
  boolean: (value) => {
    if (typeof value === 'boolean') return { value };
    if (value === 'true' || value === 'false') return { value: value === 'true' };
    return { problem: 'takes true or false' };
  },
  date: (value) =>
    typeof value === 'string' && (value === '' || DATE.test(value))
      ? { value }
      : { problem: 'takes a date such as 2024, 2024-01 or 2024-01-29' },
  choice: (value, { choices = [] }) =>
    typeof value === 'string' && choices.includes(value)
      ? { value }
      : { problem: `takes one of ${choices.join(', ')}` },
};

function readValue(value: unknown, parameter: QueryParameter): ReturnType<Read> {
  const read = READERS[parameter.type];
  if (!parameter.many) return read(value, parameter);
  const values: (string | number | boolean)[] = [];
  for (const item of Array.isArray(value) ? value : [value]) {
    const one = read(item, parameter);
    if ('problem' in one) return { problem: `${one.problem}, or a list of such` };
    if (one.value !== null && !Array.isArray(one.value)) values.push(one.value);
  }
  return { value: values };
}

/**
 * The values that a statement is run with: those given, read by their type (`"3"` is 3 for an integer), and defaults.
 * Values for no parameter of it are a problem too: most likely a name was mistyped.
 */
export function readParameters(
  parameters: readonly QueryParameter[],
  given: Readonly<Record<string, unknown>>,
): { readonly values: Record<string, ParameterValue>; readonly problems: ParameterProblem[] } {
  const values: Record<string, ParameterValue> = {};
  const problems: ParameterProblem[] = [];
  for (const parameter of parameters) {
    const { name } = parameter;
    const value = Object.hasOwn(given, name) ? given[name] : parameter.default;
    if (value === undefined) {
      problems.push({ name, message: `$${name} has no value. ${parameter.description}`.trim() });
      continue;
    }
    const read = readValue(value, parameter);
    if ('problem' in read)
      problems.push({ name, message: `$${name} ${read.problem}, not ${JSON.stringify(value)}.` });
    else values[name] = read.value;
  }
  for (const name of Object.keys(given))
    if (!parameters.some((p) => p.name === name))
      problems.push({
        name,
        message: `There is no $${name}. Known are ${parameters.map((p) => `$${p.name}`).join(', ') || 'none'}.`,
      });
  return { values, problems };
}
