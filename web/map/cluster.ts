/** Places that would cover each other at this scale become one mark with their number. Pure and deterministic. */
import type { Point } from '../layouts/positions.ts';
import type { LocatedPlace } from './located.ts';

export interface PlaceCluster {
  /** Weightiest first. */
  readonly places: readonly LocatedPlace[];
  /** Where the weightiest stands, in pixels. */
  readonly at: Point;
}

/** Nearer than this, in pixels, two places are one mark. */
export const NEAR = 30;

export function cluster(
  places: readonly LocatedPlace[],
  screenOf: (place: LocatedPlace) => Point,
): PlaceCluster[] {
  const ordered = places.toSorted(
    (a, b) => b.relations - a.relations || (a.entity.id < b.entity.id ? -1 : 1),
  );
  const cells = new Map<string, { places: LocatedPlace[]; at: Point }[]>();
  const clusters: { places: LocatedPlace[]; at: Point }[] = [];
  for (const place of ordered) {
    const at = screenOf(place);
    const [cx, cy] = [Math.floor(at.x / NEAR), Math.floor(at.y / NEAR)];
    const near = [-1, 0, 1]
      .flatMap((dx) => [-1, 0, 1].flatMap((dy) => cells.get(`${cx + dx} ${cy + dy}`) ?? []))
      .find((c) => Math.hypot(c.at.x - at.x, c.at.y - at.y) < NEAR);
    if (near) {
      near.places.push(place);
      continue;
    }
    const made = { places: [place], at };
    clusters.push(made);
    const key = `${cx} ${cy}`;
    const cell = cells.get(key);
    if (cell) cell.push(made);
    else cells.set(key, [made]);
  }
  return clusters;
}
