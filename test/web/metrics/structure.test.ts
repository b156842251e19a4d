import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { UndirectedGraph } from 'graphology';
import betweennessCentrality from 'graphology-metrics/centrality/betweenness.js';
import { betweenness, COUNTED_UP_TO, PIVOTS } from '../../../web/metrics/betweenness.ts';
import { computeStructure } from '../../../web/metrics/compute.ts';
import { inputOf, keyOf, type Linked, type StructureInput } from '../../../web/metrics/input.ts';
import { sampleOf, seededRandom } from '../../../web/metrics/random.ts';
import type { Progress, Structure } from '../../../web/metrics/structure.ts';

function run(input: StructureInput): { found: Structure; progress: Progress[] } {
  const steps = computeStructure(input);
  const progress: Progress[] = [];
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return { found: step.value, progress };
    progress.push(step.value);
  }
}
const lastOf = <T>(steps: Generator<unknown, T>): T => {
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
};

const linked = (order: number, ends: readonly (readonly [number, number])[]): Linked => ({
  nodes: Array.from({ length: order }, (_, i) => ({ id: `n${i}` })),
  edges: ends.map(([a, b], i) => ({ id: `e${i}`, source: `n${a}`, target: `n${b}` })),
});
const graph = fc
  .integer({ min: 1, max: 24 })
  .chain((order) =>
    fc
      .array(fc.tuple(fc.nat({ max: order - 1 }), fc.nat({ max: order - 1 })), { maxLength: 60 })
      .map((ends) => linked(order, ends)),
  );

/** Two groups of four, everyone related to everyone, and one relation between them; one thing alone. */
const two = linked(9, [
  ...[0, 1, 2, 3].flatMap((a) => [0, 1, 2, 3].filter((b) => a < b).map((b) => [a, b] as const)),
  ...[4, 5, 6, 7].flatMap((a) => [4, 5, 6, 7].filter((b) => a < b).map((b) => [a, b] as const)),
  [3, 4],
]);

describe('the graph that structure is computed of', () => {
  it('holds each pair once, weighed by its relations, and nothing related to itself', () => {
    const input = inputOf(
      linked(3, [
        [0, 1],
        [1, 0],
        [2, 2],
        [1, 2],
      ]),
    );
    expect([...input.pairs]).toEqual([0, 1, 1, 2]);
    expect([...input.weights]).toEqual([2, 1]);
  });

  it('is the same in whatever order things and relations come', () => {
    fc.assert(
      fc.property(graph, ({ nodes, edges }) => {
        const turned = { nodes: nodes.toReversed(), edges: edges.toReversed() };
        expect(inputOf(turned)).toEqual(inputOf({ nodes, edges }));
        expect(keyOf(turned)).toBe(keyOf({ nodes, edges }));
      }),
    );
  });

  it('has another name when a thing or a relation comes or goes', () => {
    expect(keyOf({ ...two, edges: two.edges.slice(1) })).not.toBe(keyOf(two));
    expect(keyOf({ ...two, nodes: two.nodes.slice(1) })).not.toBe(keyOf(two));
  });
});

describe('communities', () => {
  it('part what is related more among itself than to the rest', () => {
    const { communities, sizes, modularity } = run(inputOf(two)).found;
    expect([...communities]).toEqual([0, 0, 0, 0, 1, 1, 1, 1, -1]);
    expect(sizes).toEqual([4, 4]);
    expect(modularity).toBeGreaterThan(0.3);
  });

  it('hold every thing that is related to another exactly once, the largest first', () => {
    fc.assert(
      fc.property(graph, (g) => {
        const { communities, sizes, degree } = run(inputOf(g)).found;
        expect([...communities].map((c) => c >= 0)).toEqual([...degree].map((d) => d > 0));
        expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
        for (const [rank, size] of sizes.entries())
          expect(communities.filter((c) => c === rank)).toHaveLength(size);
      }),
    );
  });
});

describe('measures', () => {
  it('are the same every time', () => {
    fc.assert(
      fc.property(graph, (g) => expect(run(inputOf(g)).found).toEqual(run(inputOf(g)).found)),
    );
  });

  it('of PageRank add up to one', () => {
    fc.assert(
      fc.property(graph, (g) => {
        const sum = run(inputOf(g)).found.pagerank.reduce((a, b) => a + b, 0);
        expect(sum).toBeCloseTo(1, 4);
      }),
    );
  });

  it('of betweenness are those of graphology-metrics', () => {
    fc.assert(
      fc.property(graph, (g) => {
        const input = inputOf(g);
        fc.pre(input.order > 2);
        const theirs = new UndirectedGraph();
        for (let i = 0; i < input.order; i++) theirs.addNode(i);
        for (let e = 0; e < input.pairs.length; e += 2)
          theirs.addEdge(input.pairs[e], input.pairs[e + 1]);
        const expected = betweennessCentrality(theirs, { getEdgeWeight: null });
        const { values, sampled } = lastOf(betweenness(input));
        expect(sampled).toBeUndefined();
        for (const [i, value] of values.entries())
          expect(value).toBeCloseTo(expected[i] ?? Number.NaN, 10);
      }),
    );
  });

  it('say how far they are', () => {
    const stages = run(inputOf(two)).progress.map((p) => p.stage);
    expect(new Set(stages)).toEqual(new Set(['Communities', 'PageRank', 'Betweenness']));
  });
});

describe('betweenness of many things', () => {
  /** A chain of stars: their centres lie between everything. */
  const stars = (count: number, rays: number) =>
    linked(
      count * (rays + 1),
      Array.from({ length: count }, (_, s) => s * (rays + 1)).flatMap((centre, s) => [
        ...Array.from({ length: rays }, (_, r) => [centre, centre + r + 1] as const),
        ...(s > 0 ? [[centre - rays - 1, centre] as const] : []),
      ]),
    );

  it('is estimated, said so, and finds the same brokers', () => {
    const input = inputOf(stars(10, 209));
    expect(input.order).toBeGreaterThan(COUNTED_UP_TO);
    const { values, sampled } = lastOf(betweenness(input));
    expect(sampled).toBe(PIVOTS);
    const best = [...values.keys()]
      .sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0))
      .slice(0, 10);
    const degrees = new Map<number, number>();
    for (const end of input.pairs) degrees.set(end, (degrees.get(end) ?? 0) + 1);
    for (const i of best) expect(degrees.get(i)).toBeGreaterThan(100);
    // The two in the middle part the rest in halves: half of all pairs pass each of them, and a little more.
    expect(values[best[0] ?? 0]).toBeGreaterThan(0.45);
    expect(values[best[0] ?? 0]).toBeLessThan(0.65);
  });
});

describe('a sample', () => {
  it('holds different things, and the same for the same seed', () => {
    fc.assert(
      fc.property(fc.nat({ max: 200 }), fc.nat({ max: 250 }), fc.nat(), (order, count, seed) => {
        const sample = sampleOf(order, count, seededRandom(seed));
        expect(new Set(sample).size).toBe(Math.min(order, count));
        expect([...sample].every((i) => i < order)).toBe(true);
        expect(sampleOf(order, count, seededRandom(seed))).toEqual(sample);
      }),
    );
  });
});
