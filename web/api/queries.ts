/** What the page reads from the server, as TanStack queries: one descriptor a question, keyed so that an import can refresh all. */
import { keepPreviousData, QueryClient, queryOptions } from '@tanstack/react-query';
import { ENDPOINTS, type Subgraph } from '../../src/model/contracts.ts';
import { type CandidateParams, IDENTITY_ENDPOINTS } from '../../src/model/identityContracts.ts';
import type { PathParams } from '../../src/model/pathContracts.ts';
import type { AskResponse } from '../../src/model/questionContracts.ts';
import type { Turn } from '../../src/model/savedQuestionContracts.ts';
import type { Read } from '../cypher/read.ts';
import { DOCUMENTS_LISTED } from '../cypher/readOf.ts';
import { ApiError, call } from './client.ts';
import { rest } from './rest.ts';
import { chunkPairs, mergeSubgraphs } from './subgraphs.ts';

/** Ids an address can carry: below the 16 KB that a server accepts as a request head. */
const IDS_PER_CALL = 400;

/** Mentions of an entity that are offered for choosing. */
const MENTIONS_LISTED = 500;

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 60_000,
      refetchOnWindowFocus: false,
      retry: (failures, error) =>
        failures < 2 && !(error instanceof ApiError && error.status >= 400 && error.status < 500),
    },
  },
});

async function fetchAmong(ids: readonly string[], signal: AbortSignal): Promise<Subgraph> {
  const parts = await Promise.all(
    chunkPairs(ids, IDS_PER_CALL).map((entities) =>
      call(ENDPOINTS.graph, { query: { entities, limit: entities.length }, signal }),
    ),
  );
  return mergeSubgraphs(parts);
}

const answerKey = (turns: readonly Turn[]) => ['data', 'answer', turns] as const;

/** Answers the last of these questions, each read in the context of the one before. */
async function fetchAnswer(turns: readonly Turn[], signal: AbortSignal): Promise<AskResponse> {
  const earlier = turns.slice(0, -1);
  const context =
    earlier.length > 0
      ? await queryClient.fetchQuery({
          queryKey: answerKey(earlier),
          queryFn: ({ signal: s }) => fetchAnswer(earlier, s),
        })
      : undefined;
  return call(ENDPOINTS.ask, {
    body: { ...turns.at(-1), ...(context?.typed && { previous: context.typed }) },
    signal,
  });
}

export const queries = {
  health: () =>
    queryOptions({
      queryKey: ['health'],
      queryFn: ({ signal }) => call(ENDPOINTS.health, { signal }),
      refetchInterval: ({ state }) => (state.data?.status === 'ready' ? false : 500),
      staleTime: 0,
      retry: true,
      retryDelay: 500,
    }),
  summary: () =>
    queryOptions({
      queryKey: ['data', 'summary'],
      queryFn: ({ signal }) => call(ENDPOINTS.summary, { signal }),
    }),
  /** The best connected entities and what holds between them. */
  best: (limit: number) =>
    queryOptions({
      queryKey: ['data', 'graph', 'best', limit],
      queryFn: ({ signal }) => call(ENDPOINTS.graph, { query: { limit, minDegree: 1 }, signal }),
    }),
  /** All of a large graph, with places; asked again until the server has found them. */
  whole: () =>
    queryOptions({
      queryKey: ['data', 'graph', 'whole'],
      queryFn: ({ signal }) => call(ENDPOINTS.wholeGraph, { signal }),
      refetchInterval: ({ state }) => (state.data?.status === 'arranging' ? 500 : false),
      // Comparing two large graphs part by part would take longer than drawing one.
      structuralSharing: false,
    }),
  /** Each of a few entities with what it is related to. */
  around: (ids: readonly string[]) =>
    queryOptions({
      queryKey: ['data', 'graph', 'around', ids],
      queryFn: async ({ signal }) =>
        mergeSubgraphs(
          await Promise.all(
            ids.map((id) =>
              call(ENDPOINTS.neighbours, { params: { id }, query: { limit: 500 }, signal }),
            ),
          ),
        ),
      placeholderData: keepPreviousData,
    }),
  /** These entities and every relationship among them. */
  among: (ids: readonly string[]) =>
    queryOptions({
      queryKey: ['data', 'graph', 'among', [...ids].sort()],
      queryFn: ({ signal }) => fetchAmong(ids, signal),
      placeholderData: keepPreviousData,
    }),
  search: (q: string) =>
    queryOptions({
      queryKey: ['data', 'search', q],
      queryFn: ({ signal }) => call(ENDPOINTS.search, { query: { q, limit: 8 }, signal }),
      placeholderData: keepPreviousData,
    }),
  entity: (id: string) =>
    queryOptions({
      queryKey: ['data', 'entity', id],
      queryFn: async ({ signal }) => {
        await rest(signal);
        return call(ENDPOINTS.entity, { params: { id }, signal });
      },
    }),
  counts: (id: string) =>
    queryOptions({
      queryKey: ['data', 'counts', id],
      queryFn: ({ signal }) => call(ENDPOINTS.neighbourCounts, { params: { id }, signal }),
    }),
  relationship: (id: string) =>
    queryOptions({
      queryKey: ['data', 'relationship', id],
      queryFn: async ({ signal }) => {
        await rest(signal);
        return call(ENDPOINTS.relationship, { params: { id }, signal });
      },
    }),
  /** The Cypher behind a read. */
  statements: ({ endpoint, id, query }: Read) =>
    queryOptions({
      queryKey: ['data', 'statements', endpoint, id, query],
      queryFn: ({ signal }) =>
        call(ENDPOINTS.statements, {
          params: { id: endpoint },
          query: { ...query, of: id },
          signal,
        }),
    }),
  /** How two entities are connected. */
  paths: (asked: Pick<PathParams, 'from' | 'to' | 'countries' | 'classes' | 'maxDegree'>) =>
    queryOptions({
      queryKey: ['data', 'paths', asked],
      queryFn: ({ signal }) => call(ENDPOINTS.paths, { query: asked, signal }),
    }),
  /** The claims behind these relationships, by whom and dated when. `key` stands for them: they may be very many. */
  claimsBehind: (relationships: readonly string[], key: string) =>
    queryOptions({
      queryKey: ['data', 'claims', key],
      queryFn: ({ signal }) =>
        call(ENDPOINTS.relationshipClaims, { body: { relationships }, signal }),
      placeholderData: keepPreviousData,
    }),
  /** Pairs that may be one thing. */
  candidates: (asked: CandidateParams) =>
    queryOptions({
      queryKey: ['data', 'candidates', asked],
      queryFn: ({ signal }) =>
        call(IDENTITY_ENDPOINTS.identityCandidates, { query: asked, signal }),
      placeholderData: keepPreviousData,
      refetchInterval: (query) => (query.state.data?.looked ? 1_500 : false),
    }),
  entityMentions: (id: string) =>
    queryOptions({
      queryKey: ['data', 'mentions', id],
      queryFn: ({ signal }) =>
        call(IDENTITY_ENDPOINTS.entityMentions, {
          params: { id },
          query: { limit: MENTIONS_LISTED },
          signal,
        }),
    }),
  entityJudgements: (id: string) =>
    queryOptions({
      queryKey: ['data', 'judgements', id],
      queryFn: ({ signal }) =>
        call(IDENTITY_ENDPOINTS.entityJudgements, { params: { id }, signal }),
    }),
  documents: () =>
    queryOptions({
      queryKey: ['data', 'documents'],
      queryFn: ({ signal }) =>
        call(ENDPOINTS.documents, { query: { limit: DOCUMENTS_LISTED }, signal }),
    }),
  document: (id: string) =>
    queryOptions({
      queryKey: ['data', 'document', id],
      queryFn: ({ signal }) => call(ENDPOINTS.document, { params: { id }, signal }),
    }),
  /** How the database would run a statement, and what it says of it before it is run. */
  plan: (cypher: string, params: Readonly<Record<string, unknown>>) =>
    queryOptions({
      queryKey: ['data', 'plan', cypher, params],
      queryFn: ({ signal }) => call(ENDPOINTS.queryPlan, { body: { cypher, params }, signal }),
      placeholderData: keepPreviousData,
      retry: false,
    }),
  /** The words of the graph, for completion. */
  graphSchema: () =>
    queryOptions({
      queryKey: ['data', 'schema'],
      queryFn: ({ signal }) => call(ENDPOINTS.graphSchema, { signal }),
    }),
  library: () =>
    queryOptions({
      queryKey: ['library'],
      queryFn: ({ signal }) => call(ENDPOINTS.library, { signal }),
      staleTime: Number.POSITIVE_INFINITY,
    }),
  savedQueries: () =>
    queryOptions({
      queryKey: ['queries'],
      queryFn: ({ signal }) => call(ENDPOINTS.savedQueries, { signal }),
    }),
  exportFormats: () =>
    queryOptions({
      queryKey: ['export-formats'],
      queryFn: ({ signal }) => call(ENDPOINTS.exportFormats, { signal }),
      staleTime: Number.POSITIVE_INFINITY,
    }),
  views: () =>
    queryOptions({
      queryKey: ['views'],
      queryFn: ({ signal }) => call(ENDPOINTS.views, { signal }),
    }),
  /** The answer to the last of these questions. */
  answer: (turns: readonly Turn[]) =>
    queryOptions({
      queryKey: answerKey(turns),
      queryFn: ({ signal }) => fetchAnswer(turns, signal),
    }),
  savedQuestions: () =>
    queryOptions({
      queryKey: ['questions'],
      queryFn: ({ signal }) => call(ENDPOINTS.savedQuestions, { signal }),
    }),
} as const;

/** After an import everything read before may have changed. */
export const refreshData = () => queryClient.invalidateQueries({ queryKey: ['data'] });
