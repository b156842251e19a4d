/** The formats of an export: pictures made by the page, and the files that the server writes with their evidence. */
import { ENDPOINTS } from '../../src/model/contracts.ts';
import { addressOf, callForFile } from '../api/client.ts';
import { exploreNow } from '../explore/store.ts';
import { download, downloadBlob, fileName } from './download.ts';
import { drawnAsSvg, type Look, pngBlob, svgBlob } from './picture.ts';
import { contentOf, type Scope } from './scope.ts';

export interface FormatDescriptor {
  readonly name: string;
  readonly label: string;
  readonly description: string;
  readonly extension: string;
}

export interface PictureFormat extends FormatDescriptor {
  readonly make: (svg: string) => Promise<Blob>;
}

export const PICTURES: readonly PictureFormat[] = [
  {
    name: 'png',
    label: 'PNG picture',
    description: 'The stage as an image, for slides and reports',
    extension: 'png',
    make: pngBlob,
  },
  {
    name: 'svg',
    label: 'SVG picture',
    description: 'The stage as a drawing that stays sharp and can be edited',
    extension: 'svg',
    make: async (svg) => svgBlob(svg),
  },
];

export interface ExportRequest {
  readonly format: FormatDescriptor;
  readonly scope: Scope;
  readonly look: Look;
  readonly signal: AbortSignal;
}

/** Makes the file and hands it to the browser. @throws ApiError, or Error with the reason in words */
export async function exportAs({ format, scope, look, signal }: ExportRequest): Promise<void> {
  const name = fileName(format.extension);
  const picture = PICTURES.find((p) => p.name === format.name);
  if (picture) {
    downloadBlob(await picture.make(drawnAsSvg(look)), name);
    return;
  }
  const content = contentOf(scope);
  if (!content) {
    // Streamed by the browser itself, so that a large graph needs no memory of the page.
    download(addressOf(ENDPOINTS.exportAll, { params: { id: format.name } }), name);
    return;
  }
  const { layout, positions } = exploreNow();
  const at = positions[layout.name]?.at;
  const blob = await callForFile(ENDPOINTS.export, {
    body: {
      format: format.name,
      entities: content.nodes.map((node) => node.id),
      relationships: content.edges.map((edge) => edge.id),
      positions: content.nodes.flatMap((node) => {
        const point = at?.get(node.id);
        return point ? [[node.id, point.x, point.y]] : [];
      }),
    },
    signal,
  });
  downloadBlob(blob, name);
}
