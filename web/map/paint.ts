/** Paints a scene of the map: land, borders, named countries, rings, arcs, marks, names. */

import { RELATION_GROUP_DESCRIPTORS, relationTypeOf } from '../../src/model/relationTypes.ts';
import { shapeOf } from '../../src/model/shapes.ts';
import { dashOf, type Scheme, widthOf } from '../graph/display.ts';
import { FAMILY, write } from '../graph/drawLabels.ts';
import { type LabelCandidate, placeLabels } from '../graph/labels.ts';
import { STAGE } from '../graph/palette.ts';
import type { Appearance } from '../style/appearance.ts';
import type { MapCamera, Size } from './camera.ts';
import { type Outlines, WORLD } from './outlines.ts';
import { type ArcMark, alongArc, type PlaceMark, type Scene } from './scene.ts';

const GROUND: Readonly<
  Record<Scheme, { sea: string; land: string; border: string; coast: string }>
> = {
  light: { sea: '#eef2f5', land: '#fcfcfb', border: '#ccd2d8', coast: '#b4bec8' },
  dark: { sea: '#111417', land: '#1d2227', border: '#363e46', coast: '#434d57' },
};

const FADED = 0.2;
const DASHES = { solid: [], dashed: [6, 4], dotted: [2, 3] };

const tints = new Map(RELATION_GROUP_DESCRIPTORS.map((g) => [g.group, g.color]));
const shapes = new Map<string, Path2D>();

function shapePath(path: string): Path2D {
  const known = shapes.get(path);
  if (known) return known;
  const made = new Path2D(path);
  shapes.set(path, made);
  return made;
}

export interface PaintInput {
  readonly scene: Scene;
  readonly outlines: Outlines;
  /** Outlines of the countries that stand in the scene, by entity. */
  readonly countries: ReadonlyMap<string, Path2D>;
  readonly camera: MapCamera;
  readonly size: Size;
  readonly scheme: Scheme;
  readonly colorOf: Appearance['colorOf'];
}

export function paint(context: CanvasRenderingContext2D, input: PaintInput): void {
  const { scene, size, scheme } = input;
  const ratio = devicePixelRatio;
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.fillStyle = GROUND[scheme].sea;
  context.fillRect(0, 0, size.width, size.height);
  ground(context, input);
  const alpha = (lit: boolean) => (scene.dimmed && !lit ? FADED : 1);
  for (const mark of scene.marks) {
    if (mark.ring === undefined) continue;
    context.globalAlpha = alpha(mark.lit);
    paintRing(context, mark, input);
  }
  for (const arc of scene.arcs) {
    context.globalAlpha = scene.dimmed && !arc.lit ? FADED : 0.85;
    paintArc(context, arc, scheme);
  }
  for (const mark of scene.marks) {
    context.globalAlpha = alpha(mark.lit);
    paintMark(context, mark, input);
  }
  context.globalAlpha = 1;
  names(context, input);
}

function ground(
  context: CanvasRenderingContext2D,
  { outlines, scene, countries, camera, size, scheme, colorOf }: PaintInput,
): void {
  const scale = camera.scale / WORLD;
  const colors = GROUND[scheme];
  context.save();
  context.translate(
    size.width / 2 - camera.x * camera.scale,
    size.height / 2 - camera.y * camera.scale,
  );
  context.scale(scale, scale);
  context.fillStyle = colors.land;
  context.fill(outlines.land);
  for (const mark of scene.countries) {
    const outline = countries.get(mark.place.entity.id);
    if (!outline) continue;
    context.globalAlpha = scene.dimmed && !mark.lit ? 0.06 : mark.lit && scene.dimmed ? 0.3 : 0.14;
    context.fillStyle = colorOf(mark.place.entity)[scheme];
    context.fill(outline);
  }
  context.globalAlpha = 1;
  context.lineWidth = 0.8 / scale;
  context.strokeStyle = colors.border;
  context.stroke(outlines.borders);
  context.strokeStyle = colors.coast;
  context.stroke(outlines.land);
  for (const mark of scene.countries) {
    const outline = countries.get(mark.place.entity.id);
    if (!outline || !mark.selected) continue;
    context.lineWidth = 2 / scale;
    context.strokeStyle = STAGE[scheme].ink;
    context.stroke(outline);
  }
  context.restore();
}

/** An area that is known by its middle alone: a broken ring, and nothing at the middle. */
function paintRing(
  context: CanvasRenderingContext2D,
  mark: PlaceMark,
  { scheme, colorOf }: PaintInput,
): void {
  const color = colorOf(mark.place.entity)[scheme];
  context.beginPath();
  context.arc(mark.at.x, mark.at.y, mark.ring ?? 0, 0, 2 * Math.PI);
  context.fillStyle = `${color}14`;
  context.fill();
  context.setLineDash([4, 3]);
  context.lineWidth = mark.selected ? 2.4 : 1.4;
  context.strokeStyle = mark.selected ? STAGE[scheme].ink : color;
  context.stroke();
  context.setLineDash([]);
}

function paintMark(
  context: CanvasRenderingContext2D,
  mark: PlaceMark,
  { scheme, colorOf }: PaintInput,
): void {
  const several = mark.cluster.places.length;
  const { ink, paper } = STAGE[scheme];
  const color = colorOf(mark.place.entity)[scheme];
  if (several > 1) {
    context.beginPath();
    context.arc(mark.at.x, mark.at.y, mark.radius + 3, 0, 2 * Math.PI);
    context.fillStyle = paper;
    context.fill();
    context.lineWidth = mark.selected ? 2.6 : 1.6;
    context.strokeStyle = mark.selected ? ink : color;
    context.stroke();
    context.font = `600 11px ${FAMILY}`;
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    context.fillStyle = ink;
    context.fillText(String(several), mark.at.x, mark.at.y + 0.5);
    context.textAlign = 'start';
    return;
  }
  if (mark.ring !== undefined) return;
  const path = shapePath(shapeOf(mark.place.entity.kind).path);
  const draw = (radius: number, fill: string) => {
    context.save();
    context.translate(mark.at.x, mark.at.y);
    context.scale(radius, radius);
    context.fillStyle = fill;
    context.fill(path, 'evenodd');
    context.restore();
  };
  if (mark.selected) {
    draw(mark.radius + 4.5, ink);
    draw(mark.radius + 2.5, paper);
  } else draw(mark.radius + 1.5, paper);
  draw(mark.radius, color);
}

function paintArc(context: CanvasRenderingContext2D, arc: ArcMark, scheme: Scheme): void {
  const type = relationTypeOf(arc.edge.type);
  const tint = tints.get(type.group)?.[scheme] ?? STAGE[scheme].quiet;
  context.beginPath();
  context.moveTo(arc.from.x, arc.from.y);
  context.quadraticCurveTo(arc.control.x, arc.control.y, arc.to.x, arc.to.y);
  context.setLineDash(DASHES[dashOf(arc.edge)]);
  context.lineWidth = widthOf(arc.edge.sources) + (arc.selected ? 1.2 : 0);
  context.strokeStyle = tint;
  context.stroke();
  context.setLineDash([]);
  if (type.symmetric) return;
  const tip = alongArc(arc, 0.97);
  const before = alongArc(arc, 0.92);
  const angle = Math.atan2(tip.y - before.y, tip.x - before.x);
  context.save();
  context.translate(tip.x, tip.y);
  context.rotate(angle);
  context.beginPath();
  context.moveTo(0, 0);
  context.lineTo(-8, 3.6);
  context.lineTo(-8, -3.6);
  context.closePath();
  context.fillStyle = tint;
  context.fill();
  context.restore();
}

function names(context: CanvasRenderingContext2D, { scene, size, scheme }: PaintInput): void {
  const font = (heavy: boolean) => `${heavy ? 600 : 450} 12px ${FAMILY}`;
  const entries = [...scene.marks, ...scene.countries]
    .filter((m) => !scene.dimmed || m.lit)
    .filter((m) => m.at.x > 0 && m.at.y > 0 && m.at.x < size.width && m.at.y < size.height)
    .toSorted(
      (a, b) => Number(b.selected) - Number(a.selected) || b.place.relations - a.place.relations,
    );
  const candidates = entries.map((m): LabelCandidate & { text: string; heavy: boolean } => {
    const more = m.cluster.places.length - 1;
    const text = more > 0 ? `${m.place.entity.name} +${more}` : m.place.entity.name;
    context.font = font(m.selected);
    return {
      id: m.place.entity.id,
      ...m.at,
      radius: m.place.entity.kind === 'Country' ? 2 : (m.ring ?? m.radius),
      width: context.measureText(text).width,
      forced: m.selected,
      text,
      heavy: m.selected,
    };
  });
  const byId = new Map(candidates.map((c) => [c.id, c]));
  const bounds = { left: 0, top: 0, right: size.width, bottom: size.height };
  const { ink, quiet, paper } = STAGE[scheme];
  // A number stands in a mark of several: no name may cover it.
  const numbers = scene.marks
    .filter((m) => m.cluster.places.length > 1)
    .map(({ at, radius }) => {
      const reach = radius * 0.8;
      return {
        left: at.x - reach,
        right: at.x + reach,
        top: at.y - reach,
        bottom: at.y + reach,
      };
    });
  for (const label of placeLabels(candidates, 80, bounds, numbers)) {
    const candidate = byId.get(label.id);
    if (!candidate) continue;
    context.font = font(candidate.heavy);
    write(context, candidate.text, label.x, label.y, candidate.heavy ? ink : quiet, paper);
  }
}
