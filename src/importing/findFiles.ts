/**
 * The documents among files and folders. Each gets the name it will have in the graph: the file's own, and where two
 * of one import would share it, the path below the folder that was named.
 */
import { readdir, stat } from 'node:fs/promises';
import { basename, join, relative, resolve, sep } from 'node:path';
import { documentNameOf } from '../documents/fileNames.ts';
import { readerFor } from '../documents/readers.ts';
import { systemErrorCode } from '../graph/managed/managedServerError.ts';

export interface FoundFile {
  readonly path: string;
  readonly name: string;
}

export interface LeftOut {
  readonly path: string;
  readonly reason: string;
}

export interface FoundFiles {
  readonly documents: readonly FoundFile[];
  /** Files that are no documents. */
  readonly skipped: readonly LeftOut[];
  /** What was named and cannot be read. */
  readonly failed: readonly LeftOut[];
}

interface Candidate {
  readonly path: string;
  /** Below the folder that was named, with `/`. */
  readonly below: string;
}

/** Files that speak about a folder, not of its subject. One that is named by itself is read all the same. */
const ABOUT_THE_FOLDER = /^(readme|licen[cs]e|notice|changelog|contributing)$/i;

/** Endings of files that hold annotations and are read beside their documents. */
const SIDECAR_ENDINGS = ['.claims.json', '.gold.json'];

/** @param sidecarEnding of this import, `.claims.json` unless said otherwise */
export async function findFiles(
  paths: readonly string[],
  sidecarEnding: string,
): Promise<FoundFiles> {
  const found = new Map<string, Candidate>();
  const skipped: LeftOut[] = [];
  const failed: LeftOut[] = [];
  const isSidecar = (path: string): boolean =>
    [...SIDECAR_ENDINGS, sidecarEnding].some((ending) => path.endsWith(ending));
  for (const named of paths) {
    const root = resolve(named);
    try {
      if ((await stat(root)).isDirectory())
        for await (const path of filesBelow(root, failed)) {
          if (isSidecar(path)) continue;
          if (ABOUT_THE_FOLDER.test(documentNameOf(path)))
            skipped.push({
              path,
              reason: 'speaks about the folder; name it by itself to import it',
            });
          else if (readerFor(path))
            found.set(path, { path, below: relative(root, path).split(sep).join('/') });
          else skipped.push({ path, reason: 'is no document of a format that is read' });
        }
      // A file that was named is always tried, so that its reader can say what is wrong with it.
      else if (!isSidecar(root)) found.set(root, { path: root, below: basename(root) });
    } catch (error) {
      failed.push({ path: named, reason: reasonOf(error) });
    }
  }
  return { documents: nameFiles([...found.values()]), skipped, failed };
}

async function* filesBelow(folder: string, failed: LeftOut[]): AsyncGenerator<string> {
  let entries: import('node:fs').Dirent[];
  try {
    entries = await readdir(folder, { withFileTypes: true });
  } catch (error) {
    failed.push({ path: folder, reason: reasonOf(error) });
    return;
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  for (const entry of entries) {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    const path = join(folder, entry.name);
    // Links are not followed: they may lead out of the folder, or round in a circle.
    if (entry.isDirectory()) yield* filesBelow(path, failed);
    else if (entry.isFile()) yield path;
  }
}

function nameFiles(candidates: readonly Candidate[]): FoundFile[] {
  const forms: readonly ((c: Candidate) => string)[] = [
    (c) => documentNameOf(c.path),
    (c) => c.below.replace(/\.[^./]+$/, ''),
    (c) => c.below,
    (c) => c.path,
  ];
  const named = new Map<Candidate, string>();
  let open = candidates;
  for (const form of forms) {
    const counts = new Map<string, number>();
    for (const c of open) counts.set(form(c), (counts.get(form(c)) ?? 0) + 1);
    const shared: Candidate[] = [];
    for (const c of open)
      if (counts.get(form(c)) === 1) named.set(c, form(c));
      else shared.push(c);
    open = shared;
  }
  return candidates.map((c) => ({ path: c.path, name: named.get(c) ?? c.path }));
}

function reasonOf(error: unknown): string {
  const code = systemErrorCode(error);
  if (code === 'ENOENT') return 'no such file or folder; check the path';
  if (code === 'EACCES' || code === 'EPERM') return 'may not be opened; check its permissions';
  return error instanceof Error ? error.message : String(error);
}
