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
