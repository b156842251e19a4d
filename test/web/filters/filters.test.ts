import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { KIND_NAMES } from '../../../src/model/kinds.ts';
import { indexClaims } from '../../../web/evidence/claimIndex.ts';
import type { Producer } from '../../../web/explore/producer.ts';
import { countFilters } from '../../../web/filters/counts.ts';
import {
  clear,
  focusOn,
  hide,
  isFiltering,
  setDates,
  setDocuments,
  setMinSources,
  setPublishers,
  setUndated,
  showAlone,
  toggle,
  toggleCondition,
  unhide,
} from '../../../web/filters/producers.ts';
import { type FilterState, initialFilters } from '../../../web/filters/slice.ts';
import { countBy, visibleGraph } from '../../../web/filters/visible.ts';
import { entity, relationship } from '../records.ts';

const data = {
  nodes: [
    entity('isis'),
    entity('rifle', { kind: 'Weapon' }),
    entity('diyala', { kind: 'Province' }),
    entity('alone', { kind: 'Person', degree: 0 }),
  ],
  edges: [
    relationship('used', 'isis', 'rifle', { type: 'USED', sources: 2 }),
    relationship('in', 'isis', 'diyala', { type: 'OPERATES_IN', certainty: 'hedged' }),
  ],
};
const shown = (filters: typeof initialFilters) => {
  const { nodes, edges } = visibleGraph(data, filters);
  return [...nodes, ...edges].map((x) => x.id);
};

describe('filters', () => {
  it('hide and show again by the same click', () => {
    fc.assert(
      fc.property(fc.constantFrom(...KIND_NAMES), (kind) => {
        const once = toggle('kinds', kind)(initialFilters);
        expect(once.kinds).toEqual([kind]);
        expect(toggle('kinds', kind)(once)).toEqual(initialFilters);
      }),
    );
  });

  it('show one value alone, and all again when it stood alone', () => {
    const alone = showAlone('kinds', 'Weapon')(initialFilters);
    expect(alone.kinds).toEqual(KIND_NAMES.filter((k) => k !== 'Weapon'));
    expect(showAlone('kinds', 'Weapon')(alone)).toEqual(initialFilters);
    expect(showAlone('kinds', 'Person')(alone).kinds).not.toContain('Person');
  });

  it('know whether anything is hidden', () => {
    expect(isFiltering(initialFilters)).toBe(false);
    expect(isFiltering(setMinSources(2)(initialFilters))).toBe(true);
    expect(isFiltering(clear()(setMinSources(2)(initialFilters)))).toBe(false);
  });

  it('never ask for fewer than one source', () => {
    expect(setMinSources(-3)(initialFilters).minSources).toBe(1);
  });
});

describe('what filters leave', () => {
  it('is everything while nothing is filtered', () => {
    expect(shown(initialFilters)).toEqual(['isis', 'rifle', 'diyala', 'alone', 'used', 'in']);
  });

  it('lacks a hidden kind together with its relations', () => {
    expect(shown(toggle('kinds', 'Weapon')(initialFilters))).toEqual([
      'isis',
      'diyala',
      'alone',
      'in',
    ]);
  });

  it('lacks what only hidden relations held, but keeps what had none', () => {
    expect(shown(toggle('types', 'OPERATES_IN')(initialFilters))).toEqual([
      'isis',
      'rifle',
      'alone',
      'used',
    ]);
  });

  it('can be only what two sources state, or only what is stated plainly', () => {
    expect(shown(setMinSources(2)(initialFilters))).toEqual(['isis', 'rifle', 'alone', 'used']);
    expect(shown(toggle('certainties', 'hedged')(initialFilters))).not.toContain('in');
  });

  it('is counted by value', () => {
    expect([...countBy(data.edges, (e) => e.certainty)]).toEqual([
      ['stated', 1],
      ['hedged', 1],
    ]);
  });
});

describe('filters that look at claims', () => {
  const claims = indexClaims({
    claims: [
      {
        id: 'c1',
        relationship: 'used',
        document: 'd1',
        certainty: 'stated',
        review: 'unreviewed',
        firstDate: '2019',
      },
      { id: 'c2', relationship: 'used', document: 'd2', certainty: 'denied', review: 'unreviewed' },
      { id: 'c3', relationship: 'in', document: 'd2', certainty: 'hedged', review: 'unreviewed' },
    ],
    documents: [
      { id: 'd1', name: 'one', source: 's1' },
      { id: 'd2', name: 'two', source: 's2' },
    ],
    sources: [{ id: 's1' }, { id: 's2' }],
  });
  const edges = (change: Producer<FilterState>) =>
    visibleGraph(data, change(initialFilters), claims).edges.map((e) => e.id);

  it('leave what one document or one publisher states', () => {
    expect(edges(setDocuments(['d1']))).toEqual(['used']);
    expect(edges(setPublishers(['s2']))).toEqual(['in']);
  });

  it('leave what is contradicted, and what is only hedged', () => {
    expect(edges(toggleCondition('contradicted'))).toEqual(['used']);
    expect(edges(toggleCondition('hedged'))).toEqual(['in']);
    expect(edges(toggleCondition('corroborated'))).toEqual(['used']);
  });

  it('leave what is dated within some days, and the undated until it is left out', () => {
    expect(edges(setDates('2019-06-01', '2019-06-30'))).toEqual(['used', 'in']);
    expect(edges(setDates('2020-01-01', undefined))).toEqual(['in']);
    expect(edges(setUndated(false))).toEqual(['used']);
  });

  it('are counted for every row, whatever is filtered', () => {
    const counts = countFilters(data, claims);
    expect(Object.fromEntries(counts.conditions)).toEqual({
      corroborated: 1,
      contradicted: 1,
      hedged: 1,
    });
    expect(counts.documents.get('d1')).toBe(1);
    expect(counts.publishers.get('s2')).toBe(1);
    expect(counts.kinds.get('Weapon')).toBe(1);
  });
});

describe('focus and hiding', () => {
  const chain = {
    nodes: ['a', 'b', 'c', 'd'].map((id) => entity(id)),
    edges: [
      relationship('ab', 'a', 'b'),
      relationship('bc', 'b', 'c'),
      relationship('cd', 'c', 'd', { type: 'LEADS' }),
    ],
  };
  const nodes = (change: Producer<FilterState>) =>
    visibleGraph(chain, change(initialFilters)).nodes.map((n) => n.id);

  it('leave what is within so many hops, along what is not filtered', () => {
    expect(nodes(focusOn('a', 1))).toEqual(['a', 'b']);
    expect(nodes(focusOn('a', 3))).toEqual(['a', 'b', 'c', 'd']);
    expect(nodes((s) => toggle('types', 'LEADS')(focusOn('a', 3)(s)))).toEqual(['a', 'b', 'c']);
  });

  it('hide single entities until they are shown again', () => {
    expect(nodes(hide(['b']))).toEqual(['a', 'c', 'd']);
    expect(nodes((s) => unhide()(hide(['b'])(s)))).toEqual(['a', 'b', 'c', 'd']);
  });
});
