/** A JSON Schema as a reader of TypeScript would write it: shorter, and known to most who write programs. */
import { z } from 'zod';

export interface Schema {
  readonly $ref?: string | undefined;
  readonly type?: string | readonly string[] | undefined;
  readonly const?: unknown;
  readonly enum?: readonly unknown[] | undefined;
  readonly anyOf?: readonly Schema[] | undefined;
  readonly oneOf?: readonly Schema[] | undefined;
  readonly allOf?: readonly Schema[] | undefined;
  readonly properties?: Readonly<Record<string, Schema>> | undefined;
  readonly required?: readonly string[] | undefined;
  readonly additionalProperties?: boolean | Schema | undefined;
  readonly items?: Schema | boolean | undefined;
  readonly prefixItems?: readonly Schema[] | undefined;
  readonly format?: string | undefined;
  readonly default?: unknown;
  readonly minimum?: number | undefined;
  readonly maximum?: number | undefined;
  readonly maxLength?: number | undefined;
}

/** `{}` is anything. */
export const schemaSchema: z.ZodType<Schema> = z.lazy(() =>
  z.object({
    $ref: z.string().optional(),
    type: z.union([z.string(), z.array(z.string())]).optional(),
    const: z.unknown().optional(),
    enum: z.array(z.unknown()).optional(),
    anyOf: z.array(schemaSchema).optional(),
    oneOf: z.array(schemaSchema).optional(),
    allOf: z.array(schemaSchema).optional(),
    properties: z.record(z.string(), schemaSchema).optional(),
    required: z.array(z.string()).optional(),
    additionalProperties: z.union([z.boolean(), schemaSchema]).optional(),
    items: z.union([schemaSchema, z.boolean()]).optional(),
    prefixItems: z.array(schemaSchema).optional(),
    format: z.string().optional(),
    default: z.unknown().optional(),
    minimum: z.number().optional(),
    maximum: z.number().optional(),
    maxLength: z.number().optional(),
  }),
);

const ANYTHING = 'unknown';
const SCALARS: Readonly<Record<string, string>> = { integer: 'number' };
const NAME = /^[A-Za-z_$][\w$]*$/;

export function schemaText(schema: Schema, indent = ''): string {
  if (schema.$ref) return schema.$ref.replace(/^.*\//, '');
  if ('const' in schema && schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map((v) => JSON.stringify(v)).join(' | ');
  const options = schema.anyOf ?? schema.oneOf;
  if (options) return options.map((s) => schemaText(s, indent)).join(' | ');
  if (schema.allOf) return schema.allOf.map((s) => schemaText(s, indent)).join(' & ');
  const types = typeof schema.type === 'string' ? [schema.type] : (schema.type ?? []);
  if (types.length === 0) return schema.properties ? objectText(schema, indent) : ANYTHING;
  return types
    .map((type) =>
      type === 'object'
        ? objectText(schema, indent)
        : type === 'array'
          ? arrayText(schema, indent)
          : (SCALARS[type] ?? type),
    )
    .join(' | ');
}

function objectText(
  { properties = {}, required = [], additionalProperties }: Schema,
  indent: string,
) {
  const further =
    typeof additionalProperties === 'object'
      ? schemaText(additionalProperties, `${indent}  `)
      : undefined;
  const fields = Object.entries(properties).map(([name, schema]) => {
    const key = NAME.test(name) ? name : JSON.stringify(name);
    const mark = required.includes(name) ? '' : '?';
    return `${indent}  ${key}${mark}: ${schemaText(schema, `${indent}  `)};`;
  });
  if (fields.length === 0) return `Record<string, ${further ?? ANYTHING}>`;
  return `{\n${fields.join('\n')}\n${indent}}`;
}

function arrayText({ items, prefixItems }: Schema, indent: string): string {
  if (prefixItems) return `[${prefixItems.map((s) => schemaText(s, indent)).join(', ')}]`;
  if (typeof items !== 'object') return `${ANYTHING}[]`;
  const item = schemaText(items, indent);
  return / [|&] /.test(item) && !item.startsWith('{') ? `(${item})[]` : `${item}[]`;
}

/** What a value must keep to, in a few words. */
export function limitsText(schema: Schema): string {
  const { minimum, maximum, maxLength } = schema;
  const most = maximum !== undefined && maximum < Number.MAX_SAFE_INTEGER ? maximum : undefined;
  const least = minimum !== undefined && minimum > Number.MIN_SAFE_INTEGER ? minimum : undefined;
  return [
    least !== undefined && most !== undefined
      ? `${least} to ${most}`
      : least !== undefined
        ? `${least} or more`
        : most !== undefined
          ? `at most ${most}`
          : '',
    maxLength !== undefined ? `at most ${maxLength} characters` : '',
    schema.default !== undefined ? `${JSON.stringify(schema.default)} where absent` : '',
  ]
    .filter(Boolean)
    .join('; ');
}
