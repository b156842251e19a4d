/**
 * Where the marks of a picture stand. Each group has a picture of its own children, found once; an open group takes
 * the room of that picture, and what stands around it moves aside. So opening and closing a group changes nothing
 * within the others, and the same groups open stand the same everywhere. Pure and deterministic.
 */
import { fill } from '../layout/fill.ts';
import { forceAtlas2, reachOf } from '../layout/forceAtlas2.ts';
import { type Places, pivotPlaces } from '../layout/pivotPlaces.ts';
import { separate } from '../layout/separate.ts';
import type { GroupPlaces } from '../model/groupContracts.ts';
import type { Shown } from './filter.ts';
import { markOfEach, type Opened } from './picture.ts';
import type { Child, Group } from './tree.ts';

/** Of what a group's child is related to, so many of the closest draw it near. */
const CLOSEST = 3;
/** Around the picture of an open group. */
const MARGIN = 22;
const BATCH = 60;

/** Room that a mark takes, as a radius in CSS pixels at full size. */
export const roomOf = ({ degrees }: Pick<Shown, 'degrees'>, child: Child): number =>
  typeof child === 'number'
    ? 8 + Math.min(15, 2 * Math.sqrt(degrees[child] ?? 0))
    : Math.min(90, 16 + 1.8 * child.members.length ** 0.4);

/** The picture of a group's children, on the way to where it settles. */
export function* placesWithin(shown: Shown, children: readonly Child[]): Generator<Places, Places> {
  const edges = linksAmong(shown, children);
  const sizes = Float32Array.from(children, (child) => roomOf(shown, child));
  const empty = { x: new Float32Array(children.length), edges };
  let places = pivotPlaces(children.length, edges, reachOf(empty));
  for (const picture of forceAtlas2({ ...places, edges }, { batch: BATCH })) {
    places = { x: Float32Array.from(picture.x), y: Float32Array.from(picture.y) };
    fill(places, sizes);
    yield places;
  }
  separate(places.x, places.y, sizes, new Uint8Array(children.length));
  return places;
}

/** Pairs of children: of each its closest few, as their relations beside all that both have tell. */
function linksAmong(shown: Shown, children: readonly Child[]): Uint32Array {
  const { relations: rows, starts, incident } = shown.archive;
  const markOf = markOfEach(shown, children);
  const between = new Map<number, number>();
  const totals = new Float64Array(children.length);
  children.forEach((child, a) => {
    for (const i of typeof child === 'number' ? [child] : child.members)
      for (let k = starts[i] ?? 0; k < (starts[i + 1] ?? 0); k++) {
        const r = incident[k] ?? 0;
        if (!shown.relations[r]) continue;
        const b = markOf[(rows.source[r] === i ? rows.target[r] : rows.source[r]) ?? 0] ?? -1;
        if (b < 0 || a === b) continue;
        totals[a] = (totals[a] ?? 0) + 1;
        const key = a * children.length + b;
        between.set(key, (between.get(key) ?? 0) + 1);
      }
  });
  const closest = new Map<number, { to: number; closeness: number }[]>();
  for (const [key, count] of between) {
    const a = Math.floor(key / children.length);
    const to = key % children.length;
    const closeness = count / Math.sqrt((totals[a] ?? 1) * (totals[to] ?? 1));
    const list = closest.get(a);
    if (list) list.push({ to, closeness });
    else closest.set(a, [{ to, closeness }]);
  }
  const pairs = new Set<number>();
  const few = children.some((child) => typeof child !== 'number') ? CLOSEST : children.length;
  for (const [a, list] of closest)
    for (const { to } of list
      .sort((p, q) => q.closeness - p.closeness || p.to - q.to)
      .slice(0, few))
      pairs.add(Math.min(a, to) * children.length + Math.max(a, to));
  return Uint32Array.from(
    [...pairs]
      .sort((p, q) => p - q)
      .flatMap((key) => [Math.floor(key / children.length), key % children.length]),
  );
}

interface Extent extends Places {
  readonly children: readonly Child[];
  /** Of each child. */
  readonly radii: Float32Array;
  /** Of the whole. */
  readonly radius: number;
}

/** Brings the pictures of open groups together. @param within the picture of each open group's children */
export function placesOf(
  shown: Shown,
  { marks, open }: Pick<Opened, 'marks' | 'open'>,
  within: (group: Group) => Places,
): Omit<GroupPlaces, 'event' | 'settled'> {
  const extents = new Map<Group, Extent>();
  const extentOf = (group: Group, children: readonly Child[]): Extent => {
    const base = within(group);
    const [x, y] = [Float32Array.from(base.x), Float32Array.from(base.y)];
    const closed = Float32Array.from(children, (child) => roomOf(shown, child));
    const radii = closed.slice();
    children.forEach((child, k) => {
      const inside = typeof child === 'number' ? undefined : open.get(child);
      if (inside && typeof child !== 'number') radii[k] = extentOf(child, inside).radius;
    });
    makeRoom(base, { x, y }, closed, radii);
    const { radius } = centred({ x, y }, radii);
    const extent = { children, x, y, radii, radius: radius + MARGIN };
    extents.set(group, extent);
    return extent;
  };
  const place = new Map<Child, { x: number; y: number; radius: number }>();
  const put = (extent: Extent, cx: number, cy: number) => {
    extent.children.forEach((child, i) => {
      const at = {
        x: cx + (extent.x[i] ?? 0),
        y: cy + (extent.y[i] ?? 0),
        radius: extent.radii[i] ?? 0,
      };
      place.set(child, at);
      const inside = typeof child === 'number' ? undefined : extents.get(child);
      if (inside) put(inside, at.x, at.y);
    });
  };
  const [[whole, children] = []] = open;
  if (whole && children) put(extentOf(whole, children), 0, 0);
  const rounded = (value: number) => Math.round(value * 10) / 10;
  const at = (child: Child) => place.get(child) ?? { x: 0, y: 0, radius: 0 };
  return {
    x: marks.map((mark) => rounded(at(mark).x)),
    y: marks.map((mark) => rounded(at(mark).y)),
    radius: marks.map((mark) => rounded(at(mark).radius)),
    open: [...open.keys()]
      .filter((group) => group !== whole)
      .map((group) => {
        const { x, y, radius } = at(group);
        return { x: rounded(x), y: rounded(y), radius: rounded(radius) };
      }),
  };
}

/** What has grown pushes the others straight away from it; where they still overlap, they are parted. */
function makeRoom(base: Places, now: Places, closed: Float32Array, radii: Float32Array): void {
  let hasGrown = false;
  radii.forEach((radius, k) => {
    const more = radius - (closed[k] ?? 0);
    if (more <= 0) return;
    hasGrown = true;
    for (let i = 0; i < radii.length; i++) {
      if (i === k) continue;
      const dx = (base.x[i] ?? 0) - (base.x[k] ?? 0);
      const dy = (base.y[i] ?? 0) - (base.y[k] ?? 0);
      const distance = Math.hypot(dx, dy);
      // At the very same place the order decides the side.
      const [ux, uy] =
        distance > 0 ? [dx / distance, dy / distance] : [Math.cos(i + k), Math.sin(i + k)];
      now.x[i] = (now.x[i] ?? 0) + ux * more;
      now.y[i] = (now.y[i] ?? 0) + uy * more;
    }
  });
  if (hasGrown) separate(now.x, now.y, radii, new Uint8Array(radii.length));
}

/** Moves a picture so that the middle of its outermost marks is at 0. */
function centred({ x, y }: Places, radii: Float32Array): { radius: number } {
  const bounds = (values: Float32Array) => {
    let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    values.forEach((value, i) => {
      low = Math.min(low, value - (radii[i] ?? 0));
      high = Math.max(high, value + (radii[i] ?? 0));
    });
    return (low + high) / 2;
  };
  if (x.length === 0) return { radius: 0 };
  const [cx, cy] = [bounds(x), bounds(y)];
  let radius = 0;
  for (let i = 0; i < x.length; i++) {
    x[i] = (x[i] ?? 0) - cx;
    y[i] = (y[i] ?? 0) - cy;
    radius = Math.max(radius, Math.hypot(x[i] ?? 0, y[i] ?? 0) + (radii[i] ?? 0));
  }
  return { radius };
}
