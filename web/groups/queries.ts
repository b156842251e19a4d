/** What the panels of groups read: members and relations, page by page. */
import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import { ENDPOINTS } from '../../src/model/contracts.ts';
import type { Kind } from '../../src/model/kinds.ts';
import type { RelationType } from '../../src/model/relationTypes.ts';
import { call } from '../api/client.ts';
import type { FilterState } from '../filters/slice.ts';
import { filterOf } from './request.ts';

const MEMBERS_A_PAGE = 50;
const RELATIONS_A_PAGE = 20;

const next = (read: number, total: number) => (read < total ? read : undefined);

export const membersOf = (
  asked: { readonly group: string; readonly kind: Kind | undefined; readonly q: string },
  filters: FilterState,
) =>
  infiniteQueryOptions({
    queryKey: ['data', 'group', 'members', asked, filters],
    initialPageParam: 0,
    queryFn: ({ signal, pageParam: offset }) =>
      call(ENDPOINTS.groupMembers, {
        body: { ...asked, filter: filterOf(filters), offset, limit: MEMBERS_A_PAGE },
        signal,
      }),
    getNextPageParam: (last, pages) => next(pages.length * MEMBERS_A_PAGE, last.total),
    placeholderData: keepPreviousData,
  });

export const relationsBetween = (
  asked: { readonly between: readonly [string, string]; readonly type: RelationType | undefined },
  filters: FilterState,
) =>
  infiniteQueryOptions({
    queryKey: ['data', 'group', 'relations', asked, filters],
    initialPageParam: 0,
    queryFn: ({ signal, pageParam: offset }) =>
      call(ENDPOINTS.groupRelations, {
        body: { ...asked, filter: filterOf(filters), offset, limit: RELATIONS_A_PAGE },
        signal,
      }),
    getNextPageParam: (last, pages) => next(pages.length * RELATIONS_A_PAGE, last.total),
    placeholderData: keepPreviousData,
  });
