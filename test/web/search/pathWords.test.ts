import { describe, expect, it } from '@jest/globals';
import { nameIn, pathWords } from '../../../web/search/pathWords.ts';

describe('a path asked for in the search bar', () => {
  it('says which end is meant and names it', () => {
    expect(pathWords('path from haftar')).toEqual({ end: 'from', name: 'haftar' });
    expect(pathWords(' Paths TO  Islamic State ')).toEqual({ end: 'to', name: 'Islamic State' });
    expect(nameIn('path to goma')).toBe('goma');
  });

  it('is nothing else that is typed', () => {
    for (const words of ['path', 'path from ', 'shining path', 'pathfinder to goma', 'haftar'])
      expect([pathWords(words), nameIn(words)]).toEqual([undefined, words]);
  });
});
