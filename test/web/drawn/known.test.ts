import { describe, expect, it } from '@jest/globals';
import { addedTo } from '../../../web/drawn/known.ts';

describe('what was drawn last', () => {
  it('is what stands beside something older, and nothing where all is new', () => {
    const before = new Map([['a', 1]]);
    expect([...addedTo(before, ['a', 'b', 'c'])]).toEqual(['b', 'c']);
    expect([...addedTo(before, ['b', 'c'])]).toEqual([]);
    expect([...addedTo(before, ['a'])]).toEqual([]);
  });
});
