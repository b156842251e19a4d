/** Uploaded files, written to a folder of their own as they arrive, so that memory does not grow with their size. */
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import busboy from 'busboy';
import type { Request } from 'express';
import { HttpError } from './httpError.ts';

const MB = 1024 * 1024;
export const UPLOAD_LIMITS = { fileBytes: 500 * MB, files: 2000, totalBytes: 2048 * MB } as const;

export interface Upload {
  readonly folder: string;
  readonly files: readonly string[];
  remove(): Promise<void>;
}

/** File systems allow 255, and a number may be put before it. */
const NAME_BYTES = 200;

/** A name that stays inside the upload's folder and keeps the document's own name. */
const safeName = (name: string): string => {
  let kept = [...basename(name.replaceAll('\\', '/'))]
    .filter((c) => c >= ' ' && c !== '\u007f')
    .slice(-NAME_BYTES)
    .join('');
  while (Buffer.byteLength(kept) > NAME_BYTES) kept = [...kept].slice(1).join('');
  return kept === '' || kept === '.' || kept === '..' ? 'document' : kept;
};

/** Reads a `multipart/form-data` body. Refuses what is over the limits, by name. */
export async function receiveUpload(request: Request): Promise<Upload> {
  if (!request.headers['content-type']?.startsWith('multipart/form-data'))
    throw new HttpError(
      415,
      'invalid-request',
      'Files are uploaded as multipart/form-data, in the field "files".',
    );
  const folder = await mkdtemp(join(tmpdir(), 'sightline-upload-'));
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    const files = await receiveInto(folder, request);
    if (files.length === 0)
      throw new HttpError(
        400,
        'invalid-request',
        'No file came with the upload; send at least one in the field "files".',
      );
    return { folder, files, remove };
  } catch (error) {
    await remove();
    throw error;
  }
}

const reasonOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);

const unreadable = (why: string): HttpError =>
  new HttpError(400, 'invalid-request', `The upload could not be read: ${why}.`);

const tooMuch = (): HttpError =>
  new HttpError(
    413,
    'too-large',
    `The files of one upload are more than ${UPLOAD_LIMITS.totalBytes / MB} MB together.`,
    'Send them in several uploads, or import the folder from the command line: npx sightline import FOLDER',
  );

/** @throws HttpError 400 when the head of the request does not say how its parts are told apart */
function formOf({ headers }: Request): busboy.Busboy {
  try {
    return busboy({
      headers,
      defParamCharset: 'utf8',
      limits: { fileSize: UPLOAD_LIMITS.fileBytes, files: UPLOAD_LIMITS.files, fields: 20 },
    });
  } catch (error) {
    throw unreadable(reasonOf(error));
  }
}

function receiveInto(folder: string, request: Request): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const writes: Promise<string>[] = [];
    const names = new Set<string>();
    const form = formOf(request);
    let received = 0;
    /** What still comes is passed over, so that the answer can be heard. */
    const refuse = (error: unknown): void => {
      reject(error);
      request.unpipe(form);
      request.resume();
      form.destroy();
    };
    form.on('file', (_field, stream, info) => {
      let name = safeName(info.filename ?? '');
      for (let n = 2; names.has(name); n++) name = `${n}-${safeName(info.filename ?? '')}`;
      names.add(name);
      const path = join(folder, name);
      let tooLarge = false;
      stream.on('limit', () => {
        tooLarge = true;
      });
      stream.on('data', (chunk: Buffer) => {
        received += chunk.length;
        if (received > UPLOAD_LIMITS.totalBytes) refuse(tooMuch());
      });
      const write = pipeline(stream, createWriteStream(path)).then(() => {
        if (tooLarge)
          throw new HttpError(
            413,
            'too-large',
            `"${name}" is larger than ${UPLOAD_LIMITS.fileBytes / MB} MB.`,
            'Import it from the command line: npx sightline import FILE',
          );
        return path;
      });
      write.catch(refuse);
      writes.push(write);
    });
    form.on('filesLimit', () =>
      refuse(
        new HttpError(
          413,
          'too-many',
          `More than ${UPLOAD_LIMITS.files} files in one upload.`,
          'Import the folder from the command line: npx sightline import FOLDER',
        ),
      ),
    );
    form.on('error', (error) => refuse(unreadable(reasonOf(error))));
    form.on('close', () => {
      Promise.all(writes).then(resolve, reject);
    });
    // Whoever sends may go before the end; nothing would come any more.
    request.once('close', () => {
      if (!request.complete) refuse(unreadable('it broke off'));
    });
    if (Number(request.headers['content-length'] ?? 0) > UPLOAD_LIMITS.totalBytes)
      refuse(tooMuch());
    else request.pipe(form);
  });
}
