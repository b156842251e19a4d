/**
 * Identity as a person judges it: which mentions are one thing, which are not, and what to ask next.
 * A judgement is about mentions, never a rewrite of what documents say; it is one entry of the record of decisions
 * (kind `judge`), and undoing that entry takes it back.
 */
import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { kindSchema } from './kinds.ts';
import { entitySchema } from './records.ts';

const LONGEST_NOTE = 2_000;
const LONGEST_BY = 200;
/** More than anybody chooses by hand. */
const MOST_CHOSEN = 5_000;

/**
 * `same`: the things of all groups are one. `different`: those of different groups are not. `unsure`: remembered, so
 * that others are asked about first. `split`: the mentions of the one group leave the thing they were counted to, and
 * are a thing of their own.
 */
export const VERDICTS = ['same', 'different', 'unsure', 'split'] as const;
export const verdictSchema = z.enum(VERDICTS);
export type Verdict = z.infer<typeof verdictSchema>;

/** A mention, and what finds it again in another version of its document: the same kind under the same names. */
export const judgedMentionSchema = z.object({
  id: z.string().min(1),
  /** Its document's id, and the name of the file that it was read from. */
  document: z.object({ id: z.string().min(1), name: z.string().min(1) }),
  kind: kindSchema,
  /** The first is the one it is called by. */
  names: z.array(z.string().min(1)).min(1),
  lexiconId: z.string().optional(),
  /** The decision that made it, of a mention by hand. */
  decision: z.string().optional(),
});
export type JudgedMention = z.infer<typeof judgedMentionSchema>;

/** The body of a decision of kind `judge`. */
export const judgeBodySchema = z
  .object({
    verdict: verdictSchema,
    /** Each group is one thing, as it was when the judgement was made. */
    groups: z.array(z.array(judgedMentionSchema).min(1).max(MOST_CHOSEN)).min(1).max(100),
  })
  .refine((body) => (body.verdict === 'split') === (body.groups.length === 1), {
    message: 'a split has one group, the mentions that leave; every other judgement two or more',
    path: ['groups'],
  });
export type JudgeBody = z.infer<typeof judgeBodySchema>;

/** Why two things may be one, or may not: one observation in words, and what it adds to the score. */
export const identityReasonSchema = z.object({
  /** For programs: `same-key`, `acronym`, `number-differs` … */
  code: z.string(),
  /** For people: "HTS are the first letters of Hay'at Tahrir al-Sham". */
  text: z.string(),
  /** Above 0: speaks for one thing; below 0: against. */
  weight: z.number(),
});
export type IdentityReason = z.infer<typeof identityReasonSchema>;

/** A mention with the sentence it stands in, for choosing. */
export const mentionSentenceSchema = z.object({
  id: z.string(),
  kind: kindSchema,
  name: z.string(),
  names: z.array(z.string()),
  document: z.object({
    id: z.string(),
    name: z.string(),
    title: z.string().optional(),
    published: z.string().optional(),
    publisher: z.string().optional(),
  }),
  /** In how many places of its document it stands, and in how many claims. */
  places: z.number().int(),
  claims: z.number().int(),
  /** Where it first stands: the offsets are the document's. Absent where nothing of the text stands for it. */
  sentence: z
    .object({
      text: z.string(),
      start: z.number().int(),
      name: z.object({ start: z.number().int(), end: z.number().int() }),
    })
    .optional(),
});
export type MentionSentence = z.infer<typeof mentionSentenceSchema>;

/** A judgement that stands, as an entity or a candidate shows it. */
export const judgementSchema = z.object({
  /** The id of its decision: what is undone. */
  id: z.string(),
  verdict: verdictSchema,
  note: z.string().optional(),
  by: z.string(),
  /** ISO 8601. */
  at: z.string(),
  /** One line: "Same: ISIS and Islamic State". */
  words: z.string(),
  /** Mentions that it is about, and how many of them stand in the present documents. */
  mentions: z.number().int(),
  standing: z.number().int(),
  /** Why it has no effect, where it has none: a later one contradicts it, or its mentions are gone. */
  without: z.string().optional(),
});
export type JudgementRecord = z.infer<typeof judgementSchema>;

export const candidateSchema = z.object({
  /** From both names; the same as long as both are called so. */
  id: z.string(),
  a: entitySchema,
  b: entitySchema,
  /** 0–1: how likely they are one thing. */
  score: z.number().min(0).max(1),
  /** The weightiest first. */
  reasons: z.array(identityReasonSchema),
  /** What a person has said of the two. */
  judgement: judgementSchema.optional(),
  /** Some sentences that name each. */
  mentions: z.object({
    a: z.array(mentionSentenceSchema),
    b: z.array(mentionSentenceSchema),
  }),
});
export type Candidate = z.infer<typeof candidateSchema>;

/** `open`: nobody has judged them. */
export const CANDIDATE_STATES = ['open', 'unsure', 'different'] as const;
export const candidateParamsSchema = z.object({
  state: z.enum(CANDIDATE_STATES).default('open'),
  kind: kindSchema.optional(),
  /** Only pairs of which this entity is one. */
  entity: z.string().max(64).optional(),
  /** Only pairs that score as high. */
  minScore: z.coerce.number().min(0).max(1).default(0),
  limit: z.coerce.number().int().min(1).max(100).default(20),
  offset: z.coerce.number().int().min(0).default(0),
});
export type CandidateParams = z.output<typeof candidateParamsSchema>;

export const candidateListSchema = z.object({
  /** The best first. */
  candidates: z.array(candidateSchema),
  /** How many fit the filter. */
  total: z.number().int(),
  /** How many there are in each state, whatever the filter of state. */
  states: z.record(z.enum(CANDIDATE_STATES), z.number().int()),
  /** Counts up with every change of the graph; another one means that the list has moved. */
  revision: z.number().int(),
  /** While a large graph is looked through for the first time: of how many entities the likes were looked for by now. */
  looked: z.object({ done: z.number().int(), of: z.number().int() }).optional(),
});
export type CandidateList = z.infer<typeof candidateListSchema>;

export const entityMentionsParamsSchema = z.object({
  limit: z.coerce.number().int().min(1).max(500).default(100),
  offset: z.coerce.number().int().min(0).default(0),
});
export const entityMentionsSchema = z.object({
  entity: entitySchema,
  /** By document. */
  mentions: z.array(mentionSentenceSchema),
  total: z.number().int(),
  /** The names under which its mentions are kept together, with how many mentions each has. */
  names: z.array(z.object({ key: z.string(), name: z.string(), mentions: z.number().int() })),
});
export type EntityMentions = z.infer<typeof entityMentionsSchema>;

export const judgementListSchema = z.object({ judgements: z.array(judgementSchema) });
export type JudgementList = z.infer<typeof judgementListSchema>;

const decided = {
  /** Why. */
  note: z.string().trim().max(LONGEST_NOTE).optional(),
  /** Who judges; "analyst" where nobody says. */
  by: z.string().trim().min(1).max(LONGEST_BY).optional(),
  /** The last decision that was seen about them: where another came between, the answer tells. */
  seen: z.string().max(64).optional(),
};

/** Merges (`same`), keeps apart or leaves open two or more entities. */
export const judgeRequestSchema = z.object({
  verdict: verdictSchema.exclude(['split']),
  entities: z.array(z.string().max(64)).min(2).max(100),
  ...decided,
});
export type JudgeRequest = z.infer<typeof judgeRequestSchema>;

/** Mentions of one entity that leave it and are one thing of their own. */
export const splitRequestSchema = z.object({
  mentions: z.array(z.string().max(64)).min(1).max(MOST_CHOSEN),
  ...decided,
});
export type SplitRequest = z.infer<typeof splitRequestSchema>;

export const judgedSchema = z.object({
  /** The decision to undo. */
  decision: z.string(),
  /** What the judgement did, in one line. */
  words: z.string(),
  /** Entities that are no more; their mentions are now of `entities`. */
  gone: z.array(z.string()),
  /** The entities that the mentions judged refer to now. */
  entities: z.array(entitySchema),
  /** Decisions about the same mentions that whoever judged had not seen. */
  between: z.array(judgementSchema),
});
export type Judged = z.infer<typeof judgedSchema>;

export const IDENTITY_ENDPOINTS = {
  identityCandidates: endpoint({
    name: 'identityCandidates',
    method: 'get',
    path: '/api/identity/candidates',
    summary: 'Pairs of entities that may be one thing, the likeliest first, with reasons in words',
    query: candidateParamsSchema,
    response: candidateListSchema,
  }),
  judgeEntities: endpoint({
    name: 'judgeEntities',
    method: 'post',
    path: '/api/identity/judge',
    summary: 'Judge entities the same (which merges them), different or unsure',
    body: judgeRequestSchema,
    response: judgedSchema,
  }),
  splitEntity: endpoint({
    name: 'splitEntity',
    method: 'post',
    path: '/api/identity/split',
    summary: 'Take mentions out of their entity: they become a thing of their own',
    body: splitRequestSchema,
    response: judgedSchema,
  }),
  entityMentions: endpoint({
    name: 'entityMentions',
    method: 'get',
    path: '/api/entities/:id/mentions',
    summary: 'The mentions of an entity, each with its document and sentence',
    query: entityMentionsParamsSchema,
    response: entityMentionsSchema,
  }),
  entityJudgements: endpoint({
    name: 'entityJudgements',
    method: 'get',
    path: '/api/entities/:id/judgements',
    summary: 'What persons have judged about the mentions of an entity',
    response: judgementListSchema,
  }),
};
