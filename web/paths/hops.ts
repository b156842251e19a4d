/** A path as its steps read, from one end to the other. Pure. */
import type { EntityRecord } from '../../src/model/contracts.ts';
import type { PathResult } from '../../src/model/pathContracts.ts';
import { relationTypeOf } from '../../src/model/relationTypes.ts';
import type { FoundPath, PathEdge } from './item.ts';

export interface HopRelation {
  readonly edge: PathEdge;
  /** As it reads in the direction of the path: `supplied`, `was supplied by`. */
  readonly verb: string;
}

export interface Hop {
  readonly from: EntityRecord;
  readonly to: EntityRecord;
  readonly best: HopRelation;
  /** What else relates the two, less well founded. */
  readonly others: readonly HopRelation[];
}

export interface PathReader {
  readonly nodesOf: (path: FoundPath) => EntityRecord[];
  readonly hopsOf: (path: FoundPath) => Hop[];
}

export function pathReader({ nodes, edges }: Pick<PathResult, 'nodes' | 'edges'>): PathReader {
  const nodeOf = new Map(nodes.map((n) => [n.id, n]));
  const edgeOf = new Map(edges.map((e) => [e.id, e]));
  const read = (edge: PathEdge, from: string): HopRelation => {
    const { forward, backward } = relationTypeOf(edge.type);
    return { edge, verb: edge.source === from ? forward : backward };
  };
  return {
    nodesOf: (path) => path.nodes.flatMap((id) => nodeOf.get(id) ?? []),
    hopsOf: (path) =>
      path.steps.flatMap((ids, i): Hop[] => {
        const from = nodeOf.get(path.nodes[i] ?? '');
        const to = nodeOf.get(path.nodes[i + 1] ?? '');
        const [first, ...rest] = ids.flatMap((id) => edgeOf.get(id) ?? []);
        if (!from || !to || !first) return [];
        return [
          { from, to, best: read(first, from.id), others: rest.map((e) => read(e, from.id)) },
        ];
      }),
  };
}
