/**
 * The groups by which marks are coloured: communities, or steps of a measure. The legend lists them, a mark takes the
 * colour of its group. Pure.
 */
import type { EntityRecord } from '../../src/model/contracts.ts';
import type { KnownStructure } from '../metrics/known.ts';
import { type Measure, measureOf } from '../metrics/registry.ts';
import type { ColorName } from './names.ts';
import { COMMUNITY_COLORS, MEASURE_COLORS, OTHER_COLOR, type SchemeColor } from './palette.ts';

export interface ColorGroup {
  readonly key: string;
  readonly label: string;
  readonly color: SchemeColor;
  /** The best known first. */
  readonly members: readonly EntityRecord[];
}

const byRenown = (a: EntityRecord, b: EntityRecord) =>
  b.documents - a.documents || b.degree - a.degree || (a.id < b.id ? -1 : 1);

/** Who stands for a group. */
const NAMED = 3;

const namesOf = (members: readonly EntityRecord[]) =>
  members
    .slice(0, NAMED)
    .map((m) => m.name)
    .join(', ');

/** Nothing for kinds, and while what they are taken from is not known. */
export function groupsOf(
  by: ColorName,
  entities: readonly EntityRecord[],
  structure: KnownStructure | undefined,
): readonly ColorGroup[] | undefined {
  if (by === 'kind') return undefined;
  if (by === 'community') return structure && communities(entities, structure);
  return steps(measureOf(by), entities, structure);
}

function communities(
  entities: readonly EntityRecord[],
  structure: KnownStructure,
): readonly ColorGroup[] {
  const members = new Map<number, EntityRecord[]>();
  for (const e of entities) {
    const number = structure.numberOf.get(e.id);
    const rank = number === undefined ? -1 : (structure.communities[number] ?? -1);
    const list = members.get(rank);
    if (list) list.push(e);
    else members.set(rank, [e]);
  }
  return [...members]
    .sort(([a], [b]) => (a < 0 ? 1 : b < 0 ? -1 : a - b))
    .map(([rank, list]) => {
      const known = list.toSorted(byRenown);
      return {
        key: String(rank),
        label: rank < 0 ? 'Related to nothing shown' : namesOf(known),
        color: COMMUNITY_COLORS[rank] ?? OTHER_COLOR,
        members: known,
      };
    });
}

/** Steps are even in the square root of the measure, as the areas of marks are: most things have little of it. */
function steps(
  measure: Measure,
  entities: readonly EntityRecord[],
  structure: KnownStructure | undefined,
): readonly ColorGroup[] | undefined {
  if (measure.computed && !structure) return undefined;
  const valued = entities.map((entity) => ({ entity, value: measure.of(entity, structure) ?? 0 }));
  const most = valued.reduce((m, { value }) => Math.max(m, value), 0);
  return MEASURE_COLORS.map((color, step) => {
    const inside = valued
      .filter(({ value }) => stepOf(value, most) === step)
      .sort((a, b) => b.value - a.value || byRenown(a.entity, b.entity));
    const [high, low] = [inside[0]?.value ?? 0, inside.at(-1)?.value ?? 0];
    const [from, to] = [measure.words(low), measure.words(high)];
    return {
      key: String(step),
      label: from === to ? from : `${from} to ${to}`,
      color,
      members: inside.map((v) => v.entity),
    };
  })
    .filter((group) => group.members.length > 0)
    .reverse();
}

/** Which step a value belongs to, of as many as there are colours. */
export function stepOf(value: number, most: number): number {
  if (most <= 0) return 0;
  const share = Math.sqrt(Math.max(0, value) / most);
  return Math.min(MEASURE_COLORS.length - 1, Math.floor(share * MEASURE_COLORS.length));
}
