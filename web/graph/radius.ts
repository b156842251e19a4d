import type { EntityRecord } from '../../src/model/contracts.ts';
import { kindOf } from '../../src/model/kinds.ts';

/** Radii of marks in CSS pixels, before the scale of their kind. */
export const LEAST_RADIUS = 4.5;
export const MOST_RADIUS = 20;

/** Radius in CSS pixels: grows with the square root of the number of relations, so that areas compare. */
export const radiusOf = (record: Pick<EntityRecord, 'degree' | 'kind'>): number =>
  Math.min(MOST_RADIUS, LEAST_RADIUS + 1.9 * Math.sqrt(record.degree)) * kindOf(record.kind).scale;
