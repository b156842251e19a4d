/** Saved questions: a question with the choices made in it, under a name, for everyone who uses the database. */
import { z } from 'zod';
import { questionEditSchema } from './questionContracts.ts';

const LONGEST_NAME = 200;

/** One question, with the choices made among the alternatives of its pieces. */
export const turnSchema = z.object({
  question: z.string().trim().min(1).max(1000),
  edits: z.array(questionEditSchema).max(30),
});
export type Turn = z.output<typeof turnSchema>;

export const questionBodySchema = z.object({
  name: z.string().trim().min(1).max(LONGEST_NAME),
  /** The question and what it followed, the earliest first: "who used rifles in Iraq?", "and in Syria?". */
  turns: z.array(turnSchema).min(1).max(20),
});
export type QuestionBody = z.output<typeof questionBodySchema>;

export const savedQuestionSchema = questionBodySchema.extend({
  id: z.string(),
  /** Who made it, where one signed in; only they and admins may change it. */
  by: z.string().optional(),
  /** ISO 8601. */
  createdAt: z.string(),
  changedAt: z.string(),
});
export type SavedQuestion = z.infer<typeof savedQuestionSchema>;

export const savedQuestionListSchema = z.object({ questions: z.array(savedQuestionSchema) });
export type SavedQuestionList = z.infer<typeof savedQuestionListSchema>;
