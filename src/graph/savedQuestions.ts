/** Saved questions in the database. As saved views, they belong to no layer of the graph. */
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import {
  type QuestionBody,
  type SavedQuestion,
  type SavedQuestionList,
  savedQuestionSchema,
  turnSchema,
} from '../model/savedQuestionContracts.ts';
import type { Database } from './connection.ts';
import type { Maker } from './maker.ts';

type Store = Pick<Database, 'read' | 'write'>;

/** A property of Neo4j holds no maps, so the turns are stored as JSON. */
const turns = z.string().transform((text) => z.array(turnSchema).parse(JSON.parse(text)));
const rows = z.array(z.object({ question: savedQuestionSchema.extend({ turns }) }));

export async function listSavedQuestions(database: Store): Promise<SavedQuestionList> {
  const found = rows.parse(await database.read('savedQuestions', { id: null }));
  return { questions: found.map((row) => row.question) };
}

export const readSavedQuestion = async (
  database: Store,
  id: string,
): Promise<SavedQuestion | undefined> =>
  rows.parse(await database.read('savedQuestions', { id }))[0]?.question;

/** The id is drawn here, so that a write that is tried again saves nothing twice. */
export function saveQuestion(
  database: Store,
  body: QuestionBody,
  { by, now = new Date() }: Maker = {},
): Promise<SavedQuestion> {
  const at = now.toISOString();
  return put(database, {
    ...body,
    id: randomUUID(),
    ...(by !== undefined && { by }),
    createdAt: at,
    changedAt: at,
  });
}

/** @returns nothing when there is no such question */
export async function changeQuestion(
  database: Store,
  id: string,
  body: QuestionBody,
  now = new Date(),
): Promise<SavedQuestion | undefined> {
  const known = await readSavedQuestion(database, id);
  return known && put(database, { ...known, ...body, changedAt: now.toISOString() });
}

/** @returns what it was, or nothing when there is no such question */
export async function deleteQuestion(
  database: Store,
  id: string,
): Promise<SavedQuestion | undefined> {
  const known = await readSavedQuestion(database, id);
  if (known) await database.write('deleteSavedQuestion', { id });
  return known;
}

async function put(database: Store, question: SavedQuestion): Promise<SavedQuestion> {
  const { id, turns: said, ...rest } = question;
  await database.write('putSavedQuestion', {
    id,
    question: { ...rest, turns: JSON.stringify(said) },
  });
  return question;
}
