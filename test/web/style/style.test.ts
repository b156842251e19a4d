import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { STAGE } from '../../../web/graph/palette.ts';
import { LEAST_RADIUS, MOST_RADIUS, radiusOf } from '../../../web/graph/radius.ts';
import type { KnownStructure } from '../../../web/metrics/known.ts';
import { MEASURES, measureOf } from '../../../web/metrics/registry.ts';
import { appearanceOf, plainAppearance } from '../../../web/style/appearance.ts';
import { groupsOf, stepOf } from '../../../web/style/groups.ts';
import { COLOR_NAMES, SIZE_NAMES } from '../../../web/style/names.ts';
import { COMMUNITY_COLORS, MEASURE_COLORS, OTHER_COLOR } from '../../../web/style/palette.ts';
import { setStyle } from '../../../web/style/producers.ts';
import { COLORINGS } from '../../../web/style/registry.ts';
import { initialStyle } from '../../../web/style/slice.ts';
import { contrast, leastApart } from '../../support/colors.ts';
import { entity } from '../records.ts';

const entities = [
  entity('a', { documents: 9, degree: 4 }),
  entity('b', { documents: 4, degree: 4, kind: 'Weapon' }),
  entity('c', { documents: 1, degree: 1 }),
  entity('d', { documents: 1, degree: 0 }),
];
const structure: KnownStructure = {
  ids: ['a', 'b', 'c', 'd'],
  numberOf: new Map(['a', 'b', 'c', 'd'].map((id, i) => [id, i])),
  communities: Int32Array.from([0, 0, 1, -1]),
  sizes: [2, 1],
  modularity: 0.4,
  degree: Float64Array.from([2, 1, 1, 0]),
  pagerank: Float64Array.from([0.5, 0.25, 0.2, 0.05]),
  betweenness: Float64Array.from([1, 0, 0, 0]),
  sampled: undefined,
};

describe('colours', () => {
  const schemes = ['light', 'dark'] as const;

  it.each(schemes)('of communities stay apart for colour-blind readers (%s)', (scheme) => {
    const colors = [...COMMUNITY_COLORS, OTHER_COLOR].map((c) => c[scheme]);
    for (const [i, a] of colors.entries())
      for (const b of colors.slice(i + 1)) expect(leastApart(a, b)).toBeGreaterThan(0.09);
  });

  it.each(schemes)('of measures go one way in lightness, for every reader (%s)', (scheme) => {
    const paper = STAGE[scheme].paper;
    const strength = MEASURE_COLORS.map((c) => contrast(c[scheme], paper));
    expect(strength).toEqual(strength.toSorted((a, b) => a - b));
    for (const [i, c] of MEASURE_COLORS.slice(1).entries())
      expect(leastApart(c[scheme], MEASURE_COLORS[i]?.[scheme] ?? '')).toBeGreaterThan(0.06);
  });

  it.each(schemes)('stand out from the paper (%s)', (scheme) => {
    for (const c of [...COMMUNITY_COLORS, ...MEASURE_COLORS, OTHER_COLOR])
      expect(contrast(c[scheme], STAGE[scheme].paper)).toBeGreaterThanOrEqual(3);
  });

  it('can be chosen by everything that is listed, and each is listed once', () => {
    expect(COLORINGS.map((c) => c.name)).toEqual([...COLOR_NAMES]);
    expect(MEASURES.map((m) => m.name)).toEqual([...SIZE_NAMES]);
  });
});

describe('the groups of a legend', () => {
  it('are communities, named by their best known members, and at last what is in none', () => {
    const groups = groupsOf('community', entities, structure) ?? [];
    expect(groups.map((g) => [g.label, g.members.length])).toEqual([
      ['a, b', 2],
      ['c', 1],
      ['Related to nothing shown', 1],
    ]);
    expect(groups.map((g) => g.color)).toEqual([
      COMMUNITY_COLORS[0],
      COMMUNITY_COLORS[1],
      OTHER_COLOR,
    ]);
  });

  it('are steps of a measure, the most first, with what they reach from and to', () => {
    const groups = groupsOf('documents', entities, undefined) ?? [];
    expect(groups.map((g) => g.label)).toEqual(['9', '4', '1']);
    expect(groups[0]?.color).toBe(MEASURE_COLORS.at(-1));
  });

  it('wait for what has to be computed', () => {
    expect(groupsOf('betweenness', entities, undefined)).toBeUndefined();
    expect(groupsOf('community', entities, undefined)).toBeUndefined();
    expect(groupsOf('kind', entities, structure)).toBeUndefined();
  });

  it('hold every entity exactly once, whatever the measure', () => {
    for (const by of COLOR_NAMES.filter((name) => name !== 'kind')) {
      const members = (groupsOf(by, entities, structure) ?? []).flatMap((g) => g.members);
      expect(members.map((m) => m.id).sort()).toEqual(['a', 'b', 'c', 'd']);
    }
  });

  it('never put less above more', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), fc.nat(), (a, b, c) => {
        const most = Math.max(a, b, c);
        if (a <= b) expect(stepOf(a, most)).toBeLessThanOrEqual(stepOf(b, most));
        expect(stepOf(most, most)).toBe(most > 0 ? MEASURE_COLORS.length - 1 : 0);
      }),
    );
  });
});

describe('the look of a mark', () => {
  const looking = (style: Parameters<typeof appearanceOf>[0], known?: KnownStructure) =>
    appearanceOf(style, entities, groupsOf(style.color, entities, known), known);
  const [a, b] = entities;
  if (!a || !b) throw new Error('There are no entities.');

  it('begins with kind and relations', () => {
    const { colorOf, radiusOf: radius } = looking(initialStyle);
    for (const e of entities) {
      expect(colorOf(e)).toEqual(plainAppearance.colorOf(e));
      expect(radius(e)).toBe(radiusOf(e));
    }
  });

  it('takes the colour of its group, and a quiet one until that is known', () => {
    expect(looking({ ...initialStyle, color: 'community' }, structure).colorOf(b)).toBe(
      COMMUNITY_COLORS[0],
    );
    expect(looking({ ...initialStyle, color: 'community' }).colorOf(b)).toBe(OTHER_COLOR);
  });

  it('has an area that grows with the measure', () => {
    const { radiusOf: radius } = looking({ ...initialStyle, size: 'betweenness' }, structure);
    expect(radius(a)).toBe(MOST_RADIUS);
    expect(radius(b)).toBe(LEAST_RADIUS);
  });

  it('changes nothing where it is so already', () => {
    expect(setStyle('color', 'kind')(initialStyle)).toBe(initialStyle);
    expect(setStyle('color', 'pagerank')(initialStyle).color).toBe('pagerank');
  });
});

describe('measures in words', () => {
  it('are counts, or shares with the digits that count', () => {
    expect(measureOf('documents').words(1234)).toBe('1,234');
    expect([0, 0.00001, 0.0123, 0.4567].map(measureOf('pagerank').words)).toEqual([
      '0 %',
      '< 0.01 %',
      '1.2 %',
      '46 %',
    ]);
  });
});
