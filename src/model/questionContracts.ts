/** Questions in English, as the server answers them. */
import { z } from 'zod';
import { certaintySchema } from './certainty.ts';
import { spanSchema } from './claims.ts';
import { kindSchema } from './kinds.ts';
import { entitySchema, relationshipSchema } from './records.ts';
import { entityChoiceSchema, questionSchema } from './typedQuestion.ts';

export * from './typedQuestion.ts';

/** A choice among a piece's alternatives; they are made one after another. */
export const questionEditSchema = z.object({
  piece: z.string().max(200),
  /** The id of one of its alternatives, or `entity:ID` for any entity instead of a named one. */
  choose: z.string().max(200),
});
export type QuestionEdit = z.infer<typeof questionEditSchema>;

export const askRequestSchema = z.object({
  question: z.string().trim().min(1).max(1000),
  /** The typed question that this one follows ("and in Syria?"). */
  previous: questionSchema.optional(),
  /** An answer's own typed question, to be changed by `edits`, instead of reading the words again. */
  typed: questionSchema.optional(),
  edits: z.array(questionEditSchema).max(30).default([]),
});

export const ANSWER_KINDS = [
  'entities',
  'pairs',
  'count',
  'yesno',
  'paths',
  'documents',
  'none',
  'unclear',
] as const;
export const answerKindSchema = z.enum(ANSWER_KINDS);

export const answerCellSchema = z.object({
  id: z.string(),
  name: z.string(),
  /** The canonical name and all aliases. */
  names: z.array(z.string()),
  kind: kindSchema,
});
export type AnswerCell = z.infer<typeof answerCellSchema>;

export const answerEvidenceSchema = z.object({
  document: z.string(),
  documentId: z.string().optional(),
  title: z.string().optional(),
  quote: z.string(),
  /** UTF-16 units into the document's text. */
  start: z.number().int(),
  end: z.number().int(),
  /** What the sentence states: ids of the relationship and its claim. */
  relationship: z.string().optional(),
  claim: z.string().optional(),
  certainty: certaintySchema.optional(),
  /** Of the file, counted from 1, where it has pages. */
  page: z.number().int().optional(),
});
export type AnswerEvidence = z.infer<typeof answerEvidenceSchema>;

export const PIECE_ROLES = [
  'form',
  'sought',
  'thing',
  'name',
  'place',
  'relation',
  'certainty',
  'date',
  'number',
  'negation',
  'joint',
  'except',
] as const;

export const pieceAlternativeSchema = z.object({
  id: z.string(),
  words: z.string(),
  /** For a name: what bears it. */
  kind: kindSchema.optional(),
});

/**
 * One part of how the question was read. In the order of the reading, so that their words one after another say it;
 * a piece without a span was not said, but can be chosen (how sure, when).
 */
export const pieceSchema = z.object({
  id: z.string(),
  role: z.enum(PIECE_ROLES),
  /** As it was understood. */
  words: z.string(),
  /** Where the question says so, in UTF-16 units of `question`. */
  span: spanSchema.optional(),
  /** The kind of thing it stands for, for its colour. */
  kind: kindSchema.optional(),
  alternatives: z.array(pieceAlternativeSchema),
});
export type Piece = z.infer<typeof pieceSchema>;
export type PieceAlternative = z.infer<typeof pieceAlternativeSchema>;

/** A name that could mean something else too, or that the graph does not hold. */
export const answerNameSchema = z.object({
  said: z.string(),
  span: spanSchema.optional(),
  piece: z.string(),
  /** Absent when the graph holds no such name. */
  taken: entityChoiceSchema.optional(),
  /** Each can be chosen as `entity:ID` for the piece. */
  others: z.array(entityChoiceSchema),
});
export type AnswerName = z.infer<typeof answerNameSchema>;

/** A question near one that found nothing, that finds something. */
export const nearQuestionSchema = z.object({
  words: z.string(),
  edits: z.array(questionEditSchema),
  found: z.number().int(),
});
export type NearQuestion = z.infer<typeof nearQuestionSchema>;

export const answerSchema = z.object({
  question: z.string(),
  understood: z.boolean(),
  kind: answerKindSchema,
  /** How the question was read, in words. */
  reading: z.string().optional(),
  rows: z.array(z.array(answerCellSchema)),
  /** For each row (for a path, each path) the relationships that show it; for other kinds one list of all. */
  because: z.array(z.array(z.string())).optional(),
  value: z.union([z.number().int(), z.boolean()]).optional(),
  paths: z.array(z.array(answerCellSchema)).optional(),
  documents: z.array(z.string()).optional(),
  cypher: z.string(),
  params: z.record(z.string(), z.unknown()),
  evidence: z.array(answerEvidenceSchema),
  /** One or two sentences in English. */
  text: z.string(),
  truncated: z.boolean().optional(),
  /** To be sent back as `previous` of a follow-up, or as `typed` with edits. */
  typed: questionSchema.optional(),
  /** The second of two questions in one, to be asked with this one as `previous`. */
  further: z.string().optional(),
  pieces: z.array(pieceSchema).optional(),
  /** Names that may mean something else, and names that the graph does not hold. */
  names: z.array(answerNameSchema).optional(),
  nearest: z.array(nearQuestionSchema).optional(),
  /** A language model wrote the query, or was asked to and why that came to nothing. */
  byModel: z.object({ name: z.string(), failed: z.string().optional() }).optional(),
});
export type Answer = z.infer<typeof answerSchema>;

/** The answer with the part of the graph that shows it. */
export const askResponseSchema = answerSchema.extend({
  subgraph: z.object({ nodes: z.array(entitySchema), edges: z.array(relationshipSchema) }),
});
export type AskResponse = z.infer<typeof askResponseSchema>;
