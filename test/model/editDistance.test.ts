import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { editDistance } from '../../src/model/editDistance.ts';

const word = fc.stringMatching(/^[a-z]{0,8}$/);

describe('the distance of two spellings', () => {
  it.each([
    ['diyala', 'diayla', 1],
    ['hezbollah', 'hezbolah', 1],
    ['hezbollah', 'hezbola', 2],
    ['mosul', 'mosl', 1],
    ['isis', 'isil', 1],
    ['', 'abc', 3],
  ])('of "%s" and "%s" is %i', (a, b, far) => {
    expect(editDistance(a, b)).toBe(far);
  });

  it('is the same both ways, nothing only between equals, and never more than the longer one', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        const far = editDistance(a, b);
        expect(editDistance(b, a)).toBe(far);
        expect(far === 0).toBe(a === b);
        expect(far).toBeLessThanOrEqual(Math.max(a.length, b.length));
        expect(far).toBeGreaterThanOrEqual(Math.abs(a.length - b.length));
      }),
    );
  });

  it('counts two neighbouring letters changed about as one slip', () => {
    fc.assert(
      fc.property(
        word,
        word,
        fc.tuple(fc.constantFrom('x', 'y'), fc.constant('z')),
        (a, b, [p, q]) => {
          expect(editDistance(`${a}${p}${q}${b}`, `${a}${q}${p}${b}`)).toBe(1);
        },
      ),
    );
  });
});
