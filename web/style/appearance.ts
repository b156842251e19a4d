/** The colour and size of marks by what was chosen. Pure. */
import type { EntityRecord } from '../../src/model/contracts.ts';
import { kindOf } from '../../src/model/kinds.ts';
import { LEAST_RADIUS, MOST_RADIUS, radiusOf } from '../graph/radius.ts';
import type { KnownStructure } from '../metrics/known.ts';
import { measureOf } from '../metrics/registry.ts';
import type { ColorGroup } from './groups.ts';
import { OTHER_COLOR, type SchemeColor } from './palette.ts';
import { initialStyle, type StyleState } from './slice.ts';

export interface Appearance {
  readonly colorOf: (entity: EntityRecord) => SchemeColor;
  /** CSS pixels. */
  readonly radiusOf: (entity: EntityRecord) => number;
}

const kindColor = (entity: EntityRecord) => kindOf(entity.kind).color;

/** Coloured by kind and sized by relations. */
export const plainAppearance: Appearance = { colorOf: kindColor, radiusOf };

export function appearanceOf(
  style: Pick<StyleState, 'color' | 'size'>,
  entities: readonly EntityRecord[],
  groups: readonly ColorGroup[] | undefined,
  structure: KnownStructure | undefined,
): Appearance {
  const colors = new Map(
    groups?.flatMap((g) => g.members.map((m) => [m.id, g.color] as const)) ?? [],
  );
  return {
    colorOf: style.color === 'kind' ? kindColor : (e) => colors.get(e.id) ?? OTHER_COLOR,
    radiusOf: sizing(style, entities, structure),
  };
}

/** Areas compare: the radius grows with the square root of the share of the largest. */
function sizing(
  { size }: Pick<StyleState, 'size'>,
  entities: readonly EntityRecord[],
  structure: KnownStructure | undefined,
): Appearance['radiusOf'] {
  const measure = measureOf(size);
  // While a measure is being worked out, marks keep the size that they begin with.
  if (size === initialStyle.size || (measure.computed && !structure)) return radiusOf;
  const amountOf = (e: EntityRecord) => measure.of(e, structure) ?? 0;
  const most = entities.reduce((m, e) => Math.max(m, amountOf(e)), 0);
  const reach = MOST_RADIUS - LEAST_RADIUS;
  return (e) =>
    (LEAST_RADIUS + reach * Math.sqrt(most > 0 ? amountOf(e) / most : 0)) * kindOf(e.kind).scale;
}
