import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { KIND_NAMES } from '../../../src/model/kinds.ts';
import {
  clear,
  isFiltering,
  setMinSources,
  showAlone,
  toggle,
} from '../../../web/filters/producers.ts';
import { initialFilters } from '../../../web/filters/state.ts';
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
        const once = toggle.kinds(kind)(initialFilters);
        expect(once.kinds).toEqual([kind]);
        expect(toggle.kinds(kind)(once)).toEqual(initialFilters);
      }),
    );
  });

  it('show one value alone, and all again when it stood alone', () => {
    const alone = showAlone.kinds('Weapon')(initialFilters);
    expect(alone.kinds).toEqual(KIND_NAMES.filter((k) => k !== 'Weapon'));
    expect(showAlone.kinds('Weapon')(alone)).toEqual(initialFilters);
    expect(showAlone.kinds('Person')(alone).kinds).not.toContain('Person');
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
    expect(shown(toggle.kinds('Weapon')(initialFilters))).toEqual([
      'isis',
      'diyala',
      'alone',
      'in',
    ]);
  });

  it('lacks what only hidden relations held, but keeps what had none', () => {
    expect(shown(toggle.types('OPERATES_IN')(initialFilters))).toEqual([
      'isis',
      'rifle',
      'alone',
      'used',
    ]);
  });

  it('can be only what two sources state, or only what is stated plainly', () => {
    expect(shown(setMinSources(2)(initialFilters))).toEqual(['isis', 'rifle', 'alone', 'used']);
    expect(shown(toggle.certainties('hedged')(initialFilters))).not.toContain('in');
  });

  it('is counted by value', () => {
    expect([...countBy(data.edges, (e) => e.certainty)]).toEqual([
      ['stated', 1],
      ['hedged', 1],
    ]);
  });
});
