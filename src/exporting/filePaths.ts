/**
 * Names of documents as paths of files: without what some file system forbids, and no two alike where case does not
 * count. A document that is called by its path lies in the folders of that path.
 */

/** Forbidden in names by Windows, the strictest of those that people use; no path may lead out of its folder. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what no file's name may hold
const FORBIDDEN = /[<>:"|?*\\\u0000-\u001f]/g;
/** Devices, and what `import` passes over in a folder. */
const RESERVED =
  /^(con|prn|aux|nul|com\d|lpt\d|readme|licen[cs]e|notice|changelog|contributing|node_modules)$/i;
/** UTF-8 bytes; file systems allow 255, and an ending comes behind. */
const LONGEST_BYTES = 200;

function segment(name: string): string {
  let safe = name
    .replaceAll(FORBIDDEN, '_')
    .replace(/^\.+|[. ]+$/g, (dots) => '_'.repeat(dots.length));
  while (Buffer.byteLength(safe) > LONGEST_BYTES) safe = safe.slice(0, -1);
  return safe === '' || RESERVED.test(safe) ? `${safe}_` : safe;
}

export class FilePaths {
  readonly #taken = new Set<string>();

  /** A path of its own for each name asked for, without an ending. */
  of(name: string): string {
    const path = name
      .split('/')
      .filter((part) => part !== '')
      .map(segment)
      .join('/');
    for (let nth = 1; ; nth += 1) {
      const own = nth === 1 ? path : `${path} (${nth})`;
      const key = own.normalize('NFC').toLowerCase();
      if (this.#taken.has(key)) continue;
      this.#taken.add(key);
      return own;
    }
  }
}
