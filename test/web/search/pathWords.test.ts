import { describe, expect, it } from '@jest/globals';
import { namesIn, pathWords } from '../../../web/search/pathWords.ts';

describe('a path asked for in the search bar', () => {
  it('says which end is meant and names it', () => {
    expect(pathWords('path from haftar')).toEqual({ from: 'haftar' });
    expect(pathWords(' Paths TO  Islamic State ')).toEqual({ to: 'Islamic State' });
    expect(namesIn('path to goma')).toEqual(['goma', undefined]);
  });

  it('names both ends', () => {
    for (const words of ['path from haftar to hemedti', 'Paths between haftar and hemedti'])
      expect(pathWords(words)).toEqual({ from: 'haftar', to: 'hemedti' });
    expect(namesIn('path from haftar to hemedti')).toEqual(['haftar', 'hemedti']);
  });

  it('goes by the first end while the second is still to be typed', () => {
    for (const words of ['path from haftar to', 'path from haftar to ', 'path between haftar and'])
      expect(namesIn(words)).toEqual(['haftar', undefined]);
  });

  it('is nothing else that is typed', () => {
    for (const words of ['path', 'path from ', 'shining path', 'pathfinder to goma', 'haftar'])
      expect([pathWords(words), namesIn(words)]).toEqual([undefined, [words, undefined]]);
  });
});
