/**
 * Which documents change when files come and go: pure. Several files may hold one text; they are one document, which
 * is called, described and read as the first of them by name says. What the others say is kept, and takes its place
 * when the first one goes; so the graph depends on the files that are there, never on the order in which they came.
 */
import { byCodeUnit } from '../identity/nameKeys.ts';

export interface HeldFile {
  readonly document: string;
  readonly name: string;
  readonly fingerprint: string;
}

export type FileChange =
  | { readonly name: string; readonly document: string; readonly fingerprint: string }
  | { readonly name: string; readonly gone: true };

export type FileStatus = 'imported' | 'unchanged' | 'replaced' | 'deleted' | 'absent';

export interface DocumentChange {
  readonly document: string;
  readonly existed: boolean;
  /** File whose content the graph shows before and after; absent: the document is new, or goes. */
  readonly shownBefore?: string;
  readonly shown?: string;
  /** Whether what the graph shows of it must be written anew. */
  readonly rewrite: boolean;
  /** All files that hold it afterwards, in order. */
  readonly files: readonly HeldFile[];
}

export interface FilePlan {
  readonly statuses: readonly FileStatus[];
  readonly documents: readonly DocumentChange[];
  readonly deletedFiles: readonly string[];
  /** Which document a file held before. */
  readonly heldBefore: ReadonlyMap<string, string>;
}

/** @param held all files of every document that a changed file holds or will hold */
export function planFiles(held: readonly HeldFile[], changes: readonly FileChange[]): FilePlan {
  const before = new Map(held.map((f) => [f.name, f]));
  const after = new Map(before);
  const statuses = changes.map((change): FileStatus => {
    const old = after.get(change.name);
    if ('gone' in change) return after.delete(change.name) ? 'deleted' : 'absent';
    if (old?.document === change.document && old.fingerprint === change.fingerprint)
      return 'unchanged';
    after.set(change.name, change);
    return old ? 'replaced' : 'imported';
  });
  const documents: DocumentChange[] = [];
  const ids = new Set([...before.values(), ...after.values()].map((f) => f.document));
  for (const document of [...ids].sort(byCodeUnit)) {
    const was = filesOf(before, document);
    const files = filesOf(after, document);
    const [shownBefore] = was;
    const [shown] = files;
    if (JSON.stringify(was) === JSON.stringify(files)) continue;
    documents.push({
      document,
      existed: was.length > 0,
      shownBefore: shownBefore?.name,
      shown: shown?.name,
      rewrite: shownBefore?.name !== shown?.name || shownBefore?.fingerprint !== shown?.fingerprint,
      files,
    });
  }
  return {
    statuses,
    documents,
    deletedFiles: [...before.keys()].filter((name) => !after.has(name)).sort(byCodeUnit),
    heldBefore: new Map(held.map((f) => [f.name, f.document])),
  };
}

const filesOf = (files: ReadonlyMap<string, HeldFile>, document: string): HeldFile[] =>
  [...files.values()]
    .filter((f) => f.document === document)
    .map(({ name, fingerprint }) => ({ document, name, fingerprint }))
    .sort((x, y) => byCodeUnit(x.name, y.name));
