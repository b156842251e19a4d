/** Exports of the graph, or of what is drawn of it, as files that are written while they are sent. */
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Response } from 'express';
import { EXPORT_FORMATS, exportFormat } from '../../exporting/formats.ts';
import { type ExportSelection, graphSource } from '../../exporting/graphSource.ts';
import type { Database } from '../../graph/connection.ts';
import { HttpError } from '../httpError.ts';
import { route } from '../route.ts';

/** Writes while the graph is read; `selection` narrows it to a part. */
async function send(
  name: string,
  database: Database,
  response: Response,
  selection: ExportSelection = {},
): Promise<undefined> {
  const format = exportFormat(name);
  if (!format)
    throw new HttpError(
      400,
      'unknown-format',
      `There is no export format "${name}".`,
      `Take one of ${EXPORT_FORMATS.map((f) => f.name).join(', ')}.`,
    );
  const source = graphSource(database, selection);
  response.setHeader('content-type', format.mediaType);
  response.setHeader('content-disposition', `attachment; filename="sightline.${format.extension}"`);
  await pipeline(Readable.from(format.write(source)), response);
  return undefined;
}

export const exportRoutes = [
  route('exportFormats', async () => ({
    formats: EXPORT_FORMATS.map(({ name, label, description, extension }) => ({
      name,
      label,
      description,
      extension,
    })),
  })),
  route('exportAll', ({ id, response }, { database }) => send(id, database(), response)),
  route('export', ({ body, response, note }, { database }) => {
    note(body.format);
    return send(body.format, database(), response, {
      entities: body.entities,
      relationships: body.relationships,
      positions: body.positions && new Map(body.positions.map(([id, x, y]) => [id, { x, y }])),
    });
  }),
];
