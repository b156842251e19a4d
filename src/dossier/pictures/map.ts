/** Where: the places that an entity is related to, or itself, over the outlines of countries. A country stands at no point. Pure but for the outlines. */
import type { EntityRecord } from '../../model/records.ts';
import type { DossierContent } from '../content.ts';
import type { Picture } from '../document.ts';
import { clippedLines, clippedRing, type Point } from './clip.ts';
import { outlines } from './outlines.ts';
import { FONT_SIZE, LINE, markAt, n, shortened, svg, textAt, widthOf } from './svg.ts';

const FRAME = { width: 680, height: 380 } as const;
const LETTERS = 24;
/** Degrees that a map shows at least, so that one place still has surroundings. */
const LEAST_SPAN = 14;
/** Of all around the outermost places. */
const ROOM = 1.35;
/** Beyond this Mercator's projection stretches more than it shows. */
const STEEPEST = 78;

interface Located extends EntityRecord {
  readonly latitude: number;
  readonly longitude: number;
}

const isLocated = (e: EntityRecord): e is Located =>
  e.latitude !== undefined && e.longitude !== undefined && e.kind !== 'Country';

/** Mercator, in degrees at the equator. */
function mercator(latitude: number): number {
  const lat = (Math.max(-STEEPEST, Math.min(STEEPEST, latitude)) * Math.PI) / 180;
  return (Math.log(Math.tan(Math.PI / 4 + lat / 2)) * 180) / Math.PI;
}

type Project = (longitude: number, latitude: number) => Point;

/** All places in the frame, with room around them. */
function projection(places: readonly Located[]): Project {
  const xs = places.map((p) => p.longitude);
  const ys = places.map((p) => mercator(p.latitude));
  const span = (values: readonly number[]) => Math.max(...values) - Math.min(...values);
  const middle = (values: readonly number[]) => (Math.min(...values) + Math.max(...values)) / 2;
  const { width, height } = FRAME;
  const scale = width / Math.max(LEAST_SPAN, span(xs) * ROOM, (span(ys) * ROOM * width) / height);
  const [left, top] = [middle(xs), middle(ys)];
  return (longitude, latitude) => [
    width / 2 + (longitude - left) * scale,
    height / 2 - (mercator(latitude) - top) * scale,
  ];
}

function pointsOf(line: readonly number[], at: Project): Point[] {
  const points: Point[] = [];
  for (let i = 0; i + 1 < line.length; i += 2)
    points.push(at((line[i] ?? 0) / 10, (line[i + 1] ?? 0) / 10));
  return points;
}

const pathData = (points: readonly Point[]): string =>
  points.length > 1 ? `M${points.map(([x, y]) => `${n(x)} ${n(y)}`).join('L')}` : '';

interface Box {
  readonly left: number;
  readonly right: number;
  readonly y: number;
}
const HALF_LINE = FONT_SIZE * 0.65;
const GAP = 8;

/** A name right of its mark, else left of it; left away where it would cover another. */
function namesOf(marks: readonly { readonly place: Located; readonly at: Point }[]): string[] {
  const taken: Box[] = marks.map(({ at: [x, y] }) => ({ left: x - 5, right: x + 5, y }));
  const isFree = (box: Box, own: number) =>
    box.left > 2 &&
    box.right < FRAME.width - 2 &&
    !taken.some(
      (t, i) =>
        i !== own &&
        t.left < box.right &&
        t.right > box.left &&
        Math.abs(t.y - box.y) < 2 * HALF_LINE,
    );
  return marks.flatMap(({ place, at: [x, y] }, own) => {
    const words = shortened(place.name, LETTERS);
    const width = widthOf(words);
    const sides = [
      { anchor: 'start', x: x + GAP, box: { left: x + GAP, right: x + GAP + width, y } },
      { anchor: 'end', x: x - GAP, box: { left: x - GAP - width, right: x - GAP, y } },
    ] as const;
    const side = sides.find(({ box }) => isFree(box, own));
    if (!side) return [];
    taken.push(side.box);
    return [textAt(words, side.x, y, { anchor: side.anchor })];
  });
}

export function map({ entity, relations }: DossierContent): Picture | undefined {
  const places = [
    ...new Map(
      [entity, ...relations.map((r) => r.other)].filter(isLocated).map((e) => [e.id, e]),
    ).values(),
  ];
  if (places.length === 0) return undefined;
  const at = projection(places);
  const { land, borders } = outlines();
  const marks = places.map((place) => ({ place, at: at(place.longitude, place.latitude) }));
  const earth = land.map((ring) => pathData(clippedRing(pointsOf(ring, at), FRAME)));
  const lines = borders.flatMap((line) => clippedLines(pointsOf(line, at), FRAME).map(pathData));
  const { width, height } = FRAME;
  const caption = 'Places that documents relate it to. Outlines: Natural Earth.';
  return {
    kind: 'picture',
    name: 'map',
    width,
    height,
    caption,
    svg: svg(width, height, caption, [
      `<rect width="${width}" height="${height}" fill="#e9eff5"/>`,
      `<path d="${earth.filter(Boolean).join('Z')}Z" fill="#fbfaf7" stroke="${LINE}" stroke-width="0.8" fill-rule="evenodd"/>`,
      `<path d="${lines.join('')}" fill="none" stroke="${LINE}" stroke-width="0.8"/>`,
      ...marks.map(({ place, at: [x, y] }) => markAt(place.kind, x, y, 5)),
      ...namesOf(marks),
      `<rect x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" fill="none" stroke="${LINE}"/>`,
    ]),
  };
}
