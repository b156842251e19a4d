import { describe, expect, it } from '@jest/globals';
import { fitOf } from '../../src/model/nameFit.ts';

const ordered = (wanted: string, names: readonly string[]): string[] =>
  [...names].sort((a, b) => fitOf(b, wanted) - fitOf(a, wanted));

describe('how well a name fits what was typed', () => {
  it('puts the whole name before its beginning, that before a word within, and that before wrong letters', () => {
    const best = ['iraq', 'iraq army', 'iraqi forces', 'northern iraq', 'irak', 'mosul'];
    expect(ordered('iraq', best.toReversed())).toEqual(best);
  });

  it.each([
    ['kataib hezbollah', 'hezbolah'],
    ['kataib hezbollah', 'hezbollah kataib'],
    ['islamic state', 'isalmic state'],
    ['ak 47', 'ak47'],
  ])('knows "%s" by "%s"', (name, wanted) => {
    expect(fitOf(name, wanted)).toBeGreaterThan(fitOf('diyala', wanted));
  });

  it('allows no wrong letter in a short word', () => {
    expect(fitOf('iran', 'ira')).toBeGreaterThan(0);
    expect(fitOf('irn', 'ira')).toBe(0);
  });
});
