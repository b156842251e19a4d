/**
 * The version of the shipped extractor: a hash of its code, lexicon, frames and weights. Whatever may change a reading
 * changes it, so that documents are read again by a newer extractor and passed over by the same one.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, extname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { packageRoot } from '../packageRoot.ts';

const CODE = new Set(['.ts', '.js']);
const DATA = new Set(['.csv', '.json', '.txt']);

let known: string | undefined;

/** Twelve hexadecimal digits. */
export function extractorVersion(): string {
  known ??= hashFiles([
    ...filesBelow(dirname(fileURLToPath(import.meta.url)), CODE),
    ...filesBelow(join(packageRoot, 'src', 'extraction'), DATA),
  ]);
  return known;
}

function filesBelow(
  folder: string,
  endings: ReadonlySet<string>,
): { name: string; path: string }[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => endings.has(extname(path)))
    .sort()
    .map((path) => ({ name: relative('.', path).replaceAll('\\', '/'), path: join(folder, path) }));
}

function hashFiles(files: readonly { name: string; path: string }[]): string {
  const hash = createHash('sha256');
  for (const { name, path } of files)
    hash.update(name).update('\0').update(readFileSync(path)).update('\0');
  return hash.digest('hex').slice(0, 12);
}
