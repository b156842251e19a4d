import { describe, expect, it } from '@jest/globals';
import type { Inspected } from '../../../web/inspector/state.ts';
import { pathReader } from '../../../web/paths/hops.ts';
import {
  ANY_DEGREE,
  askedOf,
  fromHere,
  isInHand,
  latest,
  type PathEdge,
  swapped,
  toHere,
  withEnd,
  withThrough,
} from '../../../web/paths/item.ts';
import { entity, relationship } from '../records.ts';

const edge = (id: string, source: string, target: string): PathEdge => ({
  ...relationship(id, source, target, { type: 'ATTACKED' }),
  best: {
    claim: id,
    start: 0,
    end: 0,
    quote: '',
    context: { text: '', start: 0 },
    certainty: 'stated',
    document: 'd',
    title: 'D',
    named: [],
  },
});

describe('the question for paths', () => {
  it('takes its second end wherever in the trail the first was set', () => {
    const asked: Inspected = fromHere('a');
    const trail: Inspected[] = [asked, { kind: 'entity', id: 'b' }];
    expect(toHere('b', latest({ trail, position: 1 }))).toEqual({
      kind: 'paths',
      from: 'a',
      to: 'b',
    });
    expect(toHere('b', latest({ trail, position: -1 }))).toMatchObject({ from: 'a' });
    expect(toHere('b', latest({ trail: [], position: -1 }))).toEqual({ kind: 'paths', to: 'b' });
    expect(toHere('a', asked)).toEqual({ kind: 'paths', to: 'a' });
  });

  it('lets go of the path in hand when its ends or what may stand between them change', () => {
    const item = { kind: 'paths' as const, from: 'a', to: 'b', path: ['r'] };
    expect(withEnd(item, 'to', 'c')).toEqual({ kind: 'paths', from: 'a', to: 'c' });
    expect(withEnd(item, 'from', undefined)).toEqual({ kind: 'paths', to: 'b' });
    expect(swapped(item)).toEqual({ kind: 'paths', from: 'b', to: 'a' });
    expect(withThrough(item, 7)).toEqual({ kind: 'paths', from: 'a', to: 'b', through: 7 });
    expect(withThrough(withThrough(item, 7), undefined)).not.toHaveProperty('through');
  });

  it('is asked once both ends are set and differ, without countries and hubs unless they are let in', () => {
    expect(askedOf(fromHere('a'))).toBeUndefined();
    expect(askedOf({ kind: 'paths', from: 'a', to: 'a' })).toBeUndefined();
    const item = { kind: 'paths' as const, from: 'a', to: 'b' };
    expect(askedOf(item)).toMatchObject({ countries: 'no', classes: 'no', maxDegree: 150 });
    expect(askedOf(withThrough(item, ANY_DEGREE))).toMatchObject({
      countries: 'yes',
      classes: 'yes',
      maxDegree: ANY_DEGREE,
    });
  });
});

describe('a path', () => {
  const reader = pathReader({
    nodes: [entity('a'), entity('b'), entity('c')],
    edges: [edge('r', 'b', 'a'), edge('s', 'b', 'c'), edge('t', 'c', 'b')],
  });
  const path = { nodes: ['a', 'b', 'c'], steps: [['r'], ['s', 't']], confidence: 50 };

  it('reads from one end to the other, whichever way its relations point', () => {
    const hops = reader.hopsOf(path);
    expect(hops.map((h) => `${h.from.name} ${h.best.verb} ${h.to.name}`)).toEqual([
      'a was attacked by b',
      'b attacked c',
    ]);
    expect(hops[1]?.others.map((o) => o.verb)).toEqual(['was attacked by']);
    expect(reader.nodesOf(path).map((n) => n.id)).toEqual(path.nodes);
  });

  it('is in hand when the best founded relation of each step is', () => {
    expect(isInHand({ kind: 'paths', path: ['r', 's'] }, path)).toBe(true);
    expect(isInHand({ kind: 'paths', path: ['r', 't'] }, path)).toBe(false);
    expect(isInHand({ kind: 'paths' }, path)).toBe(false);
  });
});
