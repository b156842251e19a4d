/** Exports of the graph, or of what is drawn of it, as files that are written while they are sent. */
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { EXPORT_FORMATS, exportFormat } from '../../exporting/formats.ts';
import { graphSource } from '../../exporting/graphSource.ts';
import { HttpError } from '../httpError.ts';
import { route } from '../route.ts';

export const exportRoutes = [
  route('exportFormats', async () => ({ formats: [...EXPORT_FORMATS] })),
  route('export', async ({ body, response }, { database }) => {
    const format = exportFormat(body.format);
    if (!format)
      throw new HttpError(
        400,
        'unknown-format',
        `There is no export format "${body.format}".`,
        `Take one of ${EXPORT_FORMATS.map((f) => f.name).join(', ')}.`,
      );
    const source = graphSource(database(), {
      entities: body.entities,
      relationships: body.relationships,
      positions: body.positions && new Map(body.positions.map(([id, x, y]) => [id, { x, y }])),
    });
    response.setHeader('content-type', format.mediaType);
    response.setHeader(
      'content-disposition',
      `attachment; filename="sightline.${format.extension}"`,
    );
    await pipeline(Readable.from(format.write(source)), response);
    return undefined;
  }),
];
