/** Reading a subgraph in parts: which lists of ids to ask for, and how the answers become one. */
import type { Subgraph } from '../../src/model/contracts.ts';

/**
 * Lists of at most `size` ids such that any two of `ids` stand together in one of them.
 * So every relationship among `ids` is within the answer to at least one list.
 */
export function chunkPairs(ids: readonly string[], size: number): string[][] {
  if (ids.length <= size) return ids.length > 0 ? [[...ids]] : [];
  const half = Math.max(1, Math.floor(size / 2));
  const chunks: string[][] = [];
  for (let i = 0; i < ids.length; i += half) chunks.push(ids.slice(i, i + half));
  return chunks.flatMap((a, i) => chunks.slice(i + 1).map((b) => [...a, ...b]));
}

/** One subgraph of several, each node and edge once. */
export function mergeSubgraphs(parts: readonly Subgraph[]): Subgraph {
  const nodes = new Map(parts.flatMap((p) => p.nodes.map((n) => [n.id, n] as const)));
  const edges = new Map(parts.flatMap((p) => p.edges.map((e) => [e.id, e] as const)));
  return {
    nodes: [...nodes.values()],
    edges: [...edges.values()],
    total: {
      nodes: Math.max(nodes.size, ...parts.map((p) => p.total.nodes)),
      edges: Math.max(edges.size, ...parts.map((p) => p.total.edges)),
    },
    truncated: parts.some((p) => p.truncated),
  };
}
