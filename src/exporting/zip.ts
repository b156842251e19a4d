/** Several files as one ZIP, piece by piece; the same files give the same bytes whenever they are packed. */
import { Zip, ZipDeflate } from 'fflate';
import type { ExportedFile } from './exportFormat.ts';

/** The earliest date that ZIP knows. */
const NO_DATE = new Date(1980, 0, 1);

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
    const file = new ZipDeflate(path, { level: 6 });
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
