/**
 * Columns along the way of arms: where they are made, who supplies them, the arms, who holds and uses them, who
 * seizes them; what plays no part in that stands last. Each entity stands where most of its relations put it.
 * Within a column marks are ordered by their neighbours (barycentre heuristic, Sugiyama et al. 1981).
 */
import { type Kind, kindOf } from '../../src/model/kinds.ts';
import type { RelationType } from '../../src/model/relationTypes.ts';
import { type Arranged, type LayoutInput, type LayoutNode, neighboursOf } from './input.ts';
import type { Point } from './positions.ts';
import type { Heading } from './positionsSlice.ts';

type End = readonly [RelationType, 'source' | 'target'];

interface Layer {
  readonly label: string;
  /** Ends of relations that put an entity here. */
  readonly ends: readonly End[];
  /** Kinds that stand here whatever their relations. */
  readonly takes?: (kind: Kind) => boolean;
}

export const LAYERS: readonly Layer[] = [
  { label: 'Made in', ends: [['MANUFACTURED_IN', 'target']] },
  {
    label: 'Suppliers',
    ends: [
      ['SUPPLIED', 'source'],
      ['SUPPORTS', 'source'],
    ],
  },
  { label: 'Weapons', ends: [], takes: (kind) => kindOf(kind).family === 'Weapon' },
  {
    label: 'Holders and users',
    ends: [
      ['SUPPLIED', 'target'],
      ['POSSESSED', 'source'],
      ['USED', 'source'],
      ['SUPPORTS', 'target'],
    ],
  },
  {
    label: 'Seizers',
    ends: [
      ['SEIZED', 'source'],
      ['CAPTURED', 'source'],
      ['DOCUMENTED', 'source'],
    ],
  },
  { label: 'Others', ends: [] },
];
const OTHERS = LAYERS.length - 1;

const layerOfEnd = new Map(
  LAYERS.flatMap((layer, i) => layer.ends.map(([type, end]) => [`${type} ${end}`, i] as const)),
);

const GAP = 10;
const BETWEEN_COLUMNS = 170;
const BETWEEN_PARTS = 26;
const HEAD = 34;
const SWEEPS = 6;

/** The layer of each entity: by what it is, else by most of its relations, the earlier one on a tie. */
export function layersOf(
  nodes: readonly LayoutNode[],
  edges: LayoutInput['edges'],
): Map<string, number> {
  const votes = new Map<string, number[]>(nodes.map((n) => [n.id, LAYERS.map(() => 0)]));
  for (const { type, source, target } of edges)
    for (const [id, end] of [
      [source, 'source'],
      [target, 'target'],
    ] as const) {
      const layer = layerOfEnd.get(`${type} ${end}`);
      const list = votes.get(id);
      if (layer !== undefined && list) list[layer] = (list[layer] ?? 0) + 1;
    }
  return new Map(
    nodes.map((n) => {
      const taken = LAYERS.findIndex((l) => l.takes?.(n.kind));
      if (taken >= 0) return [n.id, taken];
      const counts = votes.get(n.id) ?? [];
      const most = Math.max(0, ...counts);
      return [n.id, most > 0 ? counts.indexOf(most) : OTHERS];
    }),
  );
}

export function layered(input: LayoutInput): Arranged {
  const neighbours = neighboursOf(input);
  const layers = layersOf(input.nodes, input.edges);
  let columns = LAYERS.map((_, i) =>
    input.nodes.filter((n) => layers.get(n.id) === i).sort((a, b) => (a.id < b.id ? -1 : 1)),
  );
  const rank = new Map<string, number>();
  const number = () => {
    for (const column of columns)
      for (const [i, n] of column.entries()) rank.set(n.id, (i + 0.5) / column.length);
  };
  number();
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    columns = columns.map((column) => {
      const wanted = new Map(
        column.map((n) => {
          const near = (neighbours.get(n.id) ?? []).flatMap((id) => rank.get(id) ?? []);
          const sum = near.reduce((a, b) => a + b, rank.get(n.id) ?? 0.5);
          return [n.id, sum / (near.length + 1)];
        }),
      );
      return column.toSorted(
        (a, b) => (wanted.get(a.id) ?? 0) - (wanted.get(b.id) ?? 0) || (a.id < b.id ? -1 : 1),
      );
    });
    number();
  }

  const at = new Map<string, Point>();
  const headings: Heading[] = [];
  const space = (n: LayoutNode) => 2 * n.radius + GAP;
  // The room is taken by a column as high as the stage; fuller ones stand in several parts side by side.
  const most = Math.max(input.height - HEAD, 300);
  let x = 0;
  columns.forEach((column, i) => {
    if (column.length === 0) return;
    const total = column.reduce((sum, n) => sum + space(n), 0);
    const parts = Math.ceil(total / most);
    const wide = 2 * Math.max(...column.map((n) => n.radius)) + BETWEEN_PARTS;
    const height = Math.max(total / parts, ...column.map(space));
    const middle = x + ((parts - 1) * wide) / 2;
    headings.push({ text: LAYERS[i]?.label ?? '', x: middle, y: most / 2 + HEAD });
    let [part, y] = [0, 0];
    const heights: number[] = [];
    const placed: { id: string; part: number; y: number }[] = [];
    for (const n of column) {
      if (y > 0 && y + space(n) > height + GAP && part < parts - 1) {
        heights[part] = y;
        part += 1;
        y = 0;
      }
      placed.push({ id: n.id, part, y: y + space(n) / 2 });
      y += space(n);
    }
    heights[part] = y;
    for (const p of placed)
      at.set(p.id, { x: x + p.part * wide, y: (heights[p.part] ?? 0) / 2 - p.y });
    x += (parts - 1) * wide + BETWEEN_COLUMNS;
  });
  return { at, headings };
}
