/** GEXF 1.3 (gexf.net), for Gephi: attributes, colours by kind, and positions where things are drawn. */
import { kindOf } from '../../model/kinds.ts';
import { type Column, EDGE_COLUMNS, NODE_COLUMNS } from '../columns.ts';
import type { ExportFormat } from '../exportFormat.ts';
import { xml } from '../xml.ts';

const attributes = <T>(of: 'node' | 'edge', columns: readonly Column<T>[]): string =>
  `    <attributes class="${of}">\n${columns
    .map((c, i) => `      <attribute id="${i}" title="${c.name}" type="${c.type}"/>\n`)
    .join('')}    </attributes>\n`;

function values<T>(item: T, columns: readonly Column<T>[]): string {
  const rows = columns.flatMap((c, i) => {
    const value = c.of(item);
    return value === undefined ? [] : [`          <attvalue for="${i}" value="${xml(value)}"/>\n`];
  });
  return `        <attvalues>\n${rows.join('')}        </attvalues>\n`;
}

function colour(hex: string): string {
  const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  return `        <viz:color r="${r}" g="${g}" b="${b}"/>\n`;
}

export const gexf: ExportFormat = {
  name: 'gexf',
  label: 'GEXF',
  description: 'for Gephi, with colours and positions',
  extension: 'gexf',
  mediaType: 'application/gexf+xml',
  async *write(source) {
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">\n  <graph defaultedgetype="directed" mode="static">\n';
    yield attributes('node', NODE_COLUMNS) + attributes('edge', EDGE_COLUMNS);
    yield '    <nodes>\n';
    for await (const n of source.nodes()) {
      const at = n.position;
      yield `      <node id="${xml(n.id)}" label="${xml(n.name)}">\n${values(n, NODE_COLUMNS)}${colour(kindOf(n.kind).color.light)}${
        at ? `        <viz:position x="${at.x}" y="${at.y}" z="0"/>\n` : ''
      }      </node>\n`;
    }
    yield '    </nodes>\n    <edges>\n';
    for await (const e of source.edges())
      yield `      <edge id="${xml(e.id)}" source="${xml(e.source)}" target="${xml(e.target)}" kind="${e.type}" label="${e.type}" weight="${e.sources}">\n${values(e, EDGE_COLUMNS)}      </edge>\n`;
    yield '    </edges>\n  </graph>\n</gexf>\n';
  },
};
