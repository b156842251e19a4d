/** Paths of what is in a container, as names of documents: relative, without tricks, short enough, each once. */
import { LIMITS } from './limits.ts';

const CONTROLS = /[\p{Cc}\p{Cf}]/gu;

/** No root, no drive, no way up: it is only a name here, and stays one for whoever writes it to a disk. */
export function memberPath(written: string): string {
  const parts = written
    .replaceAll('\\', '/')
    .replace(CONTROLS, '')
    .split('/')
    .map((part) => part.trim())
    .filter((part) => part !== '' && part !== '.' && part !== '..' && !/^[a-z]:$/i.test(part));
  return shortened(parts.join('/')) || 'unnamed';
}

/** Any words as one part of a path. */
export const pathOfWords = (words: string): string =>
  memberPath(words.replace(/[/\\]+/g, '-').replace(/\s+/g, ' '))
    .slice(0, 120)
    .trim();

/** Keeps the end, which tells the format. */
const shortened = (path: string): string => {
  if (path.length <= LIMITS.nameCharacters) return path;
  const ending = /\.[^./]{1,12}$/.exec(path)?.[0] ?? '';
  return path.slice(0, LIMITS.nameCharacters - ending.length) + ending;
};

/** Numbers the second and later ones of a name. */
export class UniquePaths {
  readonly #taken = new Map<string, number>();

  take(path: string): string {
    const before = this.#taken.get(path) ?? 0;
    this.#taken.set(path, before + 1);
    if (before === 0) return path;
    const ending = /\.[^./]{1,12}$/.exec(path)?.[0] ?? '';
    return this.take(`${path.slice(0, path.length - ending.length)} (${before + 1})${ending}`);
  }
}
