/** The record as a file. Pure. */
import type { DecisionRecord } from '../../src/model/decisionContracts.ts';
import { toCsv } from '../query/resultFiles.ts';

const COLUMNS: readonly {
  readonly name: string;
  readonly of: (d: DecisionRecord) => string | boolean;
}[] = [
  { name: 'at', of: (d) => d.at },
  { name: 'by', of: (d) => d.by },
  { name: 'kind', of: (d) => d.kind },
  { name: 'what', of: (d) => d.what },
  { name: 'before', of: (d) => d.before },
  { name: 'after', of: (d) => d.after },
  { name: 'note', of: (d) => d.note ?? '' },
  { name: 'active', of: (d) => d.active },
  { name: 'undoneBy', of: (d) => d.undoneBy?.by ?? '' },
  { name: 'undoneAt', of: (d) => d.undoneBy?.at ?? '' },
  { name: 'documents', of: (d) => d.about.documents.map((x) => x.name).join('; ') },
  { name: 'id', of: (d) => d.id },
];

export const recordCsv = (decisions: readonly DecisionRecord[]): string =>
  toCsv({
    columns: COLUMNS.map((c) => c.name),
    rows: decisions.map((d) => COLUMNS.map((c) => c.of(d))),
  });

export const recordJson = (decisions: readonly DecisionRecord[]): string =>
  `${JSON.stringify({ decisions }, null, 2)}\n`;
