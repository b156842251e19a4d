/**
 * Files and folders into the graph. Some documents are read, others extracted in threads, and others written, all at
 * the same time, and never more of them in memory than a batch or two. Each batch is one transaction, so a document is
 * there wholly or not at all, and an import that was interrupted goes on where it was: what is there unchanged is
 * passed over before it is extracted. One file's fault never stops the rest; only a database that cannot be reached
 * does.
 */
import { z } from 'zod';
import type { ReadOptions } from '../documents/readDocuments.ts';
import type { Extractor } from '../extraction/extractor.ts';
import type { Database } from '../graph/connection.ts';
import type { DocumentContent } from '../graph/documentContent.ts';
import { prepareSchema } from '../graph/schema.ts';
import type { ImportEvent } from '../model/contracts.ts';
import { ahead } from './ahead.ts';
import { BatchWriter } from './batchWriter.ts';
import { concurrently } from './concurrently.ts';
import { defaultThreads, ExtractionPool } from './extractionPool.ts';
import { FileOrder } from './fileOrder.ts';
import { type FoundFile, findFiles } from './findFiles.ts';
import { type ImportSummary, ImportTally } from './importTally.ts';
import {
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
  /** How many threads extract; none: this one does. */
  readonly jobs?: number;
  /** Of the files that are found, those to read: names are given among all of them. */
  readonly only?: (path: string) => boolean;
  readonly signal?: AbortSignal;
  readonly onEvent?: (event: ImportEvent) => void;
}

export const DEFAULT_ANNOTATIONS_ENDING = '.claims.json';
const READ_AT_ONCE = 4;
/** Documents that are looked up in the graph together. */
const CHECKED_AT_ONCE = { documents: 16, characters: 1_000_000 } as const;

const fingerprintRows = z.array(z.object({ name: z.string(), fingerprint: z.string() }));

export async function importPaths(options: ImportOptions): Promise<ImportSummary> {
  const {
    database,
    extractor,
    annotationsEnding = DEFAULT_ANNOTATIONS_ENDING,
    jobs = defaultThreads(),
    only = () => true,
    signal,
    onEvent = () => {},
  } = options;
  const files = await findFiles(options.paths, annotationsEnding);
  const documents = files.documents.filter((file) => only(file.path));
  onEvent({ event: 'started', files: documents.length });
  const tally = new ImportTally(documents.length, onEvent);
  for (const { path, reason } of files.skipped.filter((s) => only(s.path)))
    tally.file({ name: path, status: 'skipped', message: `${path}: ${reason}` });
  for (const { path, reason } of files.failed)
    tally.file({ name: path, status: 'failed', message: `${path}: ${reason}` });

  await prepareSchema(database);
  const order = new FileOrder(documents);
  const writer = new BatchWriter(database, tally, () => order.scatter());
  const pool = new ExtractionPool({ extractor, threads: jobs });
  // What is under way in a thread is not waited for; it is read again by the import that goes on.
  const stop = (): void => void pool.close();
  signal?.addEventListener('abort', stop, { once: true });
  try {
    const reading = { ...options, sidecarEnding: annotationsEnding };
    const prepared = concurrently(order, READ_AT_ONCE, (file) => prepareFile(file, reading, tally));
    const changed = changedAmong(prepared, database, tally);
    const completed = ahead(changed, pool.room, async (document) =>
      signal?.aborted ? undefined : complete(document, pool, tally, signal),
    );
    for await (const done of completed) {
      if (done) await writer.add(done.content, done.notes);
      if (signal?.aborted) break;
    }
    await writer.finish();
  } finally {
    signal?.removeEventListener('abort', stop);
    await pool.close();
  }
  return tally.finish(signal?.aborted ?? false);
}

interface Completed {
  readonly content: DocumentContent;
  readonly notes: readonly string[];
}

/** The documents of a file that could be read; the tally is told of the others, and when the file is done. */
async function* prepareFile(
  file: FoundFile,
  options: PrepareOptions,
  tally: ImportTally,
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

/** Leaves out those that the graph holds just so. */
async function* changedAmong(
  prepared: AsyncIterable<PreparedDocument>,
  database: Database,
  tally: ImportTally,
): AsyncGenerator<PreparedDocument> {
  for await (const some of groupsOf(prepared)) {
    const names = some.map((p) => p.name);
    const held = fingerprintRows.parse(await database.read('fingerprints', { names }));
    const known = new Map(held.map((row) => [row.name, row.fingerprint]));
    for (const document of some) {
      const { name, fingerprint, characters } = document;
      if (known.get(name) === fingerprint) tally.file({ name, status: 'unchanged' }, characters);
      else yield document;
    }
  }
}

async function* groupsOf(
  items: AsyncIterable<PreparedDocument>,
): AsyncGenerator<PreparedDocument[]> {
  let group: PreparedDocument[] = [];
  let characters = 0;
  for await (const item of items) {
    group.push(item);
    characters += item.characters;
    if (group.length < CHECKED_AT_ONCE.documents && characters < CHECKED_AT_ONCE.characters)
      continue;
    yield group;
    group = [];
    characters = 0;
  }
  if (group.length > 0) yield group;
}

/** All that will be written of a document; the tally is told where that cannot be made. */
async function complete(
  prepared: PreparedDocument,
  pool: ExtractionPool,
  tally: ImportTally,
  signal: AbortSignal | undefined,
): Promise<Completed | undefined> {
  const { name, characters } = prepared;
  try {
    const { content, warnings } = await prepared.complete(
      (document, stopped) => pool.extract(document, stopped),
      signal,
    );
    const unused =
      warnings.length > 0
        ? [
            `${warnings.length} of its annotations could not be used: ${warnings.slice(0, 3).join('; ')}`,
          ]
        : [];
    return { content, notes: [...content.notices, ...unused] };
  } catch (error) {
    if (!signal?.aborted)
      tally.file({ name, status: 'failed', message: lineOf(error) }, characters);
    return undefined;
  }
}
