/** Paths between two entities: what may lie on one is read from both ends inwards, then searched (../paths/pathSearch.ts). */
import { z } from 'zod';
import type { Kind } from '../../model/kinds.ts';
import type { PathParams, PathResult } from '../../model/pathContracts.ts';
import type { Database, Transaction } from '../connection.ts';
import {
  bestPaths,
  type FoundPath,
  type Hop,
  Network,
  shortestPaths,
} from '../paths/pathSearch.ts';
import { int } from '../values.ts';
import { bestClaimRow, SENTENCE_MARGIN } from './bestClaim.ts';
import { entityRow, relationshipRow } from './records.ts';

/** Relations read for one question: enough for the surroundings of any two that are not hubs, within a second. */
const MOST_HOPS = 100_000;
/** How much longer than the shortest a path by evidence may be. */
const DETOUR = 2;
const MOST_LEFT_OUT = 20;

const hopRows = z.array(
  z.object({ id: z.string(), source: z.string(), target: z.string(), confidence: z.number() }),
);
const entityRows = z.array(z.object({ entity: entityRow }));
const edgeRows = z.array(z.object({ relationship: relationshipRow, best: bestClaimRow }));

export class UnknownEndError extends Error {
  override readonly name = 'UnknownEndError';
  readonly id: string;
  constructor(id: string) {
    super(`There is no entity '${id}' in the graph.`);
    this.id = id;
  }
}

/**
 * @param signal ends the search between two statements, when nobody waits for it any longer
 * @throws UnknownEndError
 */
export function readPaths(
  database: Pick<Database, 'readTransaction'>,
  params: PathParams,
  signal?: AbortSignal,
): Promise<PathResult> {
  return database.readTransaction(async (tx) => {
    const ends = [params.from, params.to];
    const found = entityRows.parse(await tx.run('entitiesById', { ids: ends }));
    for (const id of ends)
      if (!found.some(({ entity }) => entity.id === id)) throw new UnknownEndError(id);
    const { hops, truncated } = await surroundings(tx, params, signal);
    const network = new Network(hops);
    const shortest = shortestPaths(network, params.from, params.to, params.limit).filter(
      (path) => path.steps.length <= params.longest,
    );
    const length = shortest[0]?.steps.length;
    const best =
      length === undefined
        ? []
        : bestPaths(
            network,
            params.from,
            params.to,
            params.limit,
            Math.min(params.longest, length + DETOUR),
          );
    const all = [...shortest, ...best];
    const edges = edgeRows.parse(
      await tx.run('relationshipsWithBestClaim', {
        ids: [...new Set(all.flatMap((path) => path.steps.flat()))],
        margin: int(SENTENCE_MARGIN),
      }),
    );
    const nodes = entityRows.parse(
      await tx.run('entitiesById', {
        ids: [...new Set([...ends, ...all.flatMap((p) => p.nodes)])],
      }),
    );
    const leftOut = entityRows.parse(
      await tx.run('pathHubs', {
        from: params.from,
        to: params.to,
        without: leftOutKinds(params),
        classes: params.classes === 'yes',
        maxDegree: int(params.maxDegree),
        limit: int(MOST_LEFT_OUT),
      }),
    );
    return {
      shortest: shortest.map(described),
      best: best.map(described),
      nodes: nodes.map((row) => row.entity),
      edges: edges.map((row) => ({ ...row.relationship, best: row.best })),
      leftOut: leftOut.map((row) => row.entity),
      truncated,
    };
  });
}

const leftOutKinds = (params: PathParams): Kind[] =>
  params.countries === 'yes' ? [] : ['Country'];

const described = (path: FoundPath) => ({
  nodes: [...path.nodes],
  steps: path.steps.map((ids) => [...ids]),
  confidence: Math.round(path.strength * 100),
});

interface Side {
  readonly seen: Set<string>;
  frontier: string[];
  depth: number;
}

/**
 * All relations that lie on a path of at most the shortest length and a detour: the smaller side grows until both
 * together reach that far.
 */
async function surroundings(
  tx: Transaction,
  params: PathParams,
  signal: AbortSignal | undefined,
): Promise<{ hops: Hop[]; truncated: boolean }> {
  const hops = new Map<string, Hop>();
  const side = (id: string): Side => ({ seen: new Set([id]), frontier: [id], depth: 0 });
  const a = side(params.from);
  const b = side(params.to);
  let reach = params.longest;
  let met = params.from === params.to;
  let truncated = false;
  while (a.depth + b.depth < reach && !truncated) {
    signal?.throwIfAborted();
    const growing = [a, b].filter((s) => s.frontier.length > 0);
    const smaller = growing.sort((x, y) => x.frontier.length - y.frontier.length)[0];
    if (!smaller || (growing.length < 2 && !met)) break;
    const rows = hopRows.parse(
      await tx.run('pathFrontier', {
        ids: smaller.frontier,
        ends: [params.from, params.to],
        without: leftOutKinds(params),
        classes: params.classes === 'yes',
        maxDegree: int(params.maxDegree),
        types: params.types ?? null,
        certainties: params.certainties ?? null,
        minSources: int(params.minSources),
        minConfidence: params.minConfidence,
        limit: int(MOST_HOPS - hops.size),
      }),
    );
    smaller.frontier = [];
    smaller.depth += 1;
    for (const hop of rows) {
      hops.set(hop.id, hop);
      for (const end of [hop.source, hop.target])
        if (!smaller.seen.has(end)) {
          smaller.seen.add(end);
          smaller.frontier.push(end);
        }
    }
    truncated = hops.size >= MOST_HOPS;
    const other = smaller === a ? b : a;
    if (!met && smaller.frontier.some((id) => other.seen.has(id))) {
      met = true;
      reach = Math.min(params.longest, a.depth + b.depth + DETOUR);
    }
  }
  return { hops: [...hops.values()], truncated };
}
