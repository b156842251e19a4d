/**
 * Gives everything drawn a place, by the layout chosen. What stands keeps its place; a layout runs only when something
 * has none. What it finds is written into the present step, so undo brings it back with the rest.
 */
import { useEffect, useMemo } from 'react';
import { amendExplore, useExplore } from '../explore/store.ts';
import type { GraphData } from '../filters/visible.ts';
import { radiusOf } from '../graph/radius.ts';
import { runForce } from './force/run.ts';
import type { Arranged, LayoutInput } from './input.ts';
import { type Positions, placeAll } from './positions.ts';
import { emptyArrangement, type Heading } from './positionsSlice.ts';
import { place } from './producers.ts';
import { layoutOf } from './registry.ts';
import { takeSharedPlaces } from './shared.ts';
import { pinsOf } from './slice.ts';

/** The stage, as far as a layout needs it. */
export interface LayoutStage {
  /** Pixels that a layout may fill. */
  readonly room: { readonly width: number; readonly height: number };
  /** How large marks are drawn. */
  readonly markScale: number;
  /** Shows a picture on the way; `reframe` keeps all of it in view. */
  move(positions: Positions, reframe: boolean): void;
}

export interface ArrangedGraph {
  /** Of everything drawn. */
  readonly positions: Positions;
  readonly headings: readonly Heading[];
  /** Another name is another picture: nothing of the one before stands where it stood. */
  readonly picture: string;
  /** Mostly new: there is no picture yet that would have to be kept. */
  readonly fresh: boolean;
  readonly settled: boolean;
}

/** Space around a mark that the force layout keeps free. */
const MARGIN = 6;
const reducedMotion = matchMedia('(prefers-reduced-motion: reduce)');

export function useArrangement(data: GraphData, stage: LayoutStage | undefined): ArrangedGraph {
  const layout = useExplore((s) => s.layout);
  const { at, headings } = useExplore((s) => s.positions[layout.name]) ?? emptyArrangement;
  const pins = pinsOf(layout);
  const { arrange, centred } = layoutOf(layout.name);
  const centre = centred ? layout.centre : undefined;

  // Places that came with the graph hold where most of it has none.
  const brought = useMemo(() => {
    if (!data.places || layout.name !== 'force') return undefined;
    const missing = data.nodes.filter((n) => !at.has(n.id)).length;
    return missing * 2 > data.nodes.length ? data.places : undefined;
  }, [data, at, layout.name]);
  const known = useMemo(
    () => (pins.size > 0 || brought ? new Map([...at, ...(brought ?? []), ...pins]) : at),
    [at, brought, pins],
  );
  const placement = useMemo(
    () =>
      placeAll(
        data.nodes.map((n) => n.id),
        data.edges,
        known,
      ),
    [data, known],
  );
  const missing = placement.placed.size;
  const fresh = missing * 2 > data.nodes.length;

  const arranged = useMemo((): Arranged | undefined => {
    if (!arrange || missing === 0) return undefined;
    const input: LayoutInput = {
      nodes: data.nodes.map((n) => ({
        id: n.id,
        kind: n.kind,
        radius: radiusOf(n),
        latitude: n.latitude,
        longitude: n.longitude,
      })),
      edges: data.edges,
      centre,
      ...(stage?.room ?? { width: 1000, height: 700 }),
    };
    const found = arrange(input);
    return { ...found, at: new Map([...found.at, ...pins]) };
  }, [arrange, missing, data, centre, stage, pins]);

  useEffect(() => {
    if (arranged && stage)
      amendExplore({ positions: place(layout.name, arranged.at, arranged.headings ?? []) });
  }, [arranged, stage, layout.name]);

  useEffect(() => {
    if (brought) amendExplore({ positions: place('force', brought) });
  }, [brought]);

  useEffect(() => {
    const brought = takeSharedPlaces(data.nodes.map((n) => n.id));
    if (brought.size > 0) amendExplore({ positions: place(layout.name, brought) });
  }, [data, layout.name]);

  useEffect(() => {
    if (arrange || missing === 0 || !stage) return;
    const ids = data.nodes.map((n) => n.id);
    const index = new Map(ids.map((id, i) => [id, i]));
    const free = ids.map((id) => !pins.has(id) && (fresh || placement.placed.has(id)));
    const points = ids.map((id) => placement.positions.get(id) ?? { x: 0, y: 0 });
    return runForce(
      {
        x: Float32Array.from(points, (p) => p.x),
        y: Float32Array.from(points, (p) => p.y),
        sizes: Float32Array.from(data.nodes, (n) => radiusOf(n) * stage.markScale + MARGIN),
        fixed: Uint8Array.from(free, (f) => (f ? 0 : 1)),
        edges: Uint32Array.from(
          data.edges.flatMap((e) => [index.get(e.source) ?? 0, index.get(e.target) ?? 0]),
        ),
        ...stage.room,
      },
      ({ x, y, done }) => {
        if (!done && reducedMotion.matches) return;
        const moved = new Map(
          ids.flatMap((id, i) => (free[i] ? [[id, { x: x[i] ?? 0, y: y[i] ?? 0 }] as const] : [])),
        );
        stage.move(moved, fresh);
        if (done) amendExplore({ positions: place(layout.name, moved) });
      },
    );
  }, [arrange, missing, fresh, placement, data, stage, pins, layout.name]);

  return {
    positions: arranged?.at ?? placement.positions,
    headings: arranged?.headings ?? headings,
    picture: `${layout.name} ${centre ?? ''}${data.places ? ' whole' : ''}`,
    fresh: missing > 0 && (fresh || arranged !== undefined),
    settled: missing === 0,
  };
}
