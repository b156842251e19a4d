import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { MultiDirectedGraph } from 'graphology';
import type { EdgeAttributes, NodeAttributes } from '../../../web/graph/attributes.ts';
import { middle } from '../../../web/graph/curve.ts';
import { displayGraph } from '../../../web/graph/display.ts';
import { distanceTo, distanceToCurve, Picking } from '../../../web/graph/picking.ts';
import { writeStructure } from '../../../web/graph/sync.ts';
import { plainAppearance } from '../../../web/style/appearance.ts';
import { entity, relationship } from '../records.ts';

const SCALE = { unit: 1, size: 1 };
const places = new Map([
  ['a', { x: 0, y: 0 }],
  ['b', { x: 100, y: 0 }],
  ['c', { x: 100, y: 100 }],
]);

function drawn(type?: 'thread') {
  const nodes = ['a', 'b', 'c'].map((id) => entity(id));
  const edges = [
    relationship('ab', 'a', 'b'),
    relationship('ba', 'b', 'a'),
    relationship('bc', 'b', 'c'),
  ];
  const data = { nodes, edges };
  const display = displayGraph(data, data, {
    scheme: 'light',
    appearance: plainAppearance,
    traces: false,
    pinned: () => false,
    fresh: () => false,
    contradicted: () => false,
  });
  const graph = new MultiDirectedGraph<NodeAttributes, EdgeAttributes>();
  const shown = type
    ? { ...display, edges: display.edges.map((e) => ({ ...e, type, curvature: 0 })) }
    : display;
  writeStructure(graph, shown, places);
  return graph;
}

describe('what stands under the pointer', () => {
  it('is the mark whose edge is within a few pixels, at every scale', () => {
    const graph = drawn();
    const picking = new Picking(graph);
    const radius = graph.getNodeAttribute('a', 'size');
    expect(picking.node({ x: radius + 1, y: 0 }, SCALE)).toBe('a');
    expect(picking.node({ x: radius + 6, y: 0 }, SCALE)).toBeUndefined();
    // Drawn half as large, and seen from so far that a pixel is two units.
    expect(picking.node({ x: radius + 1, y: 0 }, { unit: 2, size: 0.5 })).toBe('a');
    expect(picking.node({ x: radius + 9, y: 0 }, { unit: 2, size: 0.5 })).toBeUndefined();
  });

  it('is the uppermost of marks that cover each other, and greyed out ones only where no other is', () => {
    const graph = drawn();
    for (const id of ['b', 'c']) Object.assign(graph.getNodeAttributes(id), { x: 0, y: 0 });
    const picking = new Picking(graph);
    expect(picking.node({ x: 0, y: 0 }, SCALE)).toBe('c');
    Object.assign(graph.getNodeAttributes('c'), { faded: true });
    picking.forget();
    expect(picking.node({ x: 0, y: 0 }, SCALE)).toBe('b');
    for (const id of ['a', 'b']) Object.assign(graph.getNodeAttributes(id), { faded: true });
    picking.forget();
    expect(picking.node({ x: 0, y: 0 }, SCALE)).toBe('c');
  });

  it('is known anew only after it was told that marks have changed', () => {
    const graph = drawn();
    const picking = new Picking(graph);
    expect(picking.node({ x: 0, y: 0 }, SCALE)).toBe('a');
    Object.assign(graph.getNodeAttributes('a'), { x: 500 });
    picking.forget();
    expect(picking.node({ x: 0, y: 0 }, SCALE)).toBeUndefined();
    expect(picking.node({ x: 500, y: 0 }, SCALE)).toBe('a');
  });

  it('is each of two relations that run apart, where its own curve runs', () => {
    const graph = drawn();
    const picking = new Picking(graph);
    for (const id of ['ab', 'ba']) {
      const [source, target] = graph.extremities(id).map((end) => graph.getNodeAttributes(end));
      if (!source || !target) throw new Error('An edge has two ends.');
      // `middle` speaks the language of the page, whose y points down.
      const at = middle(
        { x: source.x, y: -source.y },
        { x: target.x, y: -target.y },
        graph.getEdgeAttribute(id, 'curvature'),
      );
      expect(picking.edge('ribbon', { x: at.x, y: -at.y }, SCALE)).toBe(id);
    }
    expect(picking.edge('ribbon', { x: 50, y: 60 }, SCALE)).toBeUndefined();
  });

  it('is a thread only where threads are asked for', () => {
    const picking = new Picking(drawn('thread'));
    expect(picking.edge('thread', { x: 99, y: 60 }, SCALE)).toBe('bc');
    expect(picking.edge('thread', { x: 50, y: 50 }, SCALE)).toBeUndefined();
    expect(picking.edge('ribbon', { x: 99, y: 60 }, SCALE)).toBeUndefined();
  });
});

describe('the distance to a line', () => {
  it('is measured to the line between its ends, not beyond them', () => {
    const [a, b] = [
      { x: 0, y: 0 },
      { x: 10, y: 0 },
    ];
    expect(distanceTo({ x: 5, y: 3 }, a, b)).toBe(3);
    expect(distanceTo({ x: 14, y: 3 }, a, b)).toBe(5);
    expect(distanceTo({ x: 3, y: 4 }, a, a)).toBe(5);
  });

  it('is nothing at the ends of a curve, and never more than to the nearer end', () => {
    const number = fc.double({ min: -100, max: 100, noNaN: true });
    const point = fc.record({ x: number, y: number });
    fc.assert(
      fc.property(
        point,
        point,
        point,
        fc.double({ min: -2, max: 2, noNaN: true }),
        (p, a, b, bend) => {
          expect(distanceToCurve(a, a, b, bend)).toBeCloseTo(0, 6);
          expect(distanceToCurve(b, a, b, bend)).toBeCloseTo(0, 6);
          const nearer = Math.min(
            Math.hypot(p.x - a.x, p.y - a.y),
            Math.hypot(p.x - b.x, p.y - b.y),
          );
          expect(distanceToCurve(p, a, b, bend)).toBeLessThanOrEqual(nearer + 1e-6);
        },
      ),
    );
  });
});
