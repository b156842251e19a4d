/** What the page has read of the graph already: the names it can search before the server has answered. */
import type { EntityDetail, SearchResult } from '../../src/model/contracts.ts';
import type { DocumentRecord } from '../../src/model/document.ts';
import type { EntityRecord } from '../../src/model/records.ts';
import { queryClient } from '../api/queries.ts';
import { entityNames, isRemembered } from './nameIndex.ts';

export interface Pool {
  readonly entities: readonly EntityRecord[];
  readonly documents: readonly DocumentRecord[];
}

/** So many names are folded between two key presses at the most; of larger graphs those that were folded before. */
const MOST_AT_ONCE = 4000;
const SLICE_MS = 4;
const FOLDED_TOGETHER = 20;

/** What was read under a key and still holds. */
const readUnder = <T>(what: string): T[] =>
  queryClient
    .getQueriesData<T>({
      queryKey: ['data', what],
      predicate: ({ state }) => !state.isInvalidated,
    })
    .flatMap(([, data]) => (data === undefined ? [] : [data]));

export function poolOf(drawn: ReadonlyMap<string, EntityRecord>): Pool {
  const entities = new Map<string, EntityRecord>();
  const documents = new Map<string, DocumentRecord>();
  const note = <T extends { readonly id: string }>(into: Map<string, T>, list: readonly T[]) => {
    for (const record of list) if (!into.has(record.id)) into.set(record.id, record);
  };
  for (const found of readUnder<SearchResult>('search')) {
    // By which of its names it was found then says nothing now.
    note(
      entities,
      found.entities.map(({ matched: _, knownAs: __, ...entity }) => entity),
    );
    note(documents, found.documents);
  }
  for (const detail of readUnder<EntityDetail>('entity')) {
    note(entities, [detail.entity, ...detail.relationships.map((r) => r.other)]);
    note(documents, detail.documents);
  }
  const seen = [...entities.values()].filter(({ id }) => !drawn.has(id));
  const ready = [...drawn.values()].filter((e, i) => i < MOST_AT_ONCE || isRemembered(e));
  return { entities: [...ready, ...seen], documents: [...documents.values()] };
}

/** Folds the names of what is drawn while the page has nothing else to do, until the returned function is called. */
export function foldInTime(drawn: ReadonlyMap<string, EntityRecord>): () => void {
  const left = [...drawn.values()].filter((e) => !isRemembered(e));
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const goOn = () => {
    const until = performance.now() + SLICE_MS;
    while (left.length > 0 && performance.now() < until)
      for (const entity of left.splice(-FOLDED_TOGETHER)) entityNames(entity);
    if (left.length > 0) waiting = setTimeout(goOn);
  };
  waiting = setTimeout(goOn);
  return () => clearTimeout(waiting);
}
