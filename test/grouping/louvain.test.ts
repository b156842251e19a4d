/** Held to graphology's own, which needs its own objects and so no large graph. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { UndirectedGraph } from 'graphology';
import theirs from 'graphology-communities-louvain';
import { joinedUp } from '../../src/grouping/joinedUp.ts';
import { louvain, type WeightedGraph } from '../../src/grouping/louvain.ts';
import { finished } from '../support/archives.ts';

interface Drawn {
  readonly order: number;
  readonly edges: readonly (readonly [number, number, number])[];
}

const graphs: fc.Arbitrary<Drawn> = fc.integer({ min: 2, max: 80 }).chain((order) =>
  fc.record({
    order: fc.constant(order),
    edges: fc.uniqueArray(
      fc
        .tuple(fc.nat(order - 1), fc.nat(order - 1), fc.integer({ min: 1, max: 9 }))
        .filter(([a, b]) => a < b),
      { maxLength: order * 4, selector: ([a, b]) => `${a} ${b}` },
    ),
  }),
);

function arraysOf({ order, edges }: Drawn): WeightedGraph {
  const lists = Array.from({ length: order }, (): [number, number][] => []);
  for (const [a, b, weight] of edges) {
    lists[a]?.push([b, weight]);
    lists[b]?.push([a, weight]);
  }
  const starts = [0];
  for (const list of lists) starts.push((starts.at(-1) ?? 0) + list.length);
  return {
    starts: Uint32Array.from(starts),
    ends: Uint32Array.from(lists.flatMap((list) => list.map(([end]) => end))),
    weights: Float64Array.from(lists.flatMap((list) => list.map(([, weight]) => weight))),
  };
}

/** Newman's, as the method makes it large. */
function modularity({ edges }: Drawn, communities: ArrayLike<number>): number {
  const total = edges.reduce((sum, [, , weight]) => sum + weight, 0);
  const within = new Map<number, number>();
  const degrees = new Map<number, number>();
  const add = (map: Map<number, number>, key: number, weight: number) =>
    map.set(key, (map.get(key) ?? 0) + weight);
  for (const [a, b, weight] of edges) {
    const [ca, cb] = [communities[a] ?? -1, communities[b] ?? -1];
    if (ca === cb) add(within, ca, weight);
    add(degrees, ca, weight);
    add(degrees, cb, weight);
  }
  return [...degrees].reduce(
    (sum, [c, degree]) => sum + (within.get(c) ?? 0) / total - (degree / (2 * total)) ** 2,
    0,
  );
}

describe('communities over arrays', () => {
  it('are about as good as those that graphology finds, and the same every time', () => {
    const gaps: number[] = [];
    fc.assert(
      fc.property(
        graphs.filter(({ edges }) => edges.length > 0),
        (drawn) => {
          const ours = finished(louvain(arraysOf(drawn))).labels;
          expect(finished(louvain(arraysOf(drawn))).labels).toEqual(ours);
          const graph = new UndirectedGraph<Record<string, never>, { weight: number }>();
          for (let i = 0; i < drawn.order; i++) graph.addNode(String(i));
          for (const [a, b, weight] of drawn.edges) graph.addEdge(String(a), String(b), { weight });
          const found = theirs(graph, { getEdgeWeight: 'weight', randomWalk: false });
          const others = Array.from({ length: drawn.order }, (_, i) => found[i] ?? -1);
          gaps.push(modularity(drawn, others) - modularity(drawn, ours));
          // Either is a search that may end in another place.
          expect(modularity(drawn, ours)).toBeGreaterThan(modularity(drawn, others) - 0.1);
        },
      ),
      { numRuns: 150 },
    );
    expect(gaps.reduce((a, b) => a + b, 0) / gaps.length).toBeLessThan(0.01);
  });

  it('number communities in the order of their first members, and join nothing that is unrelated', () => {
    fc.assert(
      fc.property(graphs, fc.integer({ min: 1, max: 30 }), (drawn, most) => {
        const graph = arraysOf(drawn);
        const found = finished(louvain(graph));
        const few = joinedUp(graph, found, most);
        const labels = [...few.labels];
        expect(few.count).toBe(new Set(labels).size);
        // What was together stays together.
        const together = new Set(labels.map((label, i) => `${found.labels[i]} ${label}`));
        expect(together.size).toBe(found.count);
        const firsts = [...new Set(labels)];
        expect(firsts).toEqual(firsts.map((_, i) => i));
        // Within a community there is a way from each to each.
        const reach = labels.map((_, i) => i);
        const root = (i: number): number => (reach[i] === i ? i : root(reach[i] ?? i));
        for (const [a, b] of drawn.edges) reach[root(a)] = root(b);
        labels.forEach((label, i) => {
          expect(root(i)).toBe(root(labels.indexOf(label)));
        });
      }),
      { numRuns: 150 },
    );
  });
});
