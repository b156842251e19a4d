/**
 * A whole archive in groups: what the server answers where a graph is too large to be drawn entity by entity.
 * A group's id is `DEPTH_ENTITY`: the group at that depth that holds the entity. So an address means the same when
 * groups are found anew, as after an import or with other filters.
 */
import { z } from 'zod';
import { certaintySchema, relationshipReviewSchema } from './certainty.ts';
import { endpoint } from './endpoint.ts';
import { kindSchema } from './kinds.ts';
import { bestClaimSchema } from './pathContracts.ts';
import { entitySchema, relationshipSchema } from './records.ts';
import { relationTypeSchema } from './relationTypes.ts';

/** Questions that a relation answers with yes or no. */
export const RELATION_CONDITIONS = ['corroborated', 'contradicted', 'hedged'] as const;
export const relationConditionSchema = z.enum(RELATION_CONDITIONS);
export type RelationCondition = z.infer<typeof relationConditionSchema>;

/** Groups of at most so many entities open to these. */
export const MOST_OPENED_AT_ONCE = 100;
/** Marks of one picture; what would go beyond stays closed. */
export const MOST_MARKS = 2000;
/** Lines of one picture, the heaviest; the others are counted. */
export const MOST_LINES = 4000;

const id = z.string().max(64);
const ids = z.array(id).max(1000).default([]);

/** What is left out, as the page's filters say it. */
export const groupFilterSchema = z.object({
  /** Hidden ones. */
  kinds: z.array(kindSchema).max(100).default([]),
  types: z.array(relationTypeSchema).max(100).default([]),
  certainties: z.array(certaintySchema).max(10).default([]),
  reviews: z.array(relationshipReviewSchema).max(10).default([]),
  minSources: z.number().int().min(1).max(1000).default(1),
  minConfidence: z.number().min(0).max(100).default(0),
  /** ISO days, both included: relations dated within, from the first of their claims to the last. */
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  undated: z.boolean().default(true),
  /** Only what these state; none named is no restriction. */
  documents: ids,
  publishers: ids,
  only: z.array(relationConditionSchema).max(10).default([]),
  /** Entities that are hidden, and those that alone are shown. */
  hidden: ids,
  alone: ids,
  focus: z.object({ id, hops: z.number().int().min(1).max(3) }).optional(),
});
export type GroupFilter = z.infer<typeof groupFilterSchema>;

/** What holds a group together. */
export const BASES = ['community', 'rest', 'kind', 'rank', 'unrelated'] as const;
export const basisSchema = z.enum(BASES);
export type Basis = z.infer<typeof basisSchema>;

const counted = <T extends z.ZodType>(value: T) =>
  z.object({ value, count: z.number().int().min(1) });

const groupSchema = z.object({
  what: z.literal('group'),
  id,
  /** The open group it stands in; absent at the top. */
  parent: id.optional(),
  basis: basisSchema,
  /** Names of its best connected entities, the best first. */
  names: z.array(z.string()).min(1),
  entities: z.number().int().min(1),
  /** The most first. */
  kinds: z.array(counted(kindSchema)),
  /** Relations between two of its entities. */
  within: z.number().int(),
});
export type GroupRecord = z.infer<typeof groupSchema>;

const groupedEntitySchema = z.object({
  what: z.literal('entity'),
  id,
  parent: id.optional(),
  name: z.string(),
  kind: kindSchema,
  /** Relations that the filters leave. */
  degree: z.number().int(),
});
export type GroupedEntity = z.infer<typeof groupedEntitySchema>;

export const groupMarkSchema = z.discriminatedUnion('what', [groupSchema, groupedEntitySchema]);
export type GroupMark = z.infer<typeof groupMarkSchema>;

/** All relations between two marks, as one line. */
export const groupLineSchema = z.object({
  source: id,
  target: id,
  relations: z.number().int().min(1),
  /** The most first. */
  types: z.array(counted(relationTypeSchema)),
  certainties: z.array(counted(certaintySchema)),
  /** Where it is one relation between two entities. */
  relationship: id.optional(),
});
export type GroupLine = z.infer<typeof groupLineSchema>;

/** What the filters leave of the archive. */
const groupCountsSchema = z.object({
  entities: z.number().int(),
  relations: z.number().int(),
  kinds: z.array(counted(kindSchema)),
  types: z.array(counted(relationTypeSchema)),
  certainties: z.array(counted(certaintySchema)),
  reviews: z.array(counted(relationshipReviewSchema)),
  conditions: z.array(counted(relationConditionSchema)),
  undated: z.number().int(),
});
export type GroupCounts = z.infer<typeof groupCountsSchema>;

/** A group that is open: its marks stand in the picture instead of it. */
const openGroupSchema = groupSchema.extend({ asked: z.array(id) });
export type OpenGroup = z.infer<typeof openGroupSchema>;

const pictureSchema = z.object({
  marks: z.array(groupMarkSchema),
  lines: z.array(groupLineSchema),
  open: z.array(openGroupSchema),
  /** Groups asked to be opened that stay closed, since the picture would hold too much. */
  closed: z.array(id),
  /** Lines, and the relations they stand for, that are lighter than all that are sent. */
  unsent: z.object({ lines: z.number().int(), relations: z.number().int() }),
  counts: groupCountsSchema,
  /** Entities and relations of the archive, before any filter. */
  archive: z.object({ entities: z.number().int(), relations: z.number().int() }),
});
export type GroupPicture = z.infer<typeof pictureSchema>;

export const groupStageSchema = z.enum(['reading', 'grouping', 'placing']);
export type GroupStage = z.infer<typeof groupStageSchema>;

/** One line of the answer. A picture comes once; places come again until they are settled. */
export const groupEventSchema = z.discriminatedUnion('event', [
  z.object({
    event: z.literal('progress'),
    stage: groupStageSchema,
    /** A share of 1, where it can be told. */
    done: z.number().optional(),
  }),
  z.object({
    event: z.literal('picture'),
    picture: pictureSchema,
    /** The graph has changed since, and is being read anew: ask again in a moment. */
    outdated: z.literal(true).optional(),
  }),
  z.object({
    event: z.literal('places'),
    settled: z.boolean(),
    /** Of the marks, in their order, in CSS pixels at full size. */
    x: z.array(z.number()),
    y: z.array(z.number()),
    /** Room that a mark takes, as a radius. */
    radius: z.array(z.number()),
    /** Middle and radius of each open group, in their order. */
    open: z.array(z.object({ x: z.number(), y: z.number(), radius: z.number() })),
  }),
  z.object({ event: z.literal('failed'), message: z.string() }),
]);
export type GroupEvent = z.infer<typeof groupEventSchema>;
export type GroupPlaces = Extract<GroupEvent, { event: 'places' }>;

const filter = groupFilterSchema.prefault({});
const page = {
  limit: z.number().int().min(1).max(200).default(50),
  offset: z.number().int().min(0).max(10_000_000).default(0),
};

export const groupsRequestSchema = z.object({
  filter,
  /** Groups to be opened. */
  open: z.array(id).max(500).default([]),
});

export const groupMembersRequestSchema = z.object({
  filter,
  /** Absent: the whole archive. */
  group: id.optional(),
  kind: kindSchema.optional(),
  /** Part of a name; case and accents do not matter. */
  q: z.string().max(200).default(''),
  /** Of this entity alone: where it stands. */
  entity: id.optional(),
  ...page,
});

export const groupMembersSchema = z.object({
  group: groupSchema.optional(),
  members: z.array(
    z.object({
      entity: entitySchema,
      /** Relations that the filters leave. */
      degree: z.number().int(),
      /** The groups it stands in, from the top: all open, it is a mark by itself. */
      groups: z.array(z.object({ id, name: z.string(), entities: z.number().int() })),
    }),
  ),
  total: z.number().int(),
  /** Of all that fit, whatever kind is asked for. */
  kinds: z.array(counted(kindSchema)),
});
export type GroupMembers = z.infer<typeof groupMembersSchema>;

export const groupRelationsRequestSchema = z.object({
  filter,
  /** Groups or entities; the same twice for the relations within it. */
  between: z.tuple([id, id]),
  type: relationTypeSchema.optional(),
  ...page,
  limit: z.number().int().min(1).max(50).default(20),
});

export const groupRelationsSchema = z.object({
  /** What the relations lead between, in the order asked for; absent where it is not there under these filters. */
  ends: z.array(groupMarkSchema),
  relations: z.array(
    z.object({
      relationship: relationshipSchema,
      source: entitySchema,
      target: entitySchema,
      /** The sentence that best states it. */
      best: bestClaimSchema.optional(),
    }),
  ),
  total: z.number().int(),
  /** Of all of them, whatever type is asked for. */
  types: z.array(counted(relationTypeSchema)),
});
export type GroupRelations = z.infer<typeof groupRelationsSchema>;

export const GROUP_ENDPOINTS = {
  groups: endpoint({
    name: 'groups',
    method: 'post',
    path: '/api/groups',
    summary:
      'The whole archive in groups of what is closely related, some of them open, with places; one JSON object a line as it is found',
    body: groupsRequestSchema,
    response: groupEventSchema,
    responseType: 'application/x-ndjson',
  }),
  groupMembers: endpoint({
    name: 'groupMembers',
    method: 'post',
    path: '/api/groups/members',
    summary:
      'The entities of a group, the best connected first, by kind or by name; and where each stands',
    body: groupMembersRequestSchema,
    response: groupMembersSchema,
  }),
  groupRelations: endpoint({
    name: 'groupRelations',
    method: 'post',
    path: '/api/groups/relations',
    summary:
      'The relations between two groups or entities, each with the sentence that best states it',
    body: groupRelationsRequestSchema,
    response: groupRelationsSchema,
  }),
} as const;
