/** A relationship as an assistant reads it: with the names of both ends, and in words. */
import type { z } from 'zod';
import type { RelationshipRecord } from '../model/records.ts';
import { relationTypeOf } from '../model/relationTypes.ts';
import type { Named, relationSchema } from './shapes.ts';

export function relationOf(
  relationship: RelationshipRecord,
  from: Named,
  to: Named,
): z.input<typeof relationSchema> {
  const { forward } = relationTypeOf(relationship.type);
  return { ...relationship, says: `${from.name} ${forward} ${to.name}`, from, to };
}
