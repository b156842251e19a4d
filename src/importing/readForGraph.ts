/** One file to what will be written: text, then claims from its sidecar if it has one, else from the extractor. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { readDocument } from '../documents/readDocument.ts';
import type { Extractor } from '../extraction/extractor.ts';
import { contentOf, type DocumentContent, fingerprintOf } from '../graph/documentContent.ts';
import { systemErrorCode } from '../graph/managed/managedServerError.ts';
import { sha256 } from '../identity/ids.ts';
import { type ClaimsFile, claimsFileSchema } from '../model/claimsFile.ts';
import type { ReadDocument } from '../model/document.ts';
import { extractionOf } from './claimsFileExtraction.ts';
import type { FoundFile } from './findFiles.ts';

/** A sidecar that is no claims file. */
export class InvalidClaimsFileError extends Error {
  override readonly name = 'InvalidClaimsFileError';
}

export interface PreparedDocument {
  readonly name: string;
  readonly fingerprint: string;
  /** Reads the claims. Not called for a document that is in the graph already. */
  readonly complete: () => { content: DocumentContent; warnings: readonly string[] };
}

export async function prepareDocument(
  file: FoundFile,
  extractor: Extractor,
  sidecarEnding: string,
): Promise<PreparedDocument> {
  const read: ReadDocument = { ...(await readDocument(file.path)), name: file.name };
  const sidecar = await readSidecar(file.path, sidecarEnding);
  if (!sidecar) {
    const readBy = `${extractor.name} ${extractor.version}`;
    return {
      name: file.name,
      fingerprint: fingerprintOf(read, readBy),
      complete: () => ({ content: contentOf(read, extractor.extract(read), readBy), warnings: [] }),
    };
  }
  const { claims } = sidecar;
  const exact = claims.sha256 === sha256(read.text);
  const document: ReadDocument = exact
    ? { ...read, name: claims.document, metadata: claims.metadata ?? {} }
    : { ...read, metadata: { ...read.metadata, ...claims.metadata } };
  const readBy = `claims file ${sidecar.hash}`;
  return {
    name: document.name,
    fingerprint: fingerprintOf(document, readBy),
    complete: () => {
      const { extraction, decisions, warnings } = extractionOf(claims, document.text, exact);
      return { content: contentOf(document, extraction, readBy, decisions), warnings };
    },
  };
}

async function readSidecar(
  path: string,
  ending: string,
): Promise<{ claims: ClaimsFile; hash: string } | undefined> {
  const sidecar = path.slice(0, path.length - extname(path).length) + ending;
  let text: string;
  try {
    text = await readFile(sidecar, 'utf8');
  } catch (error) {
    if (systemErrorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
  return {
    claims: parseClaimsFile(text, sidecar),
    hash: createHash('sha256').update(text).digest('hex'),
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
