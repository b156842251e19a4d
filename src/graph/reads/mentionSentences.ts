/** Mentions with the sentence that each first stands in, for choosing among them. */
import { z } from 'zod';
import type { EntityMentions, MentionSentence } from '../../model/identityContracts.ts';
import { kindSchema } from '../../model/kinds.ts';
import type { Database, Row } from '../connection.ts';
import { groupBy, int } from '../values.ts';
import { contextOf, windowAround } from './context.ts';
import { entityRow, present } from './records.ts';

/** Characters of text fetched on either side of a name. */
const MARGIN = 300;

const rowSchema = z.object({
  entity: z.string(),
  mention: z.object({
    id: z.string(),
    kind: kindSchema,
    name: z.string(),
    names: z.array(z.string()),
    starts: z.array(z.number()),
    ends: z.array(z.number()),
  }),
  document: present(
    z.object({
      id: z.string(),
      name: z.string(),
      title: z.string().optional(),
      published: z.string().optional(),
      publisher: z.string().optional(),
    }),
  ),
  claims: z.number(),
  from: z.number(),
  characters: z.number(),
  text: z.string(),
});

function sentenceOf(row: Row): { entity: string; mention: MentionSentence } {
  const { entity, mention, document, claims, from, characters, text } = rowSchema.parse(row);
  const { starts, ends, ...named } = mention;
  const [start] = starts;
  const end = ends[0];
  const base = { ...named, document, places: starts.length, claims };
  if (start === undefined || end === undefined) return { entity, mention: base };
  const span = { start, end };
  const window = windowAround(text, from, span, MARGIN);
  const context = contextOf(window.text, window.start, span, characters, 0);
  return { entity, mention: { ...base, sentence: { ...context, name: span } } };
}

/** @returns by entity, at most so many of each */
export async function readSentencesOfEntities(
  database: Pick<Database, 'read'>,
  ids: readonly string[],
  each: number,
): Promise<Map<string, MentionSentence[]>> {
  const rows = await database.read('sentencesOfEntities', {
    ids: [...new Set(ids)],
    each: int(each),
    margin: int(MARGIN),
  });
  return new Map(
    [...groupBy(rows.map(sentenceOf), (row) => row.entity)].map(([id, found]) => [
      id,
      found.map((row) => row.mention),
    ]),
  );
}

const entityRows = z.array(z.object({ entity: entityRow }));
const countRows = z.tuple([z.object({ mentions: z.number() })]);
const keyRows = z.array(z.object({ key: z.string(), name: z.string(), mentions: z.number() }));

/** @returns nothing when there is no such entity */
export function readEntityMentions(
  database: Pick<Database, 'readTransaction'>,
  id: string,
  { limit, offset }: { limit: number; offset: number },
): Promise<EntityMentions | undefined> {
  return database.readTransaction(async (tx) => {
    const [found] = entityRows.parse(await tx.run('entity', { id }));
    if (!found) return undefined;
    const rows = await tx.run('entityMentions', {
      id,
      offset: int(offset),
      limit: int(limit),
      margin: int(MARGIN),
    });
    const [count] = countRows.parse(await tx.run('entityMentionCount', { id }));
    return {
      entity: found.entity,
      mentions: rows.map((row) => sentenceOf(row).mention),
      total: count.mentions,
      names: keyRows.parse(await tx.run('entityNameKeys', { id })),
    };
  });
}
