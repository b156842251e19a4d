/** Rings around one entity: ring n holds what is n relations away; what is not connected stands on the outermost. */
import { type Arranged, type LayoutInput, type LayoutNode, neighboursOf } from './input.ts';
import type { Point } from './positions.ts';

const GAP = 8;
const RING = 110;

export function concentric(input: LayoutInput): Arranged {
  const neighbours = neighboursOf(input);
  const known = new Map(input.nodes.map((n) => [n.id, n]));
  const degree = (id: string) => neighbours.get(id)?.length ?? 0;
  const first =
    known.get(input.centre ?? '') ??
    input.nodes.toSorted((a, b) => degree(b.id) - degree(a.id) || (a.id < b.id ? -1 : 1))[0];
  if (!first) return { at: new Map() };
  const rings: LayoutNode[][] = [[first]];
  const parents = new Map<string, string[]>();
  const reached = new Set([first.id]);
  for (let ring = rings[0] ?? []; ring.length > 0; ) {
    const next: LayoutNode[] = [];
    for (const n of ring)
      for (const id of neighbours.get(n.id) ?? []) {
        const other = known.get(id);
        if (!other) continue;
        if (!reached.has(id)) {
          reached.add(id);
          next.push(other);
          parents.set(id, [n.id]);
        } else if (next.includes(other)) parents.get(id)?.push(n.id);
      }
    if (next.length > 0) rings.push(next);
    ring = next;
  }
  const alone = input.nodes.filter((n) => !reached.has(n.id));
  if (alone.length > 0) rings.push(alone);

  const at = new Map<string, Point>([[first.id, { x: 0, y: 0 }]]);
  const angles = new Map<string, number>([[first.id, 0]]);
  let radius = 0;
  for (const ring of rings.slice(1)) {
    const length = ring.reduce((sum, n) => sum + 2 * n.radius + GAP, 0);
    radius = Math.max(radius + RING, length / (2 * Math.PI));
    const wanted = (n: LayoutNode) => {
      const of = (parents.get(n.id) ?? []).map((id) => angles.get(id) ?? 0);
      const x = of.reduce((sum, a) => sum + Math.cos(a), 0);
      const y = of.reduce((sum, a) => sum + Math.sin(a), 0);
      return of.length > 0 ? Math.atan2(y, x) : Math.PI;
    };
    const order = new Map(ring.map((n) => [n.id, wanted(n)]));
    const sorted = ring.toSorted(
      (a, b) =>
        (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0) ||
        a.kind.localeCompare(b.kind) ||
        (a.id < b.id ? -1 : 1),
    );
    const slack = (2 * Math.PI * radius - length) / sorted.length;
    let along = 0;
    for (const n of sorted) {
      const angle = -Math.PI + (along + n.radius) / radius;
      angles.set(n.id, angle);
      at.set(n.id, { x: Math.cos(angle) * radius, y: Math.sin(angle) * radius });
      along += 2 * n.radius + GAP + slack;
    }
  }
  return { at };
}
