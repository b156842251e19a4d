/**
 * The audit log: one JSON object a line, appended to `audit.jsonl` in the data folder; full files are kept beside it
 * under the time at which they were full, the oldest go. Nothing secret is ever written: tokens appear by their id.
 */
import { createReadStream } from 'node:fs';
import { appendFile, mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type AuditEntry, type AuditParams, auditEntrySchema } from '../model/accessContracts.ts';
import { isMissing } from './isMissing.ts';

const CURRENT = 'audit.jsonl';
const FULL = /^audit-[\dTZ-]+\.jsonl$/;
const LONGEST_DETAIL = 4000;

export interface AuditLimits {
  /** A file is full from this size on. */
  readonly fileBytes: number;
  /** Most full files that are kept. */
  readonly files: number;
}

export const AUDIT_LIMITS: AuditLimits = { fileBytes: 16 * 1024 * 1024, files: 64 };

export const auditFolder = (dataFolder: string): string => join(dataFolder, 'audit');

/** The files of a log, the oldest first. */
async function filesOf(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (isMissing(error)) return [];
    throw error;
  });
  return [
    ...names.filter((name) => FULL.test(name)).sort(),
    ...names.filter((name) => name === CURRENT),
  ];
}

export class AuditLog {
  readonly #folder: string;
  readonly #limits: AuditLimits;
  /** Lines are written one after another, so that they stand in the order of what happened. */
  #written: Promise<void> = Promise.resolve();

  constructor(dataFolder: string, limits = AUDIT_LIMITS) {
    this.#folder = auditFolder(dataFolder);
    this.#limits = limits;
  }

  /** Settles when it stands in the file. */
  note(entry: Omit<AuditEntry, 'at'>, now = new Date()): Promise<void> {
    const { detail, ...rest } = entry;
    const line = JSON.stringify({
      at: now.toISOString(),
      ...rest,
      ...(detail !== undefined && { detail: detail.slice(0, LONGEST_DETAIL) }),
    });
    const writing = this.#written.then(() => this.#append(`${line}\n`, now));
    this.#written = writing.catch(() => undefined);
    return writing;
  }

  /** Settles when all that was noted is written, or has failed. */
  flushed(): Promise<void> {
    return this.#written;
  }

  async #append(line: string, now: Date): Promise<void> {
    const current = join(this.#folder, CURRENT);
    await mkdir(this.#folder, { recursive: true, mode: 0o700 });
    const { size } = await stat(current).catch((error: unknown) => {
      if (isMissing(error)) return { size: 0 };
      throw error;
    });
    if (size > 0 && size + line.length > this.#limits.fileBytes) await this.#rotate(current, now);
    await appendFile(current, line, { mode: 0o600 });
  }

  async #rotate(current: string, now: Date): Promise<void> {
    const stamp = now.toISOString().replaceAll(/[:.]/g, '-');
    const known = new Set(await filesOf(this.#folder));
    let n = 0;
    const nameOf = () => `audit-${stamp}-${String(n).padStart(3, '0')}.jsonl`;
    while (known.has(nameOf())) n += 1;
    // Another process may have done so just now.
    await rename(current, join(this.#folder, nameOf())).catch((error: unknown) => {
      if (!isMissing(error)) throw error;
    });
    const full = (await filesOf(this.#folder)).filter((file) => file !== CURRENT);
    for (const old of full.slice(0, Math.max(0, full.length - this.#limits.files)))
      await rm(join(this.#folder, old), { force: true });
  }
}

/** The newest entries that fit, the latest first. A line that cannot be read is passed over. */
export async function readAudit(
  dataFolder: string,
  { who, action, outcome, since, limit }: AuditParams,
): Promise<AuditEntry[]> {
  const folder = auditFolder(dataFolder);
  const found: AuditEntry[] = [];
  for (const file of (await filesOf(folder)).reverse()) {
    const inFile: AuditEntry[] = [];
    const lines = createInterface({ input: createReadStream(join(folder, file), 'utf8') });
    for await (const line of lines) {
      const entry = entryOf(line);
      if (!entry || (who !== undefined && entry.who !== who)) continue;
      if ((action && entry.action !== action) || (outcome && entry.outcome !== outcome)) continue;
      if (since !== undefined && entry.at < since) continue;
      inFile.push(entry);
      if (inFile.length > limit) inFile.shift();
    }
    found.push(...inFile.reverse());
    if (found.length >= limit) break;
  }
  return found.slice(0, limit);
}

function entryOf(line: string): AuditEntry | undefined {
  try {
    const parsed = auditEntrySchema.safeParse(JSON.parse(line));
    return parsed.success ? parsed.data : undefined;
  } catch {
    // The last line of a machine that lost power may be cut off.
    return undefined;
  }
}
