/** Entities in the rows of an answer. */
import { z } from 'zod';
import { kindSchema } from '../model/kinds.ts';
import type { AnswerCell } from '../model/questionContracts.ts';

export const cellSchema = z
  .object({ id: z.string(), name: z.string(), kind: kindSchema, aliases: z.array(z.string()) })
  .transform(({ aliases, ...rest }): AnswerCell => ({ ...rest, names: [rest.name, ...aliases] }));
