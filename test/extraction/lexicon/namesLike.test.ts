import { describe, expect, it } from '@jest/globals';
import { lexicon } from '../../../src/extraction/lexicon/lexicon.ts';
import { namesLike } from '../../../src/extraction/lexicon/namesLike.ts';

const like = (typed: string) => namesLike(lexicon().handwritten, typed, 40);

describe('names of the lexicon for what is typed', () => {
  it('are found whatever the case and accents, and by their beginning', () => {
    for (const typed of ['Daesh', 'daesh', 'DAESH', 'daes'])
      expect(like(typed)).toContainEqual({
        id: expect.stringMatching(/isis$/),
        kind: 'ArmedGroup',
        name: 'Daesh',
      });
  });

  it('begin with those that are called so', () => {
    expect(like('daesh')[0]?.name).toBe('Daesh');
  });

  it('are written without the marks of the lexicon', () => {
    for (const { name } of like('al')) expect(name).not.toMatch(/^[=?]/);
    expect(like('IS').map((n) => n.name)).toContain('IS');
  });

  it('are none for nothing, for what nothing is called, and for the beginning of too many', () => {
    expect(like(' ')).toEqual([]);
    expect(like('qqqqq')).toEqual([]);
    expect(like('a').every((n) => n.name.length <= 1)).toBe(true);
  });
});
