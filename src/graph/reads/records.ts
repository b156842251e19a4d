/** Rows of the database as the records of the HTTP contract: nulls are absent, and nothing more is sent than it names. */
import { z } from 'zod';
import { entitySchema, relationshipSchema } from '../../model/contracts.ts';
import { documentRecordSchema } from '../../model/document.ts';

/** The record without its nulls, which stand for absent properties. */
export const present = <T>(schema: z.ZodType<T>) =>
  z.record(z.string(), z.unknown()).transform((map): T => schema.parse(withoutNulls(map)));

const withoutNulls = (map: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(map).filter(([, value]) => value !== null));

export const entityRow = present(entitySchema);
export const relationshipRow = present(relationshipSchema);
export const documentRow = present(documentRecordSchema);
