/** The sentences behind an answer: those that state its relationships, and where documents name its entities. */
import { z } from 'zod';
import type { Database } from '../graph/connection.ts';
import { int } from '../graph/values.ts';
import { certaintySchema } from '../model/certainty.ts';
import type { AnswerEvidence } from '../model/questionContracts.ts';

/** Sentences a relationship, and relationships an answer, that are fetched. */
export const SENTENCES_EACH = 2;
/** Where every document that says so is asked for. */
export const ALL_SENTENCES = 500;
const MOST_SHOWN = 300;
const MOST_NAMED = 40;

/** Of the file, counted from 1; null where it has no pages. */
const page = z
  .number()
  .nullable()
  .transform((n) => n ?? undefined);

const sentenceRows = z.array(
  z.object({
    relationship: z.string(),
    claim: z.string(),
    document: z.string(),
    documentId: z.string(),
    title: z.string(),
    quote: z.string(),
    start: z.number(),
    end: z.number(),
    certainty: certaintySchema,
    page,
  }),
);

const namedRows = z.array(
  z.object({
    document: z.string(),
    documentId: z.string(),
    title: z.string(),
    start: z.number(),
    end: z.number(),
    text: z.string(),
    page,
  }),
);

/** Where documents name entities. */
export async function namedIn(
  database: Database,
  entities: readonly string[],
): Promise<AnswerEvidence[]> {
  if (entities.length === 0) return [];
  const rows = namedRows.parse(
    await database.read('namedIn', {
      ids: entities.slice(0, MOST_NAMED),
      each: int(SENTENCES_EACH),
    }),
  );
  return rows.map(({ text, ...rest }) => ({ ...rest, quote: text.slice(rest.start, rest.end) }));
}

export async function evidenceOf(
  database: Database,
  because: readonly (readonly string[])[],
  each = SENTENCES_EACH,
): Promise<AnswerEvidence[]> {
  const wanted = [...new Set(because.flat())].slice(0, MOST_SHOWN);
  if (wanted.length === 0) return [];
  return sentenceRows.parse(await database.read('sentencesOf', { ids: wanted, each: int(each) }));
}
