/**
 * Paths between two entities over relations in either direction: all shortest ones, and the k best by evidence.
 * Pure. Parallel relations between two entities count as one hop, as strong as the strongest of them.
 *
 * The k best: J. Y. Yen, "Finding the K Shortest Loopless Paths in a Network", Management Science 17 (1971), over
 * cheapest paths by steps (R. Bellman, 1958), where a hop costs the negative logarithm of its confidence and a little for
 * itself.
 */

export interface Hop {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  /** 0–100. */
  readonly confidence: number;
}

export interface FoundPath {
  /** Entity ids, both ends included. */
  readonly nodes: readonly string[];
  /** For each step the ids of its relations, the strongest first. */
  readonly steps: readonly (readonly string[])[];
  /** 0–1: the product of its hops' confidences, as if they were independent. */
  readonly strength: number;
}

/** Of two equally confident ways the shorter one is better: what a hop costs beside its doubt. */
const COST_OF_A_HOP = 0.1;

interface Step {
  readonly relations: readonly Hop[];
  /** 0–1, of the strongest relation. */
  readonly confidence: number;
  readonly cost: number;
}

/** Who is joined to whom, with the relations that join them. */
export class Network {
  private readonly steps = new Map<string, Map<string, Step>>();

  constructor(hops: Iterable<Hop>) {
    const between = new Map<string, Map<string, Hop[]>>();
    const join = (a: string, b: string, hop: Hop): void => {
      const others = between.get(a) ?? new Map<string, Hop[]>();
      between.set(a, others);
      const known = others.get(b);
      if (!known) others.set(b, [hop]);
      else if (!known.some((h) => h.id === hop.id)) known.push(hop);
    };
    for (const hop of hops) {
      if (hop.source === hop.target) continue;
      join(hop.source, hop.target, hop);
      join(hop.target, hop.source, hop);
    }
    for (const [a, others] of between) {
      const row = new Map<string, Step>();
      for (const b of [...others.keys()].sort()) {
        const relations = (others.get(b) ?? []).sort(
          (x, y) => y.confidence - x.confidence || (x.id < y.id ? -1 : 1),
        );
        const confidence = Math.min(0.99, Math.max(0.01, (relations[0]?.confidence ?? 0) / 100));
        row.set(b, { relations, confidence, cost: COST_OF_A_HOP - Math.log(confidence) });
      }
      this.steps.set(a, row);
    }
  }

  from(node: string): ReadonlyMap<string, Step> {
    return this.steps.get(node) ?? new Map();
  }

  /** A path with its relations; undefined where two of its nodes are not joined. */
  path(nodes: readonly string[]): FoundPath | undefined {
    const steps: string[][] = [];
    let strength = 1;
    for (let i = 1; i < nodes.length; i++) {
      const step = this.from(nodes[i - 1] ?? '').get(nodes[i] ?? '');
      if (!step) return undefined;
      steps.push(step.relations.map((r) => r.id));
      strength *= step.confidence;
    }
    return { nodes, steps, strength };
  }
}

/** Every shortest path, best evidence first, at most `most` of them. */
export function shortestPaths(
  network: Network,
  from: string,
  to: string,
  most: number,
): FoundPath[] {
  const distance = distancesFrom(network, to);
  const length = distance.get(from);
  if (length === undefined || length === 0) return [];
  const paths: FoundPath[] = [];
  const walk = (nodes: string[]): void => {
    const last = nodes.at(-1) ?? from;
    if (last === to) {
      const path = network.path(nodes);
      if (path) paths.push(path);
      return;
    }
    const left = distance.get(last) ?? 0;
    for (const next of network.from(last).keys()) {
      if (paths.length >= ENOUGH) return;
      if (distance.get(next) === left - 1) walk([...nodes, next]);
    }
  };
  walk([from]);
  return paths.sort(byStrength).slice(0, most);
}

/** Between two hubs there may be thousands of equally short ways; beyond this many the strongest may be missed. */
const ENOUGH = 5_000;

function distancesFrom(network: Network, start: string): Map<string, number> {
  const distance = new Map([[start, 0]]);
  let frontier = [start];
  while (frontier.length > 0) {
    const next: string[] = [];
    for (const node of frontier)
      for (const other of network.from(node).keys())
        if (!distance.has(other)) {
          distance.set(other, (distance.get(node) ?? 0) + 1);
          next.push(other);
        }
    frontier = next;
  }
  return distance;
}

const byStrength = (a: FoundPath, b: FoundPath): number =>
  b.strength - a.strength || (a.nodes.join() < b.nodes.join() ? -1 : 1);

/** The `k` loopless paths of at most `longest` steps that are best founded. */
export function bestPaths(
  network: Network,
  from: string,
  to: string,
  k: number,
  longest: number,
): FoundPath[] {
  const first = cheapest(network, from, to, longest, new Set(), new Set());
  if (!first) return [];
  const found = [first];
  const waiting: Priced[] = [];
  const seen = new Set([first.nodes.join('|')]);
  while (found.length < k) {
    const last = found.at(-1);
    if (!last) break;
    for (let i = 0; i < last.nodes.length - 1; i++) {
      const root = last.nodes.slice(0, i + 1);
      const closed = new Set<string>();
      for (const path of found)
        if (root.every((node, at) => path.nodes[at] === node))
          closed.add(`${path.nodes[i]}|${path.nodes[i + 1]}`);
      const spur = root.at(-1) ?? from;
      const rest = cheapest(network, spur, to, longest - i, new Set(root.slice(0, -1)), closed);
      if (!rest) continue;
      const nodes = [...root.slice(0, -1), ...rest.nodes];
      const key = nodes.join('|');
      if (seen.has(key)) continue;
      seen.add(key);
      waiting.push({ nodes, cost: costOf(network, root) + rest.cost });
    }
    waiting.sort((a, b) => a.cost - b.cost || (a.nodes.join() < b.nodes.join() ? -1 : 1));
    const next = waiting.shift();
    if (!next) break;
    found.push(next);
  }
  return found.flatMap(({ nodes }) => network.path(nodes) ?? []);
}

interface Priced {
  readonly nodes: readonly string[];
  readonly cost: number;
}

function costOf(network: Network, nodes: readonly string[]): number {
  let cost = 0;
  for (let i = 1; i < nodes.length; i++)
    cost += network.from(nodes[i - 1] ?? '').get(nodes[i] ?? '')?.cost ?? 0;
  return cost;
}

/**
 * The cheapest path of at most `longest` steps. A node is left once for each number of steps: a dear short way may
 * still reach the end where the cheap long way to it may not.
 */
function cheapest(
  network: Network,
  from: string,
  to: string,
  longest: number,
  without: ReadonlySet<string>,
  closed: ReadonlySet<string>,
): Priced | undefined {
  let layer = new Map<string, Priced>([[from, { nodes: [from], cost: 0 }]]);
  let best: Priced | undefined;
  for (let steps = 1; steps <= longest && layer.size > 0; steps++) {
    const next = new Map<string, Priced>();
    for (const [node, reached] of layer) {
      for (const [other, step] of network.from(node)) {
        if (without.has(other) || reached.nodes.includes(other) || closed.has(`${node}|${other}`))
          continue;
        const cost = reached.cost + step.cost;
        if (best && cost >= best.cost) continue;
        const known = next.get(other);
        if (known && known.cost <= cost) continue;
        const priced = { nodes: [...reached.nodes, other], cost };
        if (other === to) best = priced;
        else next.set(other, priced);
      }
    }
    layer = next;
  }
  return best;
}
