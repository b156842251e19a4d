import { z } from 'zod';
import type { EntityRecord } from '../model/records.ts';
import { meantEntity } from '../questions/meantEntity.ts';
import type { ToolCall } from './tool.ts';

export const entityInput = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .describe('Its id as search answers it, or its name');

/** @throws UnclearNameError that names what may be meant */
export const findEntity = (
  { database }: Pick<ToolCall, 'database'>,
  said: string,
): Promise<EntityRecord> => meantEntity(database, said);
