import { describe, expect, it } from '@jest/globals';
import { itemOf, noSelection, selectionOf, toggledIn } from '../../../web/selection/selection.ts';
import { entity, relationship } from '../records.ts';

describe('the selection', () => {
  it('is what is inspected, and inspecting it gives it back', () => {
    for (const selection of [
      noSelection,
      { nodes: ['a'], edges: [] },
      { nodes: [], edges: ['r'] },
      { nodes: ['a', 'b'], edges: ['r'] },
    ])
      expect(selectionOf(itemOf(selection))).toEqual(selection);
  });

  it('is the relation of the claim that is being read', () => {
    const item = { kind: 'document' as const, id: 'd', claim: 'c' };
    expect(selectionOf(item, { relationOfClaim: 'r' })).toEqual({ nodes: [], edges: ['r'] });
    expect(selectionOf(item)).toEqual(noSelection);
  });

  it('is the relations that show an answer, and what it names beside them', () => {
    const item = { kind: 'answer' as const, turns: [{ question: 'who?', edits: [] }] };
    const subgraph = {
      nodes: [entity('a'), entity('b'), entity('c')],
      edges: [relationship('r', 'a', 'b')],
    };
    expect(selectionOf(item, { answer: { subgraph } })).toEqual({ nodes: ['c'], edges: ['r'] });
    expect(selectionOf(item)).toEqual(noSelection);
  });

  it('is the entity whose mentions are gone through, and the relations of the path in hand', () => {
    const document = { kind: 'document' as const, id: 'd', entity: 'e', mention: 2 };
    expect(selectionOf(document)).toEqual({ nodes: ['e'], edges: [] });
    const paths = { kind: 'paths' as const, from: 'a', to: 'b', path: ['r', 's'] };
    expect(selectionOf(paths)).toEqual({ nodes: [], edges: ['r', 's'] });
    expect(selectionOf({ kind: 'paths' })).toEqual(noSelection);
  });

  it('takes one more, or leaves it out', () => {
    const two = toggledIn({ nodes: ['a'], edges: [] }, 'edges', 'r');
    expect(two).toEqual({ nodes: ['a'], edges: ['r'] });
    expect(toggledIn(two, 'nodes', 'a')).toEqual({ nodes: [], edges: ['r'] });
  });
});
