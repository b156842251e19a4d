/**
 * Secrets that are given out once, and what each stands for: a file each, which holds the secret's SHA-256 and not the
 * secret. A secret has 256 random bits, so that a slow hash would add nothing (OWASP on high-entropy tokens). One file
 * each means that creating and revoking need no lock, also between processes, and hold with the next request.
 */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { isMissing } from './isMissing.ts';

/** A file of ours that cannot be read as one. */
export class AccessFileError extends Error {
  override readonly name = 'AccessFileError';
}

const ID = /^[0-9a-f]{12}$/;
const SECRET = /^([a-z]+)_([0-9a-f]{12})_([\w-]{43})$/;
const hashSchema = z.string().regex(/^[0-9a-f]{64}$/);

const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest();
export class SecretFiles<S extends z.ZodObject> {
  readonly #folder: string;
  readonly #prefix: string;
  readonly #schema: S;

  /** @param prefix letters in front, by which a secret that was left somewhere is recognised */
  constructor(folder: string, prefix: string, schema: S) {
    this.#folder = folder;
    this.#prefix = prefix;
    this.#schema = schema;
  }

  /** @returns the secret, which is kept nowhere, and its id */
  async create(content: z.output<S>): Promise<{ id: string; secret: string }> {
    const id = randomBytes(6).toString('hex');
    const secret = `${this.#prefix}_${id}_${randomBytes(32).toString('base64url')}`;
    await this.#write(id, hashOf(secret).toString('hex'), content);
    return { id, secret };
  }

  /** What a secret stands for; nothing for one that was never given out, or is gone. */
  async find(secret: string): Promise<{ id: string; content: z.output<S> } | undefined> {
    const [, prefix, id = ''] = SECRET.exec(secret) ?? [];
    if (prefix !== this.#prefix) return undefined;
    const stored = await this.#read(id);
    if (!stored || !timingSafeEqual(Buffer.from(stored.hash, 'hex'), hashOf(secret)))
      return undefined;
    return { id, content: stored.content };
  }

  async get(id: string): Promise<z.output<S> | undefined> {
    return (await this.#read(id))?.content;
  }

  /** @returns nothing when there is none of that id */
  async change(id: string, change: Partial<z.output<S>>): Promise<z.output<S> | undefined> {
    const stored = await this.#read(id);
    if (!stored) return undefined;
    const content = { ...stored.content, ...change };
    await this.#write(id, stored.hash, content);
    return content;
  }

  async remove(id: string): Promise<void> {
    if (ID.test(id)) await rm(this.#path(id), { force: true });
  }

  async list(): Promise<{ id: string; content: z.output<S> }[]> {
    const names = await readdir(this.#folder).catch((error: unknown) => {
      if (isMissing(error)) return [];
      throw error;
    });
    const ids = names.flatMap((name) => /^([0-9a-f]{12})\.json$/.exec(name)?.[1] ?? []);
    const read = await Promise.all(
      ids.map(async (id) => ({ id, content: (await this.#read(id))?.content })),
    );
    return read.flatMap(({ id, content }) => (content ? [{ id, content }] : []));
  }

  #path(id: string): string {
    return join(this.#folder, `${id}.json`);
  }

  async #read(id: string): Promise<{ hash: string; content: z.output<S> } | undefined> {
    if (!ID.test(id)) return undefined;
    const path = this.#path(id);
    try {
      const parsed: unknown = JSON.parse(await readFile(path, 'utf8'));
      const { hash } = z.object({ hash: hashSchema }).parse(parsed);
      return { hash, content: this.#schema.parse(parsed) };
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw new AccessFileError(`${path} cannot be read; remove it, and make a new token.`, {
        cause: error,
      });
    }
  }

  /** Wholly or not at all, readable by nobody else of this machine. */
  async #write(id: string, hash: string, content: z.output<S>): Promise<void> {
    await mkdir(this.#folder, { recursive: true, mode: 0o700 });
    const part = `${this.#path(id)}.${randomBytes(4).toString('hex')}.part`;
    try {
      await writeFile(part, `${JSON.stringify({ hash, ...content })}\n`, { mode: 0o600 });
      await rename(part, this.#path(id));
    } catch (error) {
      await rm(part, { force: true });
      throw error;
    }
  }
}
