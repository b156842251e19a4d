/** The columns of the two tables; what a cell says, sorts by and exports stands in one place. Pure. */
import type { EntityRecord, RelationshipRecord } from '../../src/model/contracts.ts';
import { kindOf } from '../../src/model/kinds.ts';
import { relationTypeOf } from '../../src/model/relationTypes.ts';
import type { KnownStructure } from '../metrics/known.ts';
import { MEASURES } from '../metrics/registry.ts';

export interface RelationRow {
  readonly edge: RelationshipRecord;
  readonly source: EntityRecord;
  readonly target: EntityRecord;
}
export interface EntityRow {
  readonly entity: EntityRecord;
  /** Nothing while it is not known. */
  readonly structure: KnownStructure | undefined;
  /** How many of its relations are drawn. */
  readonly drawn: number;
}

export interface Column<R> {
  readonly name: string;
  readonly label: string;
  /** Share of the width, in `fr`. */
  readonly wide: number;
  readonly numeric?: boolean;
  readonly value: (row: R) => string | number;
  /** What is read in the cell, where it is not the value itself. */
  readonly words?: (row: R) => string;
  /** What the column says, where its label does not. */
  readonly hint?: string;
  /** An entity in the cell, to be drawn with its mark and opened by itself. */
  readonly entity?: (row: R) => EntityRecord;
}

export const RELATION_COLUMNS: readonly Column<RelationRow>[] = [
  {
    name: 'source',
    label: 'Who',
    wide: 3,
    value: (r) => r.source.name,
    entity: (r) => r.source,
  },
  { name: 'type', label: 'Relation', wide: 2, value: (r) => relationTypeOf(r.edge.type).forward },
  {
    name: 'target',
    label: 'Whom or what',
    wide: 3,
    value: (r) => r.target.name,
    entity: (r) => r.target,
  },
  { name: 'certainty', label: 'Certainty', wide: 1.2, value: (r) => r.edge.certainty },
  { name: 'sources', label: 'Sources', wide: 0.9, numeric: true, value: (r) => r.edge.sources },
  { name: 'claims', label: 'Claims', wide: 0.9, numeric: true, value: (r) => r.edge.claims },
  {
    name: 'confidence',
    label: 'Confidence',
    wide: 1.1,
    numeric: true,
    value: (r) => r.edge.confidence,
  },
  { name: 'first', label: 'First dated', wide: 1.2, value: (r) => r.edge.firstDate ?? '' },
  { name: 'last', label: 'Last dated', wide: 1.2, value: (r) => r.edge.lastDate ?? '' },
  { name: 'review', label: 'Review', wide: 1.2, value: (r) => r.edge.review },
];

/** Counted from 1; nothing for what is in none. */
function communityOf({ entity, structure }: EntityRow): number | undefined {
  const number = structure?.numberOf.get(entity.id);
  const rank = number === undefined ? undefined : structure?.communities[number];
  return rank === undefined || rank < 0 ? undefined : rank + 1;
}

export const ENTITY_COLUMNS: readonly Column<EntityRow>[] = [
  {
    name: 'name',
    label: 'Name',
    wide: 4,
    value: (r) => r.entity.name,
    entity: (r) => r.entity,
  },
  { name: 'kind', label: 'Kind', wide: 1.6, value: (r) => kindOf(r.entity.kind).label },
  { name: 'aliases', label: 'Also', wide: 3, value: (r) => r.entity.aliases.join(', ') },
  { name: 'claims', label: 'Claims', wide: 1, numeric: true, value: (r) => r.entity.claims },
  { name: 'drawn', label: 'Drawn', wide: 1, numeric: true, value: (r) => r.drawn },
  {
    name: 'community',
    label: 'Community',
    wide: 1,
    numeric: true,
    hint: 'By number, the largest first',
    value: (r) => communityOf(r) ?? '',
  },
  ...MEASURES.map(
    (measure): Column<EntityRow> => ({
      name: measure.name,
      label: measure.label,
      wide: 1,
      numeric: true,
      hint: measure.hint,
      value: (r) => measure.of(r.entity, r.structure) ?? '',
      words: (r) => {
        const value = measure.of(r.entity, r.structure);
        return value === undefined ? '' : measure.words(value);
      },
    }),
  ),
];

export interface Sorting {
  readonly by: string;
  readonly down: boolean;
}

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** Rows in the order asked for; empty cells last either way; equal ones as they were. */
export function sorted<R>(
  rows: readonly R[],
  columns: readonly Column<R>[],
  { by, down }: Sorting,
): readonly R[] {
  const column = columns.find((c) => c.name === by);
  if (!column) return rows;
  return rows.toSorted((x, y) => {
    const [a, b] = [column.value(x), column.value(y)];
    if (a === '' || b === '') return Number(a === '') - Number(b === '');
    const order =
      typeof a === 'number' && typeof b === 'number'
        ? a - b
        : collator.compare(String(a), String(b));
    return down ? -order : order;
  });
}
