import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Grouping } from '../../../src/grouping/grouping.ts';
import {
  type GroupPicture,
  type GroupPlaces,
  groupFilterSchema,
} from '../../../src/model/groupContracts.ts';
import { initialFilters } from '../../../web/filters/slice.ts';
import { filterCounts } from '../../../web/groups/counts.ts';
import {
  closestOf,
  displayGroups,
  placesOf,
  regionsOf,
  widthOf,
} from '../../../web/groups/display.ts';
import { lineId } from '../../../web/groups/lines.ts';
import { close, closeAll, open } from '../../../web/groups/producers.ts';
import { filterOf } from '../../../web/groups/request.ts';
import { initialGroups } from '../../../web/groups/slice.ts';
import { nameOf, shortNameOf, wordsOf } from '../../../web/groups/words.ts';
import { archiveOf, madeArchives, noFilter } from '../../support/archives.ts';

interface Seen {
  readonly picture: GroupPicture;
  readonly places: GroupPlaces;
}

function see(grouping: Grouping, opened: readonly string[]): Seen {
  let picture: GroupPicture | undefined;
  let places: GroupPlaces | undefined;
  for (const event of grouping.groups({ filter: noFilter, open: opened })) {
    if (event?.event === 'picture') picture = event.picture;
    if (event?.event === 'places') places = event;
  }
  if (!picture || !places) throw new Error('No picture came.');
  return { picture, places };
}

/** With the first group open. */
const pictures = madeArchives(500).map((made) => {
  const grouping = new Grouping(archiveOf(made));
  const whole = see(grouping, []);
  const first = whole.picture.marks.find((mark) => mark.what === 'group');
  return first ? see(grouping, [first.id]) : whole;
});
const FEW = { numRuns: 20 };

describe('groups on the stage', () => {
  it('draw every mark and every line, each where it stands, and lines between marks alone', () => {
    fc.assert(
      fc.property(pictures, fc.constantFrom('light' as const, 'dark' as const), (seen, scheme) => {
        const { picture, places } = seen;
        const { nodes, edges } = displayGroups(picture, places, scheme);
        expect(nodes.map((node) => node.id)).toEqual(picture.marks.map((mark) => mark.id));
        expect([...placesOf(picture, places).keys()]).toEqual(nodes.map((node) => node.id));
        expect(new Set(edges.map((edge) => edge.id))).toEqual(new Set(picture.lines.map(lineId)));
        const known = new Set(nodes.map((node) => node.id));
        for (const edge of edges)
          expect(known.has(edge.source) && known.has(edge.target)).toBe(true);
        expect(regionsOf(picture, places)).toHaveLength(picture.open.length);
        for (const { pie } of nodes)
          if (pie) expect(pie.parts.reduce((sum, part) => sum + part.share, 0)).toBeCloseTo(1);
      }),
      FEW,
    );
  });

  it('draw of every mark that has lines at least one in full, above the pale ones', () => {
    fc.assert(
      fc.property(pictures, ({ picture, places }) => {
        const closest = closestOf(picture.lines);
        const related = new Set(picture.lines.flatMap((line) => [line.source, line.target]));
        const shown = new Set([...closest].flatMap((line) => [line.source, line.target]));
        expect(shown).toEqual(related);
        const colors = displayGroups(picture, places, 'light').edges.map((edge) => edge.color);
        const firstFull = colors.findIndex((color) => color !== colors[0]);
        if (firstFull > 0)
          expect(new Set(colors.slice(firstFull))).toEqual(new Set([colors.at(-1)]));
      }),
      FEW,
    );
  });

  it('are told in words, with what they are related to', () => {
    fc.assert(
      fc.property(pictures, ({ picture }) => {
        for (const mark of picture.marks.slice(0, 10)) {
          const words = wordsOf(mark, picture.lines, (id) => id);
          expect(words).toContain(mark.what === 'entity' ? mark.name : nameOf(mark));
          const line = picture.lines.find((l) => [l.source, l.target].includes(mark.id));
          expect(words.includes(' with ')).toBe(line !== undefined);
        }
      }),
      FEW,
    );
    expect(
      shortNameOf({
        what: 'group',
        id: '1_e1',
        basis: 'community',
        names: ['ISIS', 'Iraq'],
        entities: 4012,
        kinds: [],
        within: 3,
      }),
    ).toBe('ISIS and 4,011 more');
  });

  it('widen with each doubling of what a line stands for, up to a limit', () => {
    expect(widthOf(2) - widthOf(1)).toBeCloseTo(widthOf(64) - widthOf(32));
    expect(widthOf(1_000_000)).toBe(widthOf(10_000_000));
  });

  it('have a line known by one id from either end', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) =>
        expect(lineId({ source: a, target: b })).toBe(lineId({ source: b, target: a })),
      ),
    );
  });
});

describe('what of the groups is open', () => {
  it('is opened once, closed again, and nothing else changes', () => {
    const opened = open(['1_e1', '2_e1'])(initialGroups);
    expect(open(['1_e1'])(opened)).toBe(opened);
    expect(close(['1_e1', '2_e1'])(opened)).toEqual(initialGroups);
    expect(close(['9_e9'])(opened)).toBe(opened);
    expect(closeAll()(opened)).toEqual(initialGroups);
    expect(closeAll()(initialGroups)).toBe(initialGroups);
  });

  it('is asked for with filters that the server takes', () => {
    const asked = groupFilterSchema.parse(
      filterOf({ ...initialFilters, kinds: ['Person'], only: ['hedged'], mode: 'grey' }),
    );
    expect(asked).toEqual({ ...noFilter, kinds: ['Person'], only: ['hedged'] });
    expect(Object.keys(asked)).not.toContain('mode');
  });

  it('is counted beside the legend', () => {
    fc.assert(
      fc.property(pictures, ({ picture: { counts } }) => {
        const { kinds, types } = filterCounts(counts);
        expect([...kinds.values()].reduce((a, b) => a + b, 0)).toBe(counts.entities);
        expect([...types.values()].reduce((a, b) => a + b, 0)).toBe(counts.relations);
      }),
      FEW,
    );
  });
});
