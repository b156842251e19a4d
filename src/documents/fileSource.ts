/** Bytes that can be read from any place: a file on the disk, or what was unpacked from another. */
import { open } from 'node:fs/promises';
import { UnreadableDocumentError } from './unreadableDocumentError.ts';

export interface FileSource {
  /** For error messages, and for its ending. */
  readonly name: string;
  readonly size: number;
  /** Fewer bytes only at the end. */
  read(start: number, length: number): Promise<Uint8Array>;
  close(): Promise<void>;
}

const PIECE = 1024 * 1024;

export async function openFile(path: string): Promise<FileSource> {
  const handle = await open(path, 'r').catch((cause: unknown) => {
    throw cannotOpen(path, cause);
  });
  try {
    const stats = await handle.stat();
    if (!stats.isFile())
      throw new UnreadableDocumentError(path, 'is not a file', 'Name a file, not a folder.');
    return {
      name: path,
      size: stats.size,
      async read(start, length) {
        const buffer = Buffer.alloc(Math.max(0, Math.min(length, stats.size - start)));
        let filled = 0;
        while (filled < buffer.length) {
          const { bytesRead } = await handle.read(
            buffer,
            filled,
            buffer.length - filled,
            start + filled,
          );
          if (bytesRead === 0) break;
          filled += bytesRead;
        }
        return buffer.subarray(0, filled);
      },
      close: () => handle.close(),
    };
  } catch (error) {
    await handle.close();
    throw error instanceof UnreadableDocumentError ? error : cannotOpen(path, error);
  }
}

export const sourceOf = (bytes: Uint8Array, name: string): FileSource => ({
  name,
  size: bytes.byteLength,
  read: async (start, length) => bytes.subarray(start, start + length),
  close: async () => undefined,
});

/** The whole, piece by piece. */
export async function* piecesOf(source: FileSource): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < source.size; at += PIECE) {
    const piece = await source.read(at, PIECE);
    if (piece.length === 0) return;
    yield piece;
  }
}

function cannotOpen(path: string, cause: unknown): UnreadableDocumentError {
  const code =
    typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : 'unknown';
  const known: Readonly<Record<string, readonly [string, string]>> = {
    ENOENT: ['no such file', 'Check the path.'],
    EACCES: ['may not be opened', 'Check its permissions.'],
    EPERM: ['may not be opened', 'Check its permissions.'],
    EISDIR: ['is not a file', 'Name a file, not a folder.'],
    ELOOP: ['is a link that leads in a circle', 'Name the file itself.'],
    ENAMETOOLONG: ['the name is too long', 'Shorten it.'],
  };
  const [reason, hint] = known[code] ?? [`cannot be opened (${code})`, 'Check the file.'];
  return new UnreadableDocumentError(path, reason, hint, { cause });
}
