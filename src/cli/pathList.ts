/** A list of paths on the standard input, as `find` and `git ls-files` write it: one a line, or with `-0` each behind a NUL. */
import type { Readable } from 'node:stream';

export async function readPathList(input: Readable, nulSeparated: boolean): Promise<string[]> {
  const pieces: Buffer[] = [];
  for await (const piece of input) pieces.push(Buffer.from(piece));
  const text = Buffer.concat(pieces).toString('utf8');
  return text.split(nulSeparated ? '\0' : /\r?\n/).filter((path) => path !== '');
}
