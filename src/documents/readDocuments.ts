/**
 * The way in: a file to the documents that it holds. Most hold one; archives, mailboxes and tables hold many, which come
 * one by one, so that memory does not grow with the file. What cannot be read among them is told, and the rest goes on.
 */
import type { ReadDocument } from '../model/document.ts';
import { asUnreadable } from './asUnreadable.ts';
import { chooseReader } from './chooseReader.ts';
import type { ChooseColumns, ColumnNames } from './columnNames.ts';
import {
  type ContainerReader,
  type DocumentContent,
  type DocumentReader,
  isContainer,
  type Member,
} from './documentReader.ts';
import { documentNameOf } from './fileNames.ts';
import { type FileSource, openFile, sourceOf } from './fileSource.ts';
import { readIsolated } from './isolated.ts';
import { inMegabytes, LIMITS } from './limits.ts';
import { NoArticlesError } from './noArticlesError.ts';
import { isHiddenPath, skipReason } from './offered.ts';
import { readerFor } from './readers.ts';
import { ExhaustedContainerError, UnpackBudget } from './unpackBudget.ts';
import { UnreadableDocumentError } from './unreadableDocumentError.ts';

/** `inside` is the path in the container, with `/` between folders and containers; empty for the file itself. */
export type Reading = { readonly inside: string } & (
  | {
      readonly document: ReadDocument;
      /** What stands beside it in its container under this ending. */
      readonly beside?: (ending: string) => Promise<Uint8Array | undefined>;
    }
  | { readonly error: UnreadableDocumentError }
  | { readonly skipped: string }
  | { readonly note: string }
);

export interface ReadOptions {
  /** Which column of a table holds what; guessed where nothing is said. */
  readonly columns?: ColumnNames;
  readonly chooseColumns?: ChooseColumns;
}

/** Reads a file. Throws `UnreadableDocumentError` where it is nothing that can be read. */
export async function* readDocuments(
  path: string,
  options: ReadOptions = {},
): AsyncGenerator<Reading> {
  const source = await openFile(path);
  try {
    yield* readSource(source, { ...options, budget: new UnpackBudget(path), depth: 0 });
  } finally {
    await source.close();
  }
}

interface Progress extends ReadOptions {
  readonly budget: UnpackBudget;
  /** How many containers it is in. */
  readonly depth: number;
}

async function* readSource(source: FileSource, progress: Progress): AsyncGenerator<Reading> {
  if (source.size === 0)
    throw new UnreadableDocumentError(source.name, 'is empty', 'Nothing to read in it.');
  const reader = await chooseReader(source);
  if (source.size > reader.maxBytes)
    throw new UnreadableDocumentError(
      source.name,
      `is ${inMegabytes(source.size)} large, and at most ${inMegabytes(reader.maxBytes)} is read of this format (${reader.format})`,
      'Split it into several documents.',
    );
  if (isContainer(reader)) yield* readContainer(reader, source, progress);
  else {
    const bytes = await source.read(0, source.size);
    const content = await readWith(reader, bytes, source.name);
    yield { inside: '', document: documentOf(content, reader.mediaType, source.name) };
  }
}

async function* readContainer(
  reader: ContainerReader,
  source: FileSource,
  progress: Progress,
): AsyncGenerator<Reading> {
  const { budget, columns, chooseColumns, depth } = progress;
  if (depth >= LIMITS.depth)
    throw new UnreadableDocumentError(
      source.name,
      `lies in ${depth} archives or mailboxes within one another, and at most ${LIMITS.depth} are opened`,
      'Unpack it, and import the folder.',
    );
  const context = {
    budget,
    ...(columns && { columns }),
    ...(chooseColumns && { chooseColumns }),
    offered: (path: string) => {
      const skipped = isHiddenPath(path) ? '' : skipReason(path);
      return skipped === undefined
        ? { mostBytes: readerFor(path)?.maxBytes ?? LIMITS.textBytes }
        : { skipped };
    },
  };
  for await (const member of failingAsUnreadable(reader, source, context)) {
    if ('skipped' in member) {
      yield { inside: member.path, skipped: member.skipped };
      continue;
    }
    if ('note' in member) {
      yield { inside: member.path, note: member.note };
      continue;
    }
    budget.takeMember();
    yield* readMember(member, source, { ...progress, depth: depth + 1 });
  }
}

type ReadableMember = Exclude<Member, { readonly skipped: string } | { readonly note: string }>;

async function* readMember(
  member: ReadableMember,
  source: FileSource,
  progress: Progress,
): AsyncGenerator<Reading> {
  const { path } = member;
  const file = path === '' ? source.name : `${source.name}/${path}`;
  if ('error' in member) {
    yield { inside: path, error: member.error };
    return;
  }
  try {
    if ('content' in member) {
      const document = documentOf(member.content, member.mediaType, file);
      yield { inside: path, document };
      return;
    }
    progress.budget.takeBytes(member.bytes.byteLength);
    for await (const reading of readSource(sourceOf(member.bytes, file), progress))
      yield {
        ...reading,
        inside: reading.inside === '' ? path : `${path}/${reading.inside}`,
        ...(reading.inside === '' && member.beside && { beside: member.beside }),
      };
  } catch (error) {
    if (error instanceof ExhaustedContainerError || !(error instanceof UnreadableDocumentError))
      throw error;
    if (error instanceof NoArticlesError) yield { inside: path, skipped: error.reason };
    else yield { inside: path, error };
  }
}

/** Reads bytes that came under a file's name, and hold one document. */
export async function readBytes(bytes: Uint8Array, fileName: string): Promise<ReadDocument> {
  return onlyDocument(
    readSource(sourceOf(bytes, fileName), { budget: new UnpackBudget(fileName), depth: 0 }),
    fileName,
  );
}

/** Reads a file that holds one document. Throws `UnreadableDocumentError` for one that holds none, or several. */
export const readDocument = (path: string): Promise<ReadDocument> =>
  onlyDocument(readDocuments(path), path);

async function onlyDocument(readings: AsyncIterable<Reading>, file: string): Promise<ReadDocument> {
  let only: ReadDocument | undefined;
  for await (const reading of readings) {
    if ('error' in reading) throw reading.error;
    if ('skipped' in reading || 'note' in reading) continue;
    if (only)
      throw new UnreadableDocumentError(
        file,
        'holds several documents, and one is wanted here',
        'Import it, or take the one document out of it.',
      );
    only = reading.document;
  }
  if (!only) throw new UnreadableDocumentError(file, 'holds no document', 'Nothing to read in it.');
  return only;
}

function documentOf(content: DocumentContent, mediaType: string, file: string): ReadDocument {
  if (!content.text.trim())
    throw new UnreadableDocumentError(file, 'holds no readable text', 'Nothing to read in it.');
  return { name: documentNameOf(file), mediaType, ...content };
}

async function readWith(
  reader: DocumentReader,
  bytes: Uint8Array,
  file: string,
): Promise<DocumentContent> {
  try {
    const isolated =
      reader.isolated === true ||
      (reader.isolated === 'large' && bytes.byteLength > LIMITS.readHereBytes);
    return await (isolated ? readIsolated(reader, bytes, file) : reader.read(bytes, file));
  } catch (cause) {
    throw asUnreadable(cause, reader, file);
  }
}

async function* failingAsUnreadable(
  reader: ContainerReader,
  source: FileSource,
  context: Parameters<ContainerReader['members']>[1],
): AsyncGenerator<Member> {
  try {
    yield* reader.members(source, context);
  } catch (cause) {
    throw asUnreadable(cause, reader, source.name);
  }
}
