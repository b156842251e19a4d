/**
 * Claims files (docs/annotation.md), each beside the text that it was made for. Imported into an empty graph they give
 * the same graph: the same digest.
 */
import { claimsFileOfContent } from '../claimsFile.ts';
import type { ExportedFile, ExportFormat, ExportSource } from '../exportFormat.ts';
import { FilePaths } from '../filePaths.ts';
import { zipped } from '../zip.ts';

async function* files(source: ExportSource): AsyncGenerator<ExportedFile> {
  const paths = new FilePaths();
  for await (const document of source.documents()) {
    const path = paths.of(document.name);
    yield { path: `${path}.txt`, pieces: [document.text] };
    const json = JSON.stringify(claimsFileOfContent(document), null, 1);
    yield { path: `${path}.claims.json`, pieces: [`${json}\n`] };
  }
}

export const claims: ExportFormat = {
  name: 'claims',
  label: 'Claims files',
  description: 'every document’s text with its claims, to correct by hand or to import elsewhere',
  extension: 'zip',
  mediaType: 'application/zip',
  write: (source) => zipped(files(source)),
  files,
};
