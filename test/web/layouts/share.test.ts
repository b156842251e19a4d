import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { packPlaces, unpackPlaces } from '../../../web/layouts/share.ts';

const id = fc.stringMatching(/^e[0-9a-f]{20}$/);
const point = fc.record({
  x: fc.integer({ min: -9000, max: 9000 }),
  y: fc.integer({ min: -9000, max: 9000 }),
});

describe('places in a link', () => {
  it('are read as they were written, and need no escaping', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(id, point), { maxLength: 50, selector: ([key]) => key }),
        (pairs) => {
          const word = packPlaces(new Map(pairs));
          expect(word).toMatch(/^[\w-]*$/);
          const place = unpackPlaces(word);
          for (const [key, at] of pairs) expect(place(key)).toEqual(at);
        },
      ),
    );
  });

  it('take about eleven characters each', () => {
    const many = new Map(Array.from({ length: 300 }, (_, i) => [`e${i}`, { x: i, y: -i }]));
    expect(packPlaces(many).length).toBeLessThan(3300);
  });

  it('are unknown to a damaged word', () => {
    expect(unpackPlaces('%%%')('e1')).toBeUndefined();
    expect(unpackPlaces('AAA')('e1')).toBeUndefined();
  });
});
