import { describe, expect, it } from '@jest/globals';
import type { PositionsState } from '../../../web/layouts/positionsSlice.ts';
import { contentOf, merged, placesOf } from '../../../web/saved/content.ts';

const at = (...rows: readonly (readonly [string, number, number])[]) => ({
  at: new Map(rows.map(([id, x, y]) => [id, { x, y }])),
  headings: [],
});

const positions: PositionsState = {
  force: at(['a', 1.26, -40], ['gone', 3, 3]),
  circular: at(['a', 10, 0]),
};

describe('the content of a saved view', () => {
  it('is the address and the places, layout by layout', () => {
    const content = contentOf('best=20&show=e.a', positions, new Set(['a']));
    expect(content.state).toBe('best=20&show=e.a');
    const places = placesOf(content);
    expect(places.force?.at.get('a')).toEqual({ x: 1.3, y: -40 });
    expect(places.circular?.at.get('a')).toEqual({ x: 10, y: 0 });
  });

  it('keeps places of what is drawn alone', () => {
    const kept = contentOf('', positions, new Set(['a'])).positions;
    expect(kept.force?.map(([id]) => id)).toEqual(['a']);
    expect(contentOf('', positions, new Set()).positions).toEqual({});
  });

  it('leaves out layouts that this version does not know', () => {
    expect(placesOf({ positions: { spiral: [['a', 1, 2]] } })).toEqual({});
  });

  it('counts before what the page had, which stays where the view has no place', () => {
    const both = merged(positions, { force: at(['a', 7, 7]) });
    expect(both.force?.at.get('a')).toEqual({ x: 7, y: 7 });
    expect(both.force?.at.get('gone')).toEqual({ x: 3, y: 3 });
    expect(both.circular?.at.get('a')).toEqual({ x: 10, y: 0 });
  });
});
