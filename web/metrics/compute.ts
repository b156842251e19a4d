/**
 * Communities by the Louvain method (Blondel et al. 2008), PageRank (Page et al. 1999) and betweenness of what is
 * shown. Pure and deterministic: the same picture gives the same answer.
 */
import { UndirectedGraph } from 'graphology';
import louvain from 'graphology-communities-louvain';
import pagerank from 'graphology-metrics/centrality/pagerank.js';
import { betweenness } from './betweenness.ts';
import type { StructureInput } from './input.ts';
import { seededRandom } from './random.ts';
import type { Progress, Structure } from './structure.ts';

const SEED = 2008;

/** Yields how far it is; returns what was found. */
export function* computeStructure(input: StructureInput): Generator<Progress, Structure> {
  yield { stage: 'Communities', share: 0 };
  const graph = graphOf(input);
  const communities = communitiesOf(graph);
  yield { stage: 'PageRank', share: 0 };
  const ranks = graph.order > 0 ? pagerank(graph, { getEdgeWeight: null }) : {};
  const steps = betweenness(input);
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done)
      return {
        ...communities,
        degree: Float64Array.from({ length: input.order }, (_, i) => graph.degree(String(i))),
        pagerank: Float64Array.from({ length: input.order }, (_, i) => ranks[i] ?? 0),
        betweenness: step.value.values,
        sampled: step.value.sampled,
      };
    yield { stage: 'Betweenness', share: step.value };
  }
}

type Weighted = UndirectedGraph<Record<string, never>, { weight: number }>;

function graphOf({ order, pairs, weights }: StructureInput): Weighted {
  const graph: Weighted = new UndirectedGraph();
  for (let i = 0; i < order; i++) graph.addNode(String(i));
  weights.forEach((weight, e) => {
    graph.addEdge(String(pairs[2 * e]), String(pairs[2 * e + 1]), { weight });
  });
  return graph;
}

/** Numbered by size, equal ones by their first member; what is related to nothing is in none. */
function communitiesOf(graph: Weighted): Pick<Structure, 'communities' | 'sizes' | 'modularity'> {
  const communities = new Int32Array(graph.order).fill(-1);
  if (graph.size === 0) return { communities, sizes: [], modularity: 0 };
  const found = louvain.detailed(graph, { rng: seededRandom(SEED), getEdgeWeight: 'weight' });
  const members = new Map<number, number[]>();
  for (let i = 0; i < graph.order; i++) {
    const name = found.communities[i];
    if (name === undefined || graph.degree(String(i)) === 0) continue;
    const list = members.get(name);
    if (list) list.push(i);
    else members.set(name, [i]);
  }
  const ordered = [...members.values()].sort(
    (a, b) => b.length - a.length || (a[0] ?? 0) - (b[0] ?? 0),
  );
  ordered.forEach((list, rank) => {
    for (const i of list) communities[i] = rank;
  });
  return { communities, sizes: ordered.map((list) => list.length), modularity: found.modularity };
}
