import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  bestPaths,
  type FoundPath,
  type Hop,
  Network,
  shortestPaths,
} from '../../../src/graph/paths/pathSearch.ts';

const hop = (source: string, target: string, confidence = 60, id = `${source}-${target}`): Hop => ({
  id,
  source,
  target,
  confidence,
});
const ways = (paths: readonly FoundPath[]): string[] => paths.map((p) => p.nodes.join(' '));

describe('paths between two entities', () => {
  const diamond = new Network([
    hop('group', 'broker', 90),
    hop('broker', 'state', 80),
    hop('state', 'depot', 50),
    hop('group', 'depot', 40),
    hop('depot', 'port', 30),
    hop('port', 'state', 90),
  ]);

  it('finds every shortest way, whichever way relations point, the best founded first', () => {
    expect(ways(shortestPaths(diamond, 'group', 'state', 10))).toEqual([
      'group broker state',
      'group depot state',
    ]);
  });

  it('ranks longer ways by what all their steps are worth together', () => {
    const best = bestPaths(diamond, 'group', 'state', 10, 4);
    expect(ways(best)).toEqual([
      'group broker state',
      'group depot state',
      'group depot port state',
    ]);
    expect(best[0]?.strength).toBeCloseTo(0.72);
  });

  it('prefers a longer way when its evidence is better', () => {
    const network = new Network([hop('a', 'z', 5), hop('a', 'm', 95), hop('m', 'z', 95)]);
    expect(ways(bestPaths(network, 'a', 'z', 1, 3))).toEqual(['a m z']);
  });

  it('keeps parallel relations together as one step, the strongest first', () => {
    const network = new Network([hop('a', 'b', 20, 'weak'), hop('b', 'a', 70, 'strong')]);
    expect(shortestPaths(network, 'a', 'b', 5)).toEqual([
      { nodes: ['a', 'b'], steps: [['strong', 'weak']], strength: 0.7 },
    ]);
  });

  it('finds nothing where there is no way', () => {
    const network = new Network([hop('a', 'b'), hop('c', 'd')]);
    expect(shortestPaths(network, 'a', 'd', 5)).toEqual([]);
    expect(bestPaths(network, 'a', 'd', 5, 6)).toEqual([]);
  });

  const node = fc.integer({ min: 0, max: 7 }).map((n) => `n${n}`);
  const network = fc
    .array(fc.tuple(node, node, fc.integer({ min: 1, max: 99 })), { maxLength: 24 })
    .map((rows) => rows.map(([a, b, c], i) => hop(a, b, c, `h${i}`)));

  it('gives the same ways as trying all of them', () => {
    fc.assert(
      fc.property(network, (hops) => {
        const net = new Network(hops);
        const all = everyWay(net, 'n0', 'n7');
        const least = Math.min(...all.map((w) => w.length));
        const shortest = all.filter((w) => w.length === least).map((w) => w.join(' '));
        expect(ways(shortestPaths(net, 'n0', 'n7', 1000)).sort()).toEqual(shortest.sort());
        const within = all.filter((w) => w.length <= 5).length;
        const best = bestPaths(net, 'n0', 'n7', 5, 4);
        expect(new Set(ways(best)).size).toBe(best.length);
        expect(best.length).toBeLessThanOrEqual(within);
        if (within > 0) expect(best.length).toBeGreaterThan(0);
        for (const path of best) {
          expect(new Set(path.nodes).size).toBe(path.nodes.length);
          expect(path.steps.length).toBeLessThanOrEqual(4);
        }
      }),
      { numRuns: 300 },
    );
  });
});

function everyWay(net: Network, from: string, to: string): string[][] {
  const out: string[][] = [];
  const walk = (nodes: string[]): void => {
    const last = nodes.at(-1) ?? from;
    if (last === to) {
      out.push(nodes);
      return;
    }
    for (const next of net.from(last).keys()) if (!nodes.includes(next)) walk([...nodes, next]);
  };
  walk([from]);
  return out;
}
