import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { freeOf, placesOf, trimmed } from '../../../web/marking/places.ts';

describe('places of words in a text', () => {
  it('are whole words, in the order of the text, and do not overlap', () => {
    expect(placesOf('ISIS', 'ISIS met ISISK; ISIS.')).toEqual([
      { start: 0, end: 4 },
      { start: 16, end: 20 },
    ]);
    expect(placesOf('a a', 'a a a')).toEqual([{ start: 0, end: 3 }]);
    expect(placesOf('Łódź', 'In Łódź, Łódźka')).toEqual([{ start: 3, end: 7 }]);
    expect(placesOf('', 'text')).toEqual([]);
  });

  it('stand in the text as they were looked for', () => {
    const text = fc.stringMatching(/^[ab .]{0,30}$/);
    fc.assert(
      fc.property(text, fc.stringMatching(/^[ab .]{1,3}$/), (all, words) => {
        for (const { start, end } of placesOf(words, all))
          expect(all.slice(start, end)).toBe(words);
      }),
    );
  });

  it('leave out the white space that was marked with them, and those that are taken', () => {
    expect(trimmed({ start: 0, end: 6 }, '  ab  ')).toEqual({ start: 2, end: 4 });
    expect(trimmed({ start: 0, end: 2 }, '  ab  ')).toBeUndefined();
    const spans = [
      { start: 0, end: 3 },
      { start: 5, end: 8 },
    ];
    expect(freeOf(spans, [{ start: 7, end: 9 }])).toEqual([{ start: 0, end: 3 }]);
  });
});
