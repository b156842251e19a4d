/**
 * The drawn graph as SVG, from the same display data as the stage: every mark and line at its place, its name, and a
 * key to the marks. Names and quotes of documents become escaped text. Pure; widths of text are measured by the caller.
 */
import { KINDS, kindOf } from '../../src/model/kinds.ts';
import { SHAPES, shapeOf } from '../../src/model/shapes.ts';
import type { DisplayEdge, DisplayGraph, DisplayNode, Scheme } from '../graph/display.ts';
import { placeLabels } from '../graph/labels.ts';
import { STAGE } from '../graph/palette.ts';
import type { Point, Positions } from '../layouts/positions.ts';
import type { Heading } from '../layouts/positionsSlice.ts';

export interface Picture {
  readonly display: DisplayGraph;
  readonly positions: Positions;
  readonly headings: readonly Heading[];
  readonly scheme: Scheme;
  /** What colours stand for; kinds where absent. */
  readonly groups?: readonly { readonly label: string; readonly color: string }[] | undefined;
  /** Written under the picture: what it is, of when. */
  readonly caption: string;
  /** Width in pixels of a text of 12 pixels. */
  readonly measure: (text: string, bold: boolean) => number;
}

const MARGIN = 48;
const FOOT = 64;
/** Pixels of the longer side that no picture exceeds, so that every program opens it. */
const LARGEST = 8000;
const FONT = 'system-ui, -apple-system, Segoe UI, Roboto, sans-serif';
const LONGEST_NAME = 40;
const AREA_PER_NAME = 5000;
const DASH = { solid: '', dashed: '6 4', dotted: '2 3' } as const;
/** A thing that is filtered but left as a trace. */
const TRACE = 0.15;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
/** What XML 1.0 allows of a text, escaped. */
export const escaped = (text: string): string =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML does not allow.
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/[&<>"']/g, (c) => ENTITIES[c] ?? c);

const n = (value: number) => String(Math.round(value * 10) / 10);

interface Frame {
  readonly width: number;
  readonly height: number;
  readonly at: (p: Point) => Point;
}

/** Where things stand on the paper: as on the stage, unless that is too large. The stage's y points up. */
function frameOf({ display, positions, headings }: Picture): Frame {
  const points = [...display.nodes.flatMap((node) => positions.get(node.id) ?? []), ...headings];
  const xs = points.map((p) => p.x);
  const ys = points.map((p) => p.y);
  const extent = (values: readonly number[]) =>
    values.reduce(([low, high], v) => [Math.min(low, v), Math.max(high, v)] as const, [
      Number.POSITIVE_INFINITY,
      Number.NEGATIVE_INFINITY,
    ] as const);
  const [left, right] = points.length > 0 ? extent(xs) : ([0, 0] as const);
  const [bottom, top] = points.length > 0 ? extent(ys) : ([0, 0] as const);
  const scale = Math.min(1, LARGEST / Math.max(1, right - left, top - bottom));
  // Names stand to the right of their marks.
  const width = Math.max(480, (right - left) * scale + 2 * MARGIN + 100);
  const height = Math.max(240, (top - bottom) * scale + 2 * MARGIN + FOOT);
  return {
    width,
    height,
    at: (p) => ({ x: MARGIN + (p.x - left) * scale, y: MARGIN + (top - p.y) * scale }),
  };
}

/** A line with its arrowhead, as the edge program draws it. */
function lineOf(edge: DisplayEdge, from: Point, to: Point, radius: number, nameOf: Names): string {
  const chord = { x: to.x - from.x, y: to.y - from.y };
  const span = Math.hypot(chord.x, chord.y) || 1;
  const control = {
    x: (from.x + to.x) / 2 + chord.y * edge.curvature,
    y: (from.y + to.y) / 2 - chord.x * edge.curvature,
  };
  const into = { x: to.x - control.x, y: to.y - control.y };
  const reach = Math.hypot(into.x, into.y) || 1;
  const unit = { x: into.x / reach, y: into.y / reach };
  const tip = { x: to.x - unit.x * (radius + 1.5), y: to.y - unit.y * (radius + 1.5) };
  const head = edge.size * 1.9 + 4;
  const pointed = !edge.extra && span > radius + head;
  const end = pointed ? { x: tip.x - unit.x * head * 0.8, y: tip.y - unit.y * head * 0.8 } : tip;
  const side = { x: -unit.y * head * 0.45, y: unit.x * head * 0.45 };
  const foot = { x: tip.x - unit.x * head, y: tip.y - unit.y * head };
  const dash = DASH[edge.dash];
  return [
    `<g${edge.faded ? ` opacity="${TRACE}"` : ''}><title>${escaped(
      `${nameOf(edge.source)} ${edge.label} ${nameOf(edge.target)}`,
    )}</title>`,
    `<path d="M${n(from.x)} ${n(from.y)}Q${n(control.x)} ${n(control.y)} ${n(end.x)} ${n(end.y)}"`,
    ` fill="none" stroke="${edge.color}" stroke-width="${n(edge.size)}"`,
    dash && ` stroke-dasharray="${dash}"`,
    '/>',
    pointed &&
      `<path d="M${n(tip.x)} ${n(tip.y)}L${n(foot.x + side.x)} ${n(foot.y + side.y)}L${n(foot.x - side.x)} ${n(foot.y - side.y)}Z" fill="${edge.color}"/>`,
    '</g>',
  ]
    .filter(Boolean)
    .join('');
}

type Names = (id: string) => string;

const pathByIndex = new Map(SHAPES.map((s) => [s.index, s.path]));

const markOf = (node: DisplayNode, { x, y }: Point): string =>
  `<g${node.faded ? ` opacity="${TRACE}"` : ''}><title>${escaped(node.label)}</title>` +
  `<path transform="translate(${n(x)} ${n(y)}) scale(${n(node.size)})" d="${pathByIndex.get(node.shape) ?? ''}" fill="${node.color}" fill-rule="evenodd"/></g>`;

const shortened = (label: string) =>
  label.length > LONGEST_NAME ? `${label.slice(0, LONGEST_NAME - 1).trimEnd()}…` : label;

function textOf(
  words: string,
  { x, y }: Point,
  ink: string,
  paper: string,
  bold = false,
  anchor = '',
): string {
  return (
    `<text x="${n(x)}" y="${n(y)}" dy=".35em" fill="${ink}" stroke="${paper}"` +
    `${bold ? ' font-weight="600"' : ''}${anchor && ` text-anchor="${anchor}"`}>${escaped(words)}</text>`
  );
}

function namesOf(picture: Picture, frame: Frame, places: ReadonlyMap<string, Point>): string[] {
  const { display, scheme, measure } = picture;
  const { ink, quiet, paper } = STAGE[scheme];
  const candidates = display.nodes
    .filter((node) => !node.faded && places.has(node.id))
    .toSorted((a, b) => b.size - a.size || (a.id < b.id ? -1 : 1))
    .map((node) => {
      const text = shortened(node.label);
      const bold = node.size > 12.5;
      const at = places.get(node.id) ?? { x: 0, y: 0 };
      const width = measure(text, bold);
      return { id: node.id, ...at, radius: node.size, width, forced: false, text, bold };
    });
  const most = Math.max(40, Math.round((frame.width * frame.height) / AREA_PER_NAME));
  const bounds = { left: 4, top: 4, right: frame.width - 4, bottom: frame.height - FOOT };
  const byId = new Map(candidates.map((c) => [c.id, c]));
  return placeLabels(candidates, most, bounds).flatMap((label) => {
    const of = byId.get(label.id);
    return of ? [textOf(of.text, label, of.bold ? ink : quiet, paper, of.bold)] : [];
  });
}

interface KeyEntry {
  readonly label: string;
  readonly color: string;
  readonly path: string;
  readonly scale: number;
}

/** What the marks stand for: the kinds that are drawn, or the groups that they are coloured by. */
function entriesOf({ display, scheme, groups }: Picture): readonly KeyEntry[] {
  const disc = SHAPES.find((s) => s.shape === 'circle')?.path ?? '';
  if (groups) return groups.map((g) => ({ ...g, path: disc, scale: 5 }));
  const drawn = new Set(display.nodes.map((node) => `${node.shape} ${node.color}`));
  return KINDS.flatMap(({ kind, plural, color }) => {
    const { index, path } = shapeOf(kind);
    const scale = 5 * Math.min(1.2, kindOf(kind).scale);
    return drawn.has(`${index} ${color[scheme]}`)
      ? [{ label: plural, color: color[scheme], path, scale }]
      : [];
  });
}

/** A key to the marks in one row, and the caption below it. */
function keyOf(picture: Picture, frame: Frame): string[] {
  const { quiet, paper } = STAGE[picture.scheme];
  const y = frame.height - FOOT + 20;
  let x = MARGIN / 2;
  const key: string[] = [];
  for (const { label, color, path, scale } of entriesOf(picture)) {
    const width = picture.measure(label, false);
    if (x + width + 24 > frame.width) break;
    key.push(
      `<path transform="translate(${n(x + 6)} ${n(y)}) scale(${n(scale)})" d="${path}" fill="${color}" fill-rule="evenodd"/>`,
      textOf(label, { x: x + 16, y }, quiet, paper),
    );
    x += width + 32;
  }
  key.push(textOf(picture.caption, { x: MARGIN / 2, y: y + 24 }, quiet, paper));
  return key;
}

/** A whole SVG document. */
export function svgOf(picture: Picture): string {
  const { display, positions, headings, scheme, caption } = picture;
  const frame = frameOf(picture);
  const { ink, paper } = STAGE[scheme];
  const places = new Map(
    display.nodes.flatMap((node) => {
      const at = positions.get(node.id);
      return at ? [[node.id, frame.at(at)] as const] : [];
    }),
  );
  const nodes = new Map(display.nodes.map((node) => [node.id, node]));
  const nameOf = (id: string) => nodes.get(id)?.label ?? '';
  const lines = display.edges.flatMap((edge) => {
    const [from, to] = [places.get(edge.source), places.get(edge.target)];
    const target = nodes.get(edge.target);
    return from && to && target ? [lineOf(edge, from, to, target.size, nameOf)] : [];
  });
  const marks = display.nodes
    .toSorted((a, b) => a.size - b.size)
    .flatMap((node) => {
      const at = places.get(node.id);
      return at ? [markOf(node, at)] : [];
    });
  const { width, height } = frame;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${n(width)}" height="${n(height)}" viewBox="0 0 ${n(width)} ${n(height)}" font-family="${FONT}" font-size="12">`,
    `<title>${escaped(caption)}</title>`,
    `<rect width="100%" height="100%" fill="${paper}"/>`,
    '<g>',
    ...lines,
    '</g><g>',
    ...marks,
    '</g><g stroke-width="3" stroke-linejoin="round" paint-order="stroke">',
    ...namesOf(picture, frame, places),
    ...headings.map((h) => textOf(h.text, frame.at(h), ink, paper, true, 'middle')),
    ...keyOf(picture, frame),
    '</g></svg>',
    '',
  ].join('\n');
}

/** Width and height in pixels that a document made by `svgOf` says. */
export function sizeOf(svg: string): { readonly width: number; readonly height: number } {
  const [, width, height] = /width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? [];
  return { width: Number(width), height: Number(height) };
}
