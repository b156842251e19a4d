/**
 * A language model behind an endpoint that speaks OpenAI's chat protocol (Ollama and others do). Off unless
 * `SIGHTLINE_LLM_URL` names one (`http://localhost:11434/v1`); `SIGHTLINE_LLM_MODEL` and `SIGHTLINE_LLM_KEY` as it wants
 * them. What it says is never trusted: its query passes the same gate as one that a user types.
 */
import { z } from 'zod';

export interface LanguageModel {
  readonly name: string;
  /** Its answer to a system text and a question. */
  complete(system: string, question: string): Promise<string>;
}

/** It was not reached in time, or answered what it should not. The message may be shown. */
export class LanguageModelError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'LanguageModelError';
  }
}

const TIMEOUT_MS = 30_000;
/** Characters of an answer that are read. */
const MOST_CHARACTERS = 100_000;

const replySchema = z.object({
  choices: z.array(z.object({ message: z.object({ content: z.string() }) })).min(1),
});

export interface ModelSettings {
  readonly url: string;
  readonly name: string;
  readonly key?: string | undefined;
  readonly timeoutMs?: number;
}

export function modelOf(env: NodeJS.ProcessEnv): LanguageModel | undefined {
  const url = env.SIGHTLINE_LLM_URL;
  if (!url) return undefined;
  return languageModel({
    url,
    name: env.SIGHTLINE_LLM_MODEL || 'default',
    key: env.SIGHTLINE_LLM_KEY,
  });
}

export function languageModel({
  url,
  name,
  key,
  timeoutMs = TIMEOUT_MS,
}: ModelSettings): LanguageModel {
  const endpoint = `${url.replace(/\/+$/, '')}/chat/completions`;
  return {
    name,
    async complete(system, question) {
      const body = await fetched(endpoint, key, timeoutMs, {
        model: name,
        temperature: 0,
        stream: false,
        messages: [
          { role: 'system', content: system },
          { role: 'user', content: question },
        ],
      });
      const reply = replySchema.safeParse(asJson(body));
      const [choice] = reply.data?.choices ?? [];
      if (!choice) throw new LanguageModelError('It did not answer as a chat model does.');
      return choice.message.content;
    },
  };
}

async function fetched(
  endpoint: string,
  key: string | undefined,
  timeoutMs: number,
  request: object,
): Promise<string> {
  const signal = AbortSignal.timeout(timeoutMs);
  try {
    const response = await fetch(endpoint, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(key && { authorization: `Bearer ${key}` }),
      },
      body: JSON.stringify(request),
      redirect: 'error',
      signal,
    });
    if (!response.ok) {
      await response.body?.cancel();
      throw new LanguageModelError(`It answered with status ${response.status}.`);
    }
    return await limited(response);
  } catch (error) {
    if (error instanceof LanguageModelError) throw error;
    throw new LanguageModelError(
      signal.aborted
        ? `It did not answer within ${timeoutMs / 1000} s.`
        : 'It could not be reached.',
      { cause: error },
    );
  }
}

async function limited(response: Response): Promise<string> {
  let text = '';
  const decoder = new TextDecoder();
  const reader = response.body?.getReader();
  for (;;) {
    const piece = await reader?.read();
    if (!piece || piece.done) return text;
    text += decoder.decode(piece.value, { stream: true });
    if (text.length > MOST_CHARACTERS) {
      await reader?.cancel();
      throw new LanguageModelError('It answered more than can be read.');
    }
  }
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
