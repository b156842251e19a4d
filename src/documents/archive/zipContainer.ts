/** A ZIP archive of documents: unpacked one by one, nothing written to the disk. */
import type { ContainerContext, Member } from '../documentReader.ts';
import type { FileSource } from '../fileSource.ts';
import { LIMITS } from '../limits.ts';
import { memberPath, UniquePaths } from '../memberPath.ts';
import { UnreadableDocumentError } from '../unreadableDocumentError.ts';
import { type ZipEntry, zipEntries } from './zipEntries.ts';

const withoutEnding = (path: string): string => path.replace(/\.[^./]+$/, '');

export async function* zipMembers(
  source: FileSource,
  { budget, offered }: ContainerContext,
): AsyncGenerator<Member> {
  const entries = (await zipEntries(source)).filter((e) => !e.isFolder && !e.isLink);
  const byPath = new Map(entries.map((e) => [e.path, e]));
  const paths = new UniquePaths();
  for (const entry of entries) {
    const path = memberPath(entry.path);
    const offer = offered(path);
    if ('skipped' in offer) {
      if (offer.skipped !== '') yield { path, skipped: offer.skipped };
      continue;
    }
    const beside = async (ending: string): Promise<Uint8Array | undefined> =>
      byPath.get(withoutEnding(entry.path) + ending)?.unpack(LIMITS.textBytes);
    yield {
      path: paths.take(path),
      beside,
      ...(await unpacked(entry, Math.min(offer.mostBytes, budget.bytesLeft))),
    };
  }
}

async function unpacked(
  entry: ZipEntry,
  mostBytes: number,
): Promise<{ bytes: Uint8Array } | { error: UnreadableDocumentError }> {
  try {
    return { bytes: await entry.unpack(mostBytes) };
  } catch (error) {
    if (error instanceof UnreadableDocumentError) return { error };
    throw error;
  }
}
