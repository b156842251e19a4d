/**
 * The documents among files and folders. Each gets the name it will have in the graph: the file's own, and where two
 * of one import would share it, the path below the folder that was named.
 */
import { readdir, stat } from 'node:fs/promises';
import { basename, extname, join, relative, resolve, sep } from 'node:path';
import { documentNameOf } from '../documents/fileNames.ts';
import { isHiddenName, isSidecar, skipReason } from '../documents/offered.ts';
import { systemErrorCode } from '../graph/managed/managedServerError.ts';

export interface FoundFile {
  readonly path: string;
  readonly name: string;
  /** Somebody named it, rather than a folder that it is in. */
  readonly isNamed: boolean;
}

/** What is in a container is called by its path there, behind the container's own name with its ending. */
export function nameInside(
  { path, name }: Pick<FoundFile, 'path' | 'name'>,
  inside: string,
): string {
  if (inside === '') return name;
  const ending = extname(path);
  return `${name.endsWith(ending) ? name : name + ending}/${inside}`;
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
  readonly isNamed: boolean;
}

/** @param sidecarEnding of this import, `.claims.json` unless said otherwise */
export async function findFiles(
  paths: readonly string[],
  sidecarEnding: string,
): Promise<FoundFiles> {
  const found = new Map<string, Candidate>();
  const skipped: LeftOut[] = [];
  const failed: LeftOut[] = [];
  for (const named of paths) {
    const root = resolve(named);
    try {
      if ((await stat(root)).isDirectory())
        for await (const path of filesBelow(root, failed)) {
          const reason = skipReason(path, sidecarEnding);
          if (reason === undefined)
            found.set(path, {
              path,
              below: relative(root, path).split(sep).join('/'),
              isNamed: false,
            });
          else if (reason !== '') skipped.push({ path, reason });
        }
      // A file that was named is always tried, so that its reader can say what is wrong with it.
      else if (!isSidecar(root, sidecarEnding))
        found.set(root, { path: root, below: basename(root), isNamed: true });
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
    if (isHiddenName(entry.name)) continue;
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
  return candidates.map((c) => ({
    path: c.path,
    name: named.get(c) ?? c.path,
    isNamed: c.isNamed,
  }));
}

function reasonOf(error: unknown): string {
  const code = systemErrorCode(error);
  if (code === 'ENOENT') return 'no such file or folder; check the path';
  if (code === 'EACCES' || code === 'EPERM') return 'may not be opened; check its permissions';
  return error instanceof Error ? error.message : String(error);
}
