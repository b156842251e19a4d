/**
 * What a tool of the Model Context Protocol is here: its words for the assistant, the schemas of what goes in and what
 * comes out, and the read that it makes. Input is checked before it runs and output before it is sent.
 */
import { z } from 'zod';
import type { Database } from '../graph/connection.ts';
import type { Question } from '../model/typedQuestion.ts';

/** What the calls of one assistant share. */
export interface Conversation {
  /** The last question that was understood, for one that follows it. */
  lastQuestion?: Question | undefined;
}

export interface ToolCall {
  readonly database: Database;
  readonly conversation: Conversation;
  readonly signal: AbortSignal;
}

interface ToolDefinition<I extends z.ZodType, O extends z.ZodType> {
  readonly name: string;
  readonly title: string;
  /** For the assistant: what it answers, and when to call it. */
  readonly description: string;
  readonly input: I;
  readonly output: O;
  run(input: z.output<I>, call: ToolCall): Promise<z.input<O>>;
}

export interface Tool {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly input: z.ZodType;
  readonly output: z.ZodType;
  answer(input: unknown, call: ToolCall): Promise<object>;
}

/** What was asked cannot be answered so; the message says what to do instead. */
export class ToolInputError extends Error {
  override readonly name = 'ToolInputError';
}

const answerSchema = z.record(z.string(), z.unknown());

export function tool<I extends z.ZodType, O extends z.ZodType>(
  definition: ToolDefinition<I, O>,
): Tool {
  const { name, title, description, input, output } = definition;
  return {
    name,
    title,
    description,
    input,
    output,
    async answer(given, call) {
      const read = input.safeParse(given ?? {});
      if (!read.success) {
        const [issue] = read.error.issues;
        const field = issue?.path.join('.');
        throw new ToolInputError(
          `${field ? `"${field}"` : 'The input'} cannot be read: ${issue?.message ?? 'it is not as the schema says'}.`,
        );
      }
      return answerSchema.parse(output.parse(await definition.run(read.data, call)));
    },
  };
}
