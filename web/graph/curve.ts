/** Curvature of relations that run between the same two things, so that each can be seen and clicked. */
import type { RelationshipRecord } from '../../src/model/contracts.ts';

type Edge = Pick<RelationshipRecord, 'id' | 'source' | 'target'>;

/** Sideways distance between neighbours, as a share of the distance between the ends. */
const STEP = 0.22;

/** Curvature by edge id: 0 for a relation alone; parallel ones spread evenly, whichever way they point. */
export function curvatures(edges: readonly Edge[]): ReadonlyMap<string, number> {
  const pairs = new Map<string, Edge[]>();
  for (const e of edges) {
    const key = e.source < e.target ? `${e.source} ${e.target}` : `${e.target} ${e.source}`;
    const pair = pairs.get(key);
    if (pair) pair.push(e);
    else pairs.set(key, [e]);
  }
  const result = new Map<string, number>();
  for (const pair of pairs.values()) {
    const ordered = pair.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    ordered.forEach((e, i) => {
      const offset = (i - (ordered.length - 1) / 2) * STEP;
      result.set(e.id, e.source < e.target ? offset : -offset);
    });
  }
  return result;
}

/** The middle of a curved edge, in the coordinates of its ends (y down). */
export function middle(
  source: { readonly x: number; readonly y: number },
  target: { readonly x: number; readonly y: number },
  curvature: number,
): { x: number; y: number } {
  // The shader's y points up, the page's down: the side of the curve is mirrored here.
  return {
    x: (source.x + target.x) / 2 + ((target.y - source.y) * curvature) / 2,
    y: (source.y + target.y) / 2 - ((target.x - source.x) * curvature) / 2,
  };
}
