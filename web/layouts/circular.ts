/**
 * One circle, kind beside kind. Within a kind, marks are ordered by where their neighbours stand (barycentre
 * heuristic, Sugiyama et al. 1981, on angles), so that lines cross less. y points up, as on the stage.
 */
import { KIND_NAMES } from '../../src/model/kinds.ts';
import { type Arranged, type LayoutInput, type LayoutNode, neighboursOf } from './input.ts';
import type { Point } from './positions.ts';

const GAP = 7;
/** Between one kind and the next. */
const KIND_GAP = 36;
const SWEEPS = 6;

export function circular(input: LayoutInput): Arranged {
  const neighbours = neighboursOf(input);
  const groups = KIND_NAMES.map((kind) => input.nodes.filter((n) => n.kind === kind)).filter(
    (g) => g.length > 0,
  );
  let angles = new Map<string, number>();
  let radius = 0;
  const seat = (seating: readonly (readonly LayoutNode[])[]) => {
    const length = seating
      .flat()
      .reduce((sum, n) => sum + 2 * n.radius + GAP, KIND_GAP * seating.length);
    radius = Math.max(60, length / (2 * Math.PI));
    angles = new Map();
    let at = 0;
    for (const group of seating) {
      for (const n of group) {
        angles.set(n.id, Math.PI / 2 - ((at + n.radius) / length) * 2 * Math.PI);
        at += 2 * n.radius + GAP;
      }
      at += KIND_GAP;
    }
  };
  /** The direction in which the neighbours lie, the own place counting once. */
  const pull = (n: LayoutNode): Point => {
    const all = [n.id, ...(neighbours.get(n.id) ?? [])].flatMap((id) => angles.get(id) ?? []);
    return {
      x: all.reduce((sum, a) => sum + Math.cos(a), 0),
      y: all.reduce((sum, a) => sum + Math.sin(a), 0),
    };
  };
  const clockwise = (a: number, from: number) =>
    (((from - a) % (2 * Math.PI)) + 2 * Math.PI) % (2 * Math.PI);
  let seating = groups.map((g) => g.toSorted((a, b) => (a.id < b.id ? -1 : 1)));
  seat(seating);
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    seating = seating.map((group) => {
      const middles = group.map((n) => angles.get(n.id) ?? 0);
      // Opposite the group's own arc the order wraps around.
      const from = (Math.max(...middles) + Math.min(...middles)) / 2 + Math.PI;
      const place = new Map(
        group.map((n) => {
          const { x, y } = pull(n);
          return [n.id, clockwise(Math.atan2(y, x), from)];
        }),
      );
      return group.toSorted(
        (a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0) || (a.id < b.id ? -1 : 1),
      );
    });
    seat(seating);
  }
  return {
    at: new Map(
      [...angles].map(([id, a]) => [id, { x: Math.cos(a) * radius, y: Math.sin(a) * radius }]),
    ),
  };
}
