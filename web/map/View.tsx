/** The map: places as exactly as they are known, relations between them as arcs, everything else by where it is stated to be. */
import { useComputedColorScheme } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { useEffect, useMemo, useRef, useState } from 'react';
import { kindOf } from '../../src/model/kinds.ts';
import { Controls } from '../graph/Controls.tsx';
import { countOf } from '../inspector/count.ts';
import { PanelError } from '../inspector/Loading.tsx';
import type { Point } from '../layouts/positions.ts';
import { menuActions } from '../menu/store.ts';
import { selectionActions, useSelection } from '../selection/useSelection.ts';
import { useAppearance } from '../style/useAppearance.ts';
import { useCamera } from '../views/camera.ts';
import type { ViewProps } from '../views/view.ts';
import { bounded, degreesOf, fitted, type MapCamera, toWorld, zoomedAt } from './camera.ts';
import { directArcs, litPlaces, locate, selectedArcs } from './located.ts';
import classes from './map.module.css';
import { loadOutlines, type Outlines } from './outlines.ts';
import { paint } from './paint.ts';
import { hitIn, sceneOf } from './scene.ts';

const WHEEL = 1.0016;
/** Fewer pixels are a click, not a move. */
const CLICK = 4;
const INTO_CLUSTER = 3;

export default function MapView({ visible }: ViewProps) {
  const scheme = useComputedColorScheme('light');
  const { appearance } = useAppearance(visible);
  const { colorOf } = appearance;
  const selection = useSelection();
  const { ref, width, height } = useElementSize();
  const size = useMemo(() => ({ width, height }), [width, height]);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [outlines, setOutlines] = useState<Outlines | undefined>();
  const [error, setError] = useState<Error | undefined>();
  const [tries, setTries] = useState(0);
  const [own, setOwn] = useState<MapCamera | undefined>();
  const [hovers, setHovers] = useState(false);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another try reads again.
  useEffect(() => {
    setError(undefined);
    loadOutlines().then(setOutlines, (cause: unknown) =>
      setError(cause instanceof Error ? cause : new Error(String(cause))),
    );
  }, [tries]);

  const located = useMemo(() => locate(visible), [visible]);
  const places = useMemo(() => [...located.places.values()], [located]);
  const fit = useMemo(
    () =>
      fitted(
        places.map((p) => p.at),
        size,
      ),
    [places, size],
  );
  // Until the user moves the map it shows all places.
  const camera = own ?? fit;
  const scene = useMemo(() => {
    const selectedNodes = new Set(selection.nodes);
    const selectedEdges = new Set(selection.edges);
    const dimmed = selectedNodes.size + selectedEdges.size > 0;
    const chosen = dimmed ? selectedArcs(visible, located, selection) : [];
    const drawn = new Set(chosen.map((a) => a.edge.id));
    const arcs = directArcs(visible, located).filter((a) => !drawn.has(a.edge.id));
    return sceneOf(
      {
        places,
        arcs: [...arcs, ...chosen],
        lit: litPlaces(visible, located, selection),
        selectedNodes,
        selectedEdges,
        dimmed,
      },
      camera,
      size,
    );
  }, [visible, located, places, selection, camera, size]);

  const countries = useMemo(() => {
    const found = new Map<string, Path2D>();
    if (!outlines) return found;
    for (const p of places) {
      if (p.entity.kind !== 'Country') continue;
      const outline = outlines.countryAt(p.latitude, p.longitude);
      if (outline) found.set(p.entity.id, outline);
    }
    return found;
  }, [places, outlines]);

  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!context || !outlines || size.width === 0) return;
    const frame = requestAnimationFrame(() =>
      paint(context, { scene, outlines, countries, camera, size, scheme, colorOf }),
    );
    return () => cancelAnimationFrame(frame);
  }, [scene, outlines, countries, camera, size, scheme, colorOf]);

  useEffect(() => {
    useCamera.setState({
      camera: {
        zoom: (factor) =>
          setOwn((c) =>
            zoomedAt(c ?? fit, size, { x: size.width / 2, y: size.height / 2 }, factor),
          ),
        fit: () => setOwn(undefined),
      },
    });
    return () => useCamera.setState({ camera: undefined });
  }, [fit, size]);

  const drag = useRef<{ at: Point; camera: MapCamera; moved: boolean } | undefined>(undefined);
  const pointOf = (event: { clientX: number; clientY: number }): Point => {
    const box = canvas.current?.getBoundingClientRect();
    return { x: event.clientX - (box?.left ?? 0), y: event.clientY - (box?.top ?? 0) };
  };
  const countryAt = (at: Point) => {
    const { latitude, longitude } = degreesOf(toWorld(at, camera, size));
    return [...countries].find(([, o]) => outlines?.contains(o, latitude, longitude))?.[0];
  };
  const click = (at: Point, more: boolean) => {
    const hit = hitIn(scene, at);
    if (hit?.kind === 'arc') selectionActions.pick('edges', hit.arc.edge.id, more);
    else if (hit && hit.mark.cluster.places.length > 1)
      setOwn(zoomedAt(camera, size, hit.mark.at, INTO_CLUSTER));
    else {
      const id = hit?.mark.place.entity.id ?? countryAt(at);
      if (id) selectionActions.pick('nodes', id, more);
      else selectionActions.select({ nodes: [], edges: [] });
    }
  };

  useEffect(() => {
    const element = canvas.current;
    if (!element) return;
    // React listens to the wheel passively, so the page would scroll as well.
    const onWheel = (event: WheelEvent) => {
      event.preventDefault();
      const box = element.getBoundingClientRect();
      const at = { x: event.clientX - box.left, y: event.clientY - box.top };
      setOwn((c) => zoomedAt(c ?? fit, size, at, WHEEL ** -event.deltaY));
    };
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => element.removeEventListener('wheel', onWheel);
  }, [fit, size]);

  if (error) return <PanelError error={error} retry={() => setTries((n) => n + 1)} />;
  const [selectedPlace] = selection.nodes.filter((id) => located.places.has(id));
  return (
    <section className={classes.view} aria-label="Map" ref={ref}>
      <div aria-hidden="true">
        <canvas
          ref={canvas}
          className={classes.canvas}
          width={width * devicePixelRatio}
          height={height * devicePixelRatio}
          style={{ cursor: hovers ? 'pointer' : 'grab' }}
          data-testid="map"
          data-ready={outlines ? true : undefined}
          data-places={places.length}
          data-arcs={scene.arcs.length}
          onPointerDown={(event) => {
            if (event.button !== 0) return;
            event.currentTarget.setPointerCapture(event.pointerId);
            drag.current = { at: pointOf(event), camera, moved: false };
          }}
          onPointerMove={(event) => {
            const at = pointOf(event);
            const from = drag.current;
            if (!from) {
              setHovers(hitIn(scene, at) !== undefined);
              return;
            }
            const [dx, dy] = [at.x - from.at.x, at.y - from.at.y];
            if (!from.moved && Math.hypot(dx, dy) < CLICK) return;
            from.moved = true;
            const { x, y, scale } = from.camera;
            setOwn(bounded({ scale, x: x - dx / scale, y: y - dy / scale }, size));
          }}
          onPointerUp={(event) => {
            const from = drag.current;
            drag.current = undefined;
            if (from && !from.moved)
              click(pointOf(event), event.ctrlKey || event.metaKey || event.shiftKey);
          }}
          onPointerCancel={() => {
            drag.current = undefined;
          }}
          onContextMenu={(event) => {
            event.preventDefault();
            const at = pointOf(event);
            const hit = hitIn(scene, at);
            if (hit?.kind === 'arc') selectionActions.pick('edges', hit.arc.edge.id, false);
            const id = hit?.kind === 'place' ? hit.mark.place.entity.id : !hit && countryAt(at);
            if (id) selectionActions.pick('nodes', id, false);
            menuActions.open(hit?.kind === 'arc' ? 'edge' : id ? 'node' : 'stage', at);
          }}
        />
      </div>
      <select
        className={classes.mirror}
        aria-label="Places on the map"
        size={6}
        value={selectedPlace ?? ''}
        onChange={(e) => selectionActions.pick('nodes', e.currentTarget.value, false)}
      >
        {places
          .toSorted((a, b) => b.relations - a.relations)
          .map(({ entity, relations, extentKm }) => (
            <option key={entity.id} value={entity.id}>
              {entity.name}, {kindOf(entity.kind).label}, {countOf(relations, 'relation')}
              {extentKm === undefined ? '' : `, known to some ${extentKm} km`}
            </option>
          ))}
      </select>
      <div className={classes.status} role="status">
        {countOf(places.length, 'place')}, {countOf(scene.arcs.length, 'arc')}
        {located.unplaced > 0 && `, ${countOf(located.unplaced, 'place')} of unknown position`}
        <span className={classes.credit}>Outlines: Natural Earth</span>
      </div>
      <Controls />
    </section>
  );
}
