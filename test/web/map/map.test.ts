import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  degreesOf,
  fitted,
  pixelsOf,
  toScreen,
  toWorld,
  worldOf,
  zoomedAt,
} from '../../../web/map/camera.ts';
import { cluster, NEAR } from '../../../web/map/cluster.ts';
import { directArcs, litPlaces, locate, selectedArcs } from '../../../web/map/located.ts';
import { hitIn, sceneOf } from '../../../web/map/scene.ts';
import { entity, relationship } from '../records.ts';

const size = { width: 1000, height: 700 };
const latitude = fc.double({ min: -80, max: 80, noNaN: true });
const longitude = fc.double({ min: -180, max: 180, noNaN: true });
const pixel = fc.record({
  x: fc.integer({ min: 0, max: 1000 }),
  y: fc.integer({ min: 0, max: 700 }),
});

describe('the view of the map', () => {
  it('knows the degrees of every point of the world', () => {
    fc.assert(
      fc.property(latitude, longitude, (lat, lon) => {
        const back = degreesOf(worldOf(lat, lon));
        expect(back.latitude).toBeCloseTo(lat, 6);
        expect(back.longitude).toBeCloseTo(lon, 6);
      }),
    );
  });

  it('keeps what is under the pointer there while it zooms', () => {
    fc.assert(
      fc.property(pixel, fc.double({ min: 1, max: 4, noNaN: true }), (at, factor) => {
        const camera = { x: 0.55, y: 0.42, scale: 3000 };
        const under = toWorld(at, camera, size);
        const again = toScreen(under, zoomedAt(camera, size, at, factor), size);
        expect(again.x).toBeCloseTo(at.x, 4);
        expect(again.y).toBeCloseTo(at.y, 4);
      }),
    );
  });

  it('brings all places into view', () => {
    const points = [worldOf(33, 44), worldOf(15, 44), worldOf(50, 30)];
    const camera = fitted(points, size);
    for (const p of points) {
      const at = toScreen(p, camera, size);
      expect(at.x).toBeGreaterThan(0);
      expect(at.x).toBeLessThan(size.width);
      expect(at.y).toBeGreaterThan(0);
      expect(at.y).toBeLessThan(size.height);
    }
  });
});

const place = (id: string, kind: 'Country' | 'Province' | 'Settlement', lat: number, lon: number) =>
  entity(id, { kind, latitude: lat, longitude: lon });
const data = {
  nodes: [
    place('iran', 'Country', 32, 53),
    place('yemen', 'Country', 15, 47),
    place('diyala', 'Province', 33.8, 45),
    place('sanaa', 'Settlement', 15.4, 44.2),
    entity('houthis'),
    entity('hideout', { kind: 'Facility' }),
  ],
  edges: [
    relationship('supplied', 'iran', 'houthis', { type: 'SUPPLIED' }),
    relationship('in', 'houthis', 'sanaa', { type: 'OPERATES_IN' }),
    relationship('lies', 'sanaa', 'yemen', { type: 'LOCATED_IN' }),
    relationship('hit', 'iran', 'yemen', { type: 'ATTACKED' }),
  ],
};
const located = locate(data);

describe('what stands on the map', () => {
  it('is places alone, and those without coordinates are counted, not guessed', () => {
    expect([...located.places.keys()]).toEqual(['iran', 'yemen', 'diyala', 'sanaa']);
    expect(located.unplaced).toBe(1);
    expect(located.whereabouts.get('houthis')?.map((p) => p.entity.id)).toEqual(['sanaa']);
  });

  it('has arcs between places for what documents say of them, not for what lies in what', () => {
    expect(directArcs(data, located).map((a) => a.edge.id)).toEqual(['hit']);
  });

  it('leads a selected relation to where its other end is stated to be', () => {
    const arcs = selectedArcs(data, located, { nodes: [], edges: ['supplied'] });
    expect(arcs.map((a) => [a.from.entity.id, a.to.entity.id, a.indirect])).toEqual([
      ['iran', 'sanaa', true],
    ]);
    const lit = litPlaces(data, located, { nodes: ['houthis'], edges: [] });
    expect([...lit].sort()).toEqual(['iran', 'sanaa']);
  });
});

describe('marks on the map', () => {
  const camera = fitted(
    [...located.places.values()].map((p) => p.at),
    size,
  );
  const scene = (scale: number) =>
    sceneOf(
      {
        places: located.places.values(),
        arcs: directArcs(data, located),
        lit: new Set(['diyala']),
        selectedNodes: new Set(['diyala']),
        selectedEdges: new Set(),
        dimmed: true,
      },
      { ...camera, scale: camera.scale * scale },
      size,
    );

  it('show a province as a ring as wide as it may reach, never as a point', () => {
    for (const scale of [0.02, 1, 10]) {
      const mark = scene(scale).marks.find((m) =>
        m.cluster.places.some((p) => p.entity.id === 'diyala'),
      );
      if (mark?.cluster.places.length === 1) expect(mark.ring).toBeGreaterThanOrEqual(9);
    }
    const near = scene(10).marks.find((m) => m.place.entity.id === 'diyala');
    expect(near?.ring).toBeCloseTo(pixelsOf(70, 33.8, { ...camera, scale: camera.scale * 10 }), 6);
    expect(scene(1).marks.find((m) => m.place.entity.id === 'sanaa')?.ring).toBeUndefined();
  });

  it('are one where they would cover each other, and hold every place once', () => {
    fc.assert(
      fc.property(fc.array(pixel, { maxLength: 60 }), (points) => {
        const places = points.map((p, i) => {
          const found = located.places.get('sanaa');
          if (!found) throw new Error('no place');
          return { ...found, entity: entity(`p${i}`), at: p };
        });
        const clusters = cluster(places, (p) => p.at);
        const ids = clusters.flatMap((c) => c.places.map((p) => p.entity.id));
        expect(ids.toSorted()).toEqual(places.map((p) => p.entity.id).toSorted());
        for (const a of clusters)
          for (const b of clusters)
            if (a !== b)
              expect(Math.hypot(a.at.x - b.at.x, a.at.y - b.at.y)).toBeGreaterThanOrEqual(NEAR);
      }),
    );
  });

  it('can be hit, arcs as well', () => {
    const here = scene(1);
    const [mark] = here.marks;
    if (!mark) throw new Error('no mark');
    expect(hitIn(here, mark.at)).toEqual({ kind: 'place', mark });
    const [arc] = here.arcs;
    if (!arc) throw new Error('no arc');
    const middle = {
      x: (arc.from.x + 2 * arc.control.x + arc.to.x) / 4,
      y: (arc.from.y + 2 * arc.control.y + arc.to.y) / 4,
    };
    expect(hitIn(here, middle)?.kind).toBe('arc');
    expect(hitIn(here, { x: 5, y: 5 })).toBeUndefined();
  });
});
