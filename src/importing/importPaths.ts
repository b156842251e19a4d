/**
 * Files and folders into the graph. Reading and extraction of some documents go on while others are written; each
 * batch is one transaction, so a document is there wholly or not at all, and an import that was interrupted goes on
 * where it was: what is there unchanged is passed over before it is extracted. One file's fault never stops the rest;
 * only a database that cannot be reached does.
 */
import { z } from 'zod';
import type { ReadOptions } from '../documents/readDocuments.ts';
import type { Extractor } from '../extraction/extractor.ts';
import type { Database } from '../graph/connection.ts';
import type { DocumentContent } from '../graph/documentContent.ts';
import { prepareSchema } from '../graph/schema.ts';
import { writeDocuments } from '../graph/writeDocuments.ts';
import type { ImportEvent } from '../model/contracts.ts';
import { concurrently } from './concurrently.ts';
import { type FoundFile, findFiles } from './findFiles.ts';
import {
  type CompletedDocument,
  lineOf,
  type PreparedDocument,
  type PrepareOptions,
  prepareDocuments,
} from './readForGraph.ts';

export interface ImportOptions extends ReadOptions {
  readonly database: Database;
  readonly extractor: Extractor;
  readonly paths: readonly string[];
  /** Ending of annotation files beside the documents. */
  readonly annotationsEnding?: string;
  /** How many files are read at once. */
  readonly jobs?: number;
  /** Of the files that are found, those to read: names are given among all of them. */
  readonly only?: (path: string) => boolean;
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
/** Documents that are looked up in the graph together. */
const CHECKED_AT_ONCE = 4;

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
  const { only = () => true } = options;
  const documents = files.documents.filter((file) => only(file.path));
  const total = documents.length;
  onEvent({ event: 'started', files: total });
  const tally = new Tally(total, onEvent);
  for (const { path, reason } of files.skipped.filter((s) => only(s.path)))
    tally.file({ name: path, status: 'skipped', message: `${path}: ${reason}` });
  for (const { path, reason } of files.failed)
    tally.file({ name: path, status: 'failed', message: `${path}: ${reason}` });

  await prepareSchema(database);
  const writer = new BatchWriter(database, tally);
  const jobs = options.jobs ?? DEFAULT_JOBS;
  const reading = { ...options, sidecarEnding: annotationsEnding };
  const preparations = concurrently(documents, jobs, (file) => prepareFile(file, reading, tally));
  for await (const some of groupsOf(preparations, CHECKED_AT_ONCE)) {
    for (const prepared of await changedOf(database, some, tally)) {
      // One document may take a while; the event loop must turn between two for signals, sockets and progress.
      await new Promise(setImmediate);
      if (signal?.aborted) break;
      await completeInto(writer, prepared, tally, signal);
    }
    if (signal?.aborted) break;
  }
  await writer.finish();
  return tally.finish(signal?.aborted ?? false);
}

/** The documents of a file that could be read; the tally is told of the others, and when the file is done. */
async function* prepareFile(
  file: FoundFile,
  options: PrepareOptions,
  tally: Tally,
): AsyncGenerator<PreparedDocument> {
  let first = true;
  let skippedAny = false;
  for await (const preparation of prepareDocuments(file, options)) {
    if ('note' in preparation) {
      tally.note(preparation.note);
      continue;
    }
    if ('skipped' in preparation) {
      const { name, skipped } = preparation;
      tally.file({ name, status: 'skipped', message: skipped });
      skippedAny = true;
      continue;
    }
    if (!first) tally.oneMore();
    first = false;
    if ('prepared' in preparation) yield preparation.prepared;
    else {
      const { name, failed } = preparation;
      tally.file({ name, status: 'failed', message: failed });
    }
  }
  if (first) {
    tally.oneLess();
    if (!skippedAny)
      tally.file({
        name: file.name,
        status: 'skipped',
        message: `${file.path}: holds no document`,
      });
  }
}

async function* groupsOf<T>(items: AsyncIterable<T>, size: number): AsyncGenerator<T[]> {
  let group: T[] = [];
  for await (const item of items) {
    group.push(item);
    if (group.length < size) continue;
    yield group;
    group = [];
  }
  if (group.length > 0) yield group;
}

/** Leaves out those that the graph holds just so. */
async function changedOf(
  database: Database,
  prepared: readonly PreparedDocument[],
  tally: Tally,
): Promise<PreparedDocument[]> {
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
  signal: AbortSignal | undefined,
): Promise<void> {
  let completed: CompletedDocument;
  try {
    completed = await prepared.complete(signal);
  } catch (error) {
    if (signal?.aborted) return;
    tally.file({ name: prepared.name, status: 'failed', message: lineOf(error) });
    return;
  }
  const { content, warnings } = completed;
  const unused =
    warnings.length > 0
      ? [
          `${warnings.length} of its annotations could not be used: ${warnings.slice(0, 3).join('; ')}`,
        ]
      : [];
  await writer.add(content, [...content.notices, ...unused]);
}

/** Collects documents and writes each full batch while the next is being read; never two writes at once. */
class BatchWriter {
  readonly #database: Database;
  readonly #tally: Tally;
  #batch: { content: DocumentContent; notes: readonly string[] }[] = [];
  #claims = 0;
  #writing: Promise<void> = Promise.resolve();

  constructor(database: Database, tally: Tally) {
    this.#database = database;
    this.#tally = tally;
  }

  /** @param notes what to know of how it was read */
  async add(content: DocumentContent, notes: readonly string[]): Promise<void> {
    this.#batch.push({ content, notes });
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
    batch: readonly { content: DocumentContent; notes: readonly string[] }[],
  ): Promise<void> {
    const statuses = await writeDocuments(
      this.#database,
      batch.map((b) => b.content),
    );
    batch.forEach(({ content, notes }, i) => {
      const status = statuses[i];
      this.#tally.file({
        name: content.name,
        status: status === 'replaced' || status === 'unchanged' ? status : 'imported',
        mentions: content.mentions.length,
        claims: content.claims.length,
        ...(notes.length > 0 && { message: `${content.name}: ${notes.join('. ')}` }),
      });
    });
  }
}

type FileEvent = Extract<ImportEvent, { event: 'file' }>;

/** Counts what became of the files, and tells how far the import is. */
class Tally {
  #total: number;
  readonly #onEvent: (event: ImportEvent) => void;
  readonly #began = Date.now();
  readonly #counts = { imported: 0, unchanged: 0, replaced: 0, skipped: 0, failed: 0 };

  constructor(total: number, onEvent: (event: ImportEvent) => void) {
    this.#total = total;
    this.#onEvent = onEvent;
  }

  note(message: string): void {
    this.#onEvent({ event: 'note', message });
  }

  /** A file holds one document more than was known. */
  oneMore(): void {
    this.#total += 1;
  }

  /** A file holds no document at all. */
  oneLess(): void {
    this.#total -= 1;
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
