/** Reading JSON Schemas as they stand in an OpenAPI document. */
export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [key: string]: Json };
export type Schema = { readonly [key: string]: Json };

export const isSchema = (value: Json | undefined): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const schemaOf = (value: Json | undefined): Schema => (isSchema(value) ? value : {});
export const listOf = (value: Json | undefined): readonly Json[] =>
  Array.isArray(value) ? value : [];
export const textsOf = (value: Json | undefined): readonly string[] =>
  listOf(value).filter((v) => typeof v === 'string');

const PREFIX = '#/components/schemas/';

/** What a reference leads to. */
export class Definitions {
  readonly schemas: Schema;

  constructor(document: Schema) {
    this.schemas = schemaOf(schemaOf(document.components).schemas);
  }

  resolve(schema: Schema): Schema {
    const { $ref } = schema;
    return typeof $ref === 'string' && $ref.startsWith(PREFIX)
      ? this.resolve(schemaOf(this.schemas[$ref.slice(PREFIX.length)]))
      : schema;
  }

  /** A schema that stands by itself, with all that it may refer to. */
  standalone(schema: Schema): Schema {
    const moved = (value: Json): Json => {
      if (Array.isArray(value)) return value.map(moved);
      if (!isSchema(value)) return value;
      return Object.fromEntries(
        Object.entries(value).map(([key, inner]) =>
          key === '$ref' && typeof inner === 'string'
            ? [key, inner.replace(PREFIX, '#/$defs/')]
            : [key, moved(inner)],
        ),
      );
    };
    return { ...schemaOf(moved(schema)), $defs: moved(this.schemas) };
  }
}
