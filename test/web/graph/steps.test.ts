import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { MultiDirectedGraph } from 'graphology';
import { initialFilters } from '../../../web/filters/slice.ts';
import { visibleGraph } from '../../../web/filters/visible.ts';
import type { EdgeAttributes, NodeAttributes } from '../../../web/graph/attributes.ts';
import { displayGraph } from '../../../web/graph/display.ts';
import { between, eased } from '../../../web/graph/glide.ts';
import { beginsOf, leavingOf, placesOf } from '../../../web/graph/steps.ts';
import { writeStructure } from '../../../web/graph/sync.ts';
import { plainAppearance } from '../../../web/style/appearance.ts';
import { entity, relationship } from '../records.ts';

const data = {
  nodes: ['a', 'b', 'c', 'd'].map((id) => entity(id)),
  edges: [relationship('ab', 'a', 'b'), relationship('ac', 'a', 'c')],
};
const places = new Map([
  ['a', { x: 0, y: 0 }],
  ['b', { x: 10, y: 0 }],
  ['c', { x: 0, y: 10 }],
  ['d', { x: 50, y: 50 }],
]);

function stage() {
  const graph = new MultiDirectedGraph<NodeAttributes, EdgeAttributes>();
  const display = displayGraph(data, data, {
    scheme: 'light',
    appearance: plainAppearance,
    traces: false,
    pinned: () => false,
    fresh: () => false,
    contradicted: () => false,
  });
  writeStructure(graph, display, places);
  return graph;
}

describe('a step', () => {
  it('begins with new things at what they are related to, and all else where it stood', () => {
    const stood = new Map([['a', { x: 3, y: 3 }]]);
    const begins = beginsOf(stage(), stood, ['b', 'd']);
    expect(begins.get('a')).toEqual({ x: 3, y: 3 });
    expect(begins.get('b')).toEqual({ x: 3, y: 3 });
    expect(begins.has('d')).toBe(false);
  });

  it('sends what is no longer drawn back into what it is related to', () => {
    const graph = stage();
    const left = new Map([...places].filter(([id]) => id !== 'c' && id !== 'd'));
    expect([...leavingOf(graph, left)]).toEqual([['c', { x: 0, y: 0 }]]);
    expect(leavingOf(graph, placesOf(graph)).size).toBe(0);
  });

  it('glides from one place to the other without leaving the way between', () => {
    const coordinate = fc.integer({ min: -1000, max: 1000 });
    const point = fc.record({ x: coordinate, y: coordinate });
    fc.assert(
      fc.property(point, point, fc.double({ min: 0, max: 1, noNaN: true }), (from, to, share) => {
        const at = between(from, to, eased(share));
        const way = Math.hypot(to.x - from.x, to.y - from.y);
        expect(Math.hypot(at.x - from.x, at.y - from.y)).toBeLessThanOrEqual(way + 1e-6);
        expect(Math.hypot(at.x - to.x, at.y - to.y)).toBeLessThanOrEqual(way + 1e-6);
      }),
    );
    expect([eased(0), eased(1), eased(7)]).toEqual([0, 1, 1]);
  });
});

describe('entities shown alone', () => {
  it('are all that is left, with the relations among them', () => {
    const left = visibleGraph(data, { ...initialFilters, alone: ['a', 'b'] });
    expect(left.nodes.map((n) => n.id)).toEqual(['a', 'b']);
    expect(left.edges.map((e) => e.id)).toEqual(['ab']);
  });
});
