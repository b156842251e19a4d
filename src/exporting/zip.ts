/** Several files as one ZIP, piece by piece; the same files give the same bytes whenever they are packed. */
import { Deflate, Zip, ZipPassThrough } from 'fflate';
import type { ExportedFile } from './exportFormat.ts';

/** The earliest date that ZIP knows. */
const NO_DATE = new Date(1980, 0, 1);

/** Method 8 of the ZIP format. */
const DEFLATED = 8;

/** As fflate's ZipDeflate, which an archive keeps with its buffers to the end: beyond reach for 100,000 files. */
class DeflatedFile extends ZipPassThrough {
  #deflate: Deflate | undefined;

  constructor(path: string) {
    super(path);
    this.compression = DEFLATED;
    this.#deflate = new Deflate({ level: 6 }, (data, final) => this.ondata(null, data, final));
  }

  protected override process(data: Uint8Array, final: boolean): void {
    this.#deflate?.push(data, final);
    if (final) this.#deflate = undefined;
  }
}

export async function* zipped(files: AsyncIterable<ExportedFile>): AsyncGenerator<Uint8Array> {
  let ready: Uint8Array[] = [];
  let failed: Error | undefined;
  const zip = new Zip((error, data) => {
    if (error) failed = error;
    else ready.push(data);
  });
  const take = (): Uint8Array[] => {
    if (failed) throw failed;
    const pieces = ready;
    ready = [];
    return pieces;
  };
  const bytes = new TextEncoder();
  for await (const { path, pieces } of files) {
    const file = new DeflatedFile(path);
    file.mtime = NO_DATE;
    zip.add(file);
    for await (const piece of pieces) {
      file.push(typeof piece === 'string' ? bytes.encode(piece) : piece);
      yield* take();
    }
    file.push(new Uint8Array(), true);
  }
  zip.end();
  yield* take();
}
