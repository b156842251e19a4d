/** The part of the drawn graph that the filters leave, and the counts beside each row of the legend. Pure. */
import type { EntityRecord, RelationshipRecord } from '../../src/model/contracts.ts';
import { type DayInterval, intervalOf, overlaps, spanOf } from '../../src/model/dayIntervals.ts';
import { type ClaimIndex, emptyIndex } from '../evidence/claimIndex.ts';
import type { Positions } from '../layouts/positions.ts';
import { CONDITIONS } from './conditions.ts';
import { isFiltering } from './producers.ts';
import type { FilterState } from './slice.ts';

export interface GraphData {
  readonly nodes: readonly EntityRecord[];
  readonly edges: readonly RelationshipRecord[];
  /** Where the nodes stand, where the graph came with places. */
  readonly places?: Positions;
}

/** The days asked for; open ends reach as far as dates go. */
export function askedDays({ from, to }: Pick<FilterState, 'from' | 'to'>): DayInterval | undefined {
  if (from === undefined && to === undefined) return undefined;
  return {
    from: intervalOf(from)?.from ?? Number.NEGATIVE_INFINITY,
    to: intervalOf(to)?.to ?? Number.POSITIVE_INFINITY,
  };
}

type EdgeTest = (edge: RelationshipRecord) => boolean;

/** What a relation must be, as one test; what is asked of claims waits until they are there. */
function edgeTest(filters: FilterState, claims: ClaimIndex | undefined): EdgeTest {
  const tests: EdgeTest[] = [];
  const hidden = <T>(values: readonly T[], of: (e: RelationshipRecord) => T) => {
    if (values.length > 0) tests.push((e) => !values.includes(of(e)));
  };
  hidden(filters.types, (e) => e.type);
  hidden(filters.certainties, (e) => e.certainty);
  hidden(filters.reviews, (e) => e.review);
  if (filters.minSources > 1) tests.push((e) => e.sources >= filters.minSources);
  if (filters.minConfidence > 0) tests.push((e) => e.confidence >= filters.minConfidence);
  for (const condition of CONDITIONS)
    if (filters.only.includes(condition.name))
      tests.push((e) => condition.test(e, claims ?? emptyIndex));
  const behind = (e: RelationshipRecord) => claims?.standing.get(e.id) ?? [];
  if (claims && filters.documents.length > 0) {
    const wanted = new Set(filters.documents);
    tests.push((e) => behind(e).some((c) => wanted.has(c.document)));
  }
  if (claims && filters.publishers.length > 0) {
    const wanted = new Set(filters.publishers);
    tests.push((e) => behind(e).some((c) => wanted.has(c.source)));
  }
  const days = askedDays(filters);
  if (days || !filters.undated)
    tests.push((e) => {
      // A relation may be dated several times, with years between: each claim counts by itself.
      const dated = claims
        ? behind(e).flatMap((c) => c.days ?? [])
        : [spanOf(e.firstDate, e.lastDate)].filter((d) => d !== undefined);
      if (dated.length === 0) return filters.undated;
      return !days || dated.some((d) => overlaps(d, days));
    });
  return (edge) => tests.every((test) => test(edge));
}

/** Entities within `hops` of one, along these relations. */
function within(
  edges: readonly RelationshipRecord[],
  { id, hops }: NonNullable<FilterState['focus']>,
): Set<string> {
  const neighbours = new Map<string, string[]>();
  for (const { source, target } of edges)
    for (const [a, b] of [
      [source, target],
      [target, source],
    ] as const) {
      const list = neighbours.get(a);
      if (list) list.push(b);
      else neighbours.set(a, [b]);
    }
  const reached = new Set([id]);
  let border = [id];
  for (let hop = 0; hop < hops; hop++) {
    border = border.flatMap((n) => neighbours.get(n) ?? []).filter((n) => !reached.has(n));
    for (const n of border) reached.add(n);
  }
  return reached;
}

/**
 * Hidden kinds go with their relations. A node whose drawn relations are all filtered away goes as well;
 * one that never had any drawn stays, since no filter of relations speaks of it.
 */
export function visibleGraph(
  data: GraphData,
  filters: FilterState,
  claims?: ClaimIndex,
): GraphData {
  if (!isFiltering(filters)) return data;
  const passes = edgeTest(filters, claims);
  const hidden = new Set(filters.hidden);
  const alone = filters.alone.length > 0 ? new Set(filters.alone) : undefined;
  const passing = data.edges.filter(passes);
  const near = filters.focus && within(passing, filters.focus);
  const nodes = data.nodes.filter(
    (n) =>
      !filters.kinds.includes(n.kind) &&
      !hidden.has(n.id) &&
      (alone?.has(n.id) ?? true) &&
      (near?.has(n.id) ?? true),
  );
  const shown = new Set(nodes.map((n) => n.id));
  const edges = passing.filter((e) => shown.has(e.source) && shown.has(e.target));
  const kept = new Set(passing);
  const had = new Set(data.edges.flatMap((e) => (kept.has(e) ? [] : [e.source, e.target])));
  const has = new Set(edges.flatMap((e) => [e.source, e.target]));
  const asked = filters.focus?.id;
  return {
    nodes: nodes.filter((n) => has.has(n.id) || !had.has(n.id) || n.id === asked),
    edges,
  };
}

/** How many of each value there are. */
export function countBy<T, K>(items: readonly T[], key: (item: T) => K): ReadonlyMap<K, number> {
  const counts = new Map<K, number>();
  for (const item of items) counts.set(key(item), (counts.get(key(item)) ?? 0) + 1);
  return counts;
}
