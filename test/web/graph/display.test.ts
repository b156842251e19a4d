import { describe, expect, it } from '@jest/globals';
import { KINDS } from '../../../src/model/kinds.ts';
import { displayGraph, radiusOf, widthOf } from '../../../web/graph/display.ts';
import { packFlags } from '../../../web/graph/programs/focus.ts';
import { SHAPES, shapeOf } from '../../../web/marks/shapes.ts';
import { entity, relationship } from '../records.ts';

const data = {
  nodes: [entity('a', { degree: 3 }), entity('b', { kind: 'Weapon', degree: 1 })],
  edges: [relationship('r', 'a', 'b', { type: 'USED', certainty: 'hedged', sources: 3 })],
};

describe('marks on the stage', () => {
  it('have a shape for every kind, numbered without gaps for the shader', () => {
    for (const k of KINDS) expect(SHAPES).toContain(shapeOf(k.kind));
    expect(SHAPES.map((s) => s.index)).toEqual(SHAPES.map((_, i) => i));
  });

  it('say when a thing has relations that are not drawn', () => {
    const { nodes } = displayGraph(data, data, 'light');
    expect(nodes.map((n) => n.extra)).toEqual([true, false]);
  });

  it('do not take filtered relations for undrawn ones', () => {
    const { nodes } = displayGraph(data, { nodes: data.nodes, edges: [] }, 'light');
    expect(nodes[1]?.extra).toBe(false);
  });

  it('show certainty by the line, and independent sources by its width', () => {
    const { edges } = displayGraph(data, data, 'dark');
    expect(edges[0]?.dash).toBe('dotted');
    const widths = [1, 2, 3, 5].map(widthOf);
    expect(widths).toEqual(widths.toSorted((a, b) => a - b));
    expect(new Set(widths).size).toBe(4);
  });

  it('grow with the number of relations, up to a limit', () => {
    expect(radiusOf(entity('x', { degree: 9 }))).toBeGreaterThan(radiusOf(entity('x')));
    expect(radiusOf(entity('x', { degree: 1e6 }))).toBe(20);
  });

  it('pack their flags into one number for each combination', () => {
    const packed = [false, true].flatMap((lit) =>
      [false, true].flatMap((selected) =>
        [false, true].map((extra) => packFlags({ lit, selected, extra })),
      ),
    );
    expect(packed.toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });
});
