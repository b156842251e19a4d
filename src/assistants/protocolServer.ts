/**
 * The tools over the Model Context Protocol. Whatever goes wrong in a tool is an answer marked as an error, in one
 * line that says what to do; the connection stays.
 */
import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import {
  CallToolRequestSchema,
  ErrorCode,
  ListToolsRequestSchema,
  McpError,
} from '@modelcontextprotocol/sdk/types.js';
import { z } from 'zod';
import type { Database } from '../graph/connection.ts';
import { INSTRUCTIONS } from './instructions.ts';
import type { Conversation } from './tool.ts';
import { TOOLS } from './tools.ts';

export interface ProtocolServerOptions {
  /** Settles once it has started. */
  readonly database: () => Promise<Database>;
  readonly version: string;
  /** Hears of what should not happen. */
  readonly onUnexpected: (error: unknown) => void;
}

/** JSON Schema as all clients read it. */
const jsonSchema = (schema: z.ZodType, io: 'input' | 'output') => ({
  ...z.toJSONSchema(schema, { target: 'draft-7', io, unrepresentable: 'any' }),
  type: 'object' as const,
});

const READ_ONLY = { readOnlyHint: true, idempotentHint: true, openWorldHint: false };

export function protocolServer({ database, version, onUnexpected }: ProtocolServerOptions): Server {
  const server = new Server(
    { name: 'sightline', title: 'Sightline', version },
    { capabilities: { tools: {} }, instructions: INSTRUCTIONS },
  );
  const conversation: Conversation = {};
  server.setRequestHandler(ListToolsRequestSchema, async () => ({
    tools: TOOLS.map(({ name, title, description, input, output }) => ({
      name,
      title,
      description,
      inputSchema: jsonSchema(input, 'input'),
      outputSchema: jsonSchema(output, 'output'),
      annotations: { title, ...READ_ONLY },
    })),
  }));
  server.setRequestHandler(CallToolRequestSchema, async ({ params }, { signal }) => {
    const called = TOOLS.find((t) => t.name === params.name);
    if (!called)
      throw new McpError(
        ErrorCode.InvalidParams,
        `There is no tool "${params.name}"; there are ${TOOLS.map((t) => t.name).join(', ')}.`,
      );
    try {
      const call = { database: await database(), conversation, signal };
      const answer = await called.answer(params.arguments, call);
      return {
        content: [{ type: 'text' as const, text: JSON.stringify(answer) }],
        structuredContent: { ...answer },
      };
    } catch (error) {
      return {
        content: [{ type: 'text' as const, text: explained(error, onUnexpected) }],
        isError: true,
      };
    }
  });
  return server;
}

/** Errors that tell what to do carry a name of their own; others are for whoever looks after the program. */
const BUILT_IN = new Set(['Error', 'TypeError', 'RangeError', 'ReferenceError', 'ZodError']);

function explained(error: unknown, onUnexpected: (error: unknown) => void): string {
  if (error instanceof Error && !BUILT_IN.has(error.name))
    return error.message.trim().replace(/\s*\n\s*/g, ' ');
  onUnexpected(error);
  return 'Something went wrong inside Sightline; its error output tells more. Ask in another way, or for less.';
}
