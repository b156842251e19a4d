import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { forceAtlas2, MANY, reachOf, roundsOf } from '../../src/layout/forceAtlas2.ts';
import { pivotPlaces } from '../../src/layout/pivotPlaces.ts';
import { separate } from '../../src/layout/separate.ts';

/** Rings of 30, each tied to the next by one relation. */
const rings = (count: number): Uint32Array =>
  Uint32Array.from(
    Array.from({ length: count }, (_, i) => {
      const ring = Math.floor(i / 30) * 30;
      const next = ring + ((i - ring + 1) % 30);
      return i % 30 === 0 ? [i, next, i, (i + 30) % count] : [i, next];
    }).flat(),
  );

const meanDistance = (
  { x, y }: { x: Float32Array; y: Float32Array },
  pairs: readonly (readonly [number, number])[],
) =>
  pairs.reduce(
    (sum, [a, b]) => sum + Math.hypot((x[a] ?? 0) - (x[b] ?? 0), (y[a] ?? 0) - (y[b] ?? 0)),
    0,
  ) / pairs.length;

const pairsOf = (edges: Uint32Array) =>
  Array.from(
    { length: edges.length / 2 },
    (_, e) => [edges[2 * e] ?? 0, edges[2 * e + 1] ?? 0] as const,
  );
const anyPairs = (count: number) =>
  Array.from({ length: 500 }, (_, i) => [(i * 37) % count, (i * 101 + 13) % count] as const);

describe('first places by pivots', () => {
  it('put near together what is near in the graph', () => {
    const edges = rings(900);
    const places = pivotPlaces(900, edges, 1000);
    expect(meanDistance(places, pairsOf(edges)) * 3).toBeLessThan(
      meanDistance(places, anyPairs(900)),
    );
  });

  it('are numbers, and the same every time, whatever the graph', () => {
    const graph = fc
      .integer({ min: 0, max: 60 })
      .chain((order) =>
        fc.tuple(
          fc.constant(order),
          fc.array(fc.nat({ max: Math.max(0, order - 1) }), { maxLength: order === 0 ? 0 : 200 }),
        ),
      );
    fc.assert(
      fc.property(graph, ([order, ends]) => {
        const edges = Uint32Array.from(ends.length % 2 ? ends.slice(1) : ends);
        const places = pivotPlaces(order, edges, 500);
        expect(places.x).toHaveLength(order);
        expect([...places.x, ...places.y].every(Number.isFinite)).toBe(true);
        expect(pivotPlaces(order, edges, 500)).toEqual(places);
      }),
    );
  });
});

describe('the force layout', () => {
  it('needs few rounds for a large graph that begins at its pivots', () => {
    const edges = rings(900);
    const empty = { x: new Float32Array(900), edges };
    const picture = [...forceAtlas2({ ...pivotPlaces(900, edges, reachOf(empty)), edges })].at(-1);
    expect(picture?.done).toBe(1);
    if (!picture) return;
    expect(meanDistance(picture, pairsOf(edges)) * 5).toBeLessThan(
      meanDistance(picture, anyPairs(900)),
    );
  });

  it('takes about the same work for all large graphs', () => {
    expect(roundsOf(MANY - 1)).toBeGreaterThan(roundsOf(MANY));
    expect(roundsOf(50_000)).toBeLessThan(roundsOf(5000));
  });
});

describe('marks that overlap', () => {
  it('are parted also where a few stand very far away', () => {
    const count = 300;
    const x = Float32Array.from({ length: count }, (_, i) => (i === 0 ? 1e6 : (i % 17) * 13));
    const y = Float32Array.from({ length: count }, (_, i) =>
      i === 0 ? -1e6 : Math.floor(i / 17) * 13,
    );
    separate(x, y, new Float32Array(count).fill(8), new Uint8Array(count));
    let nearest = Infinity;
    for (let i = 0; i < count; i++)
      for (let j = i + 1; j < count; j++)
        nearest = Math.min(
          nearest,
          Math.hypot((x[i] ?? 0) - (x[j] ?? 0), (y[i] ?? 0) - (y[j] ?? 0)),
        );
    expect(nearest).toBeGreaterThan(15);
  });
});
