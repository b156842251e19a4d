/** Which of the files in a folder or an archive are documents at all, by their names alone. */
import { documentNameOf } from './fileNames.ts';
import { readerFor } from './readers.ts';

/** Files that speak about a folder, not of its subject. One that is named by itself is read all the same. */
const ABOUT_THE_FOLDER = /^(readme|licen[cs]e|notice|changelog|contributing)$/i;

/** Endings of files that hold annotations and are read beside their documents. */
const SIDECAR_ENDINGS = ['.claims.json', '.gold.json'];

export const isSidecar = (path: string, ending?: string): boolean =>
  [...SIDECAR_ENDINGS, ...(ending === undefined ? [] : [ending])].some((e) => path.endsWith(e));

/** What systems and programs keep for themselves. */
export const isHiddenName = (name: string): boolean =>
  name.startsWith('.') || name === 'node_modules' || name === '__MACOSX' || name.startsWith('~$');

export const isHiddenPath = (path: string): boolean =>
  path.split('/').some((part) => part !== '.' && part !== '..' && isHiddenName(part));

/** Why a file is left out; empty for one that is left out in silence. */
export function skipReason(path: string, sidecarEnding?: string): string | undefined {
  if (isSidecar(path, sidecarEnding)) return '';
  if (ABOUT_THE_FOLDER.test(documentNameOf(path)))
    return 'speaks about the folder; name it by itself to import it';
  return readerFor(path) ? undefined : 'is no document of a format that is read';
}
