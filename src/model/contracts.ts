/**
 * The HTTP contracts: what the server answers and the page reads. Each endpoint is one entry of `ENDPOINTS`;
 * the routes, their validation, the OpenAPI document and the page's client are all made from it.
 */
import { z } from 'zod';
import { certaintySchema, reviewSchema } from './certainty.ts';
import { spanSchema } from './claims.ts';
import { DECISION_ENDPOINTS } from './decisionEndpoints.ts';
import { documentRecordSchema, pagesSchema } from './document.ts';
import { dossierParamsSchema } from './dossierContracts.ts';
import { endpoint } from './endpoint.ts';
import { evidenceSchema } from './evidence.ts';
import { exportBodySchema, exportFormatsSchema } from './exportContracts.ts';
import { GROUP_ENDPOINTS } from './groupContracts.ts';
import { IDENTITY_ENDPOINTS } from './identityContracts.ts';
import { kindSchema } from './kinds.ts';
import { pathParamsSchema, pathResultSchema } from './pathContracts.ts';
import { textPositionSchema } from './queryContracts.ts';
import { QUERY_ENDPOINTS } from './queryEndpoints.ts';
import { askRequestSchema, askResponseSchema } from './questionContracts.ts';
import { entitySchema, list, relationshipSchema } from './records.ts';
import { relationTypeSchema } from './relationTypes.ts';
import {
  questionBodySchema,
  savedQuestionListSchema,
  savedQuestionSchema,
} from './savedQuestionContracts.ts';
import { statementsParamsSchema, statementsSchema } from './statementContracts.ts';
import { savedViewListSchema, savedViewSchema, viewBodySchema } from './viewContracts.ts';
import { wholeGraphSchema } from './wholeGraph.ts';

export * from './decisionContracts.ts';
export * from './endpoint.ts';
export * from './evidence.ts';
export * from './exportContracts.ts';
export * from './identityContracts.ts';
export * from './pathContracts.ts';
export * from './queryContracts.ts';
export * from './queryParameters.ts';
export * from './questionContracts.ts';
export * from './records.ts';
export * from './savedQuestionContracts.ts';
export * from './statementContracts.ts';
export * from './viewContracts.ts';

export const errorSchema = z.object({
  error: z.object({
    /** Stable, for programs: `not-found`, `invalid-request`, `write-refused`, `timeout` … */
    code: z.string(),
    /** What happened, and what to do, for people. */
    message: z.string(),
    hint: z.string().optional(),
    /** Where in the Cypher that was sent, for a statement that cannot be read. */
    position: textPositionSchema.optional(),
  }),
});
export type ErrorBody = z.infer<typeof errorSchema>;

/** A part of the graph. Both ends of each edge are among the nodes, or already known to whoever asked. */
export const subgraphSchema = z.object({
  nodes: z.array(entitySchema),
  edges: z.array(relationshipSchema),
  /** How many there are in all that fit the filter; more than were sent when `truncated`. */
  total: z.object({ nodes: z.number().int(), edges: z.number().int() }),
  truncated: z.boolean(),
});
export type Subgraph = z.infer<typeof subgraphSchema>;

export const summarySchema = z.object({
  documents: z.number().int(),
  entities: z.number().int(),
  relationships: z.number().int(),
  claims: z.number().int(),
  kinds: z.array(z.object({ kind: kindSchema, count: z.number().int() })),
  types: z.array(z.object({ type: relationTypeSchema, count: z.number().int() })),
  certainties: z.array(z.object({ certainty: certaintySchema, count: z.number().int() })),
});
export type Summary = z.infer<typeof summarySchema>;

export const searchResultSchema = z.object({
  entities: z.array(
    entitySchema.extend({
      /** The name that matched, where it is not the canonical one. */ matched: z
        .string()
        .optional(),
      /** What it is generally known as, where that matched: a name that stands in no document read so far. */
      knownAs: z.string().optional(),
    }),
  ),
  documents: z.array(documentRecordSchema),
});
export type SearchResult = z.infer<typeof searchResultSchema>;

export const neighbourCountSchema = z.object({
  type: relationTypeSchema,
  direction: z.enum(['out', 'in']),
  kind: kindSchema,
  count: z.number().int(),
});
export type NeighbourCount = z.infer<typeof neighbourCountSchema>;

export const entityDetailSchema = z.object({
  entity: entitySchema,
  /** Everything it is directly related to, strongest first within each type. */
  relationships: z.array(relationshipSchema.extend({ other: entitySchema })),
  counts: z.array(neighbourCountSchema),
  documents: z.array(documentRecordSchema.extend({ mentions: z.number().int() })),
});
export type EntityDetail = z.infer<typeof entityDetailSchema>;

export const relationshipDetailSchema = z.object({
  relationship: relationshipSchema,
  source: entitySchema,
  target: entitySchema,
  /** Every claim behind it, best first; denied ones too, marked so. */
  evidence: z.array(evidenceSchema),
  /** How its confidence came about, in one line: "two independent sources, B2 and C3; one hedges". */
  words: z.string().optional(),
});
export type RelationshipDetail = z.infer<typeof relationshipDetailSchema>;

/** A claim without its words: what it is about, whose it is and when it is dated. */
export const claimBriefSchema = z.object({
  id: z.string(),
  relationship: z.string(),
  document: z.string(),
  certainty: certaintySchema,
  review: reviewSchema,
  firstDate: z.string().optional(),
  lastDate: z.string().optional(),
});
export type ClaimBrief = z.infer<typeof claimBriefSchema>;

export const relationshipClaimsRequestSchema = z.object({
  relationships: z.array(z.string().max(64)).max(20_000),
});
export const relationshipClaimsSchema = z.object({
  claims: z.array(claimBriefSchema),
  /** The documents that make them, and these documents' publishers. */
  documents: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      title: z.string().optional(),
      published: z.string().optional(),
      source: z.string(),
    }),
  ),
  sources: z.array(z.object({ id: z.string(), name: z.string().optional() })),
});
export type RelationshipClaims = z.infer<typeof relationshipClaimsSchema>;

export const documentDetailSchema = z.object({
  document: documentRecordSchema,
  text: z.string(),
  pages: pagesSchema.optional(),
  mentions: z.array(
    z.object({
      id: z.string(),
      entity: z.string(),
      kind: kindSchema,
      name: z.string(),
      spans: z.array(spanSchema),
    }),
  ),
  claims: z.array(
    z.object({
      id: z.string(),
      type: relationTypeSchema,
      relationship: z.string().optional(),
      subject: z.string(),
      object: z.string(),
      start: z.number().int(),
      end: z.number().int(),
      certainty: certaintySchema,
      confidence: z.number(),
      rule: z.string(),
      review: reviewSchema,
    }),
  ),
});
export type DocumentDetail = z.infer<typeof documentDetailSchema>;

export const documentListSchema = z.object({
  documents: z.array(
    documentRecordSchema.extend({ mentions: z.number().int(), claims: z.number().int() }),
  ),
  total: z.number().int(),
});
export type DocumentList = z.infer<typeof documentListSchema>;

/** Stages of an import, per file and in all; sent as server-sent events. */
export const importEventSchema = z.discriminatedUnion('event', [
  z.object({ event: z.literal('started'), files: z.number().int() }),
  z.object({
    event: z.literal('file'),
    name: z.string(),
    status: z.enum(['imported', 'unchanged', 'replaced', 'skipped', 'failed']),
    message: z.string().optional(),
    mentions: z.number().int().optional(),
    claims: z.number().int().optional(),
  }),
  /** What a person should know of how a file is read. */
  z.object({ event: z.literal('note'), message: z.string() }),
  z.object({
    event: z.literal('progress'),
    done: z.number().int(),
    total: z.number().int(),
    /** Documents a second, of late. */ rate: z.number(),
    /** Kilobytes of text a second. */ kilobytes: z.number().optional(),
    /** Seconds. */ remaining: z.number().optional(),
  }),
  z.object({
    event: z.literal('finished'),
    imported: z.number().int(),
    unchanged: z.number().int(),
    skipped: z.number().int(),
    failed: z.number().int(),
    cancelled: z.boolean().optional(),
  }),
]);
export type ImportEvent = z.infer<typeof importEventSchema>;

export const importStateSchema = z.object({
  id: z.string(),
  done: z.number().int(),
  total: z.number().int(),
  finished: z.boolean(),
  events: z.array(importEventSchema),
});
export type ImportState = z.infer<typeof importStateSchema>;

export const importListSchema = z.object({
  /** The latest first; finished ones are forgotten after some time. */
  imports: z.array(importStateSchema.omit({ events: true })),
});

/** Starting stages of the database, shown while the page waits. */
export const healthSchema = z.object({
  status: z.enum(['starting', 'importing', 'ready', 'failed']),
  /** In words: "Fetching Neo4j, 41 of 83 MB". */
  stage: z.string(),
  done: z.number().optional(),
  total: z.number().optional(),
  version: z.string(),
  message: z.string().optional(),
});
export type Health = z.infer<typeof healthSchema>;

/** Most entities that one answer holds as records; a larger graph comes in columns. */
export const MOST_RECORDS = 5000;

/** Filters of the graph. Absent means no restriction. */
export const graphFilterSchema = z.object({
  kinds: list(kindSchema),
  types: list(relationTypeSchema),
  certainties: list(certaintySchema),
  documents: list(z.string()),
  /** Only relationships among these entities, and these entities. */
  entities: list(z.string()),
  minSources: z.coerce.number().int().min(1).optional(),
  minConfidence: z.coerce.number().min(0).max(100).optional(),
  /** Leave out entities with fewer relationships; 1 leaves out those that stand alone. */
  minDegree: z.coerce.number().int().min(0).optional(),
  /** Best connected first, at most this many nodes. */
  limit: z.coerce.number().int().min(1).max(MOST_RECORDS).default(500),
});
export type GraphFilter = z.infer<typeof graphFilterSchema>;

export const searchParamsSchema = z.object({
  q: z.string().max(200),
  limit: z.coerce.number().int().min(1).max(50).default(12),
});
export const pageParamsSchema = z.object({
  limit: z.coerce.number().int().min(1).max(500).default(100),
  offset: z.coerce.number().int().min(0).default(0),
});
export const neighbourParamsSchema = pageParamsSchema.extend({
  type: relationTypeSchema.optional(),
  direction: z.enum(['out', 'in']).optional(),
  kind: kindSchema.optional(),
});

export const ENDPOINTS = {
  health: endpoint({
    name: 'health',
    method: 'get',
    path: '/api/health',
    summary: 'Whether the graph is ready, and what it waits for',
    response: healthSchema,
  }),
  summary: endpoint({
    name: 'summary',
    method: 'get',
    path: '/api/summary',
    summary: 'Counts of what the graph holds, by kind and by relation type',
    response: summarySchema,
  }),
  search: endpoint({
    name: 'search',
    method: 'get',
    path: '/api/search',
    summary: 'Entities and documents by name; case, accents and one wrong letter do not matter',
    query: searchParamsSchema,
    response: searchResultSchema,
  }),
  graph: endpoint({
    name: 'graph',
    method: 'get',
    path: '/api/graph',
    summary: 'The part of the graph that fits a filter, best connected first',
    query: graphFilterSchema,
    response: subgraphSchema,
  }),
  wholeGraph: endpoint({
    name: 'wholeGraph',
    method: 'get',
    path: '/api/graph/whole',
    summary:
      'The whole graph, up to 50,000 of the best connected entities, in columns and with places found by the server',
    response: wholeGraphSchema,
  }),
  entity: endpoint({
    name: 'entity',
    method: 'get',
    path: '/api/entities/:id',
    summary: 'One entity with its relationships and documents',
    response: entityDetailSchema,
  }),
  neighbourCounts: endpoint({
    name: 'neighbourCounts',
    method: 'get',
    path: '/api/entities/:id/counts',
    summary: 'How many neighbours of each kind by each relation, before any is fetched',
    response: z.array(neighbourCountSchema),
  }),
  neighbours: endpoint({
    name: 'neighbours',
    method: 'get',
    path: '/api/entities/:id/neighbours',
    summary: 'Neighbours of an entity, by type, direction and kind',
    query: neighbourParamsSchema,
    response: subgraphSchema,
  }),
  relationship: endpoint({
    name: 'relationship',
    method: 'get',
    path: '/api/relationships/:id',
    summary: 'One relationship with every claim that states it',
    response: relationshipDetailSchema,
  }),
  relationshipClaims: endpoint({
    name: 'relationshipClaims',
    method: 'post',
    path: '/api/relationships/claims',
    summary:
      'Which claims stand behind many relationships, by whom and dated when; without their words',
    body: relationshipClaimsRequestSchema,
    response: relationshipClaimsSchema,
  }),
  documents: endpoint({
    name: 'documents',
    method: 'get',
    path: '/api/documents',
    summary: 'The documents of the archive',
    query: pageParamsSchema,
    response: documentListSchema,
  }),
  document: endpoint({
    name: 'document',
    method: 'get',
    path: '/api/documents/:id',
    summary: 'One document with its text, mentions and claims',
    response: documentDetailSchema,
  }),
  paths: endpoint({
    name: 'paths',
    method: 'get',
    path: '/api/paths',
    summary: 'How two entities are connected: all shortest paths, and the best by evidence',
    query: pathParamsSchema,
    response: pathResultSchema,
  }),
  ask: endpoint({
    name: 'ask',
    method: 'post',
    path: '/api/ask',
    summary:
      'A question in English: how it was read, the answer, the sentences that show it and its part of the graph',
    body: askRequestSchema,
    response: askResponseSchema,
  }),
  statements: endpoint({
    name: 'statements',
    method: 'get',
    path: '/api/statements/:id',
    summary:
      'The Cypher that a read of this API runs, with its parameters: the read by name, its own parameters, and `of` for the id in its path',
    query: statementsParamsSchema,
    response: statementsSchema,
  }),
  views: endpoint({
    name: 'views',
    method: 'get',
    path: '/api/views',
    summary: 'The saved views, the latest first',
    response: savedViewListSchema,
  }),
  view: endpoint({
    name: 'view',
    method: 'get',
    path: '/api/views/:id',
    summary: 'One saved view',
    response: savedViewSchema,
  }),
  saveView: endpoint({
    name: 'saveView',
    method: 'post',
    path: '/api/views',
    summary: 'Save what is on the page under a name',
    body: viewBodySchema,
    response: savedViewSchema,
  }),
  changeView: endpoint({
    name: 'changeView',
    method: 'put',
    path: '/api/views/:id',
    summary: 'Change the name, note or content of a saved view',
    body: viewBodySchema,
    response: savedViewSchema,
  }),
  deleteView: endpoint({
    name: 'deleteView',
    method: 'delete',
    path: '/api/views/:id',
    summary: 'Delete a saved view; answers what it was, so that this can be undone',
    response: savedViewSchema,
  }),
  savedQuestions: endpoint({
    name: 'savedQuestions',
    method: 'get',
    path: '/api/questions',
    summary: 'The saved questions, the latest first',
    response: savedQuestionListSchema,
  }),
  saveQuestion: endpoint({
    name: 'saveQuestion',
    method: 'post',
    path: '/api/questions',
    summary: 'Save a question, with the choices made in it, under a name',
    body: questionBodySchema,
    response: savedQuestionSchema,
  }),
  changeQuestion: endpoint({
    name: 'changeQuestion',
    method: 'put',
    path: '/api/questions/:id',
    summary: 'Change the name or content of a saved question',
    body: questionBodySchema,
    response: savedQuestionSchema,
  }),
  deleteQuestion: endpoint({
    name: 'deleteQuestion',
    method: 'delete',
    path: '/api/questions/:id',
    summary: 'Delete a saved question; answers what it was, so that this can be undone',
    response: savedQuestionSchema,
  }),
  exportFormats: endpoint({
    name: 'exportFormats',
    method: 'get',
    path: '/api/exports',
    summary: 'The formats that the graph can be exported in',
    response: exportFormatsSchema,
  }),
  export: endpoint({
    name: 'export',
    method: 'post',
    path: '/api/exports',
    summary: 'The graph, or what is drawn of it, as a file with its evidence',
    body: exportBodySchema,
    response: z.unknown(),
    responseType: 'application/octet-stream',
  }),
  exportAll: endpoint({
    name: 'exportAll',
    method: 'get',
    path: '/api/exports/:id',
    summary: 'The whole graph as a file with its evidence; the id is the name of a format',
    response: z.unknown(),
    responseType: 'application/octet-stream',
  }),
  dossier: endpoint({
    name: 'dossier',
    method: 'get',
    path: '/api/dossiers/:id',
    summary:
      'A dossier of one entity as a file: its relations with their sentences and numbered sources, contradictions, pictures; Markdown comes as a ZIP with its pictures',
    query: dossierParamsSchema,
    response: z.unknown(),
    responseType: 'application/octet-stream',
  }),
  ...GROUP_ENDPOINTS,
  ...QUERY_ENDPOINTS,
  ...DECISION_ENDPOINTS,
  ...IDENTITY_ENDPOINTS,
  startImport: endpoint({
    name: 'startImport',
    method: 'post',
    path: '/api/imports',
    summary: 'Upload files to be imported (field name `files`)',
    bodyType: 'multipart/form-data',
    response: importStateSchema,
    status: 202,
  }),
  startSampleImport: endpoint({
    name: 'startSampleImport',
    method: 'post',
    path: '/api/imports/sample',
    summary: 'Import the sample corpus',
    response: importStateSchema,
    status: 202,
  }),
  imports: endpoint({
    name: 'imports',
    method: 'get',
    path: '/api/imports',
    summary: 'The imports that run or wait, and the last that finished',
    response: importListSchema,
  }),
  importState: endpoint({
    name: 'importState',
    method: 'get',
    path: '/api/imports/:id',
    summary: 'How far an import is',
    response: importStateSchema,
  }),
  importEvents: endpoint({
    name: 'importEvents',
    method: 'get',
    path: '/api/imports/:id/events',
    summary:
      'Progress of an import as server-sent events; each `data` is one event, earlier ones are repeated on reconnecting',
    response: importEventSchema,
    responseType: 'text/event-stream',
  }),
  cancelImport: endpoint({
    name: 'cancelImport',
    method: 'delete',
    path: '/api/imports/:id',
    summary: 'Stop an import after the documents under way',
    response: importStateSchema,
  }),
} as const;
export type EndpointName = keyof typeof ENDPOINTS;
