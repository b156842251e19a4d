/** What stands where in the view of the map: one pure description, painted by `paint.ts` and hit by the pointer. */
import type { RelationshipRecord } from '../../src/model/contracts.ts';
import type { Point } from '../layouts/positions.ts';
import { type MapCamera, pixelsOf, type Size, toScreen } from './camera.ts';
import { cluster, type PlaceCluster } from './cluster.ts';
import type { Arc, LocatedPlace } from './located.ts';

export interface PlaceMark {
  readonly cluster: PlaceCluster;
  /** The place it stands for, or the weightiest of several. */
  readonly place: LocatedPlace;
  readonly at: Point;
  /** Of the mark, in pixels. */
  readonly radius: number;
  /** Of the ring around what is known no better; nothing where it is a point. */
  readonly ring: number | undefined;
  readonly lit: boolean;
  readonly selected: boolean;
}

export interface ArcMark {
  readonly edge: RelationshipRecord;
  readonly from: Point;
  readonly control: Point;
  readonly to: Point;
  readonly lit: boolean;
  readonly selected: boolean;
  readonly indirect: boolean;
}

export interface Scene {
  /** Countries stand as their outlines, with their name in the middle. */
  readonly countries: readonly PlaceMark[];
  readonly marks: readonly PlaceMark[];
  readonly arcs: readonly ArcMark[];
  /** Something is selected: the rest fades. */
  readonly dimmed: boolean;
}

export interface SceneInput {
  readonly places: Iterable<LocatedPlace>;
  readonly arcs: readonly Arc[];
  readonly lit: ReadonlySet<string>;
  readonly selectedNodes: ReadonlySet<string>;
  readonly selectedEdges: ReadonlySet<string>;
  readonly dimmed: boolean;
}

/** Smaller than this, a ring could be taken for a point. */
const LEAST_RING = 9;
const BEND = 0.18;

const radiusOf = (relations: number) => Math.min(13, 4.5 + 1.3 * Math.sqrt(relations));

export function sceneOf(input: SceneInput, camera: MapCamera, size: Size): Scene {
  const screenOf = (place: LocatedPlace) => toScreen(place.at, camera, size);
  const markOf = (found: PlaceCluster): PlaceMark => {
    const [place] = found.places;
    if (!place) throw new Error('A cluster holds at least one place.');
    const ring =
      place.extentKm === undefined
        ? undefined
        : Math.max(LEAST_RING, pixelsOf(place.extentKm, place.latitude, camera));
    return {
      cluster: found,
      place,
      at: found.at,
      radius: radiusOf(found.places.reduce((sum, p) => sum + p.relations, 0)),
      ring,
      lit: found.places.some((p) => input.lit.has(p.entity.id)),
      selected: found.places.some((p) => input.selectedNodes.has(p.entity.id)),
    };
  };
  const all = [...input.places];
  const isCountry = (p: LocatedPlace) => p.entity.kind === 'Country';
  const pairs = new Map<string, number>();
  return {
    countries: all
      .filter(isCountry)
      .map((place) => markOf({ places: [place], at: screenOf(place) })),
    marks: cluster(
      all.filter((p) => !isCountry(p)),
      screenOf,
    ).map(markOf),
    arcs: input.arcs.map((arc) => {
      const [from, to] = [screenOf(arc.from), screenOf(arc.to)];
      // Parallel ones bend farther and farther, so that each can be seen and clicked.
      const pair = [arc.from.entity.id, arc.to.entity.id].sort().join(' ');
      const before = pairs.get(pair) ?? 0;
      pairs.set(pair, before + 1);
      const bend = BEND * (1 + 0.6 * before);
      return {
        edge: arc.edge,
        from,
        to,
        control: {
          x: (from.x + to.x) / 2 + (to.y - from.y) * bend,
          y: (from.y + to.y) / 2 - (to.x - from.x) * bend,
        },
        lit: input.dimmed && (input.selectedEdges.has(arc.edge.id) || touches(arc, input)),
        selected: input.selectedEdges.has(arc.edge.id),
        indirect: arc.indirect,
      };
    }),
    dimmed: input.dimmed,
  };
}

const touches = ({ edge }: Arc, { selectedNodes }: SceneInput) =>
  selectedNodes.has(edge.source) || selectedNodes.has(edge.target);

export type MapHit =
  | { readonly kind: 'place'; readonly mark: PlaceMark }
  | { readonly kind: 'arc'; readonly arc: ArcMark };

const GRIP = 6;

/** The point of an arc at a share of its way. */
export function alongArc({ from, control, to }: ArcMark, share: number): Point {
  const rest = 1 - share;
  const [a, b, c] = [rest * rest, 2 * rest * share, share * share];
  return {
    x: a * from.x + b * control.x + c * to.x,
    y: a * from.y + b * control.y + c * to.y,
  };
}

/** What the pointer is on: a mark before an arc, the nearest of each. */
export function hitIn(scene: Scene, at: Point): MapHit | undefined {
  const far = (p: Point) => Math.hypot(p.x - at.x, p.y - at.y);
  const mark = scene.marks
    .filter((m) => far(m.at) <= Math.max(m.radius, m.ring ? LEAST_RING : 0) + 3)
    .sort((a, b) => far(a.at) - far(b.at))[0];
  if (mark) return { kind: 'place', mark };
  let best: { arc: ArcMark; distance: number } | undefined;
  for (const arc of scene.arcs)
    for (let i = 0; i <= 24; i++) {
      const distance = far(alongArc(arc, i / 24));
      if (distance <= GRIP + arcStep(arc) / 2 && distance < (best?.distance ?? Infinity))
        best = { arc, distance };
    }
  if (best) return { kind: 'arc', arc: best.arc };
  const ring = scene.marks
    .filter((m) => m.ring !== undefined && far(m.at) <= m.ring)
    .sort((a, b) => (a.ring ?? 0) - (b.ring ?? 0))[0];
  return ring && { kind: 'place', mark: ring };
}

/** Pixels between two of the points at which an arc is looked at. */
const arcStep = ({ from, to }: ArcMark) =>
  Math.min(10, Math.hypot(to.x - from.x, to.y - from.y) / 24);
