/** GraphML (graphml.graphdrawing.org), with typed keys; read by yEd, Cytoscape, NetworkX, igraph. */
import { type Column, EDGE_COLUMNS, NODE_COLUMNS } from '../columns.ts';
import type { ExportedNode, ExportFormat } from '../exportFormat.ts';
import { xml } from '../xml.ts';

const NODES: readonly Column<ExportedNode>[] = [
  { name: 'name', type: 'string', of: (n) => n.name },
  ...NODE_COLUMNS,
  { name: 'x', type: 'double', of: (n) => n.position?.x },
  { name: 'y', type: 'double', of: (n) => n.position?.y },
];
const TYPES = { string: 'string', integer: 'int', double: 'double' } as const;

const keys = <T>(of: 'node' | 'edge', columns: readonly Column<T>[]): string =>
  columns
    .map(
      (c) =>
        `  <key id="${of}-${c.name}" for="${of}" attr.name="${c.name}" attr.type="${TYPES[c.type]}"/>\n`,
    )
    .join('');

const data = <T>(item: T, of: 'node' | 'edge', columns: readonly Column<T>[]): string =>
  columns
    .flatMap((c) => {
      const value = c.of(item);
      return value === undefined
        ? []
        : [`      <data key="${of}-${c.name}">${xml(value)}</data>\n`];
    })
    .join('');

export const graphml: ExportFormat = {
  name: 'graphml',
  label: 'GraphML',
  description: 'for yEd, Cytoscape, NetworkX and igraph',
  extension: 'graphml',
  mediaType: 'application/graphml+xml',
  async *write(source) {
    yield `<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n${keys('node', NODES)}${keys('edge', EDGE_COLUMNS)}  <graph id="sightline" edgedefault="directed">\n`;
    for await (const n of source.nodes())
      yield `    <node id="${xml(n.id)}">\n${data(n, 'node', NODES)}    </node>\n`;
    for await (const e of source.edges())
      yield `    <edge id="${xml(e.id)}" source="${xml(e.source)}" target="${xml(e.target)}">\n${data(e, 'edge', EDGE_COLUMNS)}    </edge>\n`;
    yield '  </graph>\n</graphml>\n';
  },
};
