import { describe, expect, it } from '@jest/globals';
import { MultiDirectedGraph } from 'graphology';
import type { EdgeAttributes, NodeAttributes } from '../../../web/graph/attributes.ts';
import { displayGraph } from '../../../web/graph/display.ts';
import { distanceTo, nearestEdge } from '../../../web/graph/nearestEdge.ts';
import { writeStructure } from '../../../web/graph/sync.ts';
import { plainAppearance } from '../../../web/style/appearance.ts';
import { entity, relationship } from '../records.ts';

describe('the line nearest to a point', () => {
  it('is measured to the line between its ends, not beyond them', () => {
    const [a, b] = [
      { x: 0, y: 0 },
      { x: 10, y: 0 },
    ];
    expect(distanceTo({ x: 5, y: 3 }, a, b)).toBe(3);
    expect(distanceTo({ x: 14, y: 3 }, a, b)).toBe(5);
    expect(distanceTo({ x: 3, y: 4 }, a, a)).toBe(5);
  });

  it('is found within reach, and none beyond it', () => {
    const nodes = ['a', 'b', 'c'].map((id) => entity(id));
    const edges = [relationship('ab', 'a', 'b'), relationship('bc', 'b', 'c')];
    const data = { nodes, edges };
    const display = displayGraph(data, data, {
      scheme: 'light',
      appearance: plainAppearance,
      traces: false,
      pinned: () => false,
      fresh: () => false,
      contradicted: () => false,
    });
    const threads = {
      ...display,
      edges: display.edges.map((e) => ({ ...e, type: 'thread' as const })),
    };
    const graph = new MultiDirectedGraph<NodeAttributes, EdgeAttributes>();
    const places = new Map([
      ['a', { x: 0, y: 0 }],
      ['b', { x: 10, y: 0 }],
      ['c', { x: 10, y: 10 }],
    ]);
    writeStructure(graph, threads, places);
    expect(nearestEdge(graph, { x: 5, y: 1 }, 2)).toBe('ab');
    expect(nearestEdge(graph, { x: 9, y: 6 }, 2)).toBe('bc');
    expect(nearestEdge(graph, { x: 5, y: 5 }, 2)).toBeUndefined();
  });
});
