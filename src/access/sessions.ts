/**
 * Sign-ins of the page: the cookie holds a secret of its own, so that the token is sent once and a stolen cookie is no
 * token. A sign-in ends with its token.
 */
import { join } from 'node:path';
import { z } from 'zod';
import type { TokenRecord } from '../model/accessContracts.ts';
import { SecretFiles } from './secretFiles.ts';
import { accessFolder, type Tokens } from './tokens.ts';

/** A working week. */
export const SESSION_HOURS = 7 * 24;

const contentSchema = z.object({ token: z.string(), until: z.string() });

export interface Session {
  readonly id: string;
  readonly until: string;
  readonly token: TokenRecord;
}

export class Sessions {
  readonly #files: SecretFiles<typeof contentSchema>;
  readonly #tokens: Pick<Tokens, 'valid'>;

  constructor(dataFolder: string, tokens: Pick<Tokens, 'valid'>) {
    this.#files = new SecretFiles(
      join(accessFolder(dataFolder), 'sessions'),
      'session',
      contentSchema,
    );
    this.#tokens = tokens;
  }

  async start(token: TokenRecord, now = new Date()): Promise<{ secret: string; until: string }> {
    await this.#forgetEnded(now);
    const end = new Date(now.getTime() + SESSION_HOURS * 3_600_000).toISOString();
    const until = token.expiresAt !== undefined && token.expiresAt < end ? token.expiresAt : end;
    const { secret } = await this.#files.create({ token: token.id, until });
    return { secret, until };
  }

  /** The sign-in that a cookie stands for, if it still holds. */
  async find(secret: string, now = new Date()): Promise<Session | undefined> {
    const found = await this.#files.find(secret);
    if (!found || new Date(found.content.until) <= now) return undefined;
    const token = await this.#tokens.valid(found.content.token, now);
    return token && { id: found.id, until: found.content.until, token };
  }

  end(id: string): Promise<void> {
    return this.#files.remove(id);
  }

  async #forgetEnded(now: Date): Promise<void> {
    for (const { id, content } of await this.#files.list())
      if (new Date(content.until) <= now) await this.#files.remove(id);
  }
}
