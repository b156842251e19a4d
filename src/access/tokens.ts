/** The tokens by which people and programs sign in. They lie in the data folder of the server: docs/decisions/access.md. */
import { join } from 'node:path';
import { z } from 'zod';
import {
  type TokenRecord,
  type TokenRequest,
  tokenRecordSchema,
} from '../model/accessContracts.ts';
import { SecretFiles } from './secretFiles.ts';

const contentSchema = tokenRecordSchema.omit({ id: true });

export const accessFolder = (dataFolder: string): string => join(dataFolder, 'access');

/** Whether it may still be used. */
export const isValid = (
  { expiresAt, revokedAt }: Pick<TokenRecord, 'expiresAt' | 'revokedAt'>,
  now: Date,
): boolean => revokedAt === undefined && (expiresAt === undefined || new Date(expiresAt) > now);

export class Tokens {
  readonly #files: SecretFiles<typeof contentSchema>;

  constructor(dataFolder: string) {
    this.#files = new SecretFiles(
      join(accessFolder(dataFolder), 'tokens'),
      'sightline',
      contentSchema,
    );
  }

  /** @returns the token, which is shown once, and what is kept of it */
  async create(
    { name, role, expiresAt }: TokenRequest,
    now = new Date(),
  ): Promise<{ token: string; record: TokenRecord }> {
    const content = {
      name,
      role,
      createdAt: now.toISOString(),
      ...(expiresAt !== undefined && { expiresAt: new Date(expiresAt).toISOString() }),
    };
    const { id, secret } = await this.#files.create(content);
    return { token: secret, record: { id, ...content } };
  }

  /** The latest first; revoked and expired ones too. */
  async list(): Promise<TokenRecord[]> {
    const all = await this.#files.list();
    return all
      .map(({ id, content }) => ({ id, ...content }))
      .sort((a, b) => b.createdAt.localeCompare(a.createdAt) || a.id.localeCompare(b.id));
  }

  /** @returns nothing when there is none of that id; one that was revoked stays as it is */
  async revoke(id: string, now = new Date()): Promise<TokenRecord | undefined> {
    const known = await this.#files.get(id);
    if (known?.revokedAt !== undefined) return { id, ...known };
    const content = await this.#files.change(id, { revokedAt: now.toISOString() });
    return content && { id, ...content };
  }

  /** Whose token this is, if it may be used now. */
  async verify(token: string, now = new Date()): Promise<TokenRecord | undefined> {
    const found = await this.#files.find(token);
    return found && isValid(found.content, now) ? { id: found.id, ...found.content } : undefined;
  }

  /** The token of that id, if it may be used now. */
  async valid(id: string, now = new Date()): Promise<TokenRecord | undefined> {
    const content = await this.#files.get(id);
    return content && isValid(content, now) ? { id, ...content } : undefined;
  }
}

/** `2026-12-31`, `2026-12-31T12:00Z`, or how long from now: `90d`, `12h`. */
export function expiryOf(text: string, now = new Date()): string | undefined {
  const [, count, unit] = /^(\d{1,5})([hd])$/.exec(text) ?? [];
  if (count && unit)
    return new Date(
      now.getTime() + Number(count) * (unit === 'd' ? 86_400_000 : 3_600_000),
    ).toISOString();
  const day = z.iso.date().safeParse(text);
  if (!day.success && !z.iso.datetime({ offset: true, precision: null }).safeParse(text).success)
    return undefined;
  // A day counts to its end, by universal time.
  const at = new Date(day.success ? `${text}T23:59:59.999Z` : text);
  return Number.isNaN(at.getTime()) ? undefined : at.toISOString();
}
