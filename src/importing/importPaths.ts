/**
 * Files and folders into the graph. Reading and extraction of some documents go on while others are written; each
 * batch is one transaction, so a document is there wholly or not at all, and an import that was interrupted goes on
 * where it was: what is there unchanged is passed over before it is extracted. One file's fault never stops the rest;
 * only a database that cannot be reached does.
 */
import { z } from 'zod';
import type { Extractor } from '../extraction/extractor.ts';
import type { Database } from '../graph/connection.ts';
import type { DocumentContent } from '../graph/documentContent.ts';
import { prepareSchema } from '../graph/schema.ts';
import { writeDocuments } from '../graph/writeDocuments.ts';
import type { ImportEvent } from '../model/contracts.ts';
import { type FoundFile, findFiles } from './findFiles.ts';
import { type PreparedDocument, prepareDocument } from './readForGraph.ts';

export interface ImportOptions {
  readonly database: Database;
  readonly extractor: Extractor;
  readonly paths: readonly string[];
  /** Ending of annotation files beside the documents. */
  readonly annotationsEnding?: string;
  /** How many files are read at once. */
  readonly jobs?: number;
  readonly signal?: AbortSignal;
  readonly onEvent?: (event: ImportEvent) => void;
}

export interface ImportSummary {
  readonly imported: number;
  readonly unchanged: number;
  readonly skipped: number;
  readonly failed: number;
  readonly cancelled: boolean;
}

export const DEFAULT_ANNOTATIONS_ENDING = '.claims.json';
const DEFAULT_JOBS = 4;

/** A batch is written when it holds this many documents or claims: large enough to be fast, small enough for memory. */
const BATCH = { documents: 40, claims: 3_000 } as const;

const fingerprintRows = z.array(z.object({ name: z.string(), fingerprint: z.string() }));

export async function importPaths(options: ImportOptions): Promise<ImportSummary> {
  const {
    database,
    annotationsEnding = DEFAULT_ANNOTATIONS_ENDING,
    signal,
    onEvent = () => {},
  } = options;
  const files = await findFiles(options.paths, annotationsEnding);
  const total = files.documents.length;
  onEvent({ event: 'started', files: total });
  const tally = new Tally(total, onEvent);
  for (const { path, reason } of files.skipped)
    tally.file({ name: path, status: 'skipped', message: `${path}: ${reason}` });
  for (const { path, reason } of files.failed)
    tally.file({ name: path, status: 'failed', message: `${path}: ${reason}` });

  await prepareSchema(database);
  const writer = new BatchWriter(database, tally);
  const group = options.jobs ?? DEFAULT_JOBS;
  for (let i = 0; i < total && !signal?.aborted; i += group) {
    const some = files.documents.slice(i, i + group);
    for (const prepared of await readChanged(
      database,
      some,
      options.extractor,
      annotationsEnding,
      tally,
    )) {
      // One document may take a while; the event loop must turn between two for signals, sockets and progress.
      await new Promise(setImmediate);
      if (signal?.aborted) break;
      await completeInto(writer, prepared, tally);
    }
  }
  await writer.finish();
  return tally.finish(signal?.aborted ?? false);
}

/** Reads some files and leaves out those that the graph holds just so. */
async function readChanged(
  database: Database,
  files: readonly FoundFile[],
  extractor: Extractor,
  annotationsEnding: string,
  tally: Tally,
): Promise<PreparedDocument[]> {
  const read = await Promise.all(
    files.map((file) =>
      prepareDocument(file, extractor, annotationsEnding).catch((error: unknown) => {
        tally.file({ name: file.name, status: 'failed', message: lineOf(error) });
        return undefined;
      }),
    ),
  );
  const prepared = read.flatMap((p) => p ?? []);
  const held = fingerprintRows.parse(
    await database.read('fingerprints', { names: prepared.map((p) => p.name) }),
  );
  const known = new Map(held.map((row) => [row.name, row.fingerprint]));
  return prepared.filter((p) => {
    if (known.get(p.name) !== p.fingerprint) return true;
    tally.file({ name: p.name, status: 'unchanged' });
    return false;
  });
}

async function completeInto(
  writer: BatchWriter,
  prepared: PreparedDocument,
  tally: Tally,
): Promise<void> {
  let completed: ReturnType<PreparedDocument['complete']>;
  try {
    completed = prepared.complete();
  } catch (error) {
    tally.file({ name: prepared.name, status: 'failed', message: lineOf(error) });
    return;
  }
  await writer.add(completed.content, completed.warnings);
}

/** Collects documents and writes each full batch while the next is being read; never two writes at once. */
class BatchWriter {
  readonly #database: Database;
  readonly #tally: Tally;
  #batch: { content: DocumentContent; warnings: readonly string[] }[] = [];
  #claims = 0;
  #writing: Promise<void> = Promise.resolve();

  constructor(database: Database, tally: Tally) {
    this.#database = database;
    this.#tally = tally;
  }

  async add(content: DocumentContent, warnings: readonly string[]): Promise<void> {
    this.#batch.push({ content, warnings });
    this.#claims += content.claims.length;
    if (this.#batch.length >= BATCH.documents || this.#claims >= BATCH.claims) await this.#flush();
  }

  async finish(): Promise<void> {
    await this.#flush();
    await this.#writing;
  }

  async #flush(): Promise<void> {
    await this.#writing;
    const batch = this.#batch;
    this.#batch = [];
    this.#claims = 0;
    if (batch.length === 0) return;
    this.#writing = this.#write(batch);
    // A failure is met when the next batch, or the end, waits for this one.
    this.#writing.catch(() => undefined);
  }

  async #write(
    batch: readonly { content: DocumentContent; warnings: readonly string[] }[],
  ): Promise<void> {
    const statuses = await writeDocuments(
      this.#database,
      batch.map((b) => b.content),
    );
    batch.forEach(({ content, warnings }, i) => {
      const status = statuses[i];
      this.#tally.file({
        name: content.name,
        status: status === 'replaced' || status === 'unchanged' ? status : 'imported',
        mentions: content.mentions.length,
        claims: content.claims.length,
        ...(warnings.length > 0 && {
          message: `${content.name}: ${warnings.length} of its annotations could not be used: ${warnings.slice(0, 3).join('; ')}`,
        }),
      });
    });
  }
}

type FileEvent = Extract<ImportEvent, { event: 'file' }>;

/** Counts what became of the files, and tells how far the import is. */
class Tally {
  readonly #total: number;
  readonly #onEvent: (event: ImportEvent) => void;
  readonly #began = Date.now();
  readonly #counts = { imported: 0, unchanged: 0, replaced: 0, skipped: 0, failed: 0 };

  constructor(total: number, onEvent: (event: ImportEvent) => void) {
    this.#total = total;
    this.#onEvent = onEvent;
  }

  file(event: Omit<FileEvent, 'event'>): void {
    this.#counts[event.status] += 1;
    this.#onEvent({ event: 'file', ...event });
    if (event.status === 'skipped') return;
    const { imported, unchanged, replaced, failed } = this.#counts;
    const done = Math.min(this.#total, imported + unchanged + replaced + failed);
    const seconds = (Date.now() - this.#began) / 1000;
    const rate = seconds > 0 ? done / seconds : 0;
    this.#onEvent({
      event: 'progress',
      done,
      total: this.#total,
      rate,
      ...(rate > 0 && { remaining: (this.#total - done) / rate }),
    });
  }

  finish(cancelled: boolean): ImportSummary {
    const { imported, replaced, unchanged, skipped, failed } = this.#counts;
    const summary = { imported: imported + replaced, unchanged, skipped, failed, cancelled };
    this.#onEvent({ event: 'finished', ...summary });
    return summary;
  }
}

const lineOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).replace(/\s*\n\s*/g, ' ');
