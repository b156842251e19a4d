/**
 * What the filters leave of an archive, as one byte for each entity and relation. The rules are those of the page
 * (web/filters/visible.ts), but for dates: a relation counts from its first date to its last. Pure.
 */
import { CERTAINTIES, RELATIONSHIP_REVIEWS } from '../model/certainty.ts';
import { intervalOf } from '../model/dayIntervals.ts';
import type { GroupFilter, RelationCondition } from '../model/groupContracts.ts';
import { KIND_NAMES } from '../model/kinds.ts';
import { RELATION_TYPE_NAMES } from '../model/relationTypes.ts';
import { type Archive, type ArchiveRelations, entityAt, relationsOf, UNDATED } from './archive.ts';

export interface Shown {
  readonly archive: Archive;
  /** 1 for what is shown. */
  readonly entities: Uint8Array;
  readonly relations: Uint8Array;
  /** Shown relations of each entity. */
  readonly degrees: Uint32Array;
}

type Test = (relation: number) => boolean;

/** The conditions of the page by name. */
export const CONDITION_TESTS: Readonly<
  Record<RelationCondition, (relations: ArchiveRelations, at: number) => boolean>
> = {
  corroborated: ({ sources }, at) => (sources[at] ?? 0) >= 2,
  contradicted: ({ contradicted }, at) => contradicted[at] === 1,
  hedged: ({ certainty }, at) => certainty[at] === CERTAINTIES.indexOf('hedged'),
};

/** @param stated ids of the relations that the documents and publishers asked for state; absent where none is asked for */
export function shownOf(
  archive: Archive,
  filter: GroupFilter,
  stated?: ReadonlySet<string>,
): Shown {
  const { entities: all, relations: rows } = archive;
  const tests = testsOf(rows, filter);
  const among = stated && Uint8Array.from(rows.source, () => 0);
  if (among && stated) for (const r of relationsOf(rows, stated)) among[r] = 1;
  const passing = Uint8Array.from(rows.source, (_, r) =>
    (among?.[r] ?? 1) === 1 && tests.every((test) => test(r)) ? 1 : 0,
  );
  const places = (ids: readonly string[]) =>
    new Set(ids.map((id) => entityAt(all, id)).filter((at) => at >= 0));
  const hidden = places(filter.hidden);
  const alone = filter.alone.length > 0 ? places(filter.alone) : undefined;
  const kinds = new Set(filter.kinds.map((kind) => KIND_NAMES.indexOf(kind)));
  const middle = filter.focus ? entityAt(all, filter.focus.id) : -1;
  const near = filter.focus && within(archive, passing, middle, filter.focus.hops);
  const entities = Uint8Array.from(all.kind, (kind, i) =>
    !kinds.has(kind) && !hidden.has(i) && (alone?.has(i) ?? true) && (near?.has(i) ?? true) ? 1 : 0,
  );
  const degrees = new Uint32Array(all.kind.length);
  const relations = passing;
  for (let r = 0; r < relations.length; r++) {
    const [a, b] = [rows.source[r] ?? 0, rows.target[r] ?? 0];
    if (!entities[a] || !entities[b]) relations[r] = 0;
    if (!relations[r]) continue;
    degrees[a] = (degrees[a] ?? 0) + 1;
    if (a !== b) degrees[b] = (degrees[b] ?? 0) + 1;
  }
  // What has lost all its relations goes with them; what never had one is spoken of by no filter of relations.
  for (let i = 0; i < entities.length; i++)
    if (degrees[i] === 0 && archive.starts[i + 1] !== archive.starts[i] && i !== middle)
      entities[i] = 0;
  return { archive, entities, relations, degrees };
}

function testsOf(rows: ArchiveRelations, filter: GroupFilter): Test[] {
  const tests: Test[] = [];
  const hide = (column: Uint8Array, names: readonly string[], values: readonly string[]) => {
    if (values.length === 0) return;
    const numbers = new Set(values.map((value) => names.indexOf(value)));
    tests.push((r) => !numbers.has(column[r] ?? 0));
  };
  hide(rows.type, RELATION_TYPE_NAMES, filter.types);
  hide(rows.certainty, CERTAINTIES, filter.certainties);
  hide(rows.review, RELATIONSHIP_REVIEWS, filter.reviews);
  if (filter.minSources > 1) tests.push((r) => (rows.sources[r] ?? 0) >= filter.minSources);
  if (filter.minConfidence > 0)
    tests.push((r) => (rows.confidence[r] ?? 0) >= filter.minConfidence);
  for (const name of filter.only) tests.push((r) => CONDITION_TESTS[name](rows, r));
  const from = intervalOf(filter.from)?.from ?? Number.NEGATIVE_INFINITY;
  const to = intervalOf(filter.to)?.to ?? Number.POSITIVE_INFINITY;
  if (filter.from !== undefined || filter.to !== undefined || !filter.undated)
    tests.push((r) =>
      rows.from[r] === UNDATED
        ? filter.undated
        : (rows.from[r] ?? 0) < to && from < (rows.to[r] ?? 0),
    );
  return tests;
}

/** Places of what is within so many hops of an entity, along passing relations. */
function within(
  { relations, starts, incident }: Archive,
  passing: Uint8Array,
  middle: number,
  hops: number,
): Set<number> {
  const reached = new Set(middle < 0 ? [] : [middle]);
  let border = [...reached];
  for (let hop = 0; hop < hops; hop++) {
    const next: number[] = [];
    for (const i of border)
      for (let k = starts[i] ?? 0; k < (starts[i + 1] ?? 0); k++) {
        const r = incident[k] ?? 0;
        if (!passing[r]) continue;
        const other = relations.source[r] === i ? relations.target[r] : relations.source[r];
        if (other === undefined || reached.has(other)) continue;
        reached.add(other);
        next.push(other);
      }
    border = next;
  }
  return reached;
}
