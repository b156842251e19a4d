/** Where marks come from and go to in a step: new ones out of what they are related to, and back into it. Pure. */
import type { MultiDirectedGraph } from 'graphology';
import type { Point, Positions } from '../layouts/positions.ts';
import type { EdgeAttributes, NodeAttributes } from './attributes.ts';

type Graph = MultiDirectedGraph<NodeAttributes, EdgeAttributes>;

/** Where everything stands now, also on its way. */
export const placesOf = (graph: Graph): Positions =>
  new Map(graph.mapNodes((id, { x, y }) => [id, { x, y }]));

/**
 * Where things are to begin: those that stood where they stood, new ones where `from` says, else at something they are
 * related to.
 */
export function beginsOf(
  graph: Graph,
  stood: Positions,
  newly: readonly string[],
  from?: Positions,
): Positions {
  const begins = new Map(stood);
  for (const id of newly) {
    if (!graph.hasNode(id)) continue;
    const parent = graph.findNeighbor(id, (other) => stood.has(other));
    const at = from?.get(id) ?? (parent === undefined ? undefined : stood.get(parent));
    if (at) begins.set(id, at);
  }
  return begins;
}

/** Where things that have no place any more are to go: where `into` says, else to something related that keeps one. */
export function leavingOf(graph: Graph, positions: Positions, into?: Positions): Positions {
  const to = new Map<string, Point>();
  graph.forEachNode((id) => {
    if (positions.has(id)) return;
    const place = into?.get(id);
    if (place) {
      to.set(id, place);
      return;
    }
    const parent = graph.findNeighbor(id, (other) => positions.has(other));
    if (parent === undefined) return;
    const { x, y } = graph.getNodeAttributes(parent);
    to.set(id, { x, y });
  });
  return to;
}
