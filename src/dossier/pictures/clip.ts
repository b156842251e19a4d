/** Cuts outlines to a frame, since not every program that shows a picture clips it. Pure. */

export type Point = readonly [x: number, y: number];

export interface Frame {
  readonly width: number;
  readonly height: number;
}

interface Edge {
  readonly inside: (p: Point) => boolean;
  /** Where the line from one side to the other crosses. */
  readonly cross: (a: Point, b: Point) => Point;
}

const between = (a: Point, b: Point, t: number): Point => [
  a[0] + (b[0] - a[0]) * t,
  a[1] + (b[1] - a[1]) * t,
];
const vertical = (at: number, keepRight: boolean): Edge => ({
  inside: ([x]) => (keepRight ? x >= at : x <= at),
  cross: (a, b) => between(a, b, (at - a[0]) / (b[0] - a[0])),
});
const horizontal = (at: number, keepBelow: boolean): Edge => ({
  inside: ([, y]) => (keepBelow ? y >= at : y <= at),
  cross: (a, b) => between(a, b, (at - a[1]) / (b[1] - a[1])),
});
const edgesOf = ({ width, height }: Frame): readonly Edge[] => [
  vertical(0, true),
  vertical(width, false),
  horizontal(0, true),
  horizontal(height, false),
];

/** A closed ring (Sutherland and Hodgman 1974); empty where none of it is within. */
export function clippedRing(ring: readonly Point[], frame: Frame): readonly Point[] {
  return edgesOf(frame).reduce<readonly Point[]>(
    (points, { inside, cross }) =>
      points.flatMap((to, i): Point[] => {
        const from = points[(i + points.length - 1) % points.length] ?? to;
        if (inside(to)) return inside(from) ? [to] : [cross(from, to), to];
        return inside(from) ? [cross(from, to)] : [];
      }),
    ring,
  );
}

/** The stretches of an open line that lie within. */
export function clippedLines(line: readonly Point[], frame: Frame): readonly (readonly Point[])[] {
  const stretches: Point[][] = [];
  let last: Point[] | undefined;
  for (const [i, to] of line.entries()) {
    const from = line[i - 1];
    if (!from) continue;
    const cut = edgesOf(frame).reduce<readonly [Point, Point] | undefined>(
      (segment, edge) => {
        if (!segment) return undefined;
        const [a, b] = segment;
        if (!edge.inside(a) && !edge.inside(b)) return undefined;
        if (edge.inside(a) && edge.inside(b)) return segment;
        return edge.inside(a) ? [a, edge.cross(a, b)] : [edge.cross(a, b), b];
      },
      [from, to],
    );
    if (!cut) {
      last = undefined;
      continue;
    }
    if (last) last.push(cut[1]);
    else {
      last = [...cut];
      stretches.push(last);
    }
    if (cut[1] !== to) last = undefined;
  }
  return stretches;
}
