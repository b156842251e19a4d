/** What the page reads of curation. */
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { ENDPOINTS } from '../../src/model/contracts.ts';
import type {
  ContradictionKind,
  DecisionListParams,
  DecisionRecord,
} from '../../src/model/decisionContracts.ts';
import { call } from '../api/client.ts';

export type RecordFilter = Partial<Pick<DecisionListParams, 'by' | 'since' | 'until' | 'state'>> & {
  readonly kind?: DecisionRecord['kind'];
};

const PAGE = 50;
const WHOLE_PAGE = 500;
const MOST_SOURCES = 500;

const recordQuery = (filter: RecordFilter) => ({
  kind: filter.kind,
  by: filter.by,
  since: filter.since,
  until: filter.until,
  state: filter.state,
});

export const decisionQueries = {
  record: (filter: RecordFilter) =>
    infiniteQueryOptions({
      queryKey: ['data', 'decisions', 'list', filter],
      queryFn: ({ signal, pageParam }) =>
        call(ENDPOINTS.decisions, {
          query: { ...recordQuery(filter), cursor: pageParam, limit: PAGE },
          signal,
        }),
      initialPageParam: '',
      getNextPageParam: (page) => page.next,
      placeholderData: keepPreviousData,
    }),
  about: (id: string) =>
    queryOptions({
      queryKey: ['data', 'decisions', 'about', id],
      queryFn: ({ signal }) => call(ENDPOINTS.decisions, { query: { about: id }, signal }),
    }),
  sources: (q: string) =>
    queryOptions({
      queryKey: ['data', 'sources', q],
      queryFn: ({ signal }) =>
        call(ENDPOINTS.sources, { query: { q, limit: MOST_SOURCES }, signal }),
      placeholderData: keepPreviousData,
    }),
  contradictions: (asked: { kind?: ContradictionKind | undefined; entity?: string | undefined }) =>
    infiniteQueryOptions({
      queryKey: ['data', 'contradictions', asked],
      queryFn: ({ signal, pageParam }) =>
        call(ENDPOINTS.contradictions, { query: { ...asked, cursor: pageParam }, signal }),
      initialPageParam: '',
      getNextPageParam: (page) => page.next,
      placeholderData: keepPreviousData,
    }),
} as const;

/** All entries that fit, for a file. */
export async function wholeRecord(filter: RecordFilter): Promise<DecisionRecord[]> {
  const all: DecisionRecord[] = [];
  let cursor: string | undefined = '';
  while (cursor !== undefined) {
    const page: Awaited<ReturnType<typeof readPage>> = await readPage(filter, cursor);
    all.push(...page.decisions);
    cursor = page.next;
  }
  return all;
}

const readPage = (filter: RecordFilter, cursor: string) =>
  call(ENDPOINTS.decisions, { query: { ...recordQuery(filter), cursor, limit: WHOLE_PAGE } });
