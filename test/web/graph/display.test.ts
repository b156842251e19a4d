import { describe, expect, it } from '@jest/globals';
import { KINDS } from '../../../src/model/kinds.ts';
import { SHAPES, shapeOf } from '../../../src/model/shapes.ts';
import { type DisplayOptions, dashOf, displayGraph, widthOf } from '../../../web/graph/display.ts';
import { packFlags } from '../../../web/graph/programs/focus.ts';
import { radiusOf } from '../../../web/graph/radius.ts';
import { plainAppearance } from '../../../web/style/appearance.ts';
import { entity, relationship } from '../records.ts';

const data = {
  nodes: [entity('a', { degree: 3 }), entity('b', { kind: 'Weapon', degree: 1 })],
  edges: [relationship('r', 'a', 'b', { type: 'USED', certainty: 'hedged', sources: 3 })],
};

const options: DisplayOptions = {
  scheme: 'light',
  appearance: plainAppearance,
  traces: false,
  pinned: (id) => id === 'b',
  fresh: () => false,
  contradicted: (id) => id === 'r',
};

describe('marks on the stage', () => {
  it('have a shape for every kind, numbered without gaps for the shader', () => {
    for (const k of KINDS) expect(SHAPES).toContain(shapeOf(k.kind));
    expect(SHAPES.map((s) => s.index)).toEqual(SHAPES.map((_, i) => i));
  });

  it('say when a thing has relations that are not drawn', () => {
    const { nodes } = displayGraph(data, data, options);
    expect(nodes.map((n) => n.extra)).toEqual([true, false]);
  });

  it('do not take filtered relations for undrawn ones', () => {
    const { nodes } = displayGraph(data, { nodes: data.nodes, edges: [] }, options);
    expect(nodes[1]?.extra).toBe(false);
  });

  it('show certainty by the line, and independent sources by its width', () => {
    const { edges } = displayGraph(data, data, { ...options, scheme: 'dark' });
    expect(edges[0]?.dash).toBe('dashed');
    const widths = [1, 2, 3, 5].map(widthOf);
    expect(widths).toEqual(widths.toSorted((a, b) => a - b));
    expect(new Set(widths).size).toBe(4);
  });

  it('are dashed where a relation is only claimed or hedged, dotted where it is doubtful', () => {
    const line = (more: Parameters<typeof relationship>[3]) =>
      dashOf(relationship('x', 'a', 'b', more));
    expect(line({})).toBe('solid');
    expect(line({ certainty: 'claimed' })).toBe('dashed');
    expect(line({ confidence: 49 })).toBe('dotted');
    expect(line({ confidence: 49, review: 'confirmed' })).toBe('solid');
  });

  it('tell how many relations are not drawn, what is pinned and what is contradicted', () => {
    const { nodes, edges } = displayGraph(data, data, options);
    expect(nodes.map((n) => [n.undrawn, n.pinned])).toEqual([
      [2, false],
      [0, true],
    ]);
    expect(edges[0]?.sign).toBe('contradicted');
  });

  it('stay as pale traces where filtered things are greyed out', () => {
    const left = { nodes: data.nodes.slice(0, 1), edges: [] };
    expect(displayGraph(data, left, options).nodes).toHaveLength(1);
    const { nodes, edges } = displayGraph(data, left, { ...options, traces: true });
    expect(nodes.map((n) => n.faded)).toEqual([false, true]);
    expect(edges.map((e) => e.faded)).toEqual([true]);
  });

  it('grow with the number of relations, up to a limit', () => {
    expect(radiusOf(entity('x', { degree: 9 }))).toBeGreaterThan(radiusOf(entity('x')));
    expect(radiusOf(entity('x', { degree: 1e6 }))).toBe(20);
  });

  it('pack their flags into one number for each combination', () => {
    const packed = [false, true].flatMap((lit) =>
      [false, true].flatMap((selected) =>
        [false, true].flatMap((extra) =>
          [false, true].flatMap((faded) =>
            [false, true].map((pinned) =>
              packFlags({ lit, selected, extra, faded, pinned, fresh: false }),
            ),
          ),
        ),
      ),
    );
    expect(packed.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 32 }, (_, i) => i));
  });
});
