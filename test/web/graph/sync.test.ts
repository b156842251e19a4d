import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { MultiDirectedGraph } from 'graphology';
import type { EdgeAttributes, NodeAttributes } from '../../../web/graph/attributes.ts';
import {
  type DisplayGraph,
  type DisplayOptions,
  displayGraph,
} from '../../../web/graph/display.ts';
import { isOtherStructure, writeMarks, writeStructure } from '../../../web/graph/sync.ts';
import type { Positions } from '../../../web/layouts/positions.ts';
import { plainAppearance } from '../../../web/style/appearance.ts';
import { entity, relationship } from '../records.ts';

const IDS = ['a', 'b', 'c', 'd', 'e', 'f'];

interface Picture {
  readonly display: DisplayGraph;
  readonly positions: Positions;
}

/** Some of six things, with some of the relations among them, in either scheme and anywhere. */
const picture: fc.Arbitrary<Picture> = fc
  .record({
    ids: fc.subarray(IDS),
    dark: fc.boolean(),
    documents: fc.integer({ min: 1, max: 40 }),
    pinned: fc.subarray(IDS),
    kept: fc.integer({ min: 1, max: 5 }),
    shift: fc.integer({ min: 0, max: 3 }),
  })
  .map(({ ids, dark, documents, pinned, kept, shift }) => {
    const nodes = ids.map((id, i) => entity(id, { documents, degree: documents + i }));
    const edges = ids.flatMap((a, i) =>
      ids.slice(i).flatMap((b, j) => (j % kept === 0 ? [relationship(a + b, a, b)] : [])),
    );
    const options: DisplayOptions = {
      scheme: dark ? 'dark' : 'light',
      appearance: plainAppearance,
      traces: false,
      pinned: (id) => pinned.includes(id),
      fresh: () => false,
      contradicted: () => false,
    };
    return {
      display: displayGraph({ nodes, edges }, { nodes, edges }, options),
      positions: new Map(ids.map((id, i) => [id, { x: i * shift, y: i }])),
    };
  });

const emptyGraph = () => new MultiDirectedGraph<NodeAttributes, EdgeAttributes>();

const show = (
  graph: ReturnType<typeof emptyGraph>,
  { display, positions }: Picture,
): 'structure' | ReturnType<typeof writeMarks> => {
  if (!isOtherStructure(graph, display)) return writeMarks(graph, display, positions);
  writeStructure(graph, display, positions);
  return 'structure';
};

const contentOf = (graph: ReturnType<typeof emptyGraph>) => ({
  nodes: graph.mapNodes((id, attributes) => ({ ...attributes, id })).toSorted(byId),
  edges: graph
    .mapEdges((id, attributes, source, target) => ({ ...attributes, id, source, target }))
    .toSorted(byId),
});
const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);

describe('the graph on the stage', () => {
  it('holds after any number of changes what it would hold if it had been made anew', () => {
    fc.assert(
      fc.property(fc.array(picture, { minLength: 1, maxLength: 6 }), (pictures) => {
        const graph = emptyGraph();
        for (const p of pictures) show(graph, p);
        const last = emptyGraph();
        for (const p of pictures.slice(-1)) show(last, p);
        expect(contentOf(graph)).toEqual(contentOf(last));
      }),
    );
  });

  it('is told of nothing where the same is shown again', () => {
    fc.assert(
      fc.property(picture, (p) => {
        const graph = emptyGraph();
        show(graph, p);
        expect(show(graph, p)).toEqual({ nodes: [], edges: [], moved: false });
      }),
    );
  });

  it('keeps the light of its marks, which is not part of what is shown', () => {
    const nodes = [entity('a'), entity('b')];
    const edges = [relationship('ab', 'a', 'b')];
    const options: DisplayOptions = {
      scheme: 'light',
      appearance: plainAppearance,
      traces: false,
      pinned: () => false,
      fresh: () => false,
      contradicted: () => false,
    };
    const displayOf = (scheme: 'light' | 'dark') =>
      displayGraph({ nodes, edges }, { nodes, edges }, { ...options, scheme });
    const graph = emptyGraph();
    writeStructure(graph, displayOf('light'), new Map());
    Object.assign(graph.getNodeAttributes('a'), { lit: true, selected: true });
    const written = writeMarks(graph, displayOf('dark'), new Map());
    expect(written).toEqual({ nodes: ['a', 'b'], edges: ['ab'], moved: false });
    expect(graph.getNodeAttributes('a')).toMatchObject({ lit: true, selected: true });
  });

  it('writes a line anew where the mark at its end has another size', () => {
    const displayOf = (degree: number) => {
      const graph = {
        nodes: [entity('a', { degree, documents: degree }), entity('b', { degree: 1 })],
        edges: [relationship('ab', 'a', 'b')],
      };
      return displayGraph(graph, graph, {
        scheme: 'light',
        appearance: plainAppearance,
        traces: false,
        pinned: () => false,
        fresh: () => false,
        contradicted: () => false,
      });
    };
    const graph = emptyGraph();
    writeStructure(graph, displayOf(1), new Map());
    expect(writeMarks(graph, displayOf(200), new Map())).toMatchObject({
      nodes: ['a'],
      edges: ['ab'],
    });
  });
});
