/** Dossiers of entities, as files. */
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { compose } from '../../dossier/compose.ts';
import { readDossier } from '../../dossier/content.ts';
import { fileNameOf } from '../../dossier/fileName.ts';
import type { RenderedFile } from '../../dossier/renderer.ts';
import { rendererOf } from '../../dossier/renderers.ts';
import { zipped } from '../../exporting/zip.ts';
import { found } from '../httpError.ts';
import { route } from '../route.ts';

async function* filesOf(name: string, format: string, files: readonly RenderedFile[]) {
  for (const { suffix, content } of files)
    yield { path: `${name}${suffix || `.${format}`}`, pieces: [content] };
}

export const dossierRoutes = [
  route('dossier', async ({ id, query: { format }, response, note }, { database }) => {
    note(format);
    const content = await found(readDossier(database(), id), 'entity', id);
    const name = fileNameOf(content.entity.name);
    const renderer = await rendererOf(format);
    const files = await renderer.render(compose(content), name);
    const [main, ...beside] = files;
    const isZip = beside.length > 0 || main === undefined;
    const file = `${name}.${isZip ? 'zip' : format}`;
    response.setHeader('content-type', isZip ? 'application/zip' : renderer.mediaType);
    response.setHeader(
      'content-disposition',
      `attachment; filename*=UTF-8''${encodeURIComponent(file)}`,
    );
    const pieces = isZip ? zipped(filesOf(name, format, files)) : [main.content];
    await pipeline(Readable.from(pieces), response);
    return undefined;
  }),
];
