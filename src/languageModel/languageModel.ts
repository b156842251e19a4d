/**
 * A language model behind an endpoint that speaks OpenAI's chat protocol (Ollama and others do). Off unless
 * `SIGHTLINE_LLM_URL` names one (`http://localhost:11434/v1`); `SIGHTLINE_LLM_MODEL` and `SIGHTLINE_LLM_KEY` as it wants
 * them. What it says is never trusted: its query passes the same gate as one that a user types, its claims are looked up
 * in the text.
 */
import { z } from 'zod';

export interface LanguageModel {
  readonly name: string;
  /** The endpoint's address, without its key. */
  readonly url: string;
  /** Its answer to a system text and a question. */
  complete(system: string, question: string, options?: CompletionOptions): Promise<string>;
}

export interface CompletionOptions {
  readonly timeoutMs?: number;
  readonly signal?: AbortSignal | undefined;
}

/**
 * What went wrong: nothing was reached, no answer in time, a status that is no success, an answer that ends before its
 * end, an answer that is none.
 */
export type LanguageModelFault = 'unreachable' | 'slow' | 'status' | 'cut' | 'nonsense';

interface FaultOptions extends ErrorOptions {
  readonly fault?: LanguageModelFault;
  readonly status?: number;
  /** How long the endpoint asks to be left alone. */
  readonly retryAfterMs?: number | undefined;
}

/** It was not reached in time, or answered what it should not. The message may be shown. */
export class LanguageModelError extends Error {
  override readonly name = 'LanguageModelError';
  readonly fault: LanguageModelFault;
  readonly status: number | undefined;
  readonly retryAfterMs: number | undefined;

  constructor(
    message: string,
    { fault = 'nonsense', status, retryAfterMs, ...options }: FaultOptions = {},
  ) {
    super(message, options);
    this.fault = fault;
    this.status = status;
    this.retryAfterMs = retryAfterMs;
  }
}

const TIMEOUT_MS = 30_000;
/** Characters of an answer that are read. */
const MOST_CHARACTERS = 100_000;

const replySchema = z.object({
  choices: z
    .array(
      z.object({
        message: z.object({ content: z.string() }),
        finish_reason: z.string().nullish().catch(undefined),
      }),
    )
    .min(1),
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
  timeoutMs: usualMs = TIMEOUT_MS,
}: ModelSettings): LanguageModel {
  const endpoint = `${url.replace(/\/+$/, '')}/chat/completions`;
  return {
    name,
    url,
    async complete(system, question, { timeoutMs = usualMs, signal } = {}) {
      const body = await fetched(
        { endpoint, key, timeoutMs, signal },
        {
          model: name,
          temperature: 0,
          stream: false,
          messages: [
            { role: 'system', content: system },
            { role: 'user', content: question },
          ],
        },
      );
      const reply = replySchema.safeParse(asJson(body));
      const [choice] = reply.data?.choices ?? [];
      if (!choice) throw new LanguageModelError('It did not answer as a chat model does.');
      if (choice.finish_reason === 'length')
        throw new LanguageModelError('Its answer was cut off before its end.', { fault: 'cut' });
      return choice.message.content;
    },
  };
}

interface Request {
  readonly endpoint: string;
  readonly key: string | undefined;
  readonly timeoutMs: number;
  readonly signal: AbortSignal | undefined;
}

async function fetched(
  { endpoint, key, timeoutMs, signal }: Request,
  body: object,
): Promise<string> {
  const timeout = AbortSignal.timeout(timeoutMs);
  try {
    const response = await fetch(endpoint, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(key && { authorization: `Bearer ${key}` }),
      },
      body: JSON.stringify(body),
      redirect: 'error',
      signal: signal ? AbortSignal.any([timeout, signal]) : timeout,
    });
    if (!response.ok) {
      await response.body?.cancel();
      throw new LanguageModelError(`It answered with status ${response.status}.`, {
        fault: 'status',
        status: response.status,
        retryAfterMs: retryAfter(response.headers.get('retry-after')),
      });
    }
    return await limited(response);
  } catch (error) {
    signal?.throwIfAborted();
    if (error instanceof LanguageModelError) throw error;
    throw timeout.aborted
      ? new LanguageModelError(`It did not answer within ${timeoutMs / 1000} s.`, {
          fault: 'slow',
          cause: error,
        })
      : new LanguageModelError('It could not be reached.', { fault: 'unreachable', cause: error });
  }
}

/** Seconds, or a date (RFC 9110, 10.2.3). */
function retryAfter(header: string | null): number | undefined {
  if (header === null) return undefined;
  const seconds = Number(header);
  const ms = Number.isNaN(seconds) ? Date.parse(header) - Date.now() : seconds * 1000;
  return Number.isNaN(ms) ? undefined : Math.max(0, ms);
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
      throw new LanguageModelError('It answered more than can be read.', { fault: 'cut' });
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
