/** An answer of a language model in the form of a claims file; each item counts for itself. */
import { z } from 'zod';
import { LanguageModelError } from '../../languageModel/languageModel.ts';
import { certaintySchema } from '../../model/certainty.ts';
import { claimsFileEntitySchema, claimsFileRelationSchema } from '../../model/claimsFile.ts';

/** What a model may say. Not among it: offsets, confidence, origin, rule, reviews and decisions. */
const entitySchema = claimsFileEntitySchema.pick({
  key: true,
  kind: true,
  names: true,
  category: true,
});
export type AnsweredEntity = z.infer<typeof entitySchema>;

const DATE = /^\d{4}(-\d{2}(-\d{2})?)?$/;
const dateSchema = z.string().regex(DATE).optional().catch(undefined);
const relationSchema = claimsFileRelationSchema
  .pick({ source: true, type: true, target: true, attributedTo: true, weapons: true })
  .extend({
    certainty: certaintySchema,
    quote: z.string().trim().min(1),
    firstDate: dateSchema,
    lastDate: dateSchema,
  });
export type AnsweredRelation = z.infer<typeof relationSchema>;

export interface ModelAnswer {
  readonly entities: readonly AnsweredEntity[];
  readonly relations: readonly AnsweredRelation[];
  /** Items that are none. */
  readonly misshapen: number;
}

const MOST_ITEMS = 1_000;
const items = z.array(z.unknown()).max(MOST_ITEMS);
const answerSchema = z.object({ entities: items, relations: items });

/** JSON alone or within a fence, as models like to write. @throws LanguageModelError for what is no such answer */
export function answerIn(reply: string): ModelAnswer {
  const [json] = /\{[\s\S]*\}/.exec(reply) ?? [];
  if (json === undefined) throw new LanguageModelError('It did not answer with JSON.');
  const answer = answerSchema.safeParse(parsed(json));
  if (!answer.success)
    throw new LanguageModelError('It did not answer with lists "entities" and "relations".');
  const entities = answer.data.entities.map((e) => entitySchema.safeParse(withoutNulls(e)).data);
  const relations = answer.data.relations.map(
    (r) => relationSchema.safeParse(withoutNulls(r)).data,
  );
  return {
    entities: entities.flatMap((e) => e ?? []),
    relations: relations.flatMap((r) => r ?? []),
    misshapen: [...entities, ...relations].filter((item) => item === undefined).length,
  };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    // What begins as the form asked for, and is none, has mostly been cut off.
    throw new LanguageModelError('It answered with broken JSON.', { cause: error });
  }
}

/** Models write null for what is not there. */
const withoutNulls = (item: unknown): unknown =>
  typeof item === 'object' && item !== null && !Array.isArray(item)
    ? Object.fromEntries(Object.entries(item).filter(([, value]) => value !== null))
    : item;
