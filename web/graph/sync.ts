/**
 * Brings sigma's graph in step with what is to be shown: what stands is kept, and only what differs is written, so a
 * change costs what it changes. The light of a mark is no part of it; `Lighting` writes that.
 */
import type { MultiDirectedGraph } from 'graphology';
import type { Positions } from '../layouts/positions.ts';
import type { EdgeAttributes, NodeAttributes } from './attributes.ts';
import type { DisplayEdge, DisplayGraph, DisplayNode } from './display.ts';

type Graph = MultiDirectedGraph<NodeAttributes, EdgeAttributes>;

export interface Written {
  readonly nodes: string[];
  readonly edges: string[];
  /** A mark stands elsewhere than before, or another program draws it: all is to be indexed again. */
  readonly moved: boolean;
}

const ORIGIN = { x: 0, y: 0 };

/** Whether other nodes or edges are to be shown than stand in the graph. */
export function isOtherStructure(graph: Graph, { nodes, edges }: DisplayGraph): boolean {
  return (
    graph.order !== nodes.length ||
    graph.size !== edges.length ||
    nodes.some((n) => !graph.hasNode(n.id)) ||
    edges.some((e) => !graph.hasEdge(e.id))
  );
}

/** Writes what of nodes and edges differs that stand in the graph already; says which those were. */
export function writeMarks(
  graph: Graph,
  { nodes, edges }: DisplayGraph,
  positions: Positions,
): Written {
  const changed: Pick<Written, 'nodes' | 'edges'> = { nodes: [], edges: [] };
  let hasMoved = false;
  const resized = new Set<string>();
  for (const n of nodes) {
    const attributes = graph.getNodeAttributes(n.id);
    const at = positions.get(n.id) ?? ORIGIN;
    const moved = attributes.x !== at.x || attributes.y !== at.y;
    if (attributes.size !== n.size) resized.add(n.id);
    if (moved) {
      Object.assign(attributes, { x: at.x, y: at.y });
      hasMoved = true;
    }
    if (write(attributes, n) || moved) changed.nodes.push(n.id);
  }
  // A line ends where the marks of its ends begin.
  for (const e of edges)
    if (
      write(graph.getEdgeAttributes(e.id), e) ||
      (resized.size > 0 && (resized.has(e.source) || resized.has(e.target)))
    )
      changed.edges.push(e.id);
  return { ...changed, moved: hasMoved };
}

/** Takes out what is not to be shown, puts in what is new, and writes what differs of the rest. */
export function writeStructure(graph: Graph, display: DisplayGraph, positions: Positions): void {
  drop(graph, display);
  const stood = {
    nodes: display.nodes.filter((n) => graph.hasNode(n.id)),
    edges: display.edges.filter((e) => graph.hasEdge(e.id)),
  };
  writeMarks(graph, stood, positions);
  for (const n of display.nodes)
    if (!graph.hasNode(n.id)) {
      const { x, y } = positions.get(n.id) ?? ORIGIN;
      graph.addNode(n.id, { ...n, x, y, type: 'shape' });
    }
  // The very objects of the display: a copy of each of very many lines would be a third of all that is kept.
  for (const e of display.edges)
    if (!graph.hasEdge(e.id)) graph.addDirectedEdgeWithKey(e.id, e.source, e.target, e);
}

function drop(graph: Graph, { nodes, edges }: DisplayGraph): void {
  if (graph.order === 0) return;
  const nodeIds = new Set(nodes.map((n) => n.id));
  const edgeIds = new Set(edges.map((e) => e.id));
  for (const id of graph.edges()) if (!edgeIds.has(id)) graph.dropEdge(id);
  for (const id of graph.nodes()) if (!nodeIds.has(id)) graph.dropNode(id);
}

type Mark = DisplayNode | DisplayEdge;
const LIGHT: ReadonlySet<string> = new Set(['lit', 'selected'] satisfies (keyof Mark)[]);

/** Whether anything differed. */
function write<M extends Mark>(attributes: M, mark: M): boolean {
  let differed = false;
  for (const key in mark)
    if (attributes[key] !== mark[key] && !LIGHT.has(key)) {
      attributes[key] = mark[key];
      differed = true;
    }
  return differed;
}
