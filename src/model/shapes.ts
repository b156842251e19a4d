/** The mark of each shape: an SVG path within the unit circle's box, and its number in the node shader. */
import { type Kind, kindOf, type Shape } from './kinds.ts';

export interface ShapeDescriptor {
  readonly shape: Shape;
  /** The order of the branches in `web/graph/programs/shapeNode.ts`. */
  readonly index: number;
  /** Path data in a box from -1 to 1. */
  readonly path: string;
}

const polygon = (points: readonly (readonly [number, number])[]) =>
  `M${points.map(([x, y]) => `${x.toFixed(3)} ${y.toFixed(3)}`).join('L')}Z`;

const around = (count: number, radius: (i: number) => number, turn: number) =>
  polygon(
    Array.from({ length: count }, (_, i) => {
      const angle = turn + (i * 2 * Math.PI) / count;
      return [Math.cos(angle) * radius(i), Math.sin(angle) * radius(i)] as const;
    }),
  );

const UP = -Math.PI / 2;
const circle = (r: number) => `M${-r} 0A${r} ${r} 0 1 0 ${r} 0A${r} ${r} 0 1 0 ${-r} 0Z`;

export const SHAPES: readonly ShapeDescriptor[] = [
  { shape: 'circle', index: 0, path: circle(0.92) },
  { shape: 'square', index: 1, path: 'M-.82 -.82H.82V.82H-.82Z' },
  {
    shape: 'rounded-square',
    index: 2,
    path: 'M-.4 -.84H.4A.44 .44 0 0 1 .84 -.4V.4A.44 .44 0 0 1 .4 .84H-.4A.44 .44 0 0 1 -.84 .4V-.4A.44 .44 0 0 1 -.4 -.84Z',
  },
  { shape: 'ring', index: 3, path: `${circle(0.95)}${circle(0.72)}${circle(0.46)}` },
  { shape: 'hexagon', index: 4, path: around(6, () => 0.98, 0) },
  { shape: 'diamond', index: 5, path: around(4, () => 1.05, UP) },
  {
    shape: 'triangle',
    index: 6,
    path: polygon([
      [0, -1.02],
      [1.0, 0.78],
      [-1.0, 0.78],
    ]),
  },
  { shape: 'star', index: 7, path: around(10, (i) => (i % 2 ? 0.5 : 1.12), UP) },
];

const byShape = new Map(SHAPES.map((s) => [s.shape, s]));

/** The shape that marks a kind. */
export function shapeOf(kind: Kind): ShapeDescriptor {
  const { shape } = kindOf(kind);
  const found = byShape.get(shape);
  if (!found) throw new Error(`No drawing for the shape "${shape}"; add it to SHAPES.`);
  return found;
}
