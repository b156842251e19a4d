/**
 * Places as on a map (Mercator), everything else beside the places it is related to. A layout, not a map: what
 * overlaps is moved apart, and what is related to no place stands in rows below.
 */
import { separate } from '../../src/layout/separate.ts';
import { type Arranged, type LayoutInput, neighboursOf } from './input.ts';
import { type Point, pointOf } from './positions.ts';

/** Beside a place, in CSS pixels. */
const BESIDE = 34;
const ROUNDS = 8;
const MOST_LATITUDE = 80;

const mercator = (latitude: number): number => {
  const phi = (Math.max(-MOST_LATITUDE, Math.min(MOST_LATITUDE, latitude)) * Math.PI) / 180;
  return (Math.log(Math.tan(Math.PI / 4 + phi / 2)) * 180) / Math.PI;
};

export function geography(input: LayoutInput): Arranged {
  const raw = new Map<string, Point>();
  for (const { id, latitude, longitude } of input.nodes)
    if (latitude !== undefined && longitude !== undefined)
      raw.set(id, { x: longitude, y: mercator(latitude) });
  if (raw.size === 0) return rows(input, 0);
  const points = [...raw.values()];
  const extent = (of: (p: Point) => number) => {
    const values = points.map(of);
    return { least: Math.min(...values), most: Math.max(...values) };
  };
  const [x, y] = [extent((p) => p.x), extent((p) => p.y)];
  const scale = Math.min(
    input.width / Math.max(x.most - x.least, 2),
    input.height / Math.max(y.most - y.least, 2),
  );
  const at = new Map<string, Point>(
    [...raw].map(([id, p]) => [
      id,
      { x: (p.x - (x.least + x.most) / 2) * scale, y: (p.y - (y.least + y.most) / 2) * scale },
    ]),
  );
  const neighbours = neighboursOf(input);
  for (let round = 0; round < ROUNDS; round++)
    for (const { id } of input.nodes) {
      if (raw.has(id)) continue;
      const near = (neighbours.get(id) ?? []).flatMap((n) => at.get(n) ?? []);
      if (near.length === 0) continue;
      const aside = pointOf(id, BESIDE);
      at.set(id, {
        x: near.reduce((sum, p) => sum + p.x, 0) / near.length + aside.x,
        y: near.reduce((sum, p) => sum + p.y, 0) / near.length + aside.y,
      });
    }
  const placed = input.nodes.filter((n) => at.has(n.id));
  const xs = Float32Array.from(placed, (n) => at.get(n.id)?.x ?? 0);
  const ys = Float32Array.from(placed, (n) => at.get(n.id)?.y ?? 0);
  separate(
    xs,
    ys,
    Float32Array.from(placed, (n) => n.radius + 3),
    Uint8Array.from(placed, () => 0),
  );
  for (const [i, n] of placed.entries()) at.set(n.id, { x: xs[i] ?? 0, y: ys[i] ?? 0 });
  const bottom = ys.reduce((a, b) => Math.min(a, b), 0);
  const rest = rows({ ...input, nodes: input.nodes.filter((n) => !at.has(n.id)) }, bottom);
  return { at: new Map([...at, ...rest.at]), headings: rest.headings ?? [] };
}

function rows({ nodes, width }: LayoutInput, under: number): Arranged {
  if (nodes.length === 0) return { at: new Map() };
  const step = 2 * Math.max(...nodes.map((n) => n.radius)) + 8;
  const across = Math.max(1, Math.floor(width / step));
  const left = (-(Math.min(across, nodes.length) - 1) * step) / 2;
  const top = under - 80;
  return {
    at: new Map(
      nodes.map((n, i) => [
        n.id,
        { x: left + (i % across) * step, y: top - Math.floor(i / across) * step },
      ]),
    ),
    headings: [{ text: 'Related to no place', x: 0, y: top + 34 }],
  };
}
