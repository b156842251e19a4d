/** A server that speaks OpenAI's chat protocol and answers as a test says, well or badly. */
import { createServer, type Server, type ServerResponse } from 'node:http';
import { z } from 'zod';

export interface Asked {
  readonly authorization: string | undefined;
  readonly system: string;
  /** The passage that it was asked about. */
  readonly passage: z.infer<typeof passageSchema>;
}

/** What to do with one request: a text to answer with, or the response itself to misuse. */
export type Behaviour = (asked: Asked, response: ServerResponse, nth: number) => string | undefined;

const passageSchema = z.object({
  mistake: z.string().optional(),
  before: z.array(z.string()).optional(),
  known: z
    .array(z.object({ key: z.string(), kind: z.string(), names: z.array(z.string()) }))
    .optional(),
  sentences: z.array(z.object({ n: z.number(), text: z.string() })),
});
const requestSchema = z.object({
  messages: z.tuple([
    z.object({ role: z.literal('system'), content: z.string() }),
    z.object({ role: z.literal('user'), content: z.string() }),
  ]),
});

export interface StandInModel {
  readonly url: string;
  readonly asked: readonly Asked[];
  behave(behaviour: Behaviour): void;
  close(): void;
}

export async function standInModel(): Promise<StandInModel> {
  let behaviour: Behaviour = () => '';
  const asked: Asked[] = [];
  const server: Server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      const [system, user] = requestSchema.parse(JSON.parse(body)).messages;
      const one: Asked = {
        authorization: request.headers.authorization,
        system: system.content,
        passage: passageSchema.parse(JSON.parse(user.content)),
      };
      asked.push(one);
      const content = behaviour(one, response, asked.length);
      if (content === undefined) return;
      response.end(JSON.stringify({ choices: [{ message: { content }, finish_reason: 'stop' }] }));
    });
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/v1`,
    asked,
    behave(next) {
      behaviour = next;
      asked.length = 0;
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
