/** Every format that a graph can be exported in. A new one is a file in `formats/` and an entry here. */
import type { ExportFormat } from './exportFormat.ts';
import { claims } from './formats/claims.ts';
import { csv } from './formats/csv.ts';
import { ftm } from './formats/ftm.ts';
import { gexf } from './formats/gexf.ts';
import { graphml } from './formats/graphml.ts';
import { html } from './formats/html.ts';
import { json } from './formats/json.ts';
import { stix } from './formats/stix.ts';

export const EXPORT_FORMATS: readonly ExportFormat[] = [
  html,
  gexf,
  graphml,
  csv,
  json,
  stix,
  ftm,
  claims,
];

export const exportFormat = (name: string): ExportFormat | undefined =>
  EXPORT_FORMATS.find((format) => format.name === name);
