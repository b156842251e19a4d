/** The properties of nodes and edges, named once for every tabular or typed format. */
import { kindOf } from '../model/kinds.ts';
import { relationTypeOf } from '../model/relationTypes.ts';
import { citation, type ExportedEdge, type ExportedNode } from './exportFormat.ts';

/** As GraphML and GEXF both name them. */
export type ValueType = 'string' | 'integer' | 'double';

export interface Column<T> {
  readonly name: string;
  readonly type: ValueType;
  readonly of: (item: T) => string | number | undefined;
}

const joined = (values: readonly string[] | undefined): string | undefined =>
  values && values.length > 0 ? values.join('; ') : undefined;

export const NODE_COLUMNS: readonly Column<ExportedNode>[] = [
  { name: 'kind', type: 'string', of: (n) => n.kind },
  { name: 'family', type: 'string', of: (n) => kindOf(n.kind).family },
  { name: 'aliases', type: 'string', of: (n) => joined(n.aliases) },
  { name: 'documents', type: 'integer', of: (n) => n.documents },
  { name: 'claims', type: 'integer', of: (n) => n.claims },
  { name: 'degree', type: 'integer', of: (n) => n.degree },
  { name: 'category', type: 'string', of: (n) => n.category },
  { name: 'model', type: 'string', of: (n) => n.model },
  { name: 'calibre', type: 'string', of: (n) => n.calibre },
  { name: 'date', type: 'string', of: (n) => n.date },
  { name: 'datePrecision', type: 'string', of: (n) => n.datePrecision },
  { name: 'latitude', type: 'double', of: (n) => n.latitude },
  { name: 'longitude', type: 'double', of: (n) => n.longitude },
  { name: 'precision', type: 'string', of: (n) => n.precision },
];

export const EDGE_COLUMNS: readonly Column<ExportedEdge>[] = [
  { name: 'type', type: 'string', of: (e) => e.type },
  { name: 'reads', type: 'string', of: (e) => relationTypeOf(e.type).forward },
  { name: 'claims', type: 'integer', of: (e) => e.claims },
  { name: 'documents', type: 'integer', of: (e) => e.documents },
  { name: 'sources', type: 'integer', of: (e) => e.sources },
  { name: 'certainty', type: 'string', of: (e) => e.certainty },
  { name: 'confidence', type: 'integer', of: (e) => e.confidence },
  { name: 'review', type: 'string', of: (e) => e.review },
  // Of its claims, those that a language model read.
  {
    name: 'byModel',
    type: 'integer',
    of: (e) => e.evidence.filter((piece) => piece.readBy !== undefined).length,
  },
  { name: 'firstDate', type: 'string', of: (e) => e.firstDate },
  { name: 'lastDate', type: 'string', of: (e) => e.lastDate },
  { name: 'weapons', type: 'string', of: (e) => joined(e.weapons) },
  { name: 'evidence', type: 'string', of: (e) => joined(e.evidence.map(citation)) },
];
