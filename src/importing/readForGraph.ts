/** One file to what will be written: text, then claims from its sidecar if it has one, else from the extractor. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { NoArticlesError } from '../documents/noArticlesError.ts';
import { type ReadOptions, readDocuments } from '../documents/readDocuments.ts';
import type { Extractor } from '../extraction/extractor.ts';
import { contentOf, type DocumentContent, fingerprintOf } from '../graph/documentContent.ts';
import { systemErrorCode } from '../graph/managed/managedServerError.ts';
import { sha256 } from '../identity/ids.ts';
import { type ClaimsFile, claimsFileSchema } from '../model/claimsFile.ts';
import type { ReadDocument } from '../model/document.ts';
import { extractionOf } from './claimsFileExtraction.ts';
import { type FoundFile, nameInside } from './findFiles.ts';

/** A sidecar that is no claims file. */
export class InvalidClaimsFileError extends Error {
  override readonly name = 'InvalidClaimsFileError';
}

export interface PreparedDocument {
  readonly name: string;
  readonly fingerprint: string;
  /** What to know of how the file was read, each in a sentence. */
  readonly notices: readonly string[];
  /** Of its text. */
  readonly characters: number;
  /** Reads the claims, by `extract` where no sidecar gives them. Not called for a document that is in the graph already. */
  readonly complete: (extract: Extract, signal?: AbortSignal) => Promise<CompletedDocument>;
}

/** A text to all that will be written of it. */
export type Extract = (document: ReadDocument, signal?: AbortSignal) => Promise<DocumentContent>;

export interface CompletedDocument {
  readonly content: DocumentContent;
  /** Annotations that could not be used. */
  readonly warnings: readonly string[];
}

/** What became of one document of a file. */
export type Preparation =
  | { readonly prepared: PreparedDocument }
  | { readonly name: string; readonly failed: string }
  | { readonly name: string; readonly skipped: string }
  | { readonly note: string };

export interface PrepareOptions extends ReadOptions {
  /** Tells the fingerprint of what it reads. */
  readonly extractor: Pick<Extractor, 'name' | 'version'>;
  readonly sidecarEnding: string;
}

/** Never throws: what cannot be read is told, and the next goes on. */
export async function* prepareDocuments(
  file: FoundFile,
  options: PrepareOptions,
): AsyncGenerator<Preparation> {
  try {
    for await (const reading of readDocuments(file.path, options)) {
      const { inside } = reading;
      const name = nameInside(file, inside);
      if ('note' in reading) yield { note: reading.note };
      else if ('skipped' in reading)
        yield { name, skipped: `${file.path}/${inside}: ${reading.skipped}` };
      else if ('error' in reading) yield { name, failed: lineOf(reading.error) };
      else
        try {
          const beside =
            inside === ''
              ? await readBeside(file.path, options.sidecarEnding)
              : await reading.beside?.(options.sidecarEnding);
          const path = inside === '' ? file.path : `${file.path}/${inside}`;
          const claims = beside && sidecarOf(beside, path, options.sidecarEnding);
          yield { prepared: prepare({ ...reading.document, name }, claims, options.extractor) };
        } catch (error) {
          yield { name, failed: lineOf(error) };
        }
    }
  } catch (error) {
    if (error instanceof NoArticlesError && !file.isNamed)
      yield { name: file.name, skipped: lineOf(error) };
    else yield { name: file.name, failed: lineOf(error) };
  }
}

export const lineOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).replace(/\s*\n\s*/g, ' ');

interface Sidecar {
  readonly claims: ClaimsFile;
  readonly hash: string;
}

function prepare(
  read: ReadDocument,
  sidecar: Sidecar | undefined,
  extractor: PrepareOptions['extractor'],
): PreparedDocument {
  const { name, notices = [] } = read;
  const characters = read.text.length;
  if (!sidecar) {
    const readBy = `${extractor.name} ${extractor.version}`;
    return {
      name,
      notices,
      characters,
      fingerprint: fingerprintOf(read, readBy),
      complete: async (extract, signal) => ({
        content: await extract(read, signal),
        warnings: [],
      }),
    };
  }
  const { claims } = sidecar;
  const exact = claims.sha256 === sha256(read.text);
  const document: ReadDocument = exact
    ? {
        ...read,
        name: claims.document,
        metadata: claims.metadata ?? {},
        ...(claims.pages && { pages: claims.pages }),
      }
    : { ...read, metadata: { ...read.metadata, ...claims.metadata } };
  const readBy = `claims file ${sidecar.hash}`;
  return {
    name: document.name,
    notices,
    characters,
    fingerprint: fingerprintOf(document, readBy),
    complete: async () => {
      const { extraction, decisions, warnings } = extractionOf(claims, document.text, exact);
      return { content: contentOf(document, extraction, readBy, decisions), warnings };
    },
  };
}

async function readBeside(path: string, ending: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(path.slice(0, path.length - extname(path).length) + ending);
  } catch (error) {
    const code = systemErrorCode(error);
    // A name that leaves no room for the ending has nothing beside it.
    if (code === 'ENOENT' || code === 'ENAMETOOLONG') return undefined;
    throw error;
  }
}

function sidecarOf(bytes: Uint8Array, path: string, ending: string): Sidecar {
  const file = path.slice(0, path.length - extname(path).length) + ending;
  return {
    claims: parseClaimsFile(Buffer.from(bytes).toString('utf8'), file),
    hash: createHash('sha256').update(bytes).digest('hex'),
  };
}

function parseClaimsFile(text: string, path: string): ClaimsFile {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new InvalidClaimsFileError(
      `${path}: is no JSON (${error instanceof Error ? error.message : String(error)}). Correct it, or move it away to have the document read instead.`,
    );
  }
  const result = claimsFileSchema.safeParse(json);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw new InvalidClaimsFileError(
    `${path}: ${issue?.path.join('.') || 'the file'}: ${issue?.message ?? 'is no claims file'}. The format is in docs/annotation.md.`,
  );
}
