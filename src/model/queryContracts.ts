/**
 * Cypher typed by a user: what is sent, what comes back without loss, its plan, the library and saved queries.
 *
 * `cypher` is always the text of a statement, `params` the values it gets, `parameters` what it asks for.
 */
import { z } from 'zod';
import { queryParameterSchema } from './queryParameters.ts';

/** Seconds a statement may run, as it is and when asked to run longer. */
export const QUERY_SECONDS = { usual: 5, longer: 60 } as const;
export const MOST_QUERY_ROWS = 10_000;
export const LONGEST_STATEMENT = 20_000;

/* Values. */

/** Written as ISO 8601, and told apart by their type; `Base64` holds bytes, `Vector` is written as Neo4j writes it. */
export const TEXT_VALUE_TYPES = [
  'Date',
  'Time',
  'LocalTime',
  'DateTime',
  'LocalDateTime',
  'Duration',
  'Base64',
  'Vector',
] as const;

/**
 * A value of Cypher in JSON. Text, booleans, null and lists are themselves. A number is an INTEGER when it is whole
 * and a FLOAT otherwise; what would not survive that (1.0, NaN, integers beyond 2^53) and everything else is an object
 * with a `$type`, and no object comes without one.
 */
export type QueryValue =
  | null
  | boolean
  | number
  | string
  | readonly QueryValue[]
  | { readonly $type: 'Integer' | 'Float'; readonly value: string }
  | { readonly $type: (typeof TEXT_VALUE_TYPES)[number]; readonly value: string }
  | PointValue
  | { readonly $type: 'Map'; readonly value: Readonly<Record<string, QueryValue>> }
  | NodeValue
  | RelationshipValue
  | PathValue;

export interface PointValue {
  readonly $type: 'Point';
  /** 4326 is longitude (x) and latitude (y). */
  readonly srid: number;
  readonly x: number;
  readonly y: number;
  readonly z?: number | undefined;
}
export interface NodeValue {
  readonly $type: 'Node';
  /** The database's element id; an entity's own id is its property `id`. */
  readonly id: string;
  readonly labels: readonly string[];
  readonly properties: Readonly<Record<string, QueryValue>>;
}
export interface RelationshipValue {
  readonly $type: 'Relationship';
  readonly id: string;
  readonly type: string;
  /** Element ids of the nodes it joins. */
  readonly start: string;
  readonly end: string;
  readonly properties: Readonly<Record<string, QueryValue>>;
}
export interface PathValue {
  readonly $type: 'Path';
  /** In order: the i-th relationship joins the i-th node and the next, in either direction. */
  readonly nodes: readonly NodeValue[];
  readonly relationships: readonly RelationshipValue[];
}

const properties = z.lazy(() => z.record(z.string(), queryValueSchema));
const nodeSchema: z.ZodType<NodeValue> = z.object({
  $type: z.literal('Node'),
  id: z.string(),
  labels: z.array(z.string()),
  properties,
});
const relationshipSchema: z.ZodType<RelationshipValue> = z.object({
  $type: z.literal('Relationship'),
  id: z.string(),
  type: z.string(),
  start: z.string(),
  end: z.string(),
  properties,
});
export const queryValueSchema: z.ZodType<QueryValue> = z
  .lazy(() =>
    z.union([
      z.null(),
      z.boolean(),
      z.number(),
      z.string(),
      z.array(queryValueSchema),
      z.object({ $type: z.enum(['Integer', 'Float']), value: z.string() }),
      z.object({ $type: z.enum(TEXT_VALUE_TYPES), value: z.string() }),
      z.object({
        $type: z.literal('Point'),
        srid: z.number(),
        x: z.number(),
        y: z.number(),
        z: z.number().optional(),
      }),
      z.object({ $type: z.literal('Map'), value: properties }),
      nodeSchema,
      relationshipSchema,
      z.object({
        $type: z.literal('Path'),
        nodes: z.array(nodeSchema),
        relationships: z.array(relationshipSchema),
      }),
    ]),
  )
  .meta({ id: 'QueryValue' });

/* Running. */

const cypher = z.string().min(1).max(LONGEST_STATEMENT);
/** JSON as it is; a whole number is an INTEGER, `{"$type": "Float", "value": "1"}` a FLOAT. */
const params = z.record(z.string(), z.unknown()).default({});

export const queryRequestSchema = z.object({
  cypher,
  params,
  /** Chosen by whoever asks, to cancel it by; drawn where it is absent. */
  id: z.uuid().optional(),
  /** Let it run for a minute instead of five seconds. */
  longer: z.boolean().default(false),
  /** Most rows to answer. */
  rows: z.int().min(1).max(MOST_QUERY_ROWS).default(MOST_QUERY_ROWS),
});

export const queryLimitSchema = z.object({
  /** What cut the answer short: the number of rows, or the size of the answer. */
  kind: z.enum(['rows', 'size']),
  /** In words, with what to do. */
  message: z.string(),
});
export type QueryLimit = z.infer<typeof queryLimitSchema>;

export const queryResultSchema = z.object({
  id: z.string(),
  columns: z.array(z.string()),
  rows: z.array(z.array(queryValueSchema)),
  /** Of different nodes and relationships in the rows, paths and lists among them. */
  counts: z.object({ rows: z.int(), nodes: z.int(), relationships: z.int() }),
  /** From sending it to the database until its last row was read. */
  milliseconds: z.number(),
  /** Absent when all rows are here. A time or memory limit is an error instead: nothing is answered then. */
  limit: queryLimitSchema.optional(),
});
export type QueryResult = z.infer<typeof queryResultSchema>;

export const cancelledQuerySchema = z.object({
  id: z.string(),
  /** False when no such query runs: it has ended meanwhile. */
  cancelled: z.boolean(),
});

/* Before it runs. */

/** Places count from 1 in lines and columns, from 0 in offsets, in the text as it was sent. */
export const textPositionSchema = z.object({ line: z.int(), column: z.int(), offset: z.int() });
export type TextPosition = z.infer<typeof textPositionSchema>;

export interface PlanNode {
  /** As Neo4j names it, as `NodeIndexSeek`. */
  readonly operator: string;
  /** What it works on, as `BTREE INDEX a:Entity(id) WHERE id = $id`. */
  readonly details: string;
  readonly estimatedRows?: number | undefined;
  /** The variables known after it. */
  readonly identifiers: readonly string[];
  readonly children: readonly PlanNode[];
}
export const planNodeSchema: z.ZodType<PlanNode> = z
  .lazy(() =>
    z.object({
      operator: z.string(),
      details: z.string(),
      estimatedRows: z.number().optional(),
      identifiers: z.array(z.string()),
      children: z.array(planNodeSchema),
    }),
  )
  .meta({ id: 'PlanNode' });

export const queryPlanRequestSchema = z.object({ cypher, params });
/** A statement that is still being typed is no failed request: what is wrong with it is the answer. */
export const queryPlanSchema = z.object({
  /** The last operator first, as Neo4j shows it; rows flow from the leaves to it. Absent where there is a problem. */
  plan: planNodeSchema.optional(),
  /** Why it could not be run as it stands. */
  problem: z
    .object({ code: z.string(), message: z.string(), position: textPositionSchema.optional() })
    .optional(),
  columns: z.array(z.string()),
  /** What Neo4j says of the statement: an unknown label, a product of two patterns, a deprecated function. */
  warnings: z.array(
    z.object({ title: z.string(), message: z.string(), position: textPositionSchema.optional() }),
  ),
});
export type QueryPlan = z.infer<typeof queryPlanSchema>;

const signature = z.object({ name: z.string(), signature: z.string() });
/** What the graph holds now, for completion. */
export const graphSchemaSchema = z.object({
  labels: z.array(z.string()),
  relationshipTypes: z.array(z.string()),
  propertyKeys: z.array(z.string()),
  functions: z.array(signature),
  /** Only those that may be called. */
  procedures: z.array(signature.extend({ returnItems: z.array(signature) })),
});
export type GraphSchema = z.infer<typeof graphSchemaSchema>;

/* The library and saved queries. */

export const librarySchema = z.object({
  statements: z.array(
    z.object({
      /** Its name in `sightline query --library NAME`, and of its file. */
      id: z.string(),
      title: z.string(),
      /** The heading it stands under. */
      topic: z.string(),
      description: z.string(),
      parameters: z.array(queryParameterSchema),
      /** Values that answer something on the sample corpus. */
      example: z.record(z.string(), z.unknown()),
      cypher: z.string(),
    }),
  ),
});
export type Library = z.infer<typeof librarySchema>;
export type LibraryStatement = Library['statements'][number];

export const queryBodySchema = z.object({
  name: z.string().trim().min(1).max(200),
  note: z.string().max(10_000).default(''),
  cypher,
  parameters: z.array(queryParameterSchema).max(100).default([]),
});
export type QueryBody = z.output<typeof queryBodySchema>;

export const savedQuerySchema = queryBodySchema.extend({
  id: z.string(),
  /** Who made it, where one signed in; only they and admins may change it. */
  by: z.string().optional(),
  /** Goes up by one with each change. */
  version: z.int(),
  /** ISO 8601. */
  createdAt: z.string(),
  changedAt: z.string(),
});
export type SavedQuery = z.infer<typeof savedQuerySchema>;

/** `version` is the one that was read: when someone changed it meanwhile, the answer is 409 `conflict`. */
export const changeQueryBodySchema = queryBodySchema.extend({ version: z.int() });
export const savedQueryListSchema = z.object({ queries: z.array(savedQuerySchema) });
export type SavedQueryList = z.infer<typeof savedQueryListSchema>;
