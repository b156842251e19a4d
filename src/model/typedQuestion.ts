/**
 * A typed question: what is sought and what must hold of it. The grammar makes it from English, it is shown in words
 * and piece by piece, and one statement is made from it. It goes to the page and comes back changed, so that it is
 * described by a schema; only names of the ontology in it are ever written into a statement, all else is parameters.
 * A span says which stretch of the question's text a part came from.
 */
import { z } from 'zod';
import { certaintySchema } from './certainty.ts';
import { type Span, spanSchema } from './claims.ts';
import { kindSchema } from './kinds.ts';
import { relationTypeSchema } from './relationTypes.ts';

export type { Span } from './claims.ts';

/** An entity of the graph that a name in the question may mean. */
export const entityChoiceSchema = z.object({
  id: z.string().max(100),
  kind: kindSchema,
  name: z.string(),
  documents: z.number().int(),
});
export type EntityChoice = z.infer<typeof entityChoiceSchema>;

/** How many there must be. */
export const numberRangeSchema = z.object({
  least: z.number().int().min(0).optional(),
  most: z.number().int().min(0).optional(),
  span: spanSchema.optional(),
});
export type NumberRange = z.infer<typeof numberRangeSchema>;

/** ISO 8601 dates, inclusive; open where absent. */
export const dateRangeSchema = z.object({
  from: z.string().max(10).optional(),
  to: z.string().max(10).optional(),
  /** A month or a day of any year: `03`, `03-14`. */
  anyYear: z
    .string()
    .regex(/^\d\d(?:-\d\d)?$/)
    .optional(),
  said: z.string().max(200),
  span: spanSchema.optional(),
});
export type DateRange = z.infer<typeof dateRangeSchema>;

/** One thing that the question speaks of: named, or whatever fits. */
export interface Thing {
  /** Named in the question: the likeliest entity first, others of the same name after it. */
  readonly entities?: readonly EntityChoice[] | undefined;
  /** The words that name it. */
  readonly said?: string | undefined;
  /** A name that is nowhere in the graph. */
  readonly unknown?: boolean | undefined;
  readonly kinds?: readonly z.infer<typeof kindSchema>[] | undefined;
  /** A word that must head one of its names: "rifle". */
  readonly heads?: readonly string[] | undefined;
  /** All of these must hold. */
  readonly conditions: readonly Condition[];
  /** How many of them there must be: "more than three". */
  readonly number?: NumberRange | undefined;
  /** Entities that are not meant: "other than Iran". */
  readonly except?: readonly EntityChoice[] | undefined;
  readonly span?: Span | undefined;
}

/** What must hold of the thing that bears the condition. */
export type Condition =
  | { readonly is: 'relation'; readonly relation: Relation }
  | { readonly is: 'all' | 'any'; readonly of: readonly Condition[] }
  | { readonly is: 'not'; readonly of: Condition }
  | { readonly is: 'dated'; readonly dates: DateRange }
  /** It is such a thing: "not drones". */
  | { readonly is: 'sort'; readonly of: Thing }
  /** It has the same relation to each of these: "what A and B have in common". */
  | { readonly is: 'shared'; readonly of: readonly Thing[]; readonly span?: Span | undefined }
  /** A weapon that someone supplied to someone. */
  | {
      readonly is: 'supplied';
      readonly from: Thing;
      readonly to: Thing;
      readonly span?: Span | undefined;
    };

export interface Relation {
  readonly types: readonly z.infer<typeof relationTypeSchema>[];
  /** `out`: the bearer is the source. */
  readonly direction: 'out' | 'in' | 'either';
  readonly other: Thing;
  /** Only relations of these certainties. */
  readonly certainty?: readonly z.infer<typeof certaintySchema>[] | undefined;
  /** Only relations that a reviewer confirmed. */
  readonly reviewed?: boolean | undefined;
  readonly dates?: DateRange | undefined;
  /** A supply of these. */
  readonly goods?: Thing | undefined;
  /** Where it is so: the target, or where its actor is active, lies in this place. */
  readonly place?: Thing | undefined;
  /** What must hold of who it was taken from. */
  readonly holder?: Thing | undefined;
  /** Only what this one says. */
  readonly source?: Thing | undefined;
  /** And the other way round too: "attack each other". */
  readonly mutual?: boolean | undefined;
  readonly span?: Span | undefined;
  /** Where the question says how sure it must be. */
  readonly certaintySpan?: Span | undefined;
}

export const thingSchema: z.ZodType<Thing> = z
  .lazy(() =>
    z.object({
      entities: z.array(entityChoiceSchema).max(50).optional(),
      said: z.string().max(500).optional(),
      unknown: z.boolean().optional(),
      kinds: z.array(kindSchema).optional(),
      heads: z.array(z.string().max(100)).max(20).optional(),
      conditions: z.array(conditionSchema).max(50),
      number: numberRangeSchema.optional(),
      except: z.array(entityChoiceSchema).max(50).optional(),
      span: spanSchema.optional(),
    }),
  )
  .meta({ id: 'Thing' });

export const relationSchema: z.ZodType<Relation> = z
  .lazy(() =>
    z.object({
      types: z.array(relationTypeSchema),
      direction: z.enum(['out', 'in', 'either']),
      other: thingSchema,
      certainty: z.array(certaintySchema).optional(),
      reviewed: z.boolean().optional(),
      dates: dateRangeSchema.optional(),
      goods: thingSchema.optional(),
      place: thingSchema.optional(),
      holder: thingSchema.optional(),
      source: thingSchema.optional(),
      mutual: z.boolean().optional(),
      span: spanSchema.optional(),
      certaintySpan: spanSchema.optional(),
    }),
  )
  .meta({ id: 'Relation' });

export const conditionSchema: z.ZodType<Condition> = z
  .lazy(() =>
    z.discriminatedUnion('is', [
      z.object({ is: z.literal('relation'), relation: relationSchema }),
      z.object({ is: z.enum(['all', 'any']), of: z.array(conditionSchema).max(50) }),
      z.object({ is: z.literal('not'), of: conditionSchema }),
      z.object({ is: z.literal('dated'), dates: dateRangeSchema }),
      z.object({ is: z.literal('sort'), of: thingSchema }),
      z.object({
        is: z.literal('shared'),
        of: z.array(thingSchema).min(2).max(10),
        span: spanSchema.optional(),
      }),
      z.object({
        is: z.literal('supplied'),
        from: thingSchema,
        to: thingSchema,
        span: spanSchema.optional(),
      }),
    ]),
  )
  .meta({ id: 'Condition' });

/** Which by its date. */
const orderSchema = z.enum(['first', 'last']);

export const questionSchema = z.discriminatedUnion('ask', [
  z.object({
    ask: z.literal('entities'),
    focus: thingSchema,
    order: orderSchema.optional(),
  }),
  z.object({ ask: z.enum(['count', 'yesno', 'evidence', 'said']), focus: thingSchema }),
  z.object({
    ask: z.literal('when'),
    focus: thingSchema,
    events: thingSchema.optional(),
    order: orderSchema.optional(),
  }),
  z.object({ ask: z.literal('pairs'), focus: thingSchema, relation: relationSchema }),
  z.object({
    ask: z.literal('most'),
    focus: thingSchema,
    relation: relationSchema,
    least: z.boolean(),
  }),
  z.object({
    ask: z.literal('more'),
    focus: thingSchema,
    relation: relationSchema,
    than: z.union([z.object({ focus: thingSchema }), z.object({ relation: relationSchema })]),
    fewer: z.boolean(),
    /** Whether it is so, instead of which ones. */
    whether: z.boolean(),
  }),
  z.object({ ask: z.literal('paths'), from: thingSchema, to: thingSchema }),
  z.object({
    ask: z.literal('documents'),
    focus: thingSchema,
    also: z.array(thingSchema).max(20).optional(),
    joint: z.enum(['all', 'any']).optional(),
    count: z.boolean().optional(),
    most: z.boolean().optional(),
  }),
]);

/**
 * What is asked: `entities` (all that fit, or the first or last of them by date), `when` (what is dated of the focus and
 * of events that are the same deed), `count`, `yesno` (whether there is one), `evidence` (documents that say that
 * there is one), `said` (who is credited with it), `pairs` (both ends of a relation), `most` (the focus with the most
 * or fewest others), `more` (the focus with more or fewer others than another has, or than of other others), `paths`,
 * `documents` (those that name the focus, and all or any of the others, or name it the most often).
 */
export type Question = z.infer<typeof questionSchema>;
