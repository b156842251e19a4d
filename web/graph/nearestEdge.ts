/** The straight line nearest to a point, where one is near: how threads are pointed at, which no picking draws. Pure. */
import type { MultiDirectedGraph } from 'graphology';
import type { Point } from '../layouts/positions.ts';
import type { EdgeAttributes, NodeAttributes } from './attributes.ts';

/** Of a line from `a` to `b`. */
export function distanceTo(p: Point, a: Point, b: Point): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const length = dx * dx + dy * dy;
  const along = length > 0 ? ((p.x - a.x) * dx + (p.y - a.y) * dy) / length : 0;
  const k = Math.max(0, Math.min(1, along));
  return Math.hypot(p.x - a.x - k * dx, p.y - a.y - k * dy);
}

/** @param reach how near, in the units of the graph */
export function nearestEdge(
  graph: MultiDirectedGraph<NodeAttributes, EdgeAttributes>,
  at: Point,
  reach: number,
): string | undefined {
  let nearest: string | undefined;
  let least = reach;
  graph.forEachEdge((id, edge, _source, _target, a, b) => {
    if (edge.faded || edge.type !== 'thread') return;
    if (
      at.x < Math.min(a.x, b.x) - least ||
      at.x > Math.max(a.x, b.x) + least ||
      at.y < Math.min(a.y, b.y) - least ||
      at.y > Math.max(a.y, b.y) + least
    )
      return;
    const distance = distanceTo(at, a, b);
    if (distance <= least) {
      least = distance;
      nearest = id;
    }
  });
  return nearest;
}
