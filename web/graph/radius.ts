import type { EntityRecord } from '../../src/model/contracts.ts';
import { kindOf } from '../../src/model/kinds.ts';

/** Radius in CSS pixels: grows with the square root of the number of relations, so that areas compare. */
export const radiusOf = (record: Pick<EntityRecord, 'degree' | 'kind'>): number =>
  Math.min(20, 4.5 + 1.9 * Math.sqrt(record.degree)) * kindOf(record.kind).scale;
